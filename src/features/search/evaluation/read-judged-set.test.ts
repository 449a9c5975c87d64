import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
  ];
  writeFileSync(join(folder, 'docs.jsonl'), files.docs ?? docs.join('\n'));
  writeFileSync(
    join(folder, 'queries.jsonl'),
    files.queries ?? '{"id":"q1","lang":"zh","text":"激光熔覆"}\n',
  );
  writeFileSync(join(folder, 'qrels.tsv'), files.qrels ?? 'query\tdoc\tgrade\nq1\td1\t2\nq1\td2\t1\n');
}

describe('reading a judged set', () => {
  it('reads the four columns of TREC', () => {
    writeSet({ qrels: 'q1 0 d1 1\n' });
    expect(readJudgedSet(folder).grades.get('q1')?.get('d1')).toBe(1);
  });

  it.each([
    [{ docs: '{"id":"d1","lang":"ru","text":"a"}\nnot json' }, 'docs.jsonl:2'],
    [{ docs: '{"id":"d1","lang":"fr","text":"a"}' }, 'docs.jsonl:1: lang'],
    [
      { docs: '{"id":"d1","lang":"ru","text":"a"}\n{"id":"d1","lang":"zh","text":"b"}' },
      'docs.jsonl:2: the id d1',
    ],
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

  it('reads fields, keywords and the part of the set', () => {
    writeSet({
      queries: '{"id":"q1","lang":"zh","text":"a","field":[61,"x"],"keywords":["b"],"part":"test"}',
    });
    expect(readJudgedSet(folder).queries[0]).toMatchObject({
      fields: ['61', 'x'],
      keywords: ['b'],
      part: 'test',
    });
  });

  it('reads listings: versions under one id, grades for all of them, fields from GRNTI', () => {
    const offer = (id: string, lang: string) =>
      `{"id":"${id}","lang":"${lang}","text":"a","facts":{"grnti":["61.13"]}}`;
    writeFileSync(
      join(folder, 'offers.jsonl'),
      [offer('o1', 'zh'), offer('o1', 'ru'), offer('o2', 'ru')].join('\n'),
    );
    writeFileSync(join(folder, 'requests.jsonl'), ['zh', 'en'].map((lang) => offer('r1', lang)).join('\n'));
    writeFileSync(join(folder, 'qrels.tsv'), 'r1\to1\t3\nr1\to2\t0\n');
    const { docs, queries, grades } = readJudgedSet(folder);
    expect(docs.map(({ id }) => id)).toEqual(['o1.zh', 'o1.ru', 'o2.ru']);
    expect(queries.map(({ id, fields }) => [id, fields])).toEqual([
      ['r1.zh', ['61']],
      ['r1.en', ['61']],
    ]);
    expect([...(grades.get('r1.en') ?? [])]).toEqual([
      ['o1.zh', 3],
      ['o1.ru', 3],
      ['o2.ru', 0],
    ]);
  });
});
