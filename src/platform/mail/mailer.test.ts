import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createMailer } from './mailer.ts';

it('writes mails as files whose names sort by time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amur-mail-'));
  let now = Date.parse('2026-11-21T10:00:00.005Z');
  const mailer = createMailer({ folder, from: 'Amur <amur@example.org>', clock: () => new Date(now) });
  const mail = { to: 'li@example.org', text: '您好', language: 'zh' as const };
  await mailer.send({ ...mail, subject: '第一封' });
  now += 60_000;
  await mailer.send({ ...mail, subject: 'second\r\nBcc: other@example.org' });

  const names = (await readdir(folder)).sort();
  expect(names).toHaveLength(2);
  expect(names[0]).toMatch(/^20261121T100000005Z-/);
  const [first, second] = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  expect(first).toContain('To: li@example.org');
  expect(first).toContain('Content-Language: zh');
  expect(second).not.toMatch(/^Bcc:/m);
  await rm(folder, { recursive: true });
});
