import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const browser = useBrowser();

describe('finding across the river, without script', () => {
  it('a Chinese visitor on a phone finds the Russian offer for 低温钢焊接, sees why, and opens it', async () => {
    const page = await browser.open({ language: 'zh', width: 360, script: false });
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe('/zh');
    await page.fill('input[name=q]', '低温钢焊接');
    await page.click('main button[type=submit]');
    await page.waitForURL(/\/search\?q=/);
    const hit = page.locator('main .record-list > li', { hasText: 'Сварка хладостойких сталей' }).first();
    expect(await hit.count()).toBe(1);
    expect(await hit.textContent()).toMatch(/焊接/);
    expect(await hit.textContent()).toMatch(/сварка/);
    await hit.locator('h2 a').click();
    await page.waitForURL(/\/offers\//);
    expect(await page.locator('h1').textContent()).toContain('Сварка хладостойких сталей');
    expect(await page.locator('.text-state').first().textContent()).toContain('原文');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh');
  });

  it('a Russian visitor finds a Chinese record and narrows by facets', async () => {
    const page = await browser.open({ language: 'ru', script: false });
    await page.goto('/ru/search?q=сорбент%20для%20цезия');
    await page.check('input[name=kind][value=offer]');
    await page.click('aside button[type=submit]');
    await page.waitForURL(/kind=offer/);
    expect(page.url()).toContain('kind=offer');
    const kinds = await page.locator('main .record-list .facts-line li:first-child').allTextContents();
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds)).toEqual(new Set(['Предложение']));
  });

  it('the counts of the facets are the totals one gets by choosing them', async () => {
    const page = await browser.open({ language: 'en', script: false });
    await page.goto('/en/search?q=welding');
    const choice = page.locator('aside fieldset').nth(1).locator('li').first();
    const promised = Number(await choice.locator('.count').textContent());
    const value = await choice.locator('input').getAttribute('value');
    const name = await choice.locator('input').getAttribute('name');
    await page.goto(`/en/search?q=welding&${name}=${value}`);
    expect(await page.locator('[role=status]').first().textContent()).toContain(`${promised} record`);
  });

  it('switching the language stays on the same record, with the same figures', async () => {
    const page = await browser.open({ language: 'zh', script: false });
    await page.goto('/zh/offers');
    await page.locator('main .record-list h2 a').first().click();
    await page.waitForURL(/\/offers\/[0-9a-f-]+$/);
    const path = new URL(page.url()).pathname;
    const figures = await page.locator('main table td').allTextContents();
    await page.click('.language-switch a[hreflang=ru]');
    await page.waitForURL(/\/ru\//);
    expect(new URL(page.url()).pathname).toBe(path.replace('/zh/', '/ru/'));
    expect((await page.locator('main table td').allTextContents()).length).toBe(figures.length);
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  });

  it('nothing found is said, with advice', async () => {
    const page = await browser.open({ language: 'ru', script: false });
    await page.goto('/ru/search?q=ъъъыыы');
    expect(await page.locator('main .notice').textContent()).toContain('Ничего не найдено');
  });
});
