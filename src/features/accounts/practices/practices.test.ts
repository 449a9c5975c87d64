import { beforeAll, describe, expect, it } from 'vitest';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personEndpoints } from '../people/contract.ts';
import { accountsRoutes } from '../routes.ts';
import { actAs, buildOrganisation, buildPerson, testPassword, type BuiltPerson } from '../testing.ts';
import { wordingWork } from '../wordings/draft-wordings.ts';
import { practiceEndpoints } from './contract.ts';

const clock = () => new Date('2026-11-22T08:00:00Z');
const { database, ctx: system } = await useTestDatabase({ clock });
const call = callerOf(accountsRoutes);
const visitor = system.withActor({ kind: 'visitor' });
let parkId: string;
let chinese: BuiltPerson;
let russian: BuiltPerson;
let russianParkId: string;
let moderator: BuiltPerson;

beforeAll(async () => {
  parkId = await buildOrganisation(system, { country: 'CN', region: 'CN-SD', kind: 'park' });
  russianParkId = await buildOrganisation(system, { country: 'RU', kind: 'park' });
  chinese = await buildPerson(system, { roles: ['park_manager'], memberOf: [parkId] });
  russian = await buildPerson(system, { roles: ['park_manager'], memberOf: [russianParkId] });
  moderator = await buildPerson(system, { roles: ['moderator'] });
});

const inChinese = (ctx: Ctx): Ctx => ({ ...ctx, language: 'zh' });
const inRussian = (ctx: Ctx): Ctx => ({ ...ctx, language: 'ru' });
const wish = (more: object = {}) => ({
  organisationId: parkId,
  kind: 'incubation' as const,
  field: '81',
  title: '双语孵化辅导',
  tried: '为俄罗斯团队配备双语导师。',
  outcome: '一年内三个团队落地。',
  figures: '2025 年 12 个团队',
  ask: '孵化部',
  ...more,
});
const write = (more: object = {}) => call(practiceEndpoints.write, inChinese(chinese.ctx), wish(more));

/** Drafts of an engine that puts the language before the words. */
async function drafted(): Promise<void> {
  const { jobs } = wordingWork({
    draft: (_ctx, { text, to }) => Promise.resolve({ text: `${to}: ${text}`, engine: 'test/model' }),
  });
  const runner = createJobRunner({ database, jobs, schedules: [], log: silentLog, clock });
  await runner.drain();
  await runner.stop();
}

describe('a note of practice', () => {
  it('is read on the other bank in the reader’s language, marked as drafted, beside the original', async () => {
    const { id } = await write();
    const before = await call(practiceEndpoints.get, inRussian(visitor), { id });
    expect(before.text).toMatchObject({ language: 'zh', state: 'own' });
    await drafted();
    const seen = await call(practiceEndpoints.get, inRussian(visitor), { id });
    expect(seen).toMatchObject({ country: 'CN', authorName: null, mayAnswer: false, mayEdit: false });
    expect(seen.text).toMatchObject({
      language: 'ru',
      state: 'machine',
      words: { title: 'ru: 双语孵化辅导' },
    });
    expect(seen.texts.map(({ language }) => language)).toEqual(['en', 'ru', 'zh']);
    const signedIn = await call(practiceEndpoints.get, inRussian(moderator.ctx), { id });
    expect(signedIn.authorName).not.toBeNull();
  });

  it('is written by park managers for their own organisation', async () => {
    const outsider = await buildPerson(system, { memberOf: [await buildOrganisation(system)] });
    await expect(call(practiceEndpoints.write, outsider.ctx, wish())).rejects.toMatchObject({
      code: 'accounts.practice.managersOnly',
    });
    await expect(call(practiceEndpoints.write, russian.ctx, wish())).rejects.toMatchObject({
      fields: [{ path: 'organisationId' }],
    });
    await expect(write({ field: '99' })).rejects.toMatchObject({ fields: [{ path: 'field' }] });
  });

  it('changes on what was read; a person’s translation turns stale with it', async () => {
    const { id } = await write();
    const translator = await buildPerson(system, { roles: ['translator'] });
    const text = { title: 'Наставники на двух языках', tried: '', outcome: '', figures: '', ask: '' };
    await call(practiceEndpoints.saveText, translator.ctx, { id, language: 'ru', ...text });
    await expect(
      call(practiceEndpoints.saveText, translator.ctx, { id, language: 'zh', ...text }),
    ).rejects.toMatchObject({ code: 'accounts.practice.isOriginal' });
    const changed = { id, revision: 1, ...wish({ title: '双语孵化' }) };
    await call(practiceEndpoints.save, chinese.ctx, changed);
    await expect(call(practiceEndpoints.save, chinese.ctx, changed)).rejects.toMatchObject({
      code: 'accounts.practice.changedMeanwhile',
    });
    await expect(call(practiceEndpoints.save, russian.ctx, changed)).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    const seen = await call(practiceEndpoints.get, inRussian(visitor), { id });
    expect(seen.text).toMatchObject({ language: 'ru', state: 'stale' });
  });

  it('is found by kind, field, country, organisation and words in any language', async () => {
    const { id } = await write({ kind: 'financing', field: '29', title: '联合基金' });
    await drafted();
    const find = async (filter: object) =>
      (await call(practiceEndpoints.list, visitor, filter)).items.map((one) => one.id);
    for (const filter of [
      { kind: 'financing' },
      { field: '29' },
      { kind: 'financing', country: 'CN', organisationId: parkId },
      { q: '联合基金' },
      { q: 'ru: 联合基金' },
    ]) {
      expect(await find(filter), JSON.stringify(filter)).toEqual([id]);
    }
    expect(await find({ kind: 'financing', country: 'RU' })).toEqual([]);
  });
});

describe('questions below a note', () => {
  it('come from managers of the other bank and are read in every language', async () => {
    const { id } = await write();
    const text = 'Кто платит наставникам?';
    const answered = await call(practiceEndpoints.answer, inRussian(russian.ctx), { id, text });
    expect(answered.answerList).toMatchObject([{ state: 'shown', sourceLanguage: 'ru', mayTakeBack: true }]);
    await drafted();
    const seen = await call(practiceEndpoints.get, inChinese(visitor), { id });
    expect(seen.answerList[0]).toMatchObject({
      organisation: { id: russianParkId },
      text: { language: 'zh', state: 'machine', words: { text: `zh: ${text}` } },
    });
    await expect(call(practiceEndpoints.answer, moderator.ctx, { id, text })).rejects.toMatchObject({
      code: 'accounts.practice.managersOnly',
    });
  });

  it('are removed by moderators with a reason and taken back by who asked; the place stays empty', async () => {
    const { id } = await write();
    const ask = (text: string) => call(practiceEndpoints.answer, russian.ctx, { id, text });
    await ask('First question');
    const [first, second] = (await ask('Second question')).answerList;
    const answerId = first?.id ?? '';
    const remove = (ctx: Ctx, reason = '') =>
      call(practiceEndpoints.removeAnswer, ctx, { id, answerId, reason });
    await expect(remove(chinese.ctx)).rejects.toMatchObject({ code: 'platform.forbidden' });
    await expect(remove(moderator.ctx)).rejects.toMatchObject({ fields: [{ path: 'reason' }] });
    await remove(moderator.ctx, 'Off the subject');
    await expect(remove(russian.ctx)).rejects.toMatchObject({ code: 'accounts.practice.takenAway' });
    await call(practiceEndpoints.removeAnswer, russian.ctx, { id, answerId: second?.id ?? '' });
    const seen = await call(practiceEndpoints.get, visitor, { id });
    expect(seen.answerList.map(({ state, reason, text }) => [state, reason, text.words])).toEqual([
      ['removed', null, {}],
      ['withdrawn', null, {}],
    ]);
    const own = await call(practiceEndpoints.get, russian.ctx, { id });
    expect(own.answerList[0]?.reason).toBe('Off the subject');
    expect(own.answers).toBe(0);
  });
});

describe('a note that is taken away', () => {
  it('is gone for everybody but its writers and moderators, who read the reason', async () => {
    const { id } = await write();
    await expect(call(practiceEndpoints.remove, russian.ctx, { id, reason: 'x' })).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    await call(practiceEndpoints.remove, moderator.ctx, { id, reason: 'Advertising' });
    await expect(call(practiceEndpoints.get, visitor, { id })).rejects.toMatchObject({ kind: 'notFound' });
    const own = await call(practiceEndpoints.get, chinese.ctx, { id });
    expect(own).toMatchObject({ state: 'removed', reason: 'Advertising', mayEdit: false, mayAnswer: false });
    const { items } = await call(practiceEndpoints.list, chinese.ctx, { pageSize: 100 });
    expect(items.map((one) => one.id)).not.toContain(id);
  });
});

describe('what is kept of who wrote notes', () => {
  it('is in the export of his data; the notes stay with the organisation when he goes', async () => {
    const writer = await buildPerson(system, { roles: ['park_manager'], memberOf: [parkId] });
    const { id } = await call(practiceEndpoints.write, inChinese(writer.ctx), wish());
    const kept = await call(personEndpoints.exportMe, await actAs(system, writer.personId), {});
    expect(kept.practices).toMatchObject([
      { kind: 'practice', id, words: { zh: { title: '双语孵化辅导' } } },
    ]);
    await call(personEndpoints.closeMe, writer.ctx, { password: testPassword });
    expect(await call(practiceEndpoints.get, chinese.ctx, { id })).toMatchObject({ authorName: null });
  });
});
