import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyseText, type TermKey } from '../../translation/public-text.ts';
import { loadConcepts } from '../evaluation/load-recogniser.ts';
import { readJudgedSet, type JudgedText } from '../evaluation/read-judged-set.ts';
import {
  createRandom,
  makeHomophones,
  makeLayoutSlips,
  makePinyin,
  makeTypos,
  type MadeSlip,
} from './make-slips.ts';
import { soundsOf } from './pinyin-words.ts';
import { createQueryReader, type QueryReader } from './understand-query.ts';

const concepts = loadConcepts();
const root = new URL('../../../../', import.meta.url);
const setOf = (name: string) => readJudgedSet(fileURLToPath(new URL(`tests/${name}`, root)));

type Text = Pick<JudgedText, 'title' | 'text' | 'keywords'>;
type Index = { readonly reader: QueryReader; readonly knowsTerm: (key: TermKey) => boolean };

/** What a reader knows when the index holds these texts, all of them public. */
function indexOf(texts: readonly Text[]): Index {
  const terms = new Set<TermKey>();
  const reader = createQueryReader(concepts);
  for (const { title, text, keywords = [] } of texts) {
    for (const part of [title, text, ...keywords])
      for (const { value } of analyseText(part).tokens) terms.add(value);
    reader.learnWords(
      title
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 1),
    );
  }
  return { reader, knowsTerm: (key) => terms.has(key) };
}

/** A right query is none of these: they come from people who wrote, proof-read and judged them. */
function listChanged({ reader, knowsTerm }: Index, queries: readonly string[]): string[] {
  return queries.flatMap((query) =>
    reader
      .read(query, { isExact: false, knowsTerm })
      .changes.filter(({ kind }) => kind !== 'traditional')
      .map(({ kind, from, to }) => `${kind} ${from}→${to}: ${query}`),
  );
}

type DemoText = { readonly title: string; readonly summary?: string; readonly problem?: string };
type DemoListing = { readonly texts: Readonly<Record<string, DemoText>> };
function readDemo(kind: 'offers' | 'requests'): Text[] {
  return ['a', 'b', 'c'].flatMap((part) => {
    const file = readFileSync(new URL(`data/demo/${kind}-${part}.json`, root), 'utf8');
    return (JSON.parse(file) as DemoListing[]).flatMap(({ texts }) =>
      Object.values(texts).map(({ title, summary = '', problem = '' }) => ({
        title,
        text: `${summary} ${problem}`,
      })),
    );
  });
}

const asked = (texts: readonly Text[]): string[] =>
  texts.map(({ title, text }) => (title === '' ? text : title));

describe('queries without a slip', () => {
  it.each(['retrieval', 'retrieval-hard', 'matching'])('of tests/%s stay as they are', (name) => {
    const { docs, queries } = setOf(name);
    const changed = listChanged(indexOf(docs), asked(queries));
    expect(changed.length / queries.length, changed.join('\n')).toBeLessThanOrEqual(0.005);
  });

  it('stay as they are when they are titles of the demonstration', () => {
    const [offers, requests] = [readDemo('offers'), readDemo('requests')];
    const queries = asked([...requests, ...offers]);
    const changed = [
      ...listChanged(indexOf(offers), asked(requests)),
      ...listChanged(indexOf(requests), asked(offers)),
    ];
    expect(changed.length / queries.length, changed.join('\n')).toBeLessThanOrEqual(0.005);
  });

  it('stay as they are where the index holds other things', () => {
    const index = indexOf(setOf('retrieval').docs);
    const queries = asked([...readDemo('requests'), ...readDemo('offers')]);
    const changed = listChanged(index, queries);
    expect(changed.length / queries.length, changed.join('\n')).toBeLessThanOrEqual(0.005);
  });

  it('stay as they are when they are keywords, where the index holds other things', () => {
    const index = indexOf(setOf('retrieval').docs);
    const { docs } = setOf('matching');
    const queries = [...new Set(docs.flatMap(({ keywords = [] }) => keywords))];
    const changed = listChanged(index, queries);
    expect(changed.length / queries.length, changed.join('\n')).toBeLessThanOrEqual(0.005);
  });
});

const index = indexOf(setOf('retrieval').docs);

/** Stems and characters: what is searched for, whatever the endings. */
function meaningOf(text: string): string {
  return analyseText(text)
    .atoms.map(({ key }) => key)
    .join(' ');
}

/** Of what came out: shares understood as meant, and changed into something else. */
function measure(
  slips: readonly MadeSlip[],
  isSame = (a: string, b: string) => meaningOf(a) === meaningOf(b),
) {
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const { kind, meant, typed } of slips) {
    const { askedText } = index.reader.read(typed, { isExact: false, knowsTerm: index.knowsTerm });
    if (isSame(askedText, meant)) continue;
    (askedText === typed ? missed : wrong).push(`${kind}: ${typed} → ${askedText}, not ${meant}`);
  }
  const share = (count: number) => Math.round((count / slips.length) * 1000) / 1000;
  const understood = share(slips.length - wrong.length - missed.length);
  return { understood, wrong: share(wrong.length), report: [...wrong, '', ...missed].join('\n') };
}

describe('queries with a slip', () => {
  it.each([
    ['Russian words', makeTypos(concepts, 'ru', 400, createRandom(1)), 0.79, 0.01],
    ['English words', makeTypos(concepts, 'en', 400, createRandom(2)), 0.79, 0.01],
    ['Chinese characters', makeHomophones(concepts, 200, createRandom(3)), 0.74, 0.02],
    ['the keyboard layout', makeLayoutSlips(concepts, 200, createRandom(4)), 0.98, 0.01],
  ] as const)('in %s are understood', (_, slips, understood, wrong) => {
    const measured = measure(slips);
    expect(measured.understood, measured.report).toBeGreaterThanOrEqual(understood);
    expect(measured.wrong, measured.report).toBeLessThanOrEqual(wrong);
  });

  it('pinyin is read as a word of that sound', () => {
    const soundOf = (text: string) => soundsOf(text).join('').replaceAll(' ', '');
    const measured = measure(
      makePinyin(concepts, 100, createRandom(5)),
      (read, meant) => /^[\u4e00-\u9fff]+$/.test(read) && soundOf(read) === soundOf(meant),
    );
    expect(measured.understood, measured.report).toBeGreaterThanOrEqual(0.95);
  });
});
