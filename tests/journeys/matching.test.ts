import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { fillForm, idInAddress, pressIntent } from './fill-form.ts';
import { lowTemperatureOffer } from './matching-texts.ts';
import { readApi } from './read-api.ts';
import { openFromQueue, takeStep } from './record-steps.ts';

const browser = useBrowser();
const { openAs } = browser;
const owners = { ru: 'owner.demo-ru-welding@demo.invalid', cn: 'owner.demo-cn-welding@demo.invalid' };
const moderator = 'moderator@demo.invalid';
/** The demonstration's request of a Chinese enterprise, the Russian offer that answers it, an anonymous request. */
const numbers = { request: 'TR-2026-000014', offer: 'TO-2026-000001', anonymous: 'TR-2026-000026' };
const offerTitle = 'Сварка хладостойких сталей';

type Found = {
  items: {
    other: { ref: { id: string }; number: string; owner: unknown; region: unknown };
    state: string;
    decided: unknown;
  }[];
};
type Own = { items: { id: string; number: string }[] };

/** The listing of the signed-in side that has this number; its matches are computed in the background after a start. */
async function ownListing(page: Page, number: string): Promise<string> {
  const { items } = await readApi<Own>(page, '/api/matching/listings?pageSize=100');
  return items.find((listing) => listing.number === number)?.id ?? '';
}

const matchesOf = (page: Page, id: string) =>
  readApi<Found>(page, `/api/matching/listings/${id}/matches?pageSize=50`);
const item = (page: Page, title: string) => page.locator('main .record-list > li', { hasText: title });
const groupLink = (page: Page, group: string) => page.locator(`.match-groups a[href$="group=${group}"]`);
const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('matches', () => {
  it('a Chinese owner on a phone sees why a Russian offer answers, dismisses it, takes that back and accepts', async () => {
    const page = await openAs(owners.cn, { language: 'zh', width: 360, script: false });
    const requestId = await ownListing(page, numbers.request);
    await expect
      .poll(
        async () =>
          (await matchesOf(page, requestId)).items.some(({ other }) => other.number === numbers.offer),
        { timeout: 90_000, interval: 500 },
      )
      .toBe(true);
    await page.goto('/zh/desk');
    // Other journeys write for this owner too: which five stand here may change, what each says and leads to does not.
    const onDesk = item(page, '对应您的需求').first();
    expect(await onDesk.textContent()).toMatch(/契合度 \d+\/100/);
    const { items: own } = await readApi<Own>(page, '/api/matching/listings?pageSize=100');
    const answered = await onDesk.locator('.facts-line a[href^="/zh/desk/matches/"]').getAttribute('href');
    expect(own.map(({ id }) => `/zh/desk/matches/${id}`)).toContain(answered);
    await page.goto('/zh/desk/matches');
    await page.click(`#listing-${requestId} a`);
    await page.waitForURL(`**/zh/desk/matches/${requestId}`);

    const found = item(page, offerTitle).first();
    expect(await found.locator('.title-gloss').textContent()).toMatch(/标题中的术语（并非译文）.*耐寒钢/);
    expect(await found.textContent()).toMatch(/共同概念：.*低温钢 ↔ хладостойкая сталь/s);
    expect(await found.locator('[lang=ru]', { hasText: 'хладостойкая сталь' }).count()).toBe(1);
    expect(await found.textContent()).toContain('达到所需成熟度');
    expect(await page.locator('main .record-list > li').count()).toBeLessThanOrEqual(10);
    expect(await tooWide(page)).toBeLessThanOrEqual(0);

    await found.locator('h3 a').click();
    await page.waitForURL((url) => url.pathname !== `/zh/desk/matches/${requestId}`);
    expect(await page.locator('h1').textContent()).toContain(offerTitle);
    const added = await page
      .locator('.match-parts tbody tr td:nth-child(4)')
      .evaluateAll((all) => all.map((cell) => Number(cell.textContent) || 0));
    expect(added.length).toBeGreaterThan(5);
    const total = Number(await page.locator('.match-parts tfoot .figure').first().textContent());
    expect(added.reduce((sum, each) => sum + each, 0)).toBe(total);
    expect(await page.locator('.match-parts').textContent()).toMatch(/47\sJ/);
    expect(await page.locator('.match-parts').textContent()).not.toContain('дж');
    expect(await tooWide(page)).toBeLessThanOrEqual(0);

    await page.click('.match-decision summary');
    await page.fill('.dismiss-form [name=note]', '起重机已改用其他钢种');
    const refused = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.click('.dismiss-form button[value=dismiss]');
    expect((await refused).status()).toBe(422);
    expect(await page.locator('#problems').textContent()).toContain('请选择原因');
    expect(await page.inputValue('.dismiss-form [name=note]')).toBe('起重机已改用其他钢种');
    await page.selectOption('.dismiss-form [name=reason]', 'tooEarly');
    await page.click('.dismiss-form button[value=dismiss]');
    await page.waitForURL(/about=/);
    expect(await page.locator('[role=status]').textContent()).toContain('已排除，不再推荐');

    await page.goto(`/zh/desk/matches/${requestId}`);
    await page.reload();
    expect(await item(page, offerTitle).count()).toBe(0);
    await groupLink(page, 'dismissed').click();
    await page.waitForURL(/group=dismissed/);
    const dismissed = item(page, offerTitle).first();
    expect(await dismissed.locator('.match-decision').textContent()).toMatch(
      /为时过早 · 起重机已改用其他钢种/,
    );
    await dismissed.locator('button[value=restore]').click();
    await page.waitForURL(/about=/);
    expect(await item(page, offerTitle).count()).toBe(0);
    await page.click('main [role=status] a >> nth=1');
    await item(page, offerTitle).first().locator('button[value=accept]').click();
    await page.waitForURL(/about=/);
    expect(await page.locator('main [role=status]').textContent()).toContain('已接受');
    expect(await item(page, offerTitle).count()).toBe(0);
    await groupLink(page, 'accepted').click();
    await page.waitForURL(/group=accepted/);
    expect(await item(page, offerTitle).locator('.match-decision button').count()).toBe(0);
  }, 150_000);

  it('two colleagues decide at once: the second is told, in his language, and sees what was decided', async () => {
    const page = await openAs(owners.cn, { language: 'zh', script: false });
    const requestId = await ownListing(page, numbers.request);
    await page.goto(`/zh/desk/matches/${requestId}`);
    const last = page.locator('main .record-list > li').last();
    const title = (await last.locator('h3').textContent()) ?? '';
    const otherId = (await last.locator('[name=otherId]').first().getAttribute('value')) ?? '';
    const colleague = await openAs(owners.cn, { language: 'en', script: false });
    await colleague.goto(`/en/desk/matches/${requestId}/${otherId}`);
    await colleague.click('.match-decision summary');
    await colleague.selectOption('.dismiss-form [name=reason]', 'notOurField');
    await colleague.click('.dismiss-form button[value=dismiss]');
    await colleague.waitForURL(/about=/);

    await last.locator('button[value=keep]').click();
    await page.locator('#problems').waitFor();
    expect(await page.locator('#problems').textContent()).toContain('该匹配已有决定');
    expect(await item(page, title).count()).toBe(0);
  });

  it('a Russian owner sees who may be answered, and nothing of who stays anonymous', async () => {
    const page = await openAs(owners.ru, { language: 'ru', dark: true, script: false });
    const offerId = await ownListing(page, numbers.offer);
    const { items } = await matchesOf(page, offerId);
    const ofChinese = items.find(({ other }) => other.number === numbers.request);
    expect(ofChinese).toMatchObject({ state: expect.stringMatching(/^(suggested|opened)$/), decided: null });
    const anonymous = items.find(({ other }) => other.number === numbers.anonymous)?.other;
    expect(anonymous).toMatchObject({ owner: null, region: null });

    await page.goto(`/ru/desk/matches/${offerId}`);
    const asked = item(page, '起重机臂架').first();
    expect(await asked.textContent()).toMatch(/Общие понятия: .*хладостойкая сталь ↔ 低温钢/s);
    await page.goto(`/ru/desk/matches/${offerId}/${anonymous?.ref.id}`);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Остаётся анонимным');
    expect(text).toContain('Общие понятия');
    expect(await page.content()).not.toMatch(/Цзямус|佳木斯|Jiamusi|Хэйлунцзян|黑龙江/);
  });
});

describe('likely duplicates', () => {
  it('are shown to the author before he submits and to the moderator who reads, never to visitors', async () => {
    const author = await openAs(owners.cn, { language: 'zh', width: 360, script: false });
    await author.goto('/zh/offers/new');
    await fillForm(author, lowTemperatureOffer);
    await pressIntent(author, 'save');
    await author.waitForURL(/\/offers\/[0-9a-f-]{36}\/edit/);
    const id = idInAddress(author);
    await author.goto(`/zh/offers/${id}`);
    const warning = author.locator('#similar-records');
    expect(await warning.textContent()).toContain('疑似重复 1 条');
    expect(await warning.locator('li').first().textContent()).toContain(offerTitle);
    expect(await warning.locator('li').first().textContent()).toContain('低温钢');
    await takeStep(author, 'submit');

    const staff = await openAs(moderator, { language: 'ru', script: false });
    await openFromQueue(staff, 'ru', id);
    const seen = staff.locator('#similar-records');
    expect(await seen.textContent()).toContain('1 вероятный повтор');
    expect(await seen.locator('.record-list > li').first().locator('h3').isVisible()).toBe(true);
    expect(await seen.locator('.record-list > li').first().textContent()).toContain(offerTitle);

    const { items } = await readApi<Own>(staff, '/api/offers?pageSize=5');
    const visitor = await browser.open({ language: 'ru', script: false });
    await visitor.goto(`/ru/offers/${items[0]?.id}`);
    expect(await visitor.locator('#similar-records').count()).toBe(0);
  });
});

describe('mails of matches', () => {
  it('come as often as one chooses, and end by one press or say why they cannot', async () => {
    const page = await openAs(owners.ru, { language: 'ru', width: 360, script: false });
    await page.goto('/ru/desk/matches');
    expect(await page.inputValue('#rhythm')).toBe('weekly');
    await page.selectOption('#rhythm', 'daily');
    await page.click('#digest ~ form button');
    expect(await page.locator('#digest ~ [role=status]').textContent()).toBe('Сохранено.');
    expect(await readApi(page, '/api/matching/digest')).toMatchObject({ rhythm: 'daily' });

    const stranger = await browser.open({ language: 'zh', width: 360, script: false });
    await stranger.goto('/zh/matching/unsubscribe?token=none-such');
    expect(await stranger.locator('h1').textContent()).toBe('不再接收匹配邮件');
    const answered = stranger.waitForResponse((response) => response.request().method() === 'POST');
    await stranger.click('main form button');
    expect((await answered).status()).toBe(404);
    expect(await stranger.locator('#problems').textContent()).toContain('此链接已失效');
    expect(await readApi(page, '/api/matching/digest')).toMatchObject({ rhythm: 'daily' });
  });
});
