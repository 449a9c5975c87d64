import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPerson } from '../../../accounts/testing.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { clearTestDatabase, testContext } from '../../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import { fixedTermbase, type LiveTermbase } from '../../termbase/live-termbase.ts';
import { buildSource, putBuiltSource } from '../../testing.ts';
import { draftTargets } from '../../texts/draft-targets.ts';
import { takeVersionStep } from '../../texts/move-version.ts';
import { putSourceText } from '../../texts/put-source.ts';
import { saveTarget } from '../../texts/save-target.ts';
import type { SourceText } from '../../texts/source-text.ts';
import { addWorker } from '../../texts/store.ts';
import { segmentsOf } from '../../texts/views.ts';
import { encodeIn, refusalOf, utf8 } from '../testing.ts';
import { readXml } from '../xml/read-xml.ts';
import type { WorkFormat } from './contract.ts';
import { readRows, xliffImport } from './import-xliff.ts';
import { takeOut, takeOutMatches, takeOutTerms } from './service.ts';
import { takeReturned } from './take-returned.ts';

const { database } = await useTestDatabase();
let system: Ctx;
let termbase: LiveTermbase;
let translator: { personId: string; ctx: Ctx };
let colleague: { personId: string; ctx: Ctx };

beforeAll(() => {
  termbase = fixedTermbase([
    { id: 'T1', domain: '00', kind: 'component', words: { zh: ['焊接'], ru: ['сварка'], en: ['welding'] } },
  ]);
});

beforeEach(async () => {
  await clearTestDatabase(database);
  system = testContext(database);
  translator = await buildPerson(system, { roles: ['translator'] });
  colleague = await buildPerson(system, { roles: ['translator'] });
});

const formats = ['xliff1', 'xliff2'] as const;
const chinese = ['钢的激光焊接', '焊接无需填充材料。', '焊缝可承受40 MPa。', '没有损失。'];

/** A version that the translator works on; its first segments are translated. */
async function version(targets: readonly string[] = [], overrides: Partial<SourceText> = {}) {
  const built = await putBuiltSource(system, overrides);
  await takeVersionStep(system, termbase, built.versionId, {
    step: 'assign',
    translatorId: translator.personId,
  });
  await addWorker(system, built.versionId, colleague.personId, 'translator');
  for (const [at, target] of targets.entries()) await write(translator.ctx, built.versionId, at, target);
  return built;
}

async function write(ctx: Ctx, versionId: string, at: number, target: string, isConfirmed = true) {
  const segment = (await segmentsOf(system, versionId))[at];
  if (!segment) throw new Error(`no segment ${at}`);
  const wish = { versionId, segmentId: segment.id, target, ofRevision: segment.revision, isConfirmed };
  await saveTarget(ctx, termbase, wish);
}

async function file(versionId: string, format: WorkFormat = 'xliff2', ctx = translator.ctx): Promise<string> {
  const { body } = await takeOut(ctx, termbase, { versionId, format });
  return String(body);
}

async function bringBack(versionId: string, text: string, ctx = translator.ctx) {
  const rows = await readRows(ctx, utf8(text), versionId);
  return takeReturned(ctx, termbase, versionId, rows);
}

async function textsOf(versionId: string) {
  return (await segmentsOf(system, versionId)).map(({ target, state }) => [target, state]);
}

async function snapshot(versionId: string) {
  return (await segmentsOf(system, versionId)).map((segment) => [
    segment.target,
    segment.state,
    segment.revision,
    segment.writtenBy,
  ]);
}

/** Puts a translation into the unit of a source, as a tool would; `state` where it says the segment is done. */
function translate(text: string, format: 'xliff1' | 'xliff2', source: string, target: string, isDone = true) {
  const escaped = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const at = text.indexOf(`<source>${escaped}</source>`);
  if (at < 0) throw new Error(`no source ${source}`);
  const start = text.lastIndexOf(format === 'xliff2' ? '<segment' : '<trans-unit', at);
  const end = text.indexOf(format === 'xliff2' ? '</segment>' : '</trans-unit>', at);
  let unit = text.slice(start, end).replace(/\s*<target[^>]*>[^<]*<\/target>/, '');
  const state = format === 'xliff1' && isDone ? ' state="translated"' : '';
  unit = unit.replace('</source>', `</source><target${state}>${target}</target>`);
  if (format === 'xliff2')
    unit = unit.replace(/ state="[^"]*"/, isDone ? ' state="translated"' : ' state="initial"');
  return text.slice(0, start) + unit + text.slice(end);
}

describe.each(formats)('a version taken out as %s', (format) => {
  it('and brought back unchanged changes nothing', async () => {
    const { versionId, source } = await version(chinese.slice(0, 2));
    await write(translator.ctx, versionId, 2, '焊缝可承受', false);
    const before = await snapshot(versionId);
    const text = await file(versionId, format);
    expect(await bringBack(versionId, text)).toEqual({ written: 0, same: 4, refused: [] });
    expect(await snapshot(versionId)).toEqual(before);
    expect(source.title).toBe('Лазерная сварка сталей');
  });

  it('brings back exactly what the translator changed, and the same file again nothing', async () => {
    const { versionId } = await version(chinese.slice(0, 1));
    let text = await file(versionId, format);
    text = translate(text, format, 'Сварка идёт без присадки.', chinese[1] ?? '');
    text = translate(text, format, 'Потерь нет.', '没有任何损失。');
    expect(await bringBack(versionId, text)).toEqual({ written: 2, same: 2, refused: [] });
    expect(await textsOf(versionId)).toEqual([
      [chinese[0], 'human'],
      [chinese[1], 'human'],
      ['', 'none'],
      ['没有任何损失。', 'human'],
    ]);
    expect(await bringBack(versionId, text)).toEqual({ written: 0, same: 4, refused: [] });
    const again = translate(text, format, 'Потерь нет.', '无损失。');
    expect((await bringBack(versionId, again)).written).toBe(1);
  });

  it('carries states, terms, and what the original was before', async () => {
    const { versionId, source } = await version(chinese);
    await putSourceText(system, {
      ...source,
      revision: 2,
      fields: source.fields.map((field) => ({ ...field, text: field.text.replace('40 МПа', '50 МПа') })),
    });
    await write(translator.ctx, versionId, 3, '没有损失', false);
    const text = await file(versionId, format);
    expect(text).toContain('Шов выдерживает 40 МПа.');
    expect(text).toContain('Шов выдерживает 50 МПа.');
    expect(text).toMatch(format === 'xliff2' ? /amur:stale/ : /x-amur-stale/);
    expect(text).toMatch(format === 'xliff2' ? /<gls:term>[Сс]варка/ : /amur:term source="[Сс]варка"/);
    expect(text).toContain('amur:check');
    expect((await bringBack(versionId, text)).written).toBe(0);
  });

  it('is refused after its original has changed, with the line, and nothing is written', async () => {
    const { versionId, source } = await version();
    const text = translate(await file(versionId, format), format, 'Потерь нет.', '没有损失。');
    await putSourceText(system, { ...source, revision: 2, title: 'Новое', fields: source.fields.slice(1) });
    const refused = await refusalOf(readRows(translator.ctx, utf8(text), versionId));
    expect(refused.code).toBe('revisionOther');
    expect(refused.line).toBeGreaterThan(2);
  });
});

describe('a file that comes back', () => {
  it('never verifies: reviewed and final become a person’s text, for others to check', async () => {
    const { versionId } = await version();
    const text = translate(await file(versionId), 'xliff2', 'Потерь нет.', '没有损失。').replace(
      'state="translated"',
      'state="final"',
    );
    await bringBack(versionId, text);
    const written = (await segmentsOf(system, versionId))[3];
    expect([written?.state, written?.verifiedBy, written?.writtenBy, written?.origin]).toEqual([
      'human',
      null,
      translator.personId,
      'person',
    ]);
  });

  it('keeps what others wrote meanwhile, and tells both texts with the line', async () => {
    const { versionId } = await version();
    let text = await file(versionId);
    text = translate(text, 'xliff2', 'Потерь нет.', '我的译文。');
    await write(colleague.ctx, versionId, 3, '没有损失。');
    await write(colleague.ctx, versionId, 0, chinese[0] ?? '');
    const { written, same, refused } = await bringBack(versionId, text);
    expect([written, same]).toEqual([0, 3]);
    expect(refused).toMatchObject([
      { code: 'translation.exchange.newerText', params: { mine: '我的译文。', stored: '没有损失。' } },
    ]);
    const line = text.slice(0, text.indexOf('我的译文')).split('\n').length;
    expect(line - (refused[0]?.line ?? 0)).toBeLessThan(8);
    expect((await textsOf(versionId))[3]).toEqual(['没有损失。', 'human']);
  });

  it('leaves alone what the translator left alone, though others changed it', async () => {
    const { versionId } = await version(chinese);
    const text = await file(versionId);
    await write(colleague.ctx, versionId, 3, '毫无损失。');
    expect(await bringBack(versionId, text)).toEqual({ written: 0, same: 4, refused: [] });
    expect((await textsOf(versionId))[3]?.[0]).toBe('毫无损失。');
  });

  it('keeps as a draft what the checks object to, and says which check', async () => {
    const { versionId } = await version();
    const text = translate(await file(versionId), 'xliff2', 'Шов выдерживает 40 МПа.', '焊缝可承受45 MPa。');
    const { refused } = await bringBack(versionId, text);
    expect(refused).toMatchObject([
      { code: 'translation.exchange.keptAsDraft.number', params: { text: '焊缝可承受45 MPa。' } },
    ]);
    expect((await textsOf(versionId))[2]).toEqual(['焊缝可承受45 MPa。', 'draft']);
  });

  it('takes an unfinished text as a draft, and one whose tool leaves states out too', async () => {
    const { versionId } = await version();
    const half = translate(await file(versionId, 'xliff1'), 'xliff1', 'Потерь нет.', '没有损失。', false);
    await bringBack(versionId, half);
    expect((await textsOf(versionId))[3]).toEqual(['没有损失。', 'draft']);
  });

  it('takes a machine’s text as the translator’s only where he says that it is done', async () => {
    const { versionId, source } = await putBuiltSource(system);
    const [first] = await segmentsOf(system, versionId);
    await draftTargets(system, versionId, [
      {
        segmentId: first?.id ?? '',
        ofSource: source.title,
        target: chinese[0] ?? '',
        origin: 'machine',
        originDetail: 'test',
      },
    ]);
    await takeVersionStep(system, termbase, versionId, { step: 'assign', translatorId: translator.personId });
    const text = await file(versionId);
    expect((await bringBack(versionId, text)).written).toBe(0);
    expect((await textsOf(versionId))[0]?.[1]).toBe('machine');
    const done = translate(text, 'xliff2', source.title, chinese[0] ?? '');
    expect((await bringBack(versionId, done)).written).toBe(1);
    expect((await segmentsOf(system, versionId))[0]).toMatchObject({
      state: 'human',
      origin: 'person',
      writtenBy: translator.personId,
    });
  });

  it('does not empty a text, and says so', async () => {
    const { versionId } = await version(chinese);
    const text = (await file(versionId)).replace(/<target>没有损失。<\/target>/, '');
    expect((await bringBack(versionId, text)).refused).toMatchObject([
      { code: 'translation.exchange.targetEmptied', params: { stored: '没有损失。' } },
    ]);
    expect((await textsOf(versionId))[3]?.[0]).toBe('没有损失。');
  });

  it('is refused as a whole when it is foreign, damaged, dangerous or in another encoding', async () => {
    const { versionId } = await version();
    const other = await version();
    const text = await file(versionId);
    const cases: [Uint8Array, string][] = [
      [utf8(await file(other.versionId)), 'taskOther'],
      [utf8(text.replace('"zh-CN"', '"en-GB"')), 'languagesOther'],
      [utf8(text.replace('Потерь нет.', 'Потери есть.')), 'sourceChanged'],
      [utf8(text.replace(/<unit id="[^"]*"[^]*?<\/unit>/, '')), 'segmentMissing'],
      [utf8(text.replace(/id="[0-9a-f-]{36}"/g, `id="${versionId}"`)), 'segmentUnknown'],
      [utf8(text.replace('<xliff', '<!DOCTYPE x [<!ENTITY a "b">]><xliff')), 'dtdRefused'],
      [utf8(text.replace('</source>', '</sauce>')), 'malformed'],
      [encodeIn('windows-1251', text), 'encodingWrong'],
      [encodeIn('gb18030', text), 'encodingWrong'],
      [utf8(text.replace('UTF-8', 'EBCDIC-CP-US')), 'encodingUnsupported'],
    ];
    for (const [bytes, code] of cases) {
      const refused = await refusalOf(readRows(translator.ctx, bytes, versionId));
      expect([refused.code, refused.line > 0]).toEqual([code, true]);
    }
    const twice = text.replace(/(<unit id="[^"]*"[^]*?<\/unit>)/, '$1$1');
    expect((await refusalOf(readRows(translator.ctx, utf8(twice), versionId))).code).toBe('segmentRepeated');
  });

  it('is for who works on the version', async () => {
    const { versionId } = await putBuiltSource(system);
    await takeVersionStep(system, termbase, versionId, { step: 'assign', translatorId: translator.personId });
    const kind = xliffImport(termbase);
    await expect(kind.mayImport(translator.ctx, { versionId })).resolves.toBeUndefined();
    await expect(kind.mayImport(colleague.ctx, { versionId })).rejects.toMatchObject({
      code: 'translation.version.notYours',
    });
    const reader = await buildPerson(system, {});
    await expect(kind.mayImport(reader.ctx, { versionId })).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('whatever a translator changes', () => {
  const change = fc.record({
    at: fc.nat({ max: 3 }),
    target: fc.constantFrom('译文甲。', '译文乙', 'a & <b> "c"'),
  });

  it.each(formats)('comes back exactly, and nothing else (%s)', async (format) => {
    const { versionId, source } = await version(chinese.slice(0, 2));
    const sources = (await segmentsOf(system, versionId)).map((segment) => segment.source);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(change, { selector: ({ at }) => at }), async (changes) => {
        const before = (await segmentsOf(system, versionId)).map(({ target }) => target);
        let text = await file(versionId, format);
        for (const { at, target } of changes) {
          const escaped = target.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
          text = translate(text, format, sources[at] ?? '', escaped, false);
        }
        const { written, refused } = await bringBack(versionId, text);
        const after = (await segmentsOf(system, versionId)).map(({ target }) => target);
        const wanted = before.map((old, at) => changes.find((one) => one.at === at)?.target ?? old);
        expect(after).toEqual(wanted);
        expect(written).toBe(wanted.filter((target, at) => target !== before[at]).length);
        expect(refused).toEqual([]);
      }),
      { numRuns: 15 },
    );
    expect(source.sourceLanguage).toBe('ru');
  });
});

describe('terms and matches of a text', () => {
  it('are files of their own', async () => {
    const { versionId } = await version(chinese);
    const files = [
      await takeOutTerms(translator.ctx, termbase, versionId),
      await takeOutMatches(translator.ctx, versionId),
    ];
    for (const { body } of files) {
      const pieces: string[] = [];
      for await (const piece of body as AsyncIterable<string>) pieces.push(piece);
      let elements = 0;
      for await (const events of readXml(utf8(pieces.join('')))) elements += events.length;
      expect(elements).toBeGreaterThan(3);
    }
  });
});

describe('ten thousand segments', () => {
  it('are taken out, and brought back with a few changes', async () => {
    const text = Array.from({ length: 10_000 }, (_one, at) => `Деталь прибора под литерой ${at}.`).join('\n');
    const { source, versionId } = await version([], {
      ...buildSource(),
      fields: [{ path: 'description', text }],
    });
    expect(source.fields).toHaveLength(1);
    let sent = await file(versionId);
    for (const at of [7, 5000, 9999]) {
      sent = translate(sent, 'xliff2', `Деталь прибора под литерой ${at}.`, `仪器零件，编号${at}。`);
    }
    const rows = await readRows(translator.ctx, utf8(sent), versionId);
    expect(rows).toHaveLength(10_000);
    const total = { written: 0, same: 0 };
    for (let from = 0; from < rows.length; from += 200) {
      const taken = await takeReturned(translator.ctx, termbase, versionId, rows.slice(from, from + 200));
      total.written += taken.written;
      total.same += taken.same;
      expect(taken.refused).toEqual([]);
    }
    expect(total).toEqual({ written: 3, same: 9997 });
  }, 60_000);
});
