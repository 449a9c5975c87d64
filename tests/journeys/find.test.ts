import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { readAsVisitor } from './read-api.ts';

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
    expect((await hit.locator('mark').allTextContents()).join(' ').toLowerCase()).toContain('сварк');
    expect(await hit.locator('h2 [lang=ru] mark').count()).toBeGreaterThan(0);
    await hit.locator('h2 a').click();
    await page.waitForURL(/\/offers\//);
    expect(await page.locator('h1').textContent()).toContain('Сварка хладостойких сталей');
    expect(await page.locator('.text-state').first().textContent()).toContain('原文');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh');
  });

  it('a Russian visitor opens a tab, narrows by a facet and takes the filter away again', async () => {
    const page = await browser.open({ language: 'ru', script: false });
    await page.goto('/ru/search?q=сорбент%20для%20цезия');
    const before = await total(page);
    await page.click('.tabs a[data-kind=offer]');
    await page.waitForURL(/kind=offer/);
    const inTab = await total(page);
    expect(inTab).toBe(await numberIn(page, '.tabs a[aria-current] .count'));
    expect(inTab).toBeLessThanOrEqual(before);
    const kinds = await page.locator('main .record-list .facts-line li:first-child').allTextContents();
    expect(new Set(kinds)).toEqual(new Set(['Предложение']));

    const choice = page.locator('aside .facet li', { has: page.locator('input[name=country][value=CN]') });
    const promised = Number(await choice.locator('.count').textContent());
    await choice.locator('input').check();
    await page.click('aside button[type=submit]');
    await page.waitForURL(/country=CN/);
    expect(page.url()).toContain('kind=offer');
    expect(await total(page)).toBe(promised);
    const chip = page.locator('.chips a', { hasText: 'Китай' });
    expect(await chip.getAttribute('aria-label')).toBe('Снять фильтр «Китай»');
    await chip.click();
    await page.waitForURL((url) => !url.search.includes('country'));
    expect(await total(page)).toBe(inTab);
  });

  it('the counts of the facets are the totals one gets by choosing them', async () => {
    const page = await browser.open({ language: 'en', script: false });
    await page.goto('/en/search?q=welding');
    const facets = await page.locator('aside .facet').evaluateAll((all) =>
      all.map((facet) => {
        const input = facet.querySelector('input[type=checkbox]');
        const count = facet.querySelector('.count')?.textContent ?? '';
        return { name: input?.getAttribute('name') ?? '', value: input?.getAttribute('value') ?? '', count };
      }),
    );
    expect(facets.length).toBeGreaterThan(8);
    for (const { name, value, count } of facets) {
      await page.goto(`/en/search?q=welding&${name}=${encodeURIComponent(value)}`);
      expect(`${name} ${await total(page)}`).toBe(`${name} ${count}`);
    }
  });

  it('an expert sees the words of the other languages, leaves a sense out and takes it back', async () => {
    const page = await browser.open({ language: 'zh', width: 360, script: false });
    await page.goto('/zh/search?q=焊接');
    const all = await total(page);
    const panel = page.locator('details.expansion');
    expect(await panel.locator('.sense-words').first().isVisible()).toBe(false);
    await panel.locator('summary').click();
    const words = panel.locator('li', { hasText: 'сварка' }).first();
    expect(await words.locator('[lang=ru]').textContent()).toContain('сварка');
    expect(await words.locator('[lang=en]').textContent()).toContain('welding');
    await words.locator('input[name=off]').check();
    await panel.locator('button[type=submit]').click();
    await page.waitForURL(/off=T/);
    expect(await total(page)).toBeLessThan(all);
    expect(await page.locator('details.expansion summary').textContent()).toContain('已排除 1 个含义');
    expect(await page.locator('details.expansion li.left-out').textContent()).toContain('сварка');
    await page.click('details.expansion a[href*="q="]');
    await page.waitForURL((url) => !url.search.includes('off='));
    expect(await total(page)).toBe(all);
  });

  it('a query in the wrong keyboard layout is understood, said, and searched exactly where one wishes', async () => {
    const page = await browser.open({ language: 'ru', script: false });
    await page.goto('/ru/search?q=cdfhrf');
    const notice = page.locator('.query-change');
    expect(await notice.locator('strong').textContent()).toBe('сварка');
    expect(await notice.textContent()).toContain('раскладке клавиатуры');
    expect(await total(page)).toBeGreaterThan(3);
    await notice.locator('a').click();
    await page.waitForURL(/exact=yes/);
    expect(await page.locator('.query-change').count()).toBe(0);
    expect(await total(page)).toBe(0);
    expect(await page.locator('main').textContent()).toContain('без исправлений');
  });

  it('what the syntax cannot read is said; a page past the end leads back', async () => {
    const page = await browser.open({ language: 'zh', width: 360, script: false });
    await page.goto(`/zh/search?q=${encodeURIComponent('焊接 等级:abc')}`);
    expect(await page.locator('.query-problems').textContent()).toContain('等级:abc');
    await page.goto('/zh/search?q=焊接&page=9999');
    expect(await page.locator('main .notice').textContent()).toContain('9999');
    await page.click('main .notice a');
    await page.waitForURL(/page=\d$/);
    expect(await page.locator('main .record-list > li').count()).toBeGreaterThan(0);
  });

  it('a whole text of ten thousand characters is a query like any other', async () => {
    const page = await browser.open({ language: 'zh', width: 360, script: false });
    await page.goto('/zh/search');
    await page.fill('input[name=q]', '焊接低温钢的结构'.repeat(1250));
    await page.click('main button[type=submit]');
    await page.waitForURL(/q=/);
    expect((await page.inputValue('input[name=q]')).length).toBe(10_000);
    expect(await total(page)).toBeGreaterThan(0);
    await page.click('.tabs a[data-kind=offer]');
    await page.waitForURL(/kind=offer/);
    expect((await page.inputValue('input[name=q]')).length).toBe(10_000);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
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

describe('words proposed while one types', () => {
  const options = (page: Page) => page.locator('.suggestions [role=option]');

  it('are chosen by keyboard; escape closes them and leaves what was typed', async () => {
    const page = await browser.open({ language: 'ru' });
    await page.goto('/ru');
    const box = page.locator('input[name=q]');
    await box.pressSequentially('сварн', { delay: 20 });
    await options(page).first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await options(page).count()).toBeLessThanOrEqual(10);
    await box.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await box.inputValue()).toBe('сварн');

    await box.press('ArrowDown');
    await options(page).first().waitFor();
    await box.press('ArrowDown');
    const first = options(page).first();
    expect(await box.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    expect(await first.getAttribute('aria-selected')).toBe('true');
    const words = (await first.locator('span').first().textContent()) ?? '';
    expect(words).toMatch(/^сварн/);
    await box.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    expect(await page.inputValue('input[name=q]')).toBe(words);
    expect(await total(page)).toBeGreaterThan(0);
  });

  it('are taken by a tap, with their language and kind told', async () => {
    const page = await browser.open({ language: 'zh', width: 360 });
    await page.goto('/zh/search');
    await page.locator('input[name=q]').pressSequentially('свар', { delay: 20 });
    const first = options(page).first();
    await first.waitFor();
    expect(await first.locator('[lang=ru]').count()).toBe(1);
    expect(await first.textContent()).toContain('术语');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await first.click();
    await page.waitForURL(/q=/);
    expect(await page.inputValue('input[name=q]')).toMatch(/^свар/);
  });

  it('fail in silence: the box stays a search box', async () => {
    const page = await browser.open({ language: 'en' });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.route('**/api/search/suggest**', (route) => route.fulfill({ status: 503, body: 'no' }));
    await page.goto('/en/search');
    const answered = page.waitForResponse(/suggest/);
    await page.locator('input[name=q]').pressSequentially('welding');
    await answered;
    await page.press('input[name=q]', 'Enter');
    await page.waitForURL(/q=welding/);
    expect(faults).toEqual([]);
    expect(await total(page)).toBeGreaterThan(0);
  });

  it('cost less than three kilobytes, and no page without a box carries them', async () => {
    const html = await readAsVisitor(browser.baseUrl, '/ru/search');
    const [address] = /\/assets\/type-ahead-[\w-]+\.js/.exec(html) ?? [];
    const script = await readAsVisitor(browser.baseUrl, address ?? '/');
    expect(script.length).toBeLessThan(3000);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(await readAsVisitor(browser.baseUrl, '/ru/offers')).not.toContain('<script');
  });
});

/** The figure the list begins with. */
async function total(page: Page): Promise<number> {
  return numberIn(page, '.list-head [role=status]');
}

async function numberIn(page: Page, selector: string): Promise<number> {
  const text = (await page.locator(selector).first().textContent()) ?? '';
  return Number(/\d[\d\s,]*/.exec(text)?.[0].replace(/\D/g, ''));
}
