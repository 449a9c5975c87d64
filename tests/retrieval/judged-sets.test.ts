import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cooperationTypes } from '../../src/features/catalogue/listings/vocabulary.ts';
import { readJudgedSet, type JudgedSet } from '../../src/features/search/evaluation/read-judged-set.ts';

const placeOf = (name: string) => fileURLToPath(new URL(`../${name}/`, import.meta.url));
const linesOf = (path: string) => readFileSync(path, 'utf8').trim().split('\n');
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** What may not stand in a text of the language. */
const foreignScript = { zh: /\p{Script=Cyrillic}/u, ru: /\p{Script=Han}/u, en: /\p{Script=Han}|\p{Script=Cyrillic}/u };

describe.each(['retrieval', 'retrieval-hard', 'matching'])('the judged set %s', (name) => {
  const set: JudgedSet = readJudgedSet(placeOf(name));
  const all = [...set.docs, ...set.queries];

  it('has every text in three languages, each in its own script', () => {
    const versions = new Map<string, string[]>();
    for (const { id, language, title, text, keywords = [] } of all) {
      const [base = '', ending = ''] = id.split('.');
      expect(ending, id).toBe(language);
      versions.set(base, [...(versions.get(base) ?? []), language]);
      expect([title, text, ...keywords].join(' ').match(foreignScript[language])?.[0], id).toBeUndefined();
    }
    for (const [base, languages] of versions) expect(languages.sort(), base).toEqual(['en', 'ru', 'zh']);
  });

  it('has an answer to every query, the same in all languages', () => {
    const solutions = (id: string) =>
      [...(set.grades.get(id) ?? [])].filter(([, grade]) => grade >= 2).map(([doc]) => doc.split('.')[0]);
    for (const { id } of set.queries) {
      const found = solutions(id);
      expect(found.length, id).toBeGreaterThan(0);
      expect(new Set(found), id).toEqual(new Set(solutions(`${id.split('.')[0] ?? ''}.zh`)));
    }
  });
});

describe('the judged set of offers and requests', () => {
  type Listing = { id: string; text: string; lang: string; facts: Record<string, string[] | string | number> };
  const folder = placeOf('matching');
  const listings = ['offers.jsonl', 'requests.jsonl'].flatMap((file) =>
    linesOf(`${folder}${file}`).map((line) => JSON.parse(line) as Listing),
  );
  const data = fileURLToPath(new URL('../../data/', import.meta.url));
  const { grnti } = read(`${data}grnti.json`) as { grnti: { items: { code: string; scope: string }[] } };
  const regions = read(`${data}regions.json`) as Record<string, { items: { code: string }[] }>;
  const codes = {
    grnti: new Set(grnti.items.filter(({ scope }) => scope === 'core').map(({ code }) => code)),
    regions: new Set(['cn_regions', 'ru_regions'].flatMap((key) => regions[key]?.items.map(({ code }) => code))),
    cooperation: new Set<string>(cooperationTypes),
  };

  it('says its facts in the codes of the product, the same in all languages', () => {
    const factsOf = new Map<string, unknown>();
    for (const { id, facts } of listings) {
      for (const code of facts['grnti'] as string[]) expect(codes.grnti, id).toContain(code);
      for (const form of facts['cooperation'] as string[]) expect(codes.cooperation, id).toContain(form);
      expect(codes.regions, id).toContain(facts['region']);
      expect(String(facts['region']).slice(0, 2), id).toBe(facts['country']);
      expect(facts, id).toEqual(factsOf.get(id) ?? facts);
      factsOf.set(id, facts);
    }
  });

  it('has at least two near misses for every request', () => {
    const misses = new Map<string, number>();
    for (const line of linesOf(`${folder}qrels.tsv`)) {
      const [request = '', , grade] = line.split('\t');
      misses.set(request, (misses.get(request) ?? 0) + (grade === '0' ? 1 : 0));
    }
    expect(misses.size).toBe(100);
    for (const [request, count] of misses) expect(count, request).toBeGreaterThanOrEqual(2);
  });

  it('has long texts', () => {
    for (const { id, lang, text } of listings) {
      const size = lang === 'zh' ? text.length / 1.7 : text.split(/\s+/).length;
      expect(size, `${id} ${lang}`).toBeGreaterThan(60);
    }
  });
});
