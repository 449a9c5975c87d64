import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { findFaults } from './project-steps.ts';

const { open, openAs } = useBrowser();

/** Pages that show the frame of the cooperation to everybody. */
const pages = [
  '/partners/responsibilities',
  '/partners/gaps',
  '/partners/enterprises',
  '/places',
  '/places/regions/CN-HL',
  '/programmes',
  '/programmes/agreements',
  '/programmes/agreements/tree',
  '/programmes/agreements/agr-nica-2015',
  '/programmes/bodies',
  '/programmes/lists',
  '/programmes/plans',
  '/programmes/cases',
  '/programmes/policies',
  '/programmes/standards',
  '/funding',
  '/events',
  '/events?view=month&month=2019-06',
  '/insights/comparison',
  '/insights/contradictions',
  '/insights/timeline',
  '/insights/strengths?field=29',
  '/insights/transit',
  '/facts/agr-nica-2015',
  '/partners/experts',
  '/parks/experience',
  '/insights',
  '/insights/funnel',
  '/insights/funnel/rows',
  '/insights/query?group=region',
  '/insights/query?kind=case&region=CN-HL&group=field',
  '/insights/network',
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

describe('the pages of the cooperation made visible', () => {
  for (const language of ['zh', 'ru'] as const) {
    it(`${language}: accessible, in one language, and not clipped at 1280 and 360`, async () => {
      const faults: string[] = [];
      for (const width of [1280, 360]) {
        const visit = { language, width, dark: width === 360 };
        faults.push(...(await findFaults(await open(visit), language, pages)));
        const officer = language === 'zh' ? 'officer2@demo.invalid' : 'officer@demo.invalid';
        faults.push(...(await findFaults(await openAs(officer, visit), language, workPlaces)));
      }
      expect(faults).toEqual([]);
    }, 300_000);
  }
});
