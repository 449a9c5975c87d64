import { describe, expect, it } from 'vitest';
import { signIn, useBrowser, type Visit } from './browser.ts';
import { fillForm, idInAddress, pressIntent } from './fill-form.ts';
import { lowTemperatureOffer } from './matching-texts.ts';

const browser = useBrowser();
const owner = 'owner.demo-cn-welding@demo.invalid';
const broker = 'broker@demo.invalid';
const withoutClients = 'owner.demo-cn-exchange@demo.invalid';
const field = 'stewardship.brokerId';
const title = '起重机臂架低温钢焊接工艺与经纪人';

async function openAs(email: string, visit: Visit) {
  const page = await browser.open(visit);
  await signIn(page, visit.language, email);
  return page;
}

describe('a broker', () => {
  it('is chosen by the owner without a script, a stranger is refused at the field, and he finds his client on his desk', async () => {
    const page = await openAs(owner, { language: 'zh', width: 360, script: false });
    await page.goto('/zh/offers/new');
    const select = page.locator(`main form select[name="${field}"]`);
    expect(
      await select.locator('optgroup').evaluateAll((all) => all.map((one) => one.getAttribute('label'))),
    ).toEqual(['中国', '俄罗斯']);
    expect(await select.inputValue()).toBe('');
    const brokerId = (await select.locator('option', { hasText: '高文博' }).getAttribute('value')) ?? '';
    await fillForm(page, { ...lowTemperatureOffer, 'text.title': title, [field]: brokerId });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await pressIntent(page, 'save');
    await page.waitForURL(/\/offers\/[0-9a-f-]{36}\/edit/);
    const id = idInAddress(page);
    expect(await select.inputValue()).toBe(brokerId);

    await select.evaluate((element, stranger) => {
      (element as HTMLSelectElement).selectedOptions[0]?.setAttribute('value', stranger);
    }, '018f0000-0000-7000-8000-000000000000');
    await page.fill('[name="text.title"]', `${title}（改）`);
    const refused = page.waitForResponse((response) => response.request().method() === 'POST');
    await pressIntent(page, 'save');
    expect((await refused).status()).toBe(422);
    expect(await page.locator('#problems').textContent()).toContain('技术经纪人');
    expect(await page.locator('#f-stewardship-brokerId-error').textContent()).toContain(
      '不能被选为技术经纪人',
    );
    expect(await page.inputValue('[name="text.title"]')).toBe(`${title}（改）`);

    await page.goto(`/zh/offers/${id}`);
    await page.click(`.steward a[href="/zh/people/${brokerId}"]`);
    await page.waitForURL(/\/people\//);
    expect(await page.locator('h1').textContent()).toBe('高文博');

    const his = await openAs(broker, { language: 'ru', width: 360, dark: true, script: false });
    await his.goto('/ru/desk');
    const client = his.locator('main .record-list > li', { hasText: title }).first();
    expect(await client.locator('.title-gloss').textContent()).toMatch(/Термины заголовка.*сварк/i);
    await his.goto(`/ru/offers/${id}/edit`);
    expect(await his.locator(`select[name="${field}"]`).count()).toBe(0);
    expect(await his.locator('main').textContent()).toContain('Брокера меняет только владелец');
  }, 60_000);

  it('whom nobody gave a record is told why there are no matches and what to do', async () => {
    const page = await openAs(withoutClients, { language: 'ru', width: 360, script: false });
    await page.goto('/ru/desk/matches');
    const said = page.locator('main .notice');
    expect(await said.textContent()).toContain('не поручена ни одна опубликованная запись');
    await said.locator('a').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/desk/matches'));
    expect(await page.locator('main').textContent()).toContain('Вы брокер');
  });
});
