import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { ownListing, tellApi } from './cooperation-steps.ts';

const { openAs } = useBrowser();
const chinese = 'owner.demo-cn-welding@demo.invalid';
const russian = 'owner.demo-ru-welding@demo.invalid';
const offer = 'TO-2026-000001';

const messages = (page: Page, text: string) => page.locator('.talk-messages > li', { hasText: text });
const field = 'textarea[name=text]';

/** The talk about an offer of the Russian side that the Chinese one has a question about. */
async function openTalk(asker: Page, owner: Page): Promise<string> {
  const listing = await ownListing(owner, offer);
  const { threadId } = await tellApi<{ threadId: string }>(asker, '/api/interests/questions', listing);
  return threadId;
}

/** The page listens; before that a message would only come with the next look. */
async function openLive(page: Page, address: string, line: string): Promise<void> {
  await page.goto(address);
  await page.locator('.talk-live', { hasText: line }).waitFor();
}

describe('a talk in two browsers', () => {
  it('brings each message to the other side by itself, once', async () => {
    const zh = await openAs(chinese, { language: 'zh' });
    const ru = await openAs(russian, { language: 'ru', dark: true });
    const threadId = await openTalk(zh, ru);
    await openLive(zh, `/zh/conversations/${threadId}`, '新消息会自动显示');
    await openLive(ru, `/ru/conversations/${threadId}`, 'Новые сообщения появляются сами');
    await zh.fill(field, '请问热影响区的硬度是多少？');
    await zh.press(field, 'Control+Enter');
    await messages(ru, '请问热影响区的硬度是多少？').waitFor();
    await ru.fill(field, 'Не более 350 HV.');
    await ru.click('.talk-send button');
    await messages(zh, 'Не более 350 HV.').waitFor();
    expect(await zh.inputValue(field)).toBe('');
    await expect.poll(() => zh.locator('[aria-live=polite]').textContent()).toContain('新消息');
    await zh.reload();
    for (const page of [zh, ru]) {
      expect(await messages(page, '请问热影响区的硬度是多少？').count()).toBe(1);
      expect(await messages(page, 'Не более 350 HV.').count()).toBe(1);
    }
  }, 120_000);

  it('keeps what is written without a connection, also over a reload, and sends it once when there is one', async () => {
    const zh = await openAs(chinese, { language: 'zh' });
    const ru = await openAs(russian, { language: 'ru', width: 360 });
    const threadId = await openTalk(zh, ru);
    await openLive(ru, `/ru/conversations/${threadId}`, 'Новые сообщения появляются сами');
    await openLive(zh, `/zh/conversations/${threadId}`, '新消息会自动显示');
    // Only messages do not get through: the page itself can be loaded again.
    await ru.route('**/messages', (route) => route.abort());
    await ru.fill(field, 'Протокол испытаний готов.');
    await ru.press(field, 'Control+Enter');
    await messages(ru, 'сохранено на этом устройстве').waitFor();
    await ru.reload();
    // Leaving the page tries once more, past what a test can hold up: it waits here, or it has arrived.
    await messages(ru, 'Протокол испытаний готов.').waitFor();
    await ru.unroute('**/messages');
    await messages(zh, 'Протокол испытаний готов.').waitFor({ timeout: 45_000 });
    await expect.poll(() => ru.locator('.talk-message.waiting').count()).toBe(0);
    await ru.reload();
    for (const page of [zh, ru]) expect(await messages(page, 'Протокол испытаний готов.').count()).toBe(1);
    await ru.fill(field, 'черновик');
    await ru.reload();
    await expect.poll(() => ru.inputValue(field)).toBe('черновик');
  }, 150_000);

  it('works without script: a form, a file with it, and the translation of the own side', async () => {
    const ru = await openAs(russian, { language: 'ru', width: 360, script: false });
    const zh = await openAs(chinese, { language: 'zh', script: false });
    const threadId = await openTalk(zh, ru);
    await ru.goto(`/ru/conversations/${threadId}`);
    await ru.click('summary:has-text("Приложить файл")');
    const bytes = Buffer.from('Протокол');
    await ru.setInputFiles('input[type=file]', {
      name: 'протокол.txt',
      mimeType: 'text/plain',
      buffer: bytes,
    });
    await ru.fill(field, 'Протокол во вложении.');
    await ru.click('.talk-send button');
    await ru.waitForURL(/#write$/);
    const sent = messages(ru, 'Протокол во вложении.');
    expect(await sent.locator('.talk-files').textContent()).toContain('протокол.txt');
    await sent.locator('a', { hasText: 'Написать перевод' }).click();
    await ru.waitForURL(/\/messages\//);
    const form = ru.locator('form', { has: ru.locator('input[name=language][value=zh]') });
    await ru.locator('#supply details', { has: form }).locator('summary').click();
    await form.locator('textarea').fill('试验记录见附件。');
    await form.locator('button[type=submit]').click();
    await ru.waitForURL(/#text-zh$/);
    await zh.goto('/zh/desk/conversations?only=unread');
    await zh.click(`main a[href^="/zh/conversations/${threadId}"]`);
    const read = messages(zh, '试验记录见附件。');
    expect(await read.locator('.text-state').textContent()).toContain('中文译文');
    await read.locator('details summary').first().click();
    expect(await read.locator('[lang=ru]').textContent()).toContain('Протокол во вложении.');
    expect(await ru.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }, 120_000);
});
