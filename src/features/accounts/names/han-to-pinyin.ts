import { pinyin } from 'pinyin-pro';
import { COMPOUND_SURNAMES, SINGLE_SURNAMES } from './chinese-surnames.ts';
import { PALLADIUS_BY_PINYIN } from './palladius-table.ts';
import { GIVEN_ALTERNATIVES, GIVEN_NAME_READINGS, SURNAME_ALTERNATIVES } from './polyphonic-characters.ts';
import type { HanName } from './person-name.ts';

/** Syllables of a Chinese name; a double surname (郑李) has one group for each of the two families. */
export type NameSyllables = { family: string[][]; given: string[] };

function readCharacters(characters: string): string[] | undefined {
  if (!/^\p{Script=Han}{0,20}$/u.test(characters)) return undefined;
  const word = GIVEN_NAME_READINGS.get(characters);
  if (word !== undefined) return [...word];
  if (characters === '') return [];
  const found = pinyin(characters, { toneType: 'none', v: true, type: 'array' });
  const syllables = [...characters].map(
    (character, at) => GIVEN_NAME_READINGS.get(character)?.[0] ?? (found[at] ?? '').replace('v', 'ü'),
  );
  return syllables.every((syllable) => PALLADIUS_BY_PINYIN.has(syllable)) ? syllables : undefined;
}

function readSurname(characters: string): string[] | undefined {
  const known = COMPOUND_SURNAMES.get(characters) ?? SINGLE_SURNAMES.get(characters);
  if (known !== undefined) return [...known];
  const syllables = pinyin(characters, {
    mode: 'surname',
    surname: 'all',
    toneType: 'none',
    v: true,
    type: 'array',
  });
  const plain = syllables.map((syllable) => syllable.replace('v', 'ü'));
  return plain.every((syllable) => PALLADIUS_BY_PINYIN.has(syllable)) ? plain : undefined;
}

function splitDoubleSurname(family: string): string[] {
  const characters = [...family];
  if (characters.length <= 1 || COMPOUND_SURNAMES.has(family)) return [family];
  const head = characters.slice(0, 2).join('');
  const first = characters.length > 2 && COMPOUND_SURNAMES.has(head) ? head : (characters[0] ?? '');
  return [first, ...splitDoubleSurname(characters.slice([...first].length).join(''))];
}

// The other readings of a word, each differing from the likeliest in one character.
function varyReadings(
  characters: string,
  syllables: readonly string[],
  alternatives: ReadonlyMap<string, readonly string[]>,
): string[][] {
  return [...characters].flatMap((character, at) =>
    (alternatives.get(character) ?? [])
      .filter((reading) => reading !== syllables[at])
      .map((reading) => syllables.with(at, reading)),
  );
}

function readFamilyGroups(family: string): string[][] | undefined {
  const groups: string[][] = [];
  for (const surname of splitDoubleSurname(family)) {
    const syllables = readSurname(surname);
    if (syllables === undefined) return undefined;
    groups.push(syllables);
  }
  return groups;
}

/**
 * Pinyin readings of a name in characters, without tones, the likeliest first; more than one where bearers of the name
 * differ (乐 Yue, Le). Empty for a dotted (foreign or minority) name, whose sound the characters do not give, and for
 * characters with no known reading.
 */
export function readHanName(name: HanName): NameSyllables[] {
  if (name.dotted === true || !/^\p{Script=Han}{1,8}$/u.test(name.family)) return [];
  const family = readFamilyGroups(name.family);
  const given = readCharacters(name.given);
  if (family === undefined || given === undefined) return [];
  const isSingle = [...name.family].length === 1;
  const otherFamilies = isSingle ? varyReadings(name.family, family[0] ?? [], SURNAME_ALTERNATIVES) : [];
  // Readings fixed for the whole word (朝晖) are not open to doubt.
  const isFixed = GIVEN_NAME_READINGS.has(name.given);
  const otherGivens = isFixed ? [] : varyReadings(name.given, given, GIVEN_ALTERNATIVES);
  return [
    { family, given },
    ...otherFamilies.map((other) => ({ family: [other], given })),
    ...otherGivens.map((other) => ({ family, given: other })),
  ];
}
