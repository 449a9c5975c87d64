import type { Language } from '../../../shared/language.ts';
import type { Finding } from './finding.ts';
import type { Check, Pair } from './pair.ts';

type Rule = { readonly pattern: RegExp; readonly expected?: (found: string) => string };

const han = String.raw`\p{Script=Han}`;
const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};
const narrow: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '《': '«',
  '》': '»',
  '【': '[',
  '】': ']',
};
const western: readonly Rule[] = [
  { pattern: /[，。、；：？！（）《》【】「」]/gu, expected: (found) => narrow[found] ?? '' },
  { pattern: /[^\s.] +(?=[,;!?](?:\s|$))/gu },
  { pattern: /\S {2,}(?=\S)/gu },
];

/** Marks another language uses, by the text as written: normal forms would hide them. */
const rules: Readonly<Record<Language, readonly Rule[]>> = {
  zh: [
    {
      pattern: new RegExp(`(?<=${han})[,;:?!](?=${han}|$)`, 'gu'),
      expected: (found) => wide[found] ?? found,
    },
    { pattern: new RegExp(`(?<=${han})\\.(?=${han}|\\s*$)`, 'gu'), expected: () => '。' },
    { pattern: /[«»„]/gu },
  ],
  ru: [...western, { pattern: /["“”](?=\p{Script=Cyrillic})/gu, expected: () => '«' }],
  en: [...western, { pattern: /[«»„]/gu, expected: () => '“' }],
};
const doubled = /([,;:，。；：、])\1+|[,，]\s?[.。]/gu;

export const checkPunctuation: Check = (pair) => {
  const text = pair.target.reading.original;
  const wrong = rules[pair.to].flatMap((rule) => findAll(text, rule));
  return [...wrong, ...findAll(text, { pattern: doubled }), ...checkEnd(pair), ...checkBrackets(text)];
};

function findAll(text: string, { pattern, expected }: Rule): Finding[] {
  return [...text.matchAll(pattern)].map((match) => {
    const finding = warnAt(match.index, match.index + match[0].length);
    const better = expected?.(match[0]);
    return { ...finding, found: match[0], ...(better === undefined ? {} : { expected: better }) };
  });
}

function warnAt(start: number, end: number): Finding {
  return { check: 'punctuation', severity: 'warns', where: { side: 'target', start, end } };
}

const kinds: readonly (readonly [name: string, marks: RegExp])[] = [
  ['question', /[?？]$/u],
  ['exclamation', /[!！]$/u],
  ['statement', /[.。]$/u],
];

/** A question stays one, and a sentence keeps its end. */
function checkEnd(pair: Pair): Finding[] {
  const kindOf = (text: string): string | undefined =>
    kinds.find(([, marks]) => marks.test(text.trim()))?.[0];
  const text = pair.target.reading.original.trimEnd();
  const isSame = kindOf(pair.source.reading.original) === kindOf(text);
  return isSame || text === '' ? [] : [warnAt(text.length - 1, text.length)];
}

const pairsOfMarks: Readonly<Record<string, string>> = {
  ')': '(',
  '）': '（',
  ']': '[',
  '»': '«',
  '》': '《',
  '”': '“',
};
const opening = new Set(Object.values(pairsOfMarks));
const alike: Readonly<Record<string, string>> = { '（': '(', '(': '(' };

function checkBrackets(text: string): Finding[] {
  const open: { mark: string; at: number }[] = [];
  const findings: Finding[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] as string;
    const wanted = pairsOfMarks[mark];
    if (opening.has(mark)) open.push({ mark: alike[mark] ?? mark, at });
    else if (wanted !== undefined) {
      if (open.at(-1)?.mark === (alike[wanted] ?? wanted)) open.pop();
      else findings.push({ ...warnAt(at, at + 1), found: mark });
    }
  }
  return [...findings, ...open.map(({ at }) => ({ ...warnAt(at, at + 1), found: text[at] as string }))];
}
