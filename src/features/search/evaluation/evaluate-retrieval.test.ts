import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateSet } from './evaluate-retrieval.ts';
import { measureRanking } from './measures.ts';
import { readJudgedSet } from './read-judged-set.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'judged-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeSet(files: { docs?: string; queries?: string; qrels?: string } = {}): void {
  const docs = [
    '{"id":"d1","lang":"ru","text":"лазерная наплавка"}',
    '{"id":"d2","lang":"zh","text":"激光熔覆"}',
    '{"id":"d3","lang":"ru","text":"вакцина"}',
  ];
  writeFileSync(join(folder, 'docs.jsonl'), files.docs ?? docs.join('\n'));
  writeFileSync(
    join(folder, 'queries.jsonl'),
    files.queries ?? '{"id":"q1","lang":"zh","text":"激光熔覆"}\n',
  );
  writeFileSync(join(folder, 'qrels.tsv'), files.qrels ?? 'query\tdoc\tgrade\nq1\td1\t2\nq1\td2\t1\n');
}

describe('evaluation', () => {
  it('scores each pair of languages on the documents of its language, and the merged list', () => {
    writeSet();
    const { pairs, docs, queries } = evaluateSet(readJudgedSet(folder));
    expect([docs, queries]).toEqual([3, 1]);
    expect(Object.keys(pairs)).toEqual(['zh>zh', 'zh>ru', 'zh>all']);
    expect(pairs['zh>ru']).toEqual({ success1: 1, recall10: 1, ndcg10: 1, mrr10: 1, map: 1 });
  });

  it('reads the four columns of TREC', () => {
    writeSet({ qrels: 'q1 0 d1 1\n' });
    expect(readJudgedSet(folder).grades.get('q1')?.get('d1')).toBe(1);
  });

  it.each([
    [{ docs: '{"id":"d1","lang":"ru","text":"a"}\nnot json' }, 'docs.jsonl:2'],
    [{ docs: '{"id":"d1","lang":"fr","text":"a"}' }, 'docs.jsonl:1: lang'],
    [{ queries: '{"id":"q1","lang":"ru"}' }, 'queries.jsonl:1: text'],
    [{ qrels: 'q1\td1\t1\nq1\td9\t1' }, 'qrels.tsv:2'],
    [{ qrels: 'q1\td1\t1\nq1\td2\thigh' }, 'qrels.tsv:2'],
  ])('says where the fault is: %j', (files, place) => {
    writeSet(files);
    expect(() => readJudgedSet(folder)).toThrow(place);
  });

  it('says which file is missing', () => {
    expect(() => readJudgedSet(folder)).toThrow('docs.jsonl');
  });
});

describe('measures', () => {
  it('follow their definitions', () => {
    const grades = new Map([
      ['a', 3],
      ['b', 1],
      ['c', 0],
    ]);
    const { success1, recall10, mrr10, map, ndcg10 } = measureRanking(['c', 'b', 'a'], grades);
    expect([success1, recall10, mrr10]).toEqual([0, 1, 0.5]);
    expect(map).toBeCloseTo((1 / 2 + 2 / 3) / 2);
    expect(ndcg10).toBeCloseTo((1 / Math.log2(3) + 7 / 2) / (7 + 1 / Math.log2(3)));
  });
});
