import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { findPaleInks, findPrintFaults } from './look-at-charts.ts';
import { findFaults } from './project-steps.ts';
import { readApi } from './read-api.ts';

const { open, openAs } = useBrowser();
const languages = ['zh', 'ru', 'en'] as const;

/** Pages with a drawing. */
const charts = [
  '/places',
  '/insights/comparison',
  '/insights/timeline',
  '/insights/transit',
  '/insights/funnel',
  '/insights/query?group=region',
  '/insights/query?kind=case&region=CN-HL&group=field',
  '/insights/network',
];
/** Pages that show the frame of the cooperation to everybody. */
const pages = [
  ...charts,
  '/partners/responsibilities',
  '/partners/responsibilities/sheet',
  '/partners/gaps',
  '/partners/enterprises',
  '/places/regions/CN-HL',
  '/programmes',
  '/programmes/agreements',
  '/programmes/agreements/tree',
  '/programmes/agreements/agr-nica-2015',
  '/programmes/bodies',
  '/programmes/lists',
  '/programmes/lists/projects',
  '/programmes/plans',
  '/programmes/cases',
  '/programmes/policies',
  '/programmes/policy-documents',
  '/programmes/standards',
  '/funding',
  '/equipment',
  '/events',
  '/events?view=month&month=2019-06',
  '/insights/contradictions',
  '/insights/strengths?field=29',
  '/facts/agr-nica-2015',
  '/partners/experts',
  '/parks/experience',
  '/insights',
  '/insights/regions',
  '/insights/funnel/rows',
];
/** Those of whoever works with them. */
const workPlaces = [
  '/desk',
  '/desk/bookings',
  '/desk/events',
  '/events/new?kind=seminar',
  '/desk/tokens',
  '/desk/webhooks',
  '/imports',
  '/imports/new',
  '/imports/new?kind=events',
  '/experts/own',
  '/desk/experts',
  '/insights/reports',
  '/events/new?template=forum',
];

/** Where records of each kind are listed, and the page of one of them. */
const kinds: readonly [list: string, pageOf: (item: Record<string, string>) => string][] = [
  ['events', ({ id }) => `/events/${id}`],
  ['facilities', ({ id }) => `/facilities/${id}`],
  ['facilities', ({ id }) => `/facilities/${id}/residents`],
  ['facilities', ({ id }) => `/facilities/${id}/counters`],
  ['facilities', ({ id }) => `/facilities/${id}/results`],
  ['organisations', ({ id }) => `/partners/${id}`],
  ['organisations', ({ id }) => `/insights/strengths/${id}`],
  ['equipment', ({ id }) => `/equipment/${id}`],
  ['programmes/plans', ({ id }) => `/programmes/plans/${id}`],
  ['programmes/cases', ({ id }) => `/programmes/cases/${id}`],
  ['programmes/bodies', ({ id }) => `/programmes/bodies/${id}`],
  ['programmes/sessions', ({ id }) => `/programmes/sessions/${id}`],
  ['programmes/standards', ({ id }) => `/programmes/standards/${id}`],
  ['programmes/agreements', ({ key }) => `/programmes/agreements/${key}`],
  ['programme-lists', ({ id }) => `/programmes/lists/${id}`],
  ['list-projects', ({ id }) => `/programmes/lists/projects/${id}`],
  ['experts', ({ id }) => `/partners/experts/${id}`],
  ['funds', ({ id }) => `/funding/${id}`],
  ['projects', ({ id }) => `/projects/${id}`],
  ['practices', ({ id }) => `/parks/experience/${id}`],
];

type Places = { ports: { key: string; pairKey: string | null }[] };
type Policies = { items: { cn: { id?: string } | null; ru: { id?: string } | null; id?: string }[] };
type Enterprises = { items: { shown: { id: string }[] }[] };

/** One page of each kind of record: of the demonstration where it has one, for it says most. */
async function findRecords(page: Page): Promise<string[]> {
  const found = kinds.map(async ([list, pageOf]) => {
    const { items } = await readApi<{ items: Record<string, string>[] }>(page, `/api/${list}?pageSize=100`);
    const item = items.find((one) => JSON.stringify(one).includes('（演示）')) ?? items[0];
    if (item === undefined) throw new Error(`There is no record of ${list}.`);
    return pageOf(item);
  });
  const { ports } = await readApi<Places>(page, '/api/places');
  const policies = await readApi<Policies>(page, '/api/programmes/policies');
  const [policy] = policies.items;
  const { items: enterprises } = await readApi<Enterprises>(page, '/api/enterprises?pageSize=100');
  const [product] = enterprises.flatMap(({ shown }) => shown);
  return [
    ...(await Promise.all(found)),
    `/places/ports/${ports[0]?.key}`,
    `/places/pairs/${ports.find(({ pairKey }) => pairKey !== null)?.pairKey}`,
    `/programmes/policies/${policy?.id ?? policy?.cn?.id ?? policy?.ru?.id}`,
    `/products/${product?.id}`,
  ];
}

describe('the pages of the cooperation made visible', () => {
  for (const language of languages) {
    it(`${language}: accessible, in one language, and not clipped at 1280 and 360`, async () => {
      const faults: string[] = [];
      const records = await findRecords(await open({ language }));
      // Words of English are of the length of Russian ones at most: its wide page is looked at by the other two.
      for (const width of language === 'en' ? [360] : [1280, 360]) {
        const visit = { language, width, dark: width === 360 };
        const visitors = [await open(visit), await open(visit)];
        faults.push(...(await findFaults(visitors, language, [...pages, ...records])));
        const email = language === 'zh' ? 'officer2@demo.invalid' : 'officer@demo.invalid';
        const officers = [await openAs(email, visit), await openAs(email, visit)];
        faults.push(...(await findFaults(officers, language, workPlaces)));
      }
      expect(faults).toEqual([]);
    }, 300_000);
  }

  it('draw charts whose words and lines can be told from what they stand on, in light, in dark and on paper', async () => {
    const page = await open({ language: 'zh' });
    const faults: string[] = [];
    for (const path of charts) {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.goto(`/zh${path}`);
      for (const [name, media, colorScheme] of [
        ['light', 'screen', 'light'],
        ['dark', 'screen', 'dark'],
        ['paper', 'print', 'dark'],
      ] as const) {
        await page.emulateMedia({ media, colorScheme });
        const { drawn, pale } = await findPaleInks(page);
        if (drawn === 0) faults.push(`${path}: no drawing`);
        faults.push(...pale.map((ink) => `${path} ${name}: ${ink}`));
      }
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('are printed whole, dark on white, without navigation, from a dark screen too', async () => {
    // What A4 leaves between margins of a centimetre.
    const page = await open({ language: 'ru', dark: true, width: 718 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const faults: string[] = [];
    for (const path of [...pages, ...(await findRecords(page))]) {
      await page.goto(`/ru${path}`);
      faults.push(...(await findPrintFaults(page)).map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  }, 120_000);
});
