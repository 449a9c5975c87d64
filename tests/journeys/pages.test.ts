import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { inspect, type Faults } from './inspect.ts';

const browser = useBrowser();
const languages = ['zh', 'ru', 'en'] as const;

const publicPaths = [
  '',
  '/search',
  '/search?q=%E4%BD%8E%E6%B8%A9%E9%92%A2%E7%84%8A%E6%8E%A5',
  '/search?q=qqqzzz',
  '/search?q=cdfhrf+level%3Aabc&country=RU&levelMin=6&off=T00001&sort=level',
  '/search?q=%E7%84%8A%E6%8E%A5&kind=concept',
  '/search?q=welding&page=9999',
  '/search?q=%22%E7%84%8A%E6%8E%A5%22+-laser+kind%3Aoffer&freshness=30',
  '/offers',
  '/offers?country=RU&sort=level',
  '/requests',
  '/partners',
  '/facilities',
  '/people/f82a2fe6-f565-5dc2-b2c4-8695d153d1d2',
  '/termbase',
  '/termbase?q=laser',
  '/termbase/T00013',
  '/matching',
  '/gate/rules',
  '/gate/rules/SC03',
  '/projects',
  '/landings',
  '/matching/unsubscribe?token=none-such',
  '/unsubscribe?token=none-such',
  '/sign-in',
  '/sign-up',
  '/reset-password',
  '/nothing-here',
];

/** No public page runs the program of the screens; one with a search box has the small one that proposes words. */
function findScriptFaults({ scripts, hasSearchBox }: Faults): string[] {
  const isTypeAhead = (address: string) => /^\/assets\/type-ahead-[\w-]+\.js$/.test(address);
  const foreign = scripts.filter((address) => !hasSearchBox || !isTypeAhead(address));
  const faults = foreign.map((address) => `script ${address}`);
  return hasSearchBox && scripts.length !== 1 ? [...faults, `${scripts.length} scripts`] : faults;
}

async function firstRecord(page: Page, language: string, kind: 'offers' | 'requests'): Promise<string> {
  await page.goto(`/${language}/${kind}`);
  const href = await page.locator('main .record-list h2 a').first().getAttribute('href');
  return (href ?? '').replace(`/${language}`, '');
}

/** Looks at each path, on both pages at once: one waits for the server while the other is inspected. */
async function inspectAll(
  pages: readonly Page[],
  language: 'zh' | 'ru' | 'en',
  paths: readonly string[],
  look: (path: string, found: Faults) => string[],
): Promise<string[]> {
  const left = [...paths];
  const faults: string[] = [];
  const goOn = async (page: Page): Promise<void> => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      await page.goto(`/${language}${path}`);
      faults.push(...look(path, await inspect(page, language)));
    }
  };
  await Promise.all(pages.map(goOn));
  return faults;
}

describe('public pages', () => {
  for (const language of languages) {
    for (const width of [1280, 360]) {
      it(`${language} at ${width}: accessible, not clipped, one language, no script of the screens, nothing foreign`, async () => {
        const visit = { language, width, dark: width === 360 };
        const pages = [await browser.open(visit), await browser.open(visit)] as const;
        const foreign: string[] = [];
        for (const page of pages)
          page.on('request', (request) => {
            if (!request.url().startsWith(browser.baseUrl) && !request.url().startsWith('data:'))
              foreign.push(request.url());
          });
        const records = [
          await firstRecord(pages[0], language, 'offers'),
          await firstRecord(pages[1], language, 'requests'),
        ];
        const faults = await inspectAll(pages, language, [...publicPaths, ...records], (path, found) => {
          const where = `${language}${path} at ${width}`;
          return [
            ...(found.language === language ? [] : [`${where}: html lang ${found.language}`]),
            ...(found.overflow > 0 ? [`${where}: ${found.overflow} px too wide`] : []),
            ...(path.startsWith('/sign-up')
              ? []
              : findScriptFaults(found).map((fault) => `${where}: ${fault}`)),
            ...found.serious.map((fault) => `${where}: ${fault}`),
            ...found.mixed.map((text) => `${where}: mixed language «${text}»`),
          ];
        });
        expect(faults).toEqual([]);
        expect(foreign).toEqual([]);
      }, 120_000);
    }
  }
});

/** A listing of the signed-in side and the best match that was found for it. */
async function firstMatch(page: Page): Promise<string[]> {
  const read = async () => {
    const answer = await page.request.get('/api/matching/listings');
    const { items } = (await answer.json()) as {
      items: { best: { listingId: string; other: { ref: { id: string } } }[] }[];
    };
    return items.flatMap(({ best }) => best)[0];
  };
  await expect.poll(read, { timeout: 90_000, interval: 500 }).toBeDefined();
  const match = await read();
  return [
    `/desk/matches/${match?.listingId}`,
    `/desk/matches/${match?.listingId}?relation=partner&group=dismissed`,
    `/desk/matches/${match?.listingId}/${match?.other.ref.id}`,
    `/offers/${match?.listingId}/edit`,
  ];
}

const ownPages = ['/desk', '/offers/new', '/requests/new', '/profile', '/desk/queue', '/desk/matches'];
const ownLists = ['/desk/matches/statistics', '/desk/searches', '/desk/searches/new?q=welding'];

describe('signed-in pages', () => {
  for (const language of languages) {
    it(`${language}: accessible and not clipped at 1280 and 360`, async () => {
      const faults: string[] = [];
      for (const width of [1280, 360]) {
        const visit = { language, width, dark: width === 360 };
        const owner = 'owner.demo-ru-welding@demo.invalid';
        const pages = [await browser.openAs(owner, visit), await browser.openAs(owner, visit)] as const;
        const paths = [...ownPages, ...ownLists, ...(await firstMatch(pages[0]))];
        const found = await inspectAll(pages, language, paths, (path, { overflow, serious, mixed }) => {
          const where = `${language}${path} at ${width}`;
          return [
            ...(overflow > 0 ? [`${where}: ${overflow} px too wide`] : []),
            ...serious.map((fault) => `${where}: ${fault}`),
            // What the author typed stands in the fields of his form, in whatever language.
            ...(path.endsWith('/edit') ? [] : mixed.map((text) => `${where}: mixed language «${text}»`)),
          ];
        });
        faults.push(...found);
      }
      expect(faults).toEqual([]);
    }, 180_000);
  }
});
