import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createMailer } from './mailer.ts';

it('says in the headers how to end mails with one click, where there is a way', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amur-mail-'));
  const mailer = createMailer({ folder, from: 'Amur <amur@example.org>' });
  const mail = { to: 'li@example.org', subject: 'Digest', text: 'News', language: 'en' as const };
  const address = `https://amur.example.org/unsubscribe?token=${'a'.repeat(43)}`;
  await mailer.send({ ...mail, unsubscribeAddress: address });
  const [name = ''] = await readdir(folder);
  const written = (await readFile(join(folder, name), 'utf8')).replace(/\n[ \t]+/g, ' ');
  expect(written).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
  expect(/^List-Unsubscribe: (.*)$/m.exec(written)?.[1]?.replaceAll(' ', '')).toBe(`<${address}>`);
  await rm(join(folder, name));
  await mailer.send(mail);
  const [plain = ''] = await readdir(folder);
  expect(await readFile(join(folder, plain), 'utf8')).not.toContain('Unsubscribe');
  await rm(folder, { recursive: true });
});
