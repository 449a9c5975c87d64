import { repairCase, tidySpaces } from './name-text.ts';
import type { CyrillicName } from './person-name.ts';
import { isRussianGivenName, startsLikeGivenName } from './russian-given-names.ts';

const PATRONYMIC =
  /(?:[её]вич|ович|[её]вна|овна|инична|ична|ильич|кузьмич|фомич|лукич|никитич|саввич|фокич)$/u;
const TURKIC_PARTICLE = /^(?:оглы|оглу|кызы|гызы|улы|уулу)$/u;
const TURKIC_PATRONYMIC = /[ -](?:оглы|оглу|кызы|гызы|улы|уулу)$/u;
const SURNAME =
  /(?:[оеё]в|[иы]н|ск(?:ий|ой)|цк(?:ий|ой)|[оеё]ва|[иы]на|ская|цкая|[иы]х|енко|[уюч]к|ян|швили|дзе|ой|ко)$/u;

/** Whether the word is a patronymic: Иванович, Ильинична, Гейдар оглы. */
export function isPatronymic(word: string): boolean {
  const plain = word.toLowerCase();
  return PATRONYMIC.test(plain) || TURKIC_PATRONYMIC.test(plain);
}

function looksLikeSurname(word: string): boolean {
  return SURNAME.test(word.toLowerCase());
}

function joinTurkicParticles(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && TURKIC_PARTICLE.test(word.toLowerCase())) {
      joined[joined.length - 1] = `${last} ${word.toLowerCase()}`;
    } else {
      joined.push(repairCase(word));
    }
  }
  return joined.map((word) =>
    word.replace(/-(оглы|оглу|кызы|гызы|улы|уулу)$/iu, (particle) => particle.toLowerCase()),
  );
}

function arrange(family: string[], given: string[], patronymic?: string): CyrillicName {
  const name: CyrillicName = { family: family.join(' '), given: given.join(' ') };
  return patronymic === undefined || patronymic === '' ? name : { ...name, patronymic };
}

function arrangeTwo(first: string, second: string): CyrillicName {
  // `Иван Петрович` has no family name; `Роман Абрамович` has: Абрам is not among the common given names.
  const isWithoutFamily = isRussianGivenName(first) && isPatronymic(second) && startsLikeGivenName(second);
  if (isWithoutFamily) return arrange([], [first], second);
  const isGivenFirst = isRussianGivenName(first)
    ? !isRussianGivenName(second)
    : !isRussianGivenName(second) && looksLikeSurname(second) && !looksLikeSurname(first);
  return isGivenFirst ? arrange([second], [first]) : arrange([first], [second]);
}

/**
 * Russian name in one line to its parts, in either order: `Иванов Иван Иванович`, `Иван Иванович Иванов`, `Иванов, Иван`.
 * A single word is taken as the family name. Where nothing tells the order, it is that of documents: family name first.
 */
export function parseRussianName(text: string): CyrillicName {
  const [head, ...tail] = tidySpaces(text).split(/\s*,\s*/u);
  const words = joinTurkicParticles((head ?? '').split(' ').filter((word) => word !== ''));
  if (tail.length > 0) {
    const rest = joinTurkicParticles(
      tail
        .join(' ')
        .split(' ')
        .filter((word) => word !== ''),
    );
    const at = rest.findIndex((word, index) => index > 0 && isPatronymic(word));
    return at < 0 ? arrange(words, rest) : arrange(words, rest.slice(0, at), rest.slice(at).join(' '));
  }
  const [first, second] = words;
  if (first === undefined) return { family: '', given: '' };
  if (second === undefined) return { family: first, given: '' };
  if (words.length === 2) return arrangeTwo(first, second);
  // Given, patronymic, family: the second word is a patronymic (the third may look like one, as Абрамович does).
  if (isPatronymic(second)) return arrange(words.slice(2), [first], second);
  const last = words.at(-1) ?? '';
  if (isPatronymic(last)) return arrange(words.slice(0, -2), words.slice(-2, -1), last);
  return arrange([first], words.slice(1));
}
