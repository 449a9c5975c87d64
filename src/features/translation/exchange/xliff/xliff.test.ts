import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText, utf8 } from '../testing.ts';
import { wordStatuses } from '../tbx/exchange-concept.ts';
import { replaceForbidden } from '../../../../shared/replace-forbidden.ts';
import { readXliff } from './read-xliff.ts';
import { settleState } from './states.ts';
import { writeXliff } from './write-xliff.ts';
import { segmentStates, type ExpectedTask, type XliffSegment, type XliffTask } from './xliff-task.ts';

const clean = hostileText.map(replaceForbidden);
const note = fc.record(
  { text: clean, category: clean, about: fc.constantFrom('source' as const, 'target' as const) },
  { requiredKeys: ['text'] },
);
const term = fc.record(
  { source: clean, target: clean, status: fc.constantFrom(...wordStatuses), definition: clean },
  { requiredKeys: ['source', 'target', 'status'] },
);
const segment: fc.Arbitrary<XliffSegment> = fc
  .record(
    {
      id: fc.stringMatching(/^[a-z0-9][a-z0-9._:-]{0,6}$/),
      source: hostileText,
      target: clean,
      state: fc.constantFrom(...segmentStates),
      notes: fc.array(note, { maxLength: 2 }),
      terms: fc.array(term, { maxLength: 2 }),
    },
    { requiredKeys: ['id', 'source', 'state', 'notes', 'terms'] },
  )
  .map((made) => ({ ...made, state: settleState(made.state, made.target) }));
const task: fc.Arbitrary<XliffTask> = fc.record({
  taskId: clean,
  sourceLanguage: fc.constantFrom('zh' as const, 'ru' as const),
  targetLanguage: fc.constant('en' as const),
  segments: fc.uniqueArray(segment, { maxLength: 4, selector: ({ id }) => id }),
});

function expectedOf({ segments, ...rest }: XliffTask): ExpectedTask {
  return { ...rest, sources: new Map(segments.map(({ id, source }) => [id, source])) };
}

describe.each(['1.2', '2.1'] as const)('XLIFF %s written and read again', (version) => {
  it('loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(task, async (sent) => {
        const returned = await readXliff(utf8(writeXliff(sent, version)), expectedOf(sent));
        expect(returned).toEqual(sent);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same file each time and has another mark when a source changes', () => {
    const one: XliffSegment = { id: 's1', source: 'а', state: 'none', notes: [], terms: [] };
    const sent: XliffTask = { taskId: 't', sourceLanguage: 'ru', targetLanguage: 'zh', segments: [one] };
    const original = /original="([^"]+)"/.exec(writeXliff(sent, version))?.[1];
    expect(writeXliff(sent, version)).toBe(writeXliff(structuredClone(sent), version));
    const changed = { ...sent, segments: [{ ...one, source: 'б' }] };
    expect(/original="([^"]+)"/.exec(writeXliff(changed, version))?.[1]).not.toBe(original);
  });

  it('refuses to write an id that XML cannot hold', () => {
    const one: XliffSegment = { id: 'a b', source: 'а', state: 'none', notes: [], terms: [] };
    const sent: XliffTask = { taskId: 't', sourceLanguage: 'ru', targetLanguage: 'zh', segments: [one] };
    expect(() => writeXliff(sent, version)).toThrow(RangeError);
  });
});
