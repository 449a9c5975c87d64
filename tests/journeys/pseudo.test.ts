import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const languages = ['zh', 'ru', 'en'] as const;

const publicPaths = [
  '',
  '/search?q=laser',
  '/offers',
  '/requests',
  '/partners',
  '/facilities',
  '/termbase',
  '/matching',
  '/sign-in',
  '/sign-up',
  '/reset-password',
  '/nothing-here',
];
const deskPaths = [
  '/desk',
  '/profile',
  '/offers/new',
  '/desk/translation',
  '/desk/translation/board',
  '/desk/translation/rules',
  '/desk/translation/statistics',
  '/desk/memory',
  '/desk/interface-words',
  '/termbase/proposals',
  '/termbase/files',
  '/tenders',
];

/** Words that did not come through the messages: in the frame of the site, and on what is clicked or filled in. */
async function findUnmarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const places =
      'header, footer, .skip-link, main label:not(:has(input[type=checkbox], input[type=radio])), main legend, main button, main h1:not(:has(+ .text-state))';
    const data = '[lang]:not(html), option, code, bdi, script, style, a[href$="/profile"]';
    const found: string[] = [];
    for (const place of document.querySelectorAll(places)) {
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = (node.textContent ?? '').trim();
        const isWord = /\p{L}/u.test(text) && !text.includes('⟦') && !text.includes('⟧');
        if (isWord && !node.parentElement?.closest(data)) found.push(text.slice(0, 60));
      }
    }
    return found;
  });
}

async function lookAt(page: Page, path: string) {
  await page.goto(path);
  const faults = await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    const root = document.scrollingElement ?? document.documentElement;
    return { overflow: root.scrollWidth - root.clientWidth, isDisguised: document.title.includes('⟦') };
  });
  return { path, ...faults, unmarked: await findUnmarked(page) };
}

const good = (path: string) => ({ path, overflow: 0, isDisguised: true, unmarked: [] });

describe.each(languages)('pages in the pseudo-language of %s, at 360 px', (language) => {
  it('hold longer words, and every word comes from the messages', async () => {
    const page = await browser.open({ language, width: 360 });
    await page.goto(`/${language}?pseudo=1`);
    expect(new URL(page.url()).search).toBe('');
    for (const path of publicPaths.map((one) => `/${language}${one}`)) {
      expect(await lookAt(page, path)).toEqual(good(path));
    }
  });
});

describe('the desk in the pseudo-language', () => {
  it('holds longer words too', async () => {
    const page = await browser.openAs('moderator@demo.invalid', { language: 'ru', width: 360 });
    await page.goto('/ru?pseudo=1');
    for (const path of deskPaths.map((one) => `/ru${one}`)) {
      expect(await lookAt(page, path)).toEqual(good(path));
    }
    await page.goto('/ru?pseudo=0');
    expect(await page.title()).not.toContain('⟦');
  });
});
