import { utils, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/platform/tables/read-table.ts';
import { encodeText } from '../../src/platform/tables/testing-encode.ts';
import { useBrowser } from './browser.ts';
import { day, press, textOf } from './project-steps.ts';
import { readApi } from './read-api.ts';

const { open, openAs } = useBrowser();
const fetchBytes = async (page: Page, path: string) => {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  return answer.body();
};

/** A workbook with these rows in its only sheet. */
function workbookOf(lines: readonly string[]): Buffer {
  const book = utils.book_new();
  const rows = lines.map((line) => line.split(','));
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Sheet1');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** Brings a table in through its screens, as far as its report. */
async function checkTable(page: Page, language: 'zh' | 'ru', kind: string, bytes: Buffer): Promise<void> {
  await page.goto(`/${language}/imports/new?kind=${kind}`);
  await page.setInputFiles('main input[type=file]', {
    name: bytes.toString('latin1', 0, 2) === 'PK' ? `${kind}.xlsx` : `${kind}.csv`,
    mimeType: 'application/octet-stream',
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

      // Equipment comes as a workbook; a field nobody knows lets no row of it in.
      const own = async () => (await readApi<{ items: unknown[] }>(page, '/api/me/equipment')).items.length;
      const equipmentBefore = await own();
      const [head = '', row = ''] = equipment;
      await checkTable(page, language, 'equipment', workbookOf([head, row, row.replace(',81,', ',9Z,')]));
      expect(await page.locator('main button[value=writeAll]').count()).toBe(0);
      await page.goto(`${page.url()}/rows?filter=wrong`);
      expect(await textOf(page)).toContain('9Z');
      expect(await page.locator('main tbody tr').count()).toBe(1);
      expect(await own()).toBe(equipmentBefore);
      await checkTable(page, language, 'equipment', workbookOf(equipment));
      await press(page, page.locator('main button[value=writeAll]'));
      await untilDone(page);
      await page.goto(`/${language}/equipment`);
      expect(await textOf(page)).toContain(row.split(',')[0] ?? '?');
      expect(await own()).toBe(equipmentBefore + 1);

      await page.goto(`/${language}/facilities/${park}/results?year=${year}`);
      const shown = await page.locator('main table tbody tr').evaluateAll((rows) =>
        // What is not known is said on the screen and left empty in a table.
        rows.map((row) =>
          [...row.children].map((cell) => (cell.querySelector('.missing') ? '' : (cell.textContent ?? ''))),
        ),
      );
      const href = await page
        .locator('main a[href*="/api/exports/park-results/"][href*="format=csv"]')
        .getAttribute('href');
      const [, ...saved] = rowsOfCsv((await fetchBytes(page, href ?? '')).toString('utf8'));
      expect(shown.length).toBeGreaterThan(0);
      expect(saved).toEqual(shown);
      const workbook = await readTable(
        await fetchBytes(page, (href ?? '').replace('format=csv', 'format=xlsx')),
      );
      const cells = workbook.rows.map((one) => one.cells.map((cell) => cell ?? ''));
      expect(cells.slice(-shown.length)).toEqual(shown);
      expect(shown.some(([, , , count]) => Number(count) > 0)).toBe(true);

      await page.goto(imported);
      await press(page, page.locator('main button[value=undo]'));
      await untilDone(page);
      expect(await there()).toBe(before);
    }, 240_000);
  }
});
