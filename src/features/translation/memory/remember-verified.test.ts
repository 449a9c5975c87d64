import { beforeEach, describe, expect, it } from 'vitest';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { segmentsOf } from '../texts/views.ts';
import { putBuiltSource, translateByPeople } from '../testing.ts';
import { putSourceText } from '../texts/put-source.ts';
import { leverageOf } from './leverage.ts';
import { lookUpMemory } from './look-up.ts';
import { memoryListeners, rememberVersion } from './remember-verified.ts';
import { putApproved } from './store.ts';
import { approvedUnit } from './testing.ts';

const { ctx, database } = await useTestDatabase();
beforeEach(() => clearTestDatabase(database));

const find = (source: string) => lookUpMemory(ctx, { from: 'ru', to: 'zh', source });
const chinese: Record<string, string> = {
  'Лазерная сварка сталей': '钢材激光焊接',
  'Сварка идёт без присадки.': '焊接过程无需填充材料。',
  'Шов выдерживает 40 МПа.': '焊缝可承受40 MPa。',
  'Потерь нет.': '没有损耗。',
};
const write = (source: string) => chinese[source] ?? '焊缝可承受50 MPa。';
const hear = (versionId: string, state: string) =>
  memoryListeners[0]?.handle(ctx, {
    versionId,
    textId: versionId,
    ref: { room: 'catalogue', kind: 'offer', id: versionId },
    language: 'zh',
    state,
    hasNewText: true,
  });

describe('what people verified', { timeout: 60_000 }, () => {
  it('is in the memory with where it came from, and only when it is verified', async () => {
    const { versionId } = await putBuiltSource(ctx);
    await translateByPeople(ctx, versionId, write, 'human');
    await hear(versionId, 'human');
    expect(await find('Потерь нет.')).toEqual([]);
    await rememberVersion(ctx, versionId);
    expect(await find('Потерь нет.')).toEqual([]);
  });

  it('is found after the news, replaces what the segment had, and keeps what left the original', async () => {
    const { source, versionId } = await putBuiltSource(ctx);
    const { reviserId } = await translateByPeople(ctx, versionId, write);
    await hear(versionId, 'verified');
    expect(await find('Шов выдерживает 40 МПа.')).toMatchObject([
      {
        kind: 'exact',
        target: '焊缝可承受40 MPa。',
        approvedBy: reviserId,
        origin: { kind: 'record', ref: source.ref, number: 'TO-2026-000001', versionId, revision: 1 },
      },
    ]);
    const description = 'Сварка идёт без присадки. Шов выдерживает 50 МПа.';
    const fields = [
      { path: 'title', text: 'Лазерная сварка сталей' },
      { path: 'description', text: description },
    ];
    await putSourceText(ctx, { ...source, revision: 2, fields });
    expect(await find('Шов выдерживает 40 МПа.')).toMatchObject([{ kind: 'exact' }]);
    await translateByPeople(ctx, versionId, write);
    await hear(versionId, 'verified');
    expect(await find('Шов выдерживает 50 МПа.')).toMatchObject([{ kind: 'exact', origin: { revision: 2 } }]);
    expect(await find('Шов выдерживает 40 МПа.')).toMatchObject([{ kind: 'numbersReplaced' }]);
    expect(await find('Потерь нет.')).toMatchObject([{ kind: 'exact' }]);
  });

  it('stays out where the record is not for every translator', async () => {
    const { source, versionId } = await putBuiltSource(ctx);
    await translateByPeople(ctx, versionId, write);
    await putSourceText(ctx, { ...source, isRestricted: true });
    await hear(versionId, 'verified');
    expect(await find('Потерь нет.')).toEqual([]);
  });
});

describe('leverage', { timeout: 60_000 }, () => {
  it('puts every segment into one band, with its characters', async () => {
    const keep = (source: string, target: string) => approvedUnit({ from: 'ru', to: 'zh', source, target });
    await putApproved(ctx, [
      keep('Потерь нет.', '没有损耗。'),
      keep('Толщина стенки 5 мм.', '壁厚5 mm。'),
      keep(
        'Разработана технология лазерной сварки труб большого диаметра.',
        '开发了大直径管道激光焊接技术。',
      ),
    ]);
    const sources = [
      'Потерь нет.',
      'Толщина стенки 7 мм.',
      'Разработана технология лазерной сварки труб малого диаметра.',
      'Разработана технология дуговой сварки труб малого диаметра.',
      'Разработана технологии лазерной сварки труб большого диаметра!',
      'Совсем другое.',
      'Потерь нет.',
      ' Совсем другое.',
    ];
    expect(await leverageOf(ctx, { from: 'ru', to: 'zh', sources })).toEqual({
      exact: { segments: 1, characters: 11 },
      numbersReplaced: { segments: 1, characters: 20 },
      from95: { segments: 0, characters: 0 },
      from85: { segments: 2, characters: 122 },
      from70: { segments: 1, characters: 59 },
      repetition: { segments: 2, characters: 26 },
      new: { segments: 1, characters: 14 },
    });
  });

  it('of a version counts what is open in it', async () => {
    const { versionId } = await putBuiltSource(ctx);
    const all = await segmentsOf(ctx, versionId);
    expect((await leverageOf(ctx, versionId))?.new.segments).toBe(all.length);
    await translateByPeople(ctx, versionId, write);
    expect((await leverageOf(ctx, versionId))?.new.segments).toBe(0);
    expect(await leverageOf(ctx, '00000000-0000-7000-8000-000000000000')).toBeUndefined();
  });
});
