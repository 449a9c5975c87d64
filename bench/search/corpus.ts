import { readFileSync } from 'node:fs';
import type { Language } from '../../src/shared/language.ts';
import { parseConcepts } from '../../src/features/translation/termbase/concepts.ts';

export type BenchText = {
  id: number;
  language: Language;
  title: string;
  text: string;
  country: string;
  region: string;
  field: string;
  level: string;
};

/** Texts of a reproducible catalogue: text `number` is always the same, whatever the size of the run. */
export type Corpus = { textAt(number: number): BenchText; queries(count: number): BenchQuery[] };
export type BenchQuery = { text: string; language: Language; country: string };

export const benchFacets = ['region', 'field', 'level'] as const;
const wordsPerText = 60;
const termShare = 0.55;
const fillers: Record<Language, string> = {
  zh: '的 我们 已经 通过 可以 进行 其中 目前 以及 具有 主要 采用 方面 此外 同时 根据 有关 部门 情况 工作 今年 项目组 单位 完成 建立 形成 提供 开展 推广 合作',
  ru: 'в и на для при с по от до также который может быть наш институт предлагает позволяет более чем проект группа работа год условия результат провести создать',
  en: 'the of and for with at by from also which may our institute offers allows more than project team work year condition result carried out available several new',
};

/** A small fast generator of numbers from 0 to 1 (mulberry32), so that every run and every peer sees the same texts. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function openCorpus(): Corpus {
  const concepts = parseConcepts(readFileSync(new URL('../../data/termbase.tsv', import.meta.url), 'utf8'));
  const words: Record<Language, string[]> = { zh: [], ru: [], en: [] };
  for (const concept of concepts) {
    for (const language of ['zh', 'ru', 'en'] as const)
      words[language].push(...concept.words[language].slice(0, 2));
  }
  const languageOf = (number: number): Language => (['zh', 'ru', 'en'] as const)[number % 3] ?? 'en';
  /** The square of a uniform number favours the front of the list, somewhat as real words do. */
  const pick = (list: readonly string[], random: () => number): string =>
    list[Math.floor(random() ** 2 * list.length)] ?? '';

  const writeText = (language: Language, count: number, random: () => number): string => {
    const common = fillers[language].split(' ');
    const parts: string[] = [];
    for (let written = 0; written < count;) {
      const part = random() < termShare ? pick(words[language], random) : pick(common, random);
      parts.push(part);
      written += language === 'zh' ? 1 : part.split(' ').length;
    }
    return parts.join(language === 'zh' ? '' : ' ');
  };

  return {
    textAt(number) {
      const random = seeded(number + 1);
      const language = languageOf(number);
      return {
        id: number,
        language,
        title: writeText(language, 6, random),
        text: writeText(language, wordsPerText, random),
        country: random() < 0.5 ? 'CN' : 'RU',
        region: `region-${Math.floor(random() * 24)}`,
        field: `field-${Math.floor(random() * 40)}`,
        level: String(1 + Math.floor(random() * 9)),
      };
    },
    queries(count) {
      const random = seeded(20_260_101);
      return Array.from({ length: count }, (_, number) => {
        const language = languageOf(number);
        const terms = Array.from({ length: 2 + Math.floor(random() * 2) }, () =>
          pick(words[language], random),
        );
        return {
          text: terms.join(language === 'zh' ? '' : ' '),
          language,
          country: random() < 0.5 ? 'CN' : 'RU',
        };
      });
    },
  };
}

/** Tokens for the peers: lower-case words, and character pairs for Chinese, without which they would find nothing. */
export function plainTokens(text: string): string[] {
  const tokens: string[] = [];
  for (const run of text.toLowerCase().match(/[\u4e00-\u9fff]+|[\p{L}\p{N}]+/gu) ?? []) {
    if (!/[\u4e00-\u9fff]/.test(run) || run.length === 1) tokens.push(run);
    else for (let at = 0; at + 1 < run.length; at++) tokens.push(run.slice(at, at + 2));
  }
  return tokens;
}
