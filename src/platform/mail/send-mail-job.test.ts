import { expect, it } from 'vitest';
import { newId } from '../../shared/ids.ts';
import { readOneTimeToken } from '../auth/one-time-tokens.ts';
import { tablesOf } from '../db/context.ts';
import type { PlatformTables } from '../db/tables.gen.ts';
import { createJobRunner } from '../jobs/run-jobs.ts';
import { silentLog } from '../log/log.ts';
import { useTestDatabase } from '../testing/use-test-database.ts';
import type { Mail } from './mailer.ts';
import { createSendMailJob, queueMail } from './send-mail-job.ts';
import { withoutMails } from './without-mails.ts';

let now = new Date('2026-11-21T08:00:00Z');

const { database, ctx } = await useTestDatabase({ clock: () => now });

it('keeps a mail the server refused until it is sent, and no secret in the queue', async () => {
  const sent: Mail[] = [];
  let isDown = true;
  const mailer = {
    send: (mail: Mail) => (isDown ? Promise.reject(new Error('451')) : Promise.resolve(void sent.push(mail))),
  };
  const job = createSendMailJob({ mailer, publicUrl: 'https://amur.example.org' });
  const runner = createJobRunner({ database, jobs: [job], schedules: [], log: silentLog, clock: () => now });
  const subjectId = newId();
  const grant = { purpose: 'test.reset', subjectId, validMinutes: 60 };
  await queueMail(ctx, {
    to: 'li@example.org',
    subject: '您好',
    text: '打开 {link} 。',
    language: 'zh',
    link: { path: '/zh/reset-password', grant },
  });
  await runner.drain();
  expect(sent).toEqual([]);
  isDown = false;
  now = new Date(now.getTime() + 60_000);
  await runner.drain();
  await runner.stop();

  expect(sent).toHaveLength(1);
  const token = /https:\/\/amur\.example\.org\/zh\/reset-password\?token=([\w-]{43}) /.exec(
    sent[0]?.text ?? '',
  )?.[1];
  expect(await readOneTimeToken(ctx, 'test.reset', token ?? '')).toBe(subjectId);
  const stored = await tablesOf<PlatformTables>(ctx).selectFrom('platform_job').selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain(token);
});

it('does not send what a rolled back transaction queued', async () => {
  const mail = { to: 'li@example.org', subject: 's', text: 't', language: 'zh' as const };
  const attempt = ctx.transaction(async (inside) => {
    await queueMail(inside, mail);
    throw new Error('changed my mind');
  });
  await expect(attempt).rejects.toThrow('changed my mind');
  const waiting = await tablesOf<PlatformTables>(ctx)
    .selectFrom('platform_job')
    .select('id')
    .where('state', '=', 'waiting')
    .execute();
  expect(waiting).toEqual([]);
});

it('queues nothing for what is past, and goes on for what comes after', async () => {
  const mail = { to: 'li@example.org', subject: 's', text: 't', language: 'zh' as const };
  const waiting = async (inside: typeof ctx) =>
    (
      await tablesOf<PlatformTables>(inside)
        .selectFrom('platform_job')
        .select('id')
        .where('state', '=', 'waiting')
        .execute()
    ).length;
  await ctx.transaction(async (tx) => {
    await withoutMails(tx, (inside) => queueMail(inside, mail));
    expect(await waiting(tx)).toBe(0);
    await queueMail(tx, mail);
    expect(await waiting(tx)).toBe(1);
  });
});
