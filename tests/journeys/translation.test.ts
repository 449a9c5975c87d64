import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { fillForm, pressIntent } from './fill-form.ts';
import { publishListing, submitOffer } from './publish-steps.ts';
import { claddingOffer } from './publish-texts.ts';
import { claddingInChinese, ownTitle } from './translation-texts.ts';

const browser = useBrowser();
const { openAs } = browser;
const people = {
  owner: 'owner.demo-ru-welding@demo.invalid',
  translator: 'translator@demo.invalid',
  moderator: 'moderator@demo.invalid',
  compliance: 'compliance@demo.invalid',
};

/** Takes the task of an offer into Chinese, in Russian; gives the address of its text in the workbench. */
async function takeTask(page: Page, title: string): Promise<string> {
  await page.goto('/ru/desk/translation/offered?from=ru&to=zh&domain=55&pageSize=100');
  await page.click(`main .record-list a:has-text("${title}")`);
  await page.click('button[name=step][value=take]');
  await page.locator('button[name=step][value=giveBack]').waitFor();
  const address = await page.locator('main a[href*="/ru/workbench/"]').first().getAttribute('href');
  return address ?? '';
}

/** Writes what waits, by keyboard alone; gives the sentences that did. */
async function translateOpen(page: Page, workbench: string): Promise<string[]> {
  await page.goto(`${workbench}?edit=next`);
  const written: string[] = [];
  for (;;) {
    await page.locator('.editor-buttons button[type=button]').first().waitFor();
    const active = page.locator('tr[aria-current=true]');
    const id = await active.getAttribute('id');
    const source = (
      (await active.locator('.segment-source p[lang], .segment-source > p').last().textContent()) ?? ''
    ).trim();
    const target = claddingInChinese[source];
    expect(target, source).toBeDefined();
    await page.fill('#segment-target', target ?? '');
    await page.keyboard.press('Control+Enter');
    written.push(source);
    await page.locator(`#${id} .segment-state.human`).waitFor();
    const isLast = (await page.locator('.segment-state:is(.none, .machine, .draft, .stale)').count()) === 0;
    if (isLast) return written;
    await page.locator(`tr[aria-current=true]:not(#${id})`).waitFor();
  }
}

async function handOn(page: Page, intent: 'deliver' | 'verify'): Promise<void> {
  const answered = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && !answer.url().includes('/api/'),
  );
  await page.click(`.desk-steps button[value=${intent}]`);
  expect((await answered).status(), intent).toBeLessThan(400);
  await page.locator(`.desk-steps button[value=${intent}]`).waitFor({ state: 'detached' });
}

/** The page as a visitor sees it once the news have come round: other work of this busy house may stand before them. */
async function readInChinese(id: string, says: string): Promise<Page> {
  const visitor = await browser.open({ language: 'zh', width: 360, script: false });
  for (let left = 120; ; left--) {
    await visitor.goto(`/zh/offers/${id}`);
    const line = (await visitor.locator('.record-head .text-state').first().textContent()) ?? '';
    if (line.includes(says)) return visitor;
    if (left === 0) expect(line).toContain(says);
    await visitor.waitForTimeout(250);
  }
}

describe('a Russian offer is read in Chinese', () => {
  it('translated by one, verified by another, stale after a change, and verified again', async () => {
    const title = ownTitle;
    const owner = await openAs(people.owner, { language: 'ru', script: false });
    const moderator = await openAs(people.moderator, { language: 'zh' });
    const officer = await openAs(people.compliance, { language: 'zh', script: false });
    const id = await submitOffer(owner, 'ru', { ...claddingOffer, 'text.title': title });
    await publishListing(moderator, officer, id);
    const before = await readInChinese(id, '尚无中文文本');
    expect(await before.locator('h1').getAttribute('lang')).toBe('ru');

    const translator = await openAs(people.translator, { language: 'ru' });
    const workbench = await takeTask(translator, title);
    const written = await translateOpen(translator, workbench);
    expect(written).toHaveLength(Object.keys(claddingInChinese).length - 1);
    await handOn(translator, 'deliver');
    const delivered = await readInChinese(id, '尚未经第二人核对');
    expect(await delivered.locator('h1').textContent()).toContain('破冰拖轮螺旋桨耐磨层激光熔覆');

    await moderator.goto(workbench.replace('/ru/', '/zh/'));
    await handOn(moderator, 'verify');
    const verified = await readInChinese(id, '中文已核对');
    expect(await verified.locator('h1').getAttribute('lang')).toBeNull();
    await verified.goto(`/zh/offers/${id}?original=1`);
    expect(await verified.locator('.paragraph-pair').count()).toBeGreaterThanOrEqual(3);
    expect(await verified.locator('.original[lang=ru]').first().textContent()).toContain('Порошковая');
    expect(await verified.locator('a[href*="/zh/translation-errors/new?versionId="]').count()).toBe(1);

    await owner.goto(`/ru/offers/${id}/edit`);
    const sought = String(claddingOffer['text.partnerSought']).replace('4 м', '3 м');
    await fillForm(owner, { 'text.partnerSought': sought });
    await pressIntent(owner, 'save');
    await owner.waitForURL(/saved=1/);
    await readInChinese(id, '原文此后有改动');

    expect(await takeTask(translator, title)).toBe(workbench);
    expect(await translateOpen(translator, workbench)).toEqual([sought]);
    await handOn(translator, 'deliver');
    await moderator.goto(workbench.replace('/ru/', '/zh/'));
    await handOn(moderator, 'verify');
    const again = await readInChinese(id, '中文已核对');
    expect(await again.content()).toContain('修理直径3 m以下螺旋桨的修船厂');
  }, 180_000);

  it('the owner cannot write the Chinese text himself', async () => {
    const owner = await openAs(people.owner, { language: 'ru', script: false });
    const mine = await owner.request.get('/api/offers/mine?pageSize=1');
    const { items } = (await mine.json()) as { items: { id: string }[] };
    const offer = await owner.request.get(`/api/offers/${items[0]?.id ?? ''}`);
    const { translations } = (await offer.json()) as { translations: { zh?: { versionId: string } } };
    expect(translations.zh?.versionId).toMatch(/^[0-9a-f-]{36}$/);
    const answer = await owner.goto(`/ru/workbench/${translations.zh?.versionId ?? ''}`);
    expect(answer?.status()).toBe(404);
  });
});
