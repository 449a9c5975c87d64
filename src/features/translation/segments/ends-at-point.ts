import { abbreviationKind, isStarter } from './abbreviations.ts';
import type { AbbreviationKind } from './abbreviations.ts';

/** How far back an abbreviation with what stands before it is read. */
const longestLook = 32;
/** How long an abbreviation may be. */
const longestAbbreviation = 20;
/** «1.», «2.1.», «IV.», «а.» at the start of a segment number what follows. */
const enumerator = /^["“«(（[]*(?:\d{1,3}(?:[.．]\d{1,3}){0,4}|[IVXLC]{1,5}|\p{L})$/u;
/** One or several words with points, spaces between them or not: «т. д», «к.т.н», «Ж.-К», «Fig»; not «м/ч», «°C» or Chinese. */
const chain = /(?:^|[^\p{LC}\p{N}.°/·⋅×-])((?:\p{LC}{1,4}\.[\s-]{0,2}){0,4}\p{LC}[\p{LC}-]*)$/u;

/** Whether the sentence ends at a single point with a blank after it, given what follows begins with no small letter. */
export function endsAtPoint(text: string, segmentStart: number, point: number, following: string): boolean {
  const from = Math.max(segmentStart, point - longestLook);
  const before = text.slice(from, point);
  if (from === segmentStart && enumerator.test(before)) return false;
  const abbreviation = chain.exec(before.slice(-longestAbbreviation))?.[1];
  if (abbreviation === undefined) return true;
  const kind = abbreviationKind(abbreviation.replace(/\s/g, ''));
  const ahead = before.slice(0, before.length - abbreviation.length);
  return endsAfter(kind, abbreviation, ahead, from === segmentStart, following);
}

/** A number of one to four digits, or a century; more digits are a postal code («690000 г. Владивосток»). */
const figure = /(?:^|\D)\d{1,4}\s*$|(?:^|\s)[IVXХ]{1,6}\s*$/u;
const digit = /^(?:№\s*)?(?:\d|[IVXLC]+(?!\p{L}))/u;

function endsAfter(
  kind: AbbreviationKind,
  abbreviation: string,
  ahead: string,
  isWhole: boolean,
  following: string,
): boolean {
  switch (kind) {
    case 'never':
      return false;
    case 'beforeNumber':
      return !digit.test(following);
    case 'unit':
      if (!figure.test(ahead)) return false;
      return isDateAhead(abbreviation, ahead, isWhole) ? startsSentence(following) : true;
    case 'beforeStarter':
      return startsSentence(following);
    case 'initial':
      return isUnit(abbreviation, ahead, following) || startsSentence(following);
    case 'none':
      return true;
    case 'mayEnd':
      return isAfterAuthor(abbreviation, ahead) ? startsSentence(following) : true;
  }
}

function startsSentence(following: string): boolean {
  const word = /^["“„«(]*(\p{L}+)(?![\p{L}.])/u.exec(following)?.[1];
  return word !== undefined && isStarter(word);
}

/** «220 В. Далее», but not «рис. 5 А. Н. Туполева» and not «в 1922 А. Туполев». */
function isUnit(abbreviation: string, ahead: string, following: string): boolean {
  if (!/^[АВКНТAVKNTWFHCJ]$/.test(abbreviation) || /^\p{Lu}\./u.test(following)) return false;
  return /(?:^|\D)(?!(?:19|20)\d\d)\d{1,4}\s*$/.test(ahead);
}

/** «В 2015 г. Институт разработал»: a date that opens the sentence is hardly all of it. */
function isDateAhead(abbreviation: string, ahead: string, isWhole: boolean): boolean {
  if (!isWhole || !/^(?:г|гг|в|вв)$/.test(abbreviation)) return false;
  return /^(?:В|Во|С|К|До|После|За|На|По|От|Около|Весной|Летом|Осенью|Зимой|Начиная)\s/.test(ahead);
}

/** «Иванов И. И. и др. Сварка титана»: a title comes after the authors. */
function isAfterAuthor(abbreviation: string, ahead: string): boolean {
  return abbreviation === 'др' && /\p{Lu}\.,?\s+и\s+$/u.test(ahead);
}
