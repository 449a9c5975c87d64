import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readPdfLines } from '../../src/platform/testing/read-pdf-text.ts';
import { encodeText } from '../../src/platform/tables/testing-encode.ts';
import { readZip } from '../../src/platform/testing/read-zip.ts';
import { makePdf } from './agreement-steps.ts';
import { useBrowser } from './browser.ts';
import { day, doForm, press, sendForm, textOf } from './project-steps.ts';
import { readApi } from './read-api.ts';

const { open, openAs } = useBrowser();
const officers = { cn: 'officer2@demo.invalid', ru: 'officer@demo.invalid' };
const fetchBytes = async (page: Page, path: string) => {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  return answer.body();
};
const idIn = (page: Page) => /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';

describe('a protocol of a session, prepared in Russian and answered in Chinese', () => {
  const decision = {
    ru: 'Стороны выделяют по 2 млн юаней и 25 млн рублей до 1 марта 2027 года.',
    zhWrong: '双方各出资20万元人民币和2500万卢布，于2027年3月1日前到位。',
    zh: '双方各出资200万元人民币和2500万卢布，于2027年3月1日前到位。',
  };

  it('is not agreed while its figures differ, then printed with the same figures and a block for signatures', async () => {
    const [ru, cn] = [
      await openAs(officers.ru, { language: 'ru', script: false }),
      await openAs(officers.cn, { language: 'zh', script: false, width: 360 }),
    ];
    const { items } = await readApi<{ items: { id: string; status: string }[] }>(
      ru,
      '/api/programmes/bodies',
    );
    await ru.goto(`/ru/programmes/bodies/${items.find(({ status }) => status === 'active')?.id ?? ''}`);
    await ru.click('main a[href$="/sessions/new"]');
    await ru.waitForURL(/\/sessions\/new$/);
    const place = { heldFrom: day(-2), form: 'onSite', place: 'Хабаровск' };
    await doForm(ru, { bodyId: idIn(ru) }, place);
    await ru.waitForURL(/\/programmes\/sessions\/[0-9a-f-]{36}$/);
    const session = idIn(ru);
    await doForm(ru, { intent: 'addItem' }, { kind: 'decision', language: 'ru', text: decision.ru });

    await cn.goto(`/zh/programmes/sessions/${session}`);
    const inChinese = { intent: 'writeText', language: 'zh' };
    await doForm(cn, inChinese, { text: decision.zhWrong });
    // Who sends an older revision than the one that stands is told so.
    expect(await sendForm(ru, { intent: 'send' })).toBe(409);
    await ru.reload();
    await doForm(ru, { intent: 'send' });
    await cn.goto(`/zh/programmes/sessions/${session}`);
    expect(await textOf(cn)).toContain('各语言文本中的数字不一致');
    expect(await textOf(cn)).toContain('20万元人民币');
    expect(await sendForm(cn, { intent: 'confirm' })).toBe(409);
    expect(await textOf(cn, '#problems')).toContain('1处数字、日期或金额不一致');
    await doForm(cn, inChinese, { text: decision.zh });
    await ru.reload();
    // A new wording in one language makes the other stale until its side has looked.
    await doForm(ru, { intent: 'writeText', language: 'ru' }, { text: decision.ru });
    expect(await textOf(ru)).not.toContain('Числа в текстах расходятся');
    await doForm(ru, { intent: 'confirm' });
    await cn.goto(`/zh/programmes/sessions/${session}`);
    await doForm(cn, { intent: 'confirm' });

    await ru.reload();
    await ru.setInputFiles('main input[type=file][name=file]', makePdf(`protocol ${session}`));
    await doForm(ru, { intent: 'scan' });
    const signatures = { 'name.cn': '王建国', 'name.ru': 'Орлов Сергей Павлович' };
    await doForm(ru, { intent: 'sign' }, { signedOn: day(-1), ...signatures });
    await cn.reload();
    await doForm(cn, { intent: 'publish' });

    const visitor = await open({ language: 'ru', script: false });
    await visitor.goto(`/ru/programmes/sessions/${session}`);
    const printed = await visitor
      .locator('main a[download][href*="/protocol?"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(printed.map((href) => /format=(\w+)/.exec(href)?.[1]).toSorted()).toEqual(['docx', 'pdf']);
    for (const href of printed) {
      const bytes = await fetchBytes(visitor, href);
      const text = href.endsWith('docx')
        ? (readZip(bytes).get('word/document.xml')?.toString('utf8') ?? '').replace(/<[^>]+>/g, '')
        : (await readPdfLines(bytes)).flat().join('');
      const plain = text.replace(/\s/g, '');
      for (const said of [decision.ru, decision.zh, ...Object.values(signatures)]) {
        expect(plain, href).toContain(said.replace(/\s/g, ''));
      }
    }
  }, 180_000);
});

describe('an event made from a template', () => {
  for (const [language, email, title, host, organiser] of [
    ['zh', officers.cn, '中俄新材料对接会', '主办单位', '承办单位'],
    ['ru', officers.ru, 'Встреча по новым материалам', 'Учредитель', 'Организатор'],
  ] as const) {
    it(`${language}: stands there in both times, with the roles of its organisers, and opens in a calendar`, async () => {
      const page = await openAs(email, { language, script: false });
      await page.goto(`/${language}/events/new?kind=matchmaking`);
      expect(await page.inputValue(`[name="texts.${language}.body"]`)).not.toBe('');
      await doForm(
        page,
        {},
        {
          [`texts.${language}.title`]: title,
          begins: `${day(30)}T10:00`,
          ends: `${day(30)}T12:00`,
          timeZone: 'Asia/Vladivostok',
          country: 'RU',
          city: language === 'zh' ? '符拉迪沃斯托克' : 'Владивосток',
          'organisers.0.name': 'Amur Host',
          'organisers.1.name': 'Amur Organiser',
        },
      );
      const shown = await textOf(page);
      for (const word of [host, organiser, 'Amur Host', '10:00', '08:00']) expect(shown).toContain(word);
      const href = await page.locator('main a[href*="/api/calendars/events/"]').getAttribute('href');
      const calendar = (await fetchBytes(page, href ?? '')).toString('utf8');
      expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
      expect(calendar.replace(/\r\n /g, '')).toContain(`SUMMARY:${title}`);
      const beginsInUtc = `${day(30).replaceAll('-', '')}T000000Z`;
      expect(calendar).toContain(`DTSTART:${beginsInUtc}`);
    }, 90_000);
  }
});

describe('a question of numbers', () => {
  for (const [language, email, region, filterWords] of [
    ['zh', officers.cn, '黑龙江', ['黑龙江', '新材料答复']],
    ['ru', officers.ru, 'Хэйлунцзян', ['Хэйлунцзян', 'ответ министру']],
  ] as const) {
    it(`${language}: how many joint projects with Heilongjiang, by field: counted, opened, saved, exported, counted again`, async () => {
      const page = await openAs(email, { language, script: false, width: language === 'zh' ? 360 : 1280 });
      const counted = async () => Number((await textOf(page, '.query-count strong')).replace(/\D/g, ''));
      const ask = `/${language}/insights/query?kind=project&kind=listProject&kind=case&region=CN-HL&group=field`;
      // The records are read once the program has started.
      await expect
        .poll(async () => ((await page.goto(ask))?.status() === 200 ? counted() : 0), { timeout: 60_000 })
        .toBeGreaterThan(0);
      expect(await page.locator('select[name=region] option:checked').textContent()).toContain(region);
      const total = await counted();
      const kept = (await page.locator('main a[rel=bookmark]').getAttribute('href')) ?? '';

      const part = page.locator('main table a[href*="part=field"]').first();
      const inPart = Number(
        (await part.locator('xpath=ancestor::tr').textContent())?.match(/(\d+)\s*$/)?.[1] ?? '0',
      );
      await part.click();
      await page.waitForURL(/part=field/);
      expect(await counted()).toBe(inPart);
      expect(await page.locator('#rows ~ div table tbody tr').count()).toBe(inPart);

      const href = await page
        .locator('main a[href*="/api/exports/query-records"][href*="format=csv"]')
        .getAttribute('href');
      const csv = (await fetchBytes(page, href ?? '')).toString('utf8');
      expect(csv).toContain(filterWords[0]);
      expect(
        csv.split('\r\n').filter((line) => line !== '' && !line.replace('\ufeff', '').startsWith('#')),
      ).toHaveLength(inPart + 1);

      await page.goto(kept);
      expect(await counted()).toBe(total);
      await page.fill('main form[method=post] [name=name]', filterWords[1]);
      await press(
        page,
        page.locator('main form[method=post]', { has: page.locator('[name=name]') }).locator('button'),
      );
      expect(await textOf(page)).toContain(filterWords[1]);

      // Nothing found says what to leave out.
      await page.goto(`/${language}/insights/query?kind=landing&region=CN-HL&ford=2.5`);
      expect(await counted()).toBe(0);
      expect(await page.locator('main .notice a[href*="/insights/query?"]').count()).toBeGreaterThan(0);
      const response = await page.goto(`/${language}/insights/query?region=XX-QQ`);
      expect(response?.status()).toBe(422);
    }, 120_000);
  }
});

/** Brings a table in through its screens, as far as its report. */
async function checkTable(page: Page, language: 'zh' | 'ru', kind: string, bytes: Buffer): Promise<void> {
  await page.goto(`/${language}/imports/new?kind=${kind}`);
  await page.setInputFiles('main input[type=file]', {
    name: `${kind}.csv`,
    mimeType: 'text/csv',
    buffer: bytes,
  });
  await press(page, page.locator('main form[enctype] button[type=submit]'));
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  await press(page, page.locator('main button[value=columns]').first());
  await untilDone(page);
}

async function untilDone(page: Page): Promise<void> {
  const address = page.url();
  await expect
    .poll(
      async () => {
        await page.goto(address);
        return page.locator('main #progress').count();
      },
      { timeout: 60_000, interval: 300 },
    )
    .toBe(0);
}

const rowsOfCsv = (csv: string) =>
  csv
    .replace('\ufeff', '')
    .split('\r\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(','));

describe('a park that publishes its residents and equipment from tables', () => {
  const year = day().slice(0, 4);
  const tables = {
    zh: {
      keeper: 'owner.demo-cn-park@demo.invalid',
      kept: '黑河界江孵化楼',
      encoding: 'gb18030',
      residents: [
        '企业名称,俄文名称,英文名称,国别,入驻时间',
        `松花江焊接有限公司,Сунгари Сварка,Songhua Welding,中国,${year}-01-15`,
        `远东材料代表处,Дальневосточные материалы,Far East Materials,俄罗斯,${year}-02-01`,
      ],
      wrong: '冰城检测中心,,,中国,昨天',
      said: '“昨天”不是日期',
      equipment: [
        '设备名称,俄文名称,领域,开放时间,是否开放',
        '激光焊接站,Лазерный сварочный пост,81,周一至周五 9:00-18:00,是',
      ],
      other: 'Сунгари Сварка',
    },
    ru: {
      keeper: 'owner.demo-ru-park@demo.invalid',
      kept: 'Главный корпус Амурского технопарка',
      encoding: 'windows-1251',
      residents: [
        'Название организации,Название на английском,Страна,Дата начала',
        `Приморские технологии,Primorye Technologies,Россия,15.01.${year}`,
        `Представительство Харбин Хуафэн,Harbin Huafeng,Китай,01.02.${year}`,
      ],
      wrong: 'Владивостокская лаборатория,,Россия,вчера',
      said: '«вчера» — не дата',
      equipment: ['Название,Область,Часы работы,Открыто', 'Климатическая камера,81,пн-пт 9:00-18:00,да'],
      other: 'Primorye Technologies',
    },
  } as const;

  for (const language of ['zh', 'ru'] as const) {
    it(`${language}: a wrong row lets nothing in half, the mended table does; the year equals its file; undone, all is as before`, async () => {
      const { keeper, kept, encoding, residents, wrong, said, equipment, other } = tables[language];
      const page = await openAs(keeper, { language, script: false, width: language === 'zh' ? 360 : 1280 });
      const found = await readApi<{ items: { id: string }[] }>(
        page,
        `/api/facilities?q=${encodeURIComponent(kept)}`,
      );
      expect(found.items).toHaveLength(1);
      const park = found.items[0]?.id ?? '';
      const bytesOf = (lines: readonly string[]) => Buffer.from(encodeText(lines.join('\r\n'), encoding));
      const there = async () =>
        (await readApi<{ total: number }>(page, `/api/facilities/${park}/residents`)).total;
      const before = await there();

      await page.goto(`/${language}/facilities/${park}/residents`);
      expect(await page.locator('main a[href*="/imports/new?kind=residents"]').count()).toBe(1);
      await checkTable(page, language, 'residents', bytesOf([...residents, wrong]));
      expect(await page.locator('main button[value=writeAll]').count()).toBe(0);
      await page.goto(`${page.url()}/rows?filter=wrong`);
      expect(await textOf(page)).toContain(said);
      expect(await page.locator('main tbody tr').count()).toBe(1);
      expect(await there()).toBe(before);

      await checkTable(page, language, 'residents', bytesOf(residents));
      await press(page, page.locator('main button[value=writeAll]'));
      await untilDone(page);
      const imported = page.url();
      expect(await there()).toBe(before + 2);
      const visitor = await open({ language: language === 'zh' ? 'ru' : 'en', script: false });
      await visitor.goto(`/${language === 'zh' ? 'ru' : 'en'}/facilities/${park}/residents`);
      expect(await textOf(visitor)).toContain(other);

      await checkTable(page, language, 'equipment', bytesOf(equipment));
      await press(page, page.locator('main button[value=writeAll]'));
      await untilDone(page);
      await page.goto(`/${language}/equipment`);
      expect(await textOf(page)).toContain((equipment[1] ?? '').split(',')[0] ?? '?');

      await page.goto(`/${language}/facilities/${park}/results?year=${year}`);
      const shown = await page
        .locator('main table tbody tr')
        .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
      const href = await page
        .locator('main a[href*="/api/exports/park-results/"][href*="format=csv"]')
        .getAttribute('href');
      const [, ...saved] = rowsOfCsv((await fetchBytes(page, href ?? '')).toString('utf8'));
      expect(shown.length).toBeGreaterThan(0);
      expect(saved).toEqual(shown);
      expect(shown.some(([, , , count]) => Number(count) > 0)).toBe(true);

      await page.goto(imported);
      await press(page, page.locator('main button[value=undo]'));
      await untilDone(page);
      expect(await there()).toBe(before);
    }, 240_000);
  }
});
