import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { checkInput } from '../../../platform/http/check-input.ts';
import type { Mail } from '../../../platform/mail/mailer.ts';
import { createSendMailJob } from '../../../platform/mail/send-mail-job.ts';
import { clearTestDatabase, testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Language } from '../../../shared/language.ts';
import type { SearchDocument } from '../public.ts';
import { buildSearchDocument, putSearchDocument } from '../testing.ts';
import { buildTermbase } from '../testing-termbase.ts';
import { savedEndpoints } from './contract.ts';
import { createDigestJob } from './digest-job.ts';
import type { DigestParts } from './digest-mail.ts';
import { percolate, type Percolator } from './percolate.ts';
import { createSavedFollower } from './saved-follower.ts';
import { createSaved, listSaved, markSeen, unsubscribe, updateSaved } from './service.ts';
import { openWatching } from './watching.ts';

const publicUrl = 'https://amur.example.org';
let system: Ctx;
let worker: Percolator;
let now = 0;

const { database } = await useTestDatabase();
const termbase = buildTermbase();
const parts: DigestParts = {
  publicUrl,
  wordOf: (id, language) => termbase.firstWords(id)?.[language] ?? '',
};
beforeEach(async () => {
  await clearTestDatabase(database);
  await database.exec('insert into search_percolation default values');
  now = Date.parse('2026-11-21T08:00:00Z');
  system = testContext(database, { clock: () => new Date(now) });
  const watching = openWatching(termbase);
  worker = { watching, follower: createSavedFollower(watching) };
});

async function addPerson(language: Language, memberOf: string[] = []) {
  const { personId, email, ctx } = await buildPerson(system, { memberOf });
  await sql`update accounts_person set language = ${language} where id = ${personId}`.execute(
    database.kysely,
  );
  return { email, ctx };
}
const save = (ctx: Ctx, q: string, more: Record<string, unknown> = {}) =>
  createSaved(ctx, worker.watching(), checkInput(savedEndpoints.create.input, { query: { q }, ...more }));
const put = (overrides: Partial<SearchDocument>) => putSearchDocument(system, buildSearchDocument(overrides));
const text = (language: Language, title: string) => ({
  language,
  title,
  summary: '',
  keywords: [],
  body: '',
});

/** Runs the digests of a frequency, and sends what they queued. */
async function digest(frequency: 'daily' | 'weekly'): Promise<Mail[]> {
  await percolate(system, worker);
  await createDigestJob(parts).run(system, { frequency });
  const sent: Mail[] = [];
  const job = createSendMailJob({ mailer: { send: async (mail) => void sent.push(mail) }, publicUrl });
  const { rows } = await sql<{ payload: unknown }>`delete from platform_job where kind = ${job.kind}
    returning payload`.execute(database.kysely);
  for (const { payload } of rows) await job.run(system, payload);
  return sent;
}

describe('digests', () => {
  it('come in the reader’s language, one mail for all his searches, each record with what it is and why', async () => {
    const { ctx, email } = await addPerson('zh');
    await save(ctx, '激光焊接', { name: '焊接' });
    await save(ctx, '机器人 вибростенд', { name: '其他' });
    await put({ texts: [text('ru', 'Лазерная сварка труб'), text('zh', '管道激光焊接')] });
    await put({ texts: [text('ru', 'Лазерная сварка рельсов')], facets: { country: ['RU'], level: ['6'] } });
    const [mail, ...rest] = await digest('weekly');
    expect(rest).toEqual([]);
    expect(mail).toMatchObject({ to: email, language: 'zh', subject: '阿穆尔：2 条新增或变动的记录' });
    expect(mail?.text).toContain('焊接：2 条记录');
    expect(mail?.text).toContain('• 管道激光焊接\n  新增 · ');
    expect(mail?.text).toContain('• Лазерная сварка рельсов［俄文原文］');
    expect(mail?.text).toMatch(/俄罗斯 · 成熟度 6 级（共 9 级） · 2026-11-21/);
    expect(mail?.text).toMatch(/符合原因：.*激光焊接/);
    expect(mail?.text).toContain(`${publicUrl}/zh/offers/`);
    expect(mail?.text).not.toContain('其他');
  });

  it('tell each alert once, and not what was seen on the desk', async () => {
    const { ctx } = await addPerson('ru');
    const saved = await save(ctx, 'вибростенд', { frequency: 'daily' });
    await put({ texts: [text('ru', 'Вибростенд малый')] });
    expect(await digest('weekly')).toEqual([]);
    expect(await digest('daily')).toHaveLength(1);
    expect(await digest('daily')).toEqual([]);
    await put({ texts: [text('ru', 'Вибростенд большой')] });
    await percolate(system, worker);
    now += 1000;
    await markSeen(ctx, { id: saved.id });
    expect(await digest('daily')).toEqual([]);
  });

  it('do not come when they are not wished: no frequency, no mail, paused', async () => {
    const { ctx } = await addPerson('en');
    await save(ctx, 'вибростенд', { frequency: 'none' });
    await save(ctx, 'вибростенд большой', { byMail: false });
    const paused = await save(ctx, 'вибростенд малый');
    await updateSaved(ctx, worker.watching(), { id: paused.id, isPaused: true });
    await put({ texts: [text('ru', 'Вибростенд малый и большой')] });
    expect([...(await digest('daily')), ...(await digest('weekly'))]).toEqual([]);
    expect((await listSaved(ctx)).newCount).toBe(2);
  });

  it('say once a month that nothing came', async () => {
    const { ctx } = await addPerson('zh');
    await save(ctx, 'вибростенд', { name: '振动台' });
    const weeks: number[] = [];
    for (let week = 1; week <= 10; week++) {
      now += 7 * 86_400_000;
      const [mail] = await digest('weekly');
      if (!mail) continue;
      weeks.push(week);
      expect(mail.text).toContain('振动台：自');
    }
    expect(weeks).toEqual([4, 8]);
  });

  it('hold no title of a record for a limited circle, and nothing of one its reader may not see', async () => {
    const organisation = await buildOrganisation(system);
    const member = await addPerson('en', [organisation]);
    const stranger = await addPerson('en');
    await save(member.ctx, 'вибростенд');
    await save(stranger.ctx, 'вибростенд');
    await put({
      audience: [`org:${organisation}`, 'staff'],
      number: 'RU-7',
      texts: [text('ru', 'Вибростенд тайный')],
    });
    const mails = await digest('weekly');
    expect(mails.map(({ to }) => to)).toEqual([member.email]);
    expect(mails[0]?.text).toContain('A record for a limited circle RU-7');
    expect(mails[0]?.text).not.toMatch(/тайный|because of/);
  });
});

describe('ending mails', () => {
  const tokenOf = (mail: Mail | undefined) => /\?token=([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';

  it('takes one click, for one search or for all, without signing in and as often as one likes', async () => {
    const { ctx } = await addPerson('en');
    const first = await save(ctx, 'вибростенд');
    const second = await save(ctx, 'криостат');
    await put({ texts: [text('ru', 'Вибростенд и криостат')] });
    const [mail] = await digest('weekly');
    const token = tokenOf(mail);
    expect(mail?.unsubscribeAddress).toBe(`${publicUrl}/unsubscribe?token=${token}`);
    expect(mail?.text).toContain(`${publicUrl}/en/unsubscribe?token=${token}&search=${first.id}`);
    const visitor = system.withActor({ kind: 'visitor' });
    await unsubscribe(visitor, { token, savedId: first.id });
    await unsubscribe(visitor, { token, savedId: first.id });
    const byMail = async () =>
      (await listSaved(ctx)).items.filter((saved) => saved.byMail).map(({ id }) => id);
    expect(await byMail()).toEqual([second.id]);
    await unsubscribe(visitor, { token });
    expect(await byMail()).toEqual([]);
  });

  it('works from every mail that was sent, but not with a made-up secret nor for somebody else’s search', async () => {
    const { ctx } = await addPerson('en');
    const other = await addPerson('en');
    await save(ctx, 'вибростенд', { frequency: 'daily' });
    const foreign = await save(other.ctx, 'вибростенд');
    const tokens: string[] = [];
    for (const size of ['малый', 'большой']) {
      await put({ texts: [text('ru', `Вибростенд ${size}`)] });
      tokens.push(tokenOf((await digest('daily'))[0]));
    }
    expect(new Set(tokens).size).toBe(2);
    const { rows } = await sql<{ all: string }>`select string_agg(token::text, ' ') as all
      from platform_one_time_token token`.execute(database.kysely);
    for (const token of tokens) expect(rows[0]?.all).not.toContain(token);
    const visitor = system.withActor({ kind: 'visitor' });
    await unsubscribe(visitor, { token: tokens[0] ?? '', savedId: foreign.id });
    expect((await listSaved(other.ctx)).items[0]?.byMail).toBe(true);
    for (const token of ['', 'x', 'x'.repeat(43)]) {
      await expect(unsubscribe(visitor, { token })).rejects.toMatchObject({
        code: 'search.saved.linkNotValid',
      });
    }
    await unsubscribe(visitor, { token: tokens[0] ?? '' });
    expect((await listSaved(ctx)).items[0]?.byMail).toBe(false);
  });
});
