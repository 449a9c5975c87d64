import { foldName } from '../name-search.ts';
import { tellingWordsOf } from './telling-words.ts';

/** Another version makes all keys anew. */
export const keysVersion = '1';

export type KeyKind = 'number' | 'ror' | 'site' | 'name' | 'sound' | 'word';
export type Key = { kind: KeyKind; key: string };

export type Recognisable = {
  /** In all languages, with other names and those of merged records. */
  names: readonly string[];
  /** Registration numbers by the name of the register, ROR among them. */
  numbers: readonly (readonly [register: string, number: string])[];
  websites: readonly string[];
};

const namesMax = 60;
const keyMax = 200;

/** By what an organisation may be recognised, each once. */
export function keysOf({ names, numbers, websites }: Recognisable): Key[] {
  const keys: Key[] = numbers.map(([register, number]) =>
    register === 'ror'
      ? { kind: 'ror', key: number.toLowerCase() }
      : { kind: 'number', key: `${register} ${number}` },
  );
  for (const website of websites) {
    const site = siteOf(website);
    if (site !== undefined) keys.push({ kind: 'site', key: site });
  }
  for (const name of names.slice(0, namesMax)) {
    const plain = plainName(name);
    if (plain.length > 2) keys.push({ kind: 'name', key: plain });
    const words = tellingWordsOf(name);
    for (const word of words) for (const sound of word.sounds) keys.push({ kind: 'word', key: sound });
    // A city alone is no name.
    const whole = wholeSound(words.map(({ sounds }) => sounds));
    if (words.some(({ isCity }) => !isCity) && whole.length > 3) keys.push({ kind: 'sound', key: whole });
  }
  const once = new Map(keys.map(({ kind, key }) => [`${kind} ${key}`, { kind, key: key.slice(0, keyMax) }]));
  return [...once.values()];
}

/** Words in the order of letters: the same words in another order sound the same. */
function wholeSound(words: readonly (readonly string[])[]): string {
  return [...new Set(words.map(([first = '']) => first))].sort().join(' ');
}

const legalForms =
  /有限责任公司|股份有限公司|有限公司|(?<![\p{L}])(?:ооо|оао|пао|зао|ао|нпо|llc|ltd|inc|jsc|pjsc|ojsc|co|limited)(?![\p{L}])\.?/gu;

/** A name without its legal form, quotes and points. */
export function plainName(name: string): string {
  return foldName(name)
    .replace(
      /общество с ограниченной ответственностью|(?:публичное |открытое |закрытое )?акционерное общество/gu,
      ' ',
    )
    .replace(legalForms, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The host of a website without www, as DNS writes it; undefined for none. */
export function siteOf(website: string): string | undefined {
  const address = /^https?:/i.test(website) ? website : `https://${website}`;
  if (!URL.canParse(address)) return undefined;
  return new URL(address).hostname.toLowerCase().replace(/^www\./, '');
}
