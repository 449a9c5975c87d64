import { pinyin } from 'pinyin-pro';
import { spellPalladius } from '../../../accounts/public.ts';
import { analyseText, normaliseText, type Recogniser } from '../../../translation/public.ts';
import { numberKey } from '../rules.ts';
import { placeWords, stemOf } from './place-words.ts';

/** A row of a national list, as far as it is compared. */
export type ComparedRow = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly organisations: readonly string[];
  readonly field: string | null;
};

/** Which known organisations a name may be: ids of the directory. */
export type OrganisationFinder = (name: string) => readonly string[];

/** How sure each concept is met, by its number in the recogniser. */
export type Concepts = ReadonlyMap<number, number>;

export type ReadOrganisation = {
  readonly name: string;
  readonly ids: readonly string[];
  readonly concepts: Concepts;
  /** Places, numbered by `placeWords`. */
  readonly places: ReadonlySet<string>;
  /** Chinese characters read the way Russian writes them, two and three at a time; Russian words by their stems. */
  readonly sounds: ReadonlySet<string>;
};

export type ReadRow = ComparedRow & {
  readonly key: string | null;
  readonly concepts: Concepts;
  readonly places: ReadonlySet<string>;
  readonly parties: readonly ReadOrganisation[];
};

export type ReadingTools = { recogniser: Recogniser; organisationsOf: OrganisationFinder };

export function readRow(row: ComparedRow, { recogniser, organisationsOf }: ReadingTools): ReadRow {
  const key = row.number === null ? '' : numberKey(row.number);
  return {
    ...row,
    key: key === '' ? null : key,
    concepts: conceptsOf(row.title, recogniser),
    places: placesIn(row.title),
    parties: row.organisations.map((name) => ({
      name,
      ids: organisationsOf(name),
      concepts: conceptsOf(name, recogniser),
      places: placesIn(name),
      sounds: soundsOf(name),
    })),
  };
}

function conceptsOf(text: string, recogniser: Recogniser): Concepts {
  const found = new Map<number, number>();
  for (const { group, certainty } of recogniser.match(analyseText(text))) {
    for (const { concept, weight } of group.members) {
      found.set(concept, Math.max(found.get(concept) ?? 0, certainty * weight));
    }
  }
  return found;
}

/** Stems of Russian place words by their first two letters. */
const stemsByStart = new Map<string, string[]>();
for (const [, stem] of placeWords) {
  const start = stem.slice(0, 2);
  stemsByStart.set(start, [...(stemsByStart.get(start) ?? []), stem]);
}

/** Places named in a text, by the beginning of the Russian word for them. */
export function placesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [zh, ru] of placeWords) if (text.includes(zh)) found.add(ru);
  for (const [word] of normaliseText(text).text.matchAll(/\p{Script=Cyrillic}[\p{Script=Cyrillic}-]+/gu)) {
    for (const stem of stemsByStart.get(word.slice(0, 2)) ?? []) if (word.startsWith(stem)) found.add(stem);
  }
  return found;
}

const hanRun = /\p{Script=Han}+/gu;

function soundsOf(name: string): ReadonlySet<string> {
  const sounds = new Set<string>();
  for (const [run] of name.matchAll(hanRun)) {
    const syllables = pinyin(run, { toneType: 'none', v: true, type: 'array' }).map((one) =>
      one.replace('v', 'ü'),
    );
    for (let length = 2; length <= 3; length++) {
      for (let at = 0; at + length <= syllables.length; at++) {
        const word = spellPalladius(syllables.slice(at, at + length));
        if (word !== undefined && word.length >= 4) sounds.add(word.replaceAll('ъ', '').replace(/ь$/u, ''));
      }
    }
  }
  for (const [word] of name.toLowerCase().matchAll(/[\p{Script=Cyrillic}]{4,}/gu)) {
    sounds.add(stemOf(word).replaceAll('ъ', '').replace(/ь$/u, ''));
  }
  return sounds;
}
