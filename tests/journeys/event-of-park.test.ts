import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { day, doForm, textOf } from './project-steps.ts';
import { readCalendar } from './read-calendar.ts';

const { openAs } = useBrowser();
const managers = { zh: 'owner.demo-cn-park@demo.invalid', ru: 'owner.demo-ru-park@demo.invalid' } as const;
const languages = ['zh', 'ru'] as const;
const other = { zh: 'ru', ru: 'zh' } as const;
const titles = {
  zh: `中俄新材料对接会 ${day()}`,
  ru: `Встреча по новым материалам ${day()}`,
};
const roles = {
  zh: ['主办单位：', '承办单位：', '协办单位：'],
  ru: ['Учредитель: ', 'Организатор: ', 'Соорганизатор: '],
};

describe('an event that the manager of a park makes from a template', () => {
  for (const [language, template, place] of [
    [
      'zh',
      'matchmaking',
      {
        zone: 'Asia/Vladivostok',
        country: 'RU',
        region: 'RU-PRI',
        city: 'Владивосток',
        beijing: '08:00',
        utc: '000000',
      },
    ],
    [
      'ru',
      'forum',
      {
        zone: 'Asia/Yakutsk',
        country: 'RU',
        region: 'RU-AMU',
        city: 'Благовещенск',
        beijing: '09:00',
        utc: '010000',
      },
    ],
  ] as const) {
    it(`${language}: tells its time there and in Beijing and who is host and organiser, and opens in a calendar of both sides`, async () => {
      const page = await openAs(managers[language], {
        language,
        script: false,
        width: language === 'zh' ? 360 : 1280,
      });
      await page.goto(`/${language}/events/new`);
      await page.selectOption('[name=template]', template);
      await page.locator('main form[method=get] button').click();
      await page.waitForURL(/template=/);
      // The parts of its page stand there in both languages, the roles in the order of an announcement.
      for (const one of languages) expect(await page.inputValue(`[name="texts.${one}.body"]`)).not.toBe('');
      const given = await page
        .locator('main select[name^="organisers."]')
        .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
      expect(given.slice(0, 4)).toEqual(['host', 'host', 'organiser', 'coOrganiser']);
      const names = ['Amur Park', 'Heihe Park', 'River Office', 'Border Union'];
      await doForm(
        page,
        {},
        {
          ...{ 'texts.zh.title': titles.zh, 'texts.ru.title': titles.ru },
          ...{ begins: `${day(30)}T10:00`, ends: `${day(30)}T12:30`, timeZone: place.zone },
          ...{ country: place.country, region: place.region, city: place.city },
          ...Object.fromEntries(names.map((name, at) => [`organisers.${at}.name`, name])),
        },
      );
      const event = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';

      const files: Record<string, string>[] = [];
      for (const reader of [language, other[language]]) {
        const visit = { language: reader, script: false, width: reader === 'zh' ? 360 : 1280 };
        const side = await openAs(managers[reader], visit);
        await side.goto(`/${reader}/events/${event}`);
        expect(await textOf(side, 'h1')).toContain(titles[reader]);
        const when = await side.locator('main li:has(> time)').allTextContents();
        const local = reader === 'zh' ? '当地时间' : 'местное время';
        const beijing = reader === 'zh' ? '北京时间' : 'пекинское время';
        expect(when.find((line) => line.includes(local))).toMatch(/10:00.*12:30/);
        expect(when.find((line) => line.includes(beijing))).toContain(place.beijing);
        const [host = '', organiser = '', coOrganiser = ''] = roles[reader];
        const organisers = await side.locator('main dd li').allTextContents();
        expect(organisers).toEqual(
          expect.arrayContaining([
            `${host}${names[0]} · ${names[1]}`,
            `${organiser}${names[2]}`,
            `${coOrganiser}${names[3]}`,
          ]),
        );

        const href = await side.locator('main a[href*="/api/calendars/events/"]').getAttribute('href');
        const answer = await side.request.get(href ?? '');
        expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
        const [read, ...more] = readCalendar(await answer.body());
        expect(more).toEqual([]);
        expect(read?.['SUMMARY']).toBe(titles[reader]);
        files.push(read ?? {});
      }
      // One entry in both calendars, at the same moment on every clock.
      const utc = `${day(30).replaceAll('-', '')}T${place.utc}Z`;
      expect(files.map(({ DTSTART }) => DTSTART)).toEqual([utc, utc]);
      expect(files[0]?.['UID']).toBe(files[1]?.['UID']);
      expect(files[0]?.['DTEND']).toBe(files[1]?.['DTEND']);
    }, 120_000);
  }
});
