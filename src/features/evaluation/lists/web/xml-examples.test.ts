import { describe, expect, it } from 'vitest';
import { openJudge } from '../files/judge-rows.ts';
import { readListFile } from '../files/read-list-file.ts';
import { listKinds } from '../vocabulary.ts';
import { xmlExamples } from './xml-examples.ts';

describe('the examples beside the form', () => {
  it.each(listKinds)('are files that would be taken: %s', async (kind) => {
    const { judge } = openJudge(kind, new Map());
    const rows = [];
    for await (const raw of readListFile(new TextEncoder().encode(xmlExamples[kind]), kind, undefined))
      rows.push(judge(raw));
    expect(rows).toMatchObject([{ outcome: 'added', faults: [] }]);
  });
});
