import { analyseText, type TextAnalysis } from '../../translation/public.ts';

/** The parts of a phrase as the text analysis compares them: stems of words, Chinese characters, codes. */
export function keysOfPhrase(phrase: string): string[] {
  return keysOfAnalysis(analyseText(phrase));
}

export function keysOfAnalysis({ atoms }: Pick<TextAnalysis, 'atoms'>): string[] {
  return atoms.map(({ key, kind }) =>
    kind === 'han' ? String.fromCharCode(Number(key)) : `${kind === 'number' ? 'n' : 'w'}:${key}`,
  );
}

/** A Chinese phrase begins with two characters that are looked up together: one is met in every text. */
export function firstKeyOf(keys: readonly string[]): string {
  const [first = '', second = ''] = keys;
  return isHan(first) && isHan(second) ? first + second : first;
}

/** Everything in a text at which a phrase may begin, each once. */
export function firstKeysOf(keys: readonly string[]): string[] {
  return [...new Set(keys.flatMap((key, at) => [key, firstKeyOf([key, keys[at + 1] ?? ''])]))];
}

function isHan(key: string): boolean {
  return key.length === 1;
}
