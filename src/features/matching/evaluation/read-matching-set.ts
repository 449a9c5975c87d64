import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { languages } from '../../../shared/language.ts';

const level = z.number().int().min(1).max(9).optional();
const recordShape = z.object({
  id: z.string(),
  lang: z.enum(languages),
  title: z.string(),
  text: z.string(),
  keywords: z.array(z.string()).default([]),
  /** Of requests: weights are chosen on the first half only, the other one is for testing. */
  part: z.enum(['tuning', 'test']).optional(),
  facts: z
    .object({
      grnti: z.array(z.string()).default([]),
      level,
      levelSought: level,
      market: level,
      cooperation: z.array(z.string()).default([]),
      country: z.string().optional(),
      region: z.string().optional(),
    })
    .default({ grnti: [], cooperation: [] }),
});
export type JudgedRecord = z.output<typeof recordShape>;

export type MatchingSet = {
  readonly offers: readonly JudgedRecord[];
  readonly requests: readonly JudgedRecord[];
  /** Request → offer → grade, 0 to 3. */
  readonly grades: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** Reads FOLDER/offers.jsonl, requests.jsonl (one language version a line) and qrels.tsv; throws with the place of a fault. */
export function readMatchingSet(folder: string): MatchingSet {
  const offers = readRecords(join(folder, 'offers.jsonl'));
  const requests = readRecords(join(folder, 'requests.jsonl'));
  const known = { offers: idsOf(offers), requests: idsOf(requests) };
  const grades = new Map<string, Map<string, number>>();
  const path = join(folder, 'qrels.tsv');
  linesOf(path).forEach((line, at) => {
    const [request = '', offer = '', grade = ''] = line.split('\t').map((cell) => cell.trim());
    const value = Number(grade);
    if (grade === '' || Number.isNaN(value)) {
      if (at === 0) return;
      throw new Error(`${path}:${at + 1}: expected request, offer and grade`);
    }
    if (!known.requests.has(request)) throw new Error(`${path}:${at + 1}: there is no request ${request}`);
    if (!known.offers.has(offer)) throw new Error(`${path}:${at + 1}: there is no offer ${offer}`);
    const ofRequest = grades.get(request) ?? new Map<string, number>();
    ofRequest.set(offer, value);
    grades.set(request, ofRequest);
  });
  return { offers, requests, grades };
}

function idsOf(records: readonly JudgedRecord[]): Set<string> {
  return new Set(records.map(({ id }) => id));
}

function readRecords(path: string): JudgedRecord[] {
  return linesOf(path).map((line, at) => {
    try {
      return recordShape.parse(JSON.parse(line));
    } catch (cause) {
      throw new Error(`${path}:${at + 1}: ${cause instanceof Error ? cause.message : 'is no record'}`, {
        cause,
      });
    }
  });
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}
