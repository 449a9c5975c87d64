import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../shared/language.ts';
import { checkTranslation } from './check-translation.ts';
import type { Finding } from './finding.ts';
import { factChecks, noTerms } from './testing/findings-of.ts';

type Version = { readonly title: string; readonly text: string };
type RecordInLanguages = { readonly id: string; readonly versions: Readonly<Record<Language, Version>> };
type Segment = {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  from: Language;
  to: Language;
};

/**
 * Facts in which the three versions of a judged text really differ, found by reading every finding once: a figure or grade
 * told in one language only, or another grade. All other findings of the checks of facts are false alarms.
 */
const differing: Readonly<Record<string, RegExp>> = {
  o01: /^[56]xxx$/,
  o02: /^(?:X[78]0|К6[05])$/,
  o04: /^(?:Ti-6Al-4V|ВТ6)$/,
  o09: /^95%$/,
  o17: /^SARS-CoV-2$/,
  o18: /^(?:2|8 ℃)$/,
  o33: /^(?:−1|30 ℃)$/,
  o44: /^10 ℃$/,
  o46: /^70%$/,
  o48: /^85%$/,
  o58: /^8%$/,
  o59: /^B-10$/,
};

function readRecords(file: string): RecordInLanguages[] {
  const path = new URL(`../../../../tests/${file}`, import.meta.url);
  const records = new Map<string, Partial<Record<Language, Version>>>();
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const { id, lang, title, text } = JSON.parse(line) as Version & { id: string; lang: Language };
    const key = id.split('.')[0] as string;
    records.set(key, { ...records.get(key), [lang]: { title, text } });
  }
  return [...records].map(([id, versions]) => ({ id, versions: versions as Record<Language, Version> }));
}

/** Titles and texts in all six directions. */
function segmentsOf(records: readonly RecordInLanguages[]): Segment[] {
  return records.flatMap(({ id, versions }) =>
    languages.flatMap((from) =>
      languages
        .filter((to) => to !== from)
        .flatMap((to) =>
          (['title', 'text'] as const).map((part) => {
            const [source, target] = [versions[from][part], versions[to][part]];
            return { id, source, target, from, to };
          }),
        ),
    ),
  );
}

function countSentences(text: string): number {
  return text.split(/[。！？]|[.!?](?=\s|$)/).filter((sentence) => sentence.trim() !== '').length;
}

function blockingFacts(segment: Segment): Finding[] {
  return checkTranslation({ ...segment, terms: noTerms }).filter(
    ({ check, severity }) => severity === 'blocks' && factChecks.includes(check),
  );
}

function isTrue(id: string, { expected, found }: Finding): boolean {
  const pattern = differing[id];
  return [expected, found].some((text) => text !== undefined && pattern?.test(text));
}

function per100(count: number, segments: readonly Segment[]): number {
  const sentences = segments.map(({ source, target }) =>
    Math.min(countSentences(source), countSentences(target)),
  );
  return (100 * count) / sentences.reduce((all, each) => all + each, 0);
}

describe('on texts written in three languages', { timeout: 60_000 }, () => {
  const segments = segmentsOf(readRecords('retrieval/docs.jsonl'));

  it('few sentence pairs are blocked for a fact that agrees', () => {
    const found = segments.flatMap((segment) =>
      blockingFacts(segment).map((finding) => ({ id: segment.id, finding })),
    );
    const falseAlarms = found.filter(({ id, finding }) => !isTrue(id, finding));
    const rate = per100(falseAlarms.length, segments);
    process.stdout.write(
      `facts: ${rate.toFixed(2)} false alarms per 100 sentence pairs (${falseAlarms.length} of ${found.length} findings)\n`,
    );
    expect(rate).toBeLessThan(2);
    expect(found.length - falseAlarms.length).toBeGreaterThanOrEqual(60);
  });

  it('a digit changed in any number of the translation is found', () => {
    let [changed, noticed] = [0, 0];
    for (const segment of segments.filter(
      ({ id, from, to }) => from === 'zh' && to === 'ru' && /[02468]$/.test(id),
    )) {
      const before = JSON.stringify(blockingFacts(segment));
      for (const { index, 0: digit } of segment.target.matchAll(/\d/g)) {
        const other = digit === '9' ? '4' : String(Number(digit) + 1);
        const target = segment.target.slice(0, index) + other + segment.target.slice(index + 1);
        changed++;
        if (JSON.stringify(blockingFacts({ ...segment, target })) !== before) noticed++;
      }
    }
    process.stdout.write(`facts: ${noticed} of ${changed} changed digits noticed\n`);
    expect(noticed / changed).toBeGreaterThan(0.97);
  });

  it('free tellings of one offer are blocked rarely enough to be read', () => {
    const free = segmentsOf(readRecords('matching/offers.jsonl'));
    const rate = per100(free.flatMap(blockingFacts).length, free);
    process.stdout.write(
      `facts: ${rate.toFixed(2)} findings, true or false, per 100 sentence pairs told freely\n`,
    );
    expect(rate).toBeLessThan(10);
  });
});
