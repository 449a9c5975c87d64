import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signIn, useBrowser } from './browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = useBrowser();
const languages = ['zh', 'ru', 'en'] as const;

const publicPaths = [
  '',
  '/search',
  '/search?q=%E4%BD%8E%E6%B8%A9%E9%92%A2%E7%84%8A%E6%8E%A5',
  '/search?q=qqqzzz',
  '/offers',
  '/offers?country=RU&sort=level',
  '/requests',
  '/partners',
  '/facilities',
  '/termbase',
  '/termbase?q=laser',
  '/termbase/T00013',
  '/sign-in',
  '/sign-up',
  '/reset-password',
  '/nothing-here',
];

type Faults = {
  serious: string[];
  overflow: number;
  mixed: string[];
  language: string | null;
  scripts: number;
};

/** Looks at a page as a careful reader would: accessibility, clipping, words of another language. */
async function inspect(page: Page, language: 'zh' | 'ru' | 'en'): Promise<Faults> {
  await page.evaluate(axeSource);
  return page.evaluate(async (lang) => {
    const axe = (
      window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await axe.run();
    const foreign = {
      zh: /\p{Script=Cyrillic}{3,}/u,
      ru: /\p{Script=Han}/u,
      en: /\p{Script=Han}|\p{Script=Cyrillic}{3,}/u,
    }[lang];
    const mixed: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      const said = holder?.closest('[lang]')?.getAttribute('lang');
      if (
        said === lang &&
        foreign.test(node.textContent ?? '') &&
        !holder?.closest('script, style, code, bdi')
      ) {
        mixed.push((node.textContent ?? '').trim().slice(0, 80));
      }
    }
    const root = document.scrollingElement ?? document.documentElement;
    return {
      serious: violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
      overflow: root.scrollWidth - root.clientWidth,
      mixed,
      language: document.documentElement.getAttribute('lang'),
      scripts: document.querySelectorAll('script').length,
    };
  }, language);
}

async function firstRecord(page: Page, language: string, kind: 'offers' | 'requests'): Promise<string> {
  await page.goto(`/${language}/${kind}`);
  const href = await page.locator('main .record-list h2 a').first().getAttribute('href');
  return (href ?? '').replace(`/${language}`, '');
}

describe('public pages', () => {
  for (const language of languages) {
    for (const width of [1280, 360]) {
      it(`${language} at ${width}: accessible, not clipped, one language, no script, nothing foreign`, async () => {
        const page = await browser.open({ language, width, dark: width === 360 });
        const foreign: string[] = [];
        page.on('request', (request) => {
          if (!request.url().startsWith(browser.baseUrl) && !request.url().startsWith('data:'))
            foreign.push(request.url());
        });
        const records = [
          await firstRecord(page, language, 'offers'),
          await firstRecord(page, language, 'requests'),
        ];
        const faults: string[] = [];
        for (const path of [...publicPaths, ...records]) {
          await page.goto(`/${language}${path}`);
          const found = await inspect(page, language);
          const where = `${language}${path} at ${width}`;
          if (found.language !== language) faults.push(`${where}: html lang ${found.language}`);
          if (found.overflow > 0) faults.push(`${where}: ${found.overflow} px too wide`);
          if (found.scripts > 0 && !path.startsWith('/sign-up'))
            faults.push(`${where}: ${found.scripts} scripts`);
          faults.push(...found.serious.map((fault) => `${where}: ${fault}`));
          faults.push(...found.mixed.map((text) => `${where}: mixed language «${text}»`));
        }
        expect(faults).toEqual([]);
        expect(foreign).toEqual([]);
      }, 120_000);
    }
  }
});

describe('signed-in pages', () => {
  for (const language of languages) {
    it(`${language}: accessible and not clipped at 1280 and 360`, async () => {
      const faults: string[] = [];
      for (const width of [1280, 360]) {
        const page = await browser.open({ language, width });
        await signIn(page, language, 'owner.demo-ru-welding@demo.invalid');
        for (const path of ['/desk', '/offers/new', '/requests/new', '/profile', '/desk/queue']) {
          await page.goto(`/${language}${path}`);
          const found = await inspect(page, language);
          const where = `${language}${path} at ${width}`;
          if (found.overflow > 0) faults.push(`${where}: ${found.overflow} px too wide`);
          faults.push(...found.serious.map((fault) => `${where}: ${fault}`));
          faults.push(...found.mixed.map((text) => `${where}: mixed language «${text}»`));
        }
      }
      expect(faults).toEqual([]);
    }, 120_000);
  }
});
