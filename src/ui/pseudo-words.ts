import type { Language } from '../shared/language.ts';

/** Everything that came through the messages stands between these two; what does not was written into a screen. */
export const pseudoMarks = { start: '⟦', end: '⟧' } as const;

/** Signs of the private use area that fence off what is filled into a sentence. */
const fence = { start: '\ue000', end: '\ue001' } as const;

const accented = new Map(
  Object.entries({
    a: 'á',
    e: 'é',
    i: 'í',
    o: 'ó',
    u: 'ú',
    y: 'ý',
    c: 'č',
    n: 'ñ',
    s: 'š',
    z: 'ž',
    r: 'ř',
    d: 'ď',
    t: 'ť',
    l: 'ľ',
    g: 'ğ',
    A: 'Á',
    E: 'É',
    I: 'Í',
    O: 'Ó',
    U: 'Ú',
    Y: 'Ý',
    C: 'Č',
    N: 'Ñ',
    S: 'Š',
    Z: 'Ž',
    R: 'Ř',
    D: 'Ď',
    T: 'Ť',
    L: 'Ľ',
    G: 'Ğ',
  }),
);

/** How each language is made strange: letters that are still read, and longer by about two fifths, Chinese by a fifth. */
const disguises: Readonly<Record<Language, (text: string) => string>> = {
  en: (text) =>
    text.replace(/[aeiou]/gi, '$&$&').replace(/[A-Za-z]/g, (letter) => accented.get(letter) ?? letter),
  ru: (text) => text.replace(/[аеиоуыэюяё]/gi, '$&$&'),
  zh: (text) =>
    text
      .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
      .replace(/(\p{Script=Han}{4})(\p{Script=Han})/gu, '$1囗$2'),
};

const remembered = new Map<Language, WeakMap<object, unknown>>();

/**
 * The same words in a pseudo-language for looking at layouts: marked, accented and longer, with every value and
 * placeholder kept. What was not translated at all, and what a longer language would break, becomes visible.
 */
export function pseudoWords<Words>(words: Words, language: Language): Words {
  if (typeof words === 'string') return pseudoSentence(words, language) as Words;
  if ((typeof words !== 'object' && typeof words !== 'function') || words === null) return words;
  const known = remembered.get(language) ?? new WeakMap<object, unknown>();
  remembered.set(language, known);
  if (!known.has(words)) known.set(words, disguise(words, language));
  return known.get(words) as Words;
}

function disguise(words: object, language: Language): unknown {
  if (typeof words === 'function') {
    const say = words as (...values: unknown[]) => unknown;
    return (...values: unknown[]) => pseudoWords(say(...values.map(fenceOff)), language);
  }
  if (Array.isArray(words)) return words.map((word: unknown) => pseudoWords(word, language));
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, pseudoWords(word, language)]));
}

/** Codes and figures are compared by some sentences, so only words are fenced off; figures keep as they are anyway. */
function fenceOff(value: unknown): unknown {
  return typeof value === 'string' && /\p{L}/u.test(value) ? `${fence.start}${value}${fence.end}` : value;
}

/** A sentence without letters (a comma, a dash) stays as it is. */
function pseudoSentence(sentence: string, language: Language): string {
  const kept = /(\ue000[^\ue001]*\ue001|\{\w+\}|https?:\/\/\S+)/;
  const parts = sentence.split(kept);
  const hasWords = parts.some((part, at) => at % 2 === 0 && /\p{L}/u.test(part));
  const said = parts
    .map((part, at) => (at % 2 === 0 && hasWords ? disguises[language](part) : part))
    .join('');
  const plain = said.replaceAll(fence.start, '').replaceAll(fence.end, '');
  return hasWords ? `${pseudoMarks.start}${plain}${pseudoMarks.end}` : plain;
}
