import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readPdfLines } from '../../src/platform/testing/read-pdf-text.ts';
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
      await page.goto(`/${language}/insights/query?kind=landing&region=CN-HL&ford=1.1`);
      expect(await counted()).toBe(0);
      expect(await page.locator('main .notice a[href*="/insights/query?"]').count()).toBeGreaterThan(0);
      const response = await page.goto(`/${language}/insights/query?region=XX-QQ`);
      expect(response?.status()).toBe(422);
    }, 120_000);
  }
});
