import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { putBuiltSource } from '../testing.ts';
import { cutFields } from './cut-fields.ts';
import { draftTargets } from './draft-targets.ts';
import { joinFields } from './join-fields.ts';
import { putSourceText } from './put-source.ts';
import type { SourceField } from './source-text.ts';
import { countSegments, segmentsOf } from './views.ts';

const { ctx: system } = await useTestDatabase();

const sentence = fc.constantFrom(
  'Шов держит удар.',
  'Потерь нет.',
  'Сварка идёт без присадки.',
  'Печь греет до 900 °C.',
  'Образец испытан.',
);
const field = fc.record({
  path: fc.constantFrom('title', 'summary', 'description'),
  text: fc
    .array(fc.tuple(sentence, fc.constantFrom(' ', '\n', '\n\n')), { maxLength: 6 })
    .map((parts) => parts.map(([text, gap]) => text + gap).join('')),
});
const fieldsArbitrary = fc.uniqueArray(field, { selector: ({ path }) => path, maxLength: 3 });

const inChinese = (source: string) => `译（${source}）`;

async function translateAll(ctx: Ctx, versionId: string): Promise<void> {
  const drafts = (await segmentsOf(ctx, versionId)).map(({ id, source }) => ({
    segmentId: id,
    ofSource: source,
    target: inChinese(source),
    origin: 'machine' as const,
    originDetail: null,
  }));
  await draftTargets(ctx, versionId, drafts);
}

describe('any original, revised in any way', () => {
  it('has the segments of the new revision; a translation stands beside its own sentence, or is stale', async () => {
    await fc.assert(
      fc.asyncProperty(fieldsArbitrary, fieldsArbitrary, async (before: SourceField[], after) => {
        const { source, versionId } = await putBuiltSource(system, { fields: before });
        await translateAll(system, versionId);
        await putSourceText(system, { ...source, revision: 2, fields: after });
        const segments = await segmentsOf(system, versionId);
        expect(segments.map(({ field: path, lead, gap, source: text }) => [path, lead, gap, text])).toEqual(
          cutFields(after, 'ru').map(({ field: path, lead, gap, source: text }) => [path, lead, gap, text]),
        );
        for (const { state, source: text, target } of segments) {
          if (state === 'machine') expect(target).toBe(inChinese(text));
          if (state === 'stale') expect(target).not.toBe(inChinese(text));
        }
        const had = cutFields(before, 'ru').map(({ source: text }) => text);
        const kept = segments.filter(({ state }) => state === 'machine').length;
        expect(kept, 'every sentence that is still there keeps its translation').toBe(
          commonCount(had, segments),
        );
      }),
      { numRuns: 25 },
    );
  });
});

function commonCount(had: readonly string[], segments: readonly { source: string }[]): number {
  const left = [...had];
  let common = 0;
  for (const { source } of segments) {
    const at = left.indexOf(source);
    if (at === -1) continue;
    left.splice(at, 1);
    common++;
  }
  return common;
}

describe('a text of 10,000 segments', () => {
  let versionId = '';
  const lines = Array.from({ length: 10_000 }, (_, at) => `Строка номер ${at} описания установки.`);
  beforeAll(async () => {
    const built = await putBuiltSource(system, { fields: [{ path: 'description', text: lines.join('\n') }] });
    versionId = built.versionId;
    await translateAll(system, versionId);
    const text = ['Новая первая строка.', ...lines].join('\n');
    await putSourceText(system, { ...built.source, revision: 2, fields: [{ path: 'description', text }] });
  }, 120_000);

  it('with a line added on top has one new segment, and keeps all others', async () => {
    expect(await countSegments(system, versionId)).toMatchObject({
      total: 10_001,
      byState: { none: 1, machine: 10_000, stale: 0 },
    });
  });

  it('is read by windows', async () => {
    const window = await segmentsOf(system, versionId, { from: 5_000, limit: 50 });
    expect(window.map(({ position }) => position)).toEqual(Array.from({ length: 50 }, (_, at) => 5_000 + at));
    expect(window[0]?.source).toBe(lines[4_999]);
  });
});

describe('the fields of a translation', () => {
  it('have the spaces of their language and the line breaks of the original', () => {
    const pieces = [
      { field: 'a', gap: ' ', text: '一。' },
      { field: 'a', gap: '\n\n', text: '二。' },
      { field: 'a', gap: '', text: '三。' },
      { field: 'b', gap: '', text: '四' },
    ];
    expect(Object.fromEntries(joinFields(pieces, 'zh'))).toEqual({ a: '一。二。\n\n三。', b: '四' });
    const russian = pieces.map((piece) => ({
      ...piece,
      gap: piece.gap === ' ' ? '' : piece.gap,
      text: 'Да.',
    }));
    expect(joinFields(russian, 'ru').get('a')).toBe('Да. Да.\n\nДа.');
  });
});
