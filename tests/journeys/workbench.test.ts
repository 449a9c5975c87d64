import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { readApi } from './read-api.ts';
import { memoryFile, russianTask, chineseTask } from './workbench-texts.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = useBrowser();
const { openAs } = browser;
const translator = 'translator@demo.invalid';
const moderator = 'moderator@demo.invalid';

type Segment = {
  id: string;
  position: number;
  source: string;
  target: string;
  state: string;
  origin: string;
};
type Task = { id: string; versionId: string; title: string };

async function sendApi<Answer>(page: Page, method: string, path: string, data: unknown): Promise<Answer> {
  const answer = await page.request.fetch(path, { method, data, headers: { origin: browser.baseUrl } });
  expect(answer.status(), `${path} ${await answer.text()}`).toBeLessThan(300);
  return (await answer.json()) as Answer;
}

/** Takes the offered task of a demonstration offer; gives its version. */
async function takeTask(page: Page, { pair, title }: { pair: string; title: string }): Promise<string> {
  const offered = `/api/translation/tasks/offered?pageSize=100&${pair}`;
  const { items } = await readApi<{ items: Task[] }>(page, offered);
  const task = items.find((one) => one.title.startsWith(title));
  expect(task, `${title} among ${items.length} offered tasks`).toBeDefined();
  await sendApi(page, 'POST', `/api/translation/tasks/${task?.id}/steps`, { step: 'take' });
  return task?.versionId ?? '';
}

async function segmentAt(page: Page, versionId: string, position: number): Promise<Segment> {
  const path = `/api/translation/workbench/${versionId}/segments?from=${position}&limit=1`;
  const { items } = await readApi<{ items: Segment[] }>(page, path);
  return items[0] as Segment;
}

/** What is stored of a segment, as soon as it is that. */
async function expectStored(page: Page, versionId: string, position: number, stored: Partial<Segment>) {
  await expect.poll(() => segmentAt(page, versionId, position), { timeout: 20_000 }).toMatchObject(stored);
}

/** Writes something into every segment that is left, and answers for what the checks say of it. */
async function confirmAll(page: Page, versionId: string): Promise<void> {
  const base = `/api/translation/workbench/${versionId}/segments`;
  const { items } = await readApi<{ items: (Segment & { revision: number })[] }>(page, `${base}?limit=200`);
  for (const { id, position, state, revision } of items) {
    if (state === 'human') continue;
    const target = `Перевод сегмента ${position}.`;
    const path = `${base}/${id}`;
    const { findings } = await sendApi<{ findings: { check: string; severity: string }[] }>(
      page,
      'POST',
      `${path}/check`,
      { target },
    );
    const blocking = findings.filter(({ severity }) => severity === 'blocks').map(({ check }) => check);
    const overrides = [...new Set(blocking)].map((check) => ({ check, reason: 'проба' }));
    await sendApi(page, 'PUT', path, { target, ofRevision: revision, isConfirmed: true, overrides });
  }
}

async function bringMemory(page: Page, bytes: string): Promise<void> {
  const uploaded = await page.request.fetch('/api/files', {
    method: 'POST',
    data: Buffer.from(bytes),
    headers: { origin: browser.baseUrl, 'x-file-name': 'memory.tmx', 'content-type': 'application/xml' },
  });
  expect(uploaded.status(), await uploaded.text()).toBe(201);
  const { id: fileId } = (await uploaded.json()) as { id: string };
  const started = await sendApi<{ id: string }>(page, 'POST', '/api/translation/imports', {
    kind: 'tmx',
    fileId,
  });
  await expect
    .poll(
      async () => {
        const path = `/api/translation/imports/${started.id}`;
        return (await readApi<{ import: { state: string } }>(page, path)).import.state;
      },
      { timeout: 30_000 },
    )
    .toBe('done');
}

async function openDesk(page: Page, language: string, versionId: string, search = ''): Promise<void> {
  await page.goto(`/${language}/workbench/${versionId}${search}`);
  await page.locator('.workbench[data-live]').waitFor();
}

const field = (page: Page) => page.locator('#segment-target');
const rowOf = (page: Page, number: number) => page.locator('.segment-table tbody tr').nth(number - 1);
const isOpen = (page: Page, number: number) =>
  page.locator(`.segment-table tbody tr.active:nth-child(${number})`).waitFor();

async function expectCleanPage(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

describe('a translator at the workbench, from Russian into Chinese', () => {
  it('works by keyboard alone: confirms, inserts terms and memory, takes back, answers a check, loses nothing', async () => {
    const page = await openAs(translator, { language: 'zh' });
    const versionId = await takeTask(page, russianTask);
    await bringMemory(page, memoryFile);
    await openDesk(page, 'zh', versionId);

    await rowOf(page, 1).locator('a').focus();
    await page.keyboard.press('Enter');
    await isOpen(page, 1);
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field(page).getAttribute('lang')).toBe('zh');
    await page.keyboard.insertText(russianTask.title0);
    await page.keyboard.press('Control+Enter');
    await isOpen(page, 2);
    await expectStored(page, versionId, 0, { target: russianTask.title0, state: 'human' });

    await page.locator('#terms-title').waitFor();
    await page.keyboard.press('Alt+Shift+Digit2');
    expect(await field(page).inputValue()).toBe(russianTask.term2);
    await page.keyboard.press('Control+z');
    expect(await field(page).inputValue()).toBe('');
    await page.keyboard.press('Control+Shift+z');
    expect(await field(page).inputValue()).toBe(russianTask.term2);
    await page.keyboard.press('Control+Alt+Digit1');
    expect(await field(page).inputValue()).toBe(russianTask.matched);
    await page.keyboard.press('Control+Enter');
    await isOpen(page, 3);
    const fromMemory = { target: russianTask.matched, state: 'human', origin: 'memory' };
    await expectStored(page, versionId, 1, fromMemory);

    await page.keyboard.press('Alt+ArrowUp');
    await isOpen(page, 2);
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await isOpen(page, 3);

    const refused = `**/segments/*`;
    await page.route(refused, (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await page.keyboard.insertText(russianTask.unsent);
    await page.locator('[data-status=offline]', { hasText: '连接中断' }).waitFor();
    expect((await segmentAt(page, versionId, 2)).target).toBe('');
    await page.reload();
    await page.locator('.restored').waitFor();
    await isOpen(page, 3);
    expect(await field(page).inputValue()).toBe(russianTask.unsent);
    await page.unroute(refused);
    await expectStored(page, versionId, 2, { target: russianTask.unsent, state: 'draft' });

    await rowOf(page, 7).locator('a').focus();
    await page.keyboard.press('Enter');
    await isOpen(page, 7);
    await page.keyboard.insertText(russianTask.wrong);
    await page.locator('.finding-list li.blocks', { hasText: '数字不一致' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-status=blocked]').waitFor();
    await isOpen(page, 7);
    await page.click('.let-pass summary');
    await page.fill('#reason-number', '原文印错，已与作者核对');
    await page.locator('.let-pass button').click();
    await field(page).focus();
    await page.keyboard.press('Control+Enter');
    await isOpen(page, 8);
    await expectStored(page, versionId, 6, { target: russianTask.wrong, state: 'human' });
    await page.keyboard.press('Alt+Shift+KeyH');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await expectCleanPage(page);
  }, 120_000);
});

describe('a translator at the workbench, from Chinese into Russian', () => {
  it('writes in two windows at once: both texts are shown, merged by hand and seen in the other', async () => {
    const first = await openAs(translator, { language: 'ru' });
    const versionId = await takeTask(first, chineseTask);
    const { id } = await segmentAt(first, versionId, 0);
    await openDesk(first, 'ru', versionId, `?edit=${id}`);
    const second = await openAs(translator, { language: 'ru', width: 360, dark: true });
    await second.route('**/changes', (route) => route.abort());
    await openDesk(second, 'ru', versionId, `?edit=${id}`);

    await field(first).fill(chineseTask.mine);
    await expectStored(first, versionId, 0, { target: chineseTask.mine });
    await field(second).fill(chineseTask.theirs);
    const conflict = second.locator('.conflict[role=alert]');
    await conflict.waitFor();
    expect(await conflict.textContent()).toContain(chineseTask.mine);
    expect(await field(second).inputValue()).toBe(chineseTask.theirs);
    expect((await segmentAt(second, versionId, 0)).target).toBe(chineseTask.mine);
    await expectCleanPage(second);
    await conflict.locator('[data-choice=merge]').click();
    await conflict.locator('textarea').fill(chineseTask.merged);
    await conflict.locator('[data-choice=merged]').click();
    await expectStored(second, versionId, 0, { target: chineseTask.merged });

    const newer = first.locator('.notice', { hasText: 'Тем временем' });
    await newer.waitFor();
    await newer.locator('button').click();
    expect(await field(first).inputValue()).toBe(chineseTask.merged);
  }, 120_000);

  it('works without script: a segment has its link, its form, its help, and goes on to the next', async () => {
    const page = await openAs(translator, { language: 'ru', width: 360, script: false });
    const mine = await readApi<{ items: Task[] }>(page, '/api/translation/tasks/mine?pageSize=100');
    const versionId = mine.items.find(({ title }) => title.startsWith(chineseTask.title))?.versionId ?? '';
    await page.goto(`/ru/workbench/${versionId}`);
    await rowOf(page, 1).locator('a').click();
    await page.locator('#terms-title').waitFor();
    expect(await field(page).inputValue()).toBe(chineseTask.merged);
    await field(page).fill(chineseTask.confirmed);
    await page.click('button[value=confirmNext]');
    await isOpen(page, 2);
    expect(await segmentAt(page, versionId, 0)).toMatchObject({
      target: chineseTask.confirmed,
      state: 'human',
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.goto(`/ru/workbench/${versionId}?filter=confirmed`);
    expect(await page.locator('.segment-table tbody tr').count()).toBe(1);
  }, 60_000);

  it('delivers, gets it back with a reason, delivers again, and another person verifies it', async () => {
    const page = await openAs(translator, { language: 'ru' });
    const mine = await readApi<{ items: Task[] }>(page, '/api/translation/tasks/mine?pageSize=100');
    const versionId = mine.items.find(({ title }) => title.startsWith(chineseTask.title))?.versionId ?? '';
    await confirmAll(page, versionId);
    const state = (of: Page, text: string) => of.locator('.desk-head strong', { hasText: text }).waitFor();
    await openDesk(page, 'ru', versionId);
    await page.click('.desk-steps button[value=deliver]');
    await state(page, 'сдано, ждёт редактора');

    const reviser = await openAs(moderator, { language: 'zh' });
    await openDesk(reviser, 'zh', versionId);
    await reviser.click('.desk-steps button[value=return]');
    await reviser.locator('#problems').waitFor();
    await openDesk(reviser, 'zh', versionId);
    await reviser.fill('.desk-steps textarea', chineseTask.reason);
    await reviser.click('.desk-steps button[value=return]');
    await state(reviser, '翻译中');
    await openDesk(page, 'ru', versionId);
    expect(await page.locator('.returned').textContent()).toContain(chineseTask.reason);
    await page.click('.desk-steps button[value=deliver]');
    await state(page, 'сдано, ждёт редактора');

    await openDesk(reviser, 'zh', versionId);
    await reviser.click('.desk-steps button[value=verify]');
    await state(reviser, '已审定');
    await reviser.goto(`/zh/workbench/${versionId}?filter=open`);
    expect(await reviser.locator('.segment-table').count()).toBe(0);
  }, 120_000);

  it('somebody without the task is told that it is not his', async () => {
    const page = await openAs(translator, { language: 'ru' });
    const { items } = await readApi<{ items: Task[] }>(page, '/api/translation/tasks/offered?pageSize=1');
    const answer = await page.goto(`/ru/workbench/${items[0]?.versionId}`);
    expect(answer?.status()).toBe(403);
    expect(await page.locator('main').textContent()).toContain('поручен не вам');
  });
});
