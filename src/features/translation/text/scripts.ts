import type { Language } from '../../../shared/language.ts';

/** What kind of letter a code unit of a normalised text is. */
export const script = { none: 0, han: 1, cyrillic: 2, latin: 3, digit: 4 } as const;
export type Script = (typeof script)[keyof typeof script];

function classify(unit: number): Script {
  if (unit >= 0x30 && unit <= 0x39) return script.digit;
  if (unit >= 0x61 && unit <= 0x7a) return script.latin;
  if (unit >= 0x400 && unit <= 0x52f) return script.cyrillic;
  if (unit === 0x3007 || unit === 0x3005 || (unit >= 0x3400 && unit <= 0x9fff)) return script.han;
  if (unit >= 0x3041 && unit <= 0x30ff) return script.han;
  if (unit >= 0xac00 && unit <= 0xd7a3) return script.han;
  if (unit < 0x80 || (unit >= 0xd800 && unit <= 0xdfff)) return script.none;
  return /^\p{L}$/u.test(String.fromCharCode(unit)) ? script.latin : script.none;
}

const table = Uint8Array.from({ length: 0x10000 }, (_, unit) => classify(unit));

export function scriptOf(unit: number): Script {
  return (table[unit] ?? script.none) as Script;
}

/**
 * The language a text is written in, judged by its script; undefined when it has no letters. A Chinese
 * character says about as much as two letters, and technical Chinese and Russian are full of Latin names,
 * so Latin wins only where it clearly dominates.
 */
export function detectLanguage(text: string): Language | undefined {
  let han = 0;
  let cyrillic = 0;
  let latin = 0;
  const lower = text.toLowerCase();
  for (let at = 0; at < lower.length; at++) {
    const found = scriptOf(lower.charCodeAt(at));
    if (found === script.han) han += 2;
    else if (found === script.cyrillic) cyrillic++;
    else if (found === script.latin) latin++;
  }
  if (han + cyrillic + latin === 0) return undefined;
  if (han >= cyrillic && han * 2 >= latin && han > 0) return 'zh';
  if (cyrillic * 2 >= latin && cyrillic > 0) return 'ru';
  return 'en';
}
