import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import {
  fulfilByApi,
  idOfInterest,
  openCaseOfInterest,
  ownListing,
  sendInterest,
  stepForm,
  takeStepOfInterest,
  type Sent,
} from './cooperation-steps.ts';
import { call, decline, firstInterest, letterOfIntent, secondInterest, talk } from './cooperation-texts.ts';
import { readApi } from './read-api.ts';
import { answerCase, decideCase } from './screening-steps.ts';
import { expectToCome, messageWith, openLive, write } from './talk-steps.ts';

const { openAs } = useBrowser();
const people = {
  cn: 'owner.demo-cn-welding@demo.invalid',
  ru: 'owner.demo-ru-welding@demo.invalid',
  broker: 'broker@demo.invalid',
  officer: 'compliance2@demo.invalid',
};
const numbers = { request: 'TR-2026-000014', offer: 'TO-2026-000001', secondOffer: 'TO-2026-000004' };
/** Who the sender is: his person, his organisation in any language, where he can be reached. */
const sender = /赵明远|Чжао|Zhao|佳木斯|Цзямус|Jiamusi|demo-cn-welding/;
const receiver = /Корнеев|Korneev|owner\.demo-ru-welding/;

const chinese = { language: 'zh', script: false } as const;
const russian = { language: 'ru', script: false } as const;
const text = async (page: Page, selector = 'main') => (await page.locator(selector).textContent()) ?? '';
const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The interest that both sides go on with. */
let second: Sent | undefined;
const interest = () => {
  if (!second) throw new Error('The second interest was not sent.');
  return second;
};

describe('an interest', () => {
  it('goes from a match to the Russian owner, who declines with a reason that is read as polite Chinese', async () => {
    const [cn, ru] = [
      await openAs(people.cn, { ...chinese, width: 360 }),
      await openAs(people.ru, { ...russian, dark: true }),
    ];
    const request = await ownListing(cn, numbers.request);
    const offer = await ownListing(ru, numbers.offer);
    const match = `/zh/desk/matches/${request.id}/${offer.id}`;
    await expect
      .poll(async () => (await cn.goto(match))?.status(), { timeout: 90_000, interval: 500 })
      .toBe(200);
    await cn.click('main a[href^="/zh/interests/new?"]');
    await cn.waitForURL(/\/interests\/new/);
    expect(await text(cn)).toContain('该记录没有经纪人，由持有方自行答复。');
    const incomplete = cn.waitForResponse((response) => response.request().method() === 'POST');
    await cn.fill('[name=who]', String(firstInterest['who']));
    await cn.evaluate(() => document.querySelector('form[method=post]')?.setAttribute('novalidate', ''));
    await cn.click('main form[method=post] button.primary');
    expect((await incomplete).status()).toBe(422);
    expect(await cn.inputValue('[name=who]')).toBe(firstInterest['who']);
    const sent = await sendInterest(cn, firstInterest);
    expect(await tooWide(cn)).toBeLessThanOrEqual(0);

    await ru.goto('/ru/desk/interests');
    await ru.click(`main .record-list a[href="/ru/interests/${sent.id}"]`);
    await ru.waitForURL(`**/ru/interests/${sent.id}`);
    expect(await text(ru)).toContain(sent.number);
    expect(await ru.locator('main [lang=zh]', { hasText: String(firstInterest['who']) }).count()).toBe(1);
    expect(await stepForm(ru, 'decline').count()).toBe(0);
    await takeStepOfInterest(ru, 'acknowledge');
    await takeStepOfInterest(ru, 'decline', { reasonText: decline.reasonText });
    expect(await text(ru, '#problems')).toContain('Выберите причину');
    expect(await stepForm(ru, 'decline').locator('[name=reasonText]').inputValue()).toBe(decline.reasonText);
    await takeStepOfInterest(ru, 'decline', { reasonCode: decline.reasonCode });
    expect(await text(ru, '#history ~ ol')).toContain('отклонена');

    await cn.goto(`/zh/interests/${sent.id}`);
    expect(await text(cn, '#end')).toContain(`已婉拒${decline.polite}`);
    expect(await cn.locator('#end [lang=ru]').textContent()).toBe(decline.reasonText);
    expect(await text(cn, '#history ~ ol')).toContain(decline.polite);
    expect(await cn.content()).not.toMatch(receiver);
  }, 240_000);

  it('is sent a second time, anonymously and with a broker; nobody knows the other side before both agree', async () => {
    const [cn, ru] = [await openAs(people.cn, chinese), await openAs(people.ru, russian)];
    const offer = await ownListing(ru, numbers.secondOffer);
    await cn.goto(`/zh/offers/${offer.id}`);
    await cn.click('main aside a[href^="/zh/interests/new?"]');
    await cn.waitForURL(/\/interests\/new/);
    await cn.selectOption('[name=brokerId]', { label: '高文博' });
    second = await sendInterest(cn, secondInterest);

    await ru.goto(`/ru/offers/${offer.id}`);
    await ru.click(`main aside a[href="/ru/interests/${second.id}"]`);
    await ru.waitForURL(/\/interests\//);
    await takeStepOfInterest(ru, 'acknowledge');
    const { threadId } = await readApi<{ threadId: string }>(ru, `/api/interests/${second.id}`);
    const theirCase = `/ru/gate/cases/of/cooperation/interest/${second.id}`;
    for (const path of [`/ru/interests/${second.id}`, `/ru/conversations/${threadId}`, theirCase]) {
      await ru.goto(path);
      expect(await ru.content(), path).not.toMatch(sender);
    }
    await ru.goto('/ru/desk/interests');
    expect(await text(ru, `main .record-list > li:has-text("${second.number}")`)).not.toMatch(sender);
    for (const path of [`/api/interests/${second.id}`, `/api/conversations/${threadId}`]) {
      expect(JSON.stringify(await readApi(ru, path)), path).not.toMatch(sender);
    }
    for (const path of [`/zh/interests/${second.id}`, `/zh/conversations/${threadId}`]) {
      await cn.goto(path);
      expect(await cn.content(), path).not.toMatch(receiver);
    }
  }, 120_000);

  it('is not introduced before its screening: the refusal says why and leads to the rules', async () => {
    const ru = await openAs(people.ru, { ...russian, width: 360 });
    await ru.goto(`/ru/interests/${interest().id}`);
    await takeStepOfInterest(ru, 'introduce');
    expect(await text(ru, '#problems')).toMatch(
      /Комплаенс-проверка отправителя и сделки ещё не завершена \(дело SC-\d{4}-\d{6}\)/,
    );
    await ru.click('#step a[href$="/gate/rules"]');
    await ru.waitForURL(/\/ru\/gate\/rules$/);
    expect(await ru.locator('main a[href$="/gate/rules/SC03"]').count()).toBeGreaterThan(0);
    expect(await tooWide(ru)).toBeLessThanOrEqual(0);
  });

  it('is screened by an officer, with a condition: both are introduced, but may neither negotiate nor write', async () => {
    const officer = await openAs(people.officer, chinese);
    const [cn, ru, broker] = [
      await openAs(people.cn, chinese),
      await openAs(people.ru, russian),
      await openAs(people.broker, chinese),
    ];
    await officer.goto('/zh/gate?occasion=negotiation');
    expect(await text(officer)).toContain('合作意向');
    await openCaseOfInterest(officer, 'zh', interest().id);
    await answerCase(officer, { SC03: 'restricted' });
    expect(await text(officer, 'section[aria-labelledby=proposal]')).toContain('《技术出口许可意向书》');
    await decideCase(officer, 'conditional', '须先取得意向书');

    await ru.goto(`/ru/interests/${interest().id}`);
    await takeStepOfInterest(ru, 'introduce');
    expect(await text(ru, 'main [role=status]')).toBe('Ваше согласие записано.');
    expect(await ru.content()).not.toMatch(sender);
    await broker.goto(`/zh/interests/${interest().id}`);
    await takeStepOfInterest(broker, 'introduce');
    for (const [page, language, name, email] of [
      [ru, 'ru', /Чжао Минъюань|赵明远/, people.cn],
      [cn, 'zh', /Korneev|Корнеев/, people.ru],
    ] as const) {
      await page.goto(`/${language}/interests/${interest().id}`);
      expect(await text(page, '#sides ~ .side-by-side')).toMatch(name);
      expect(await page.locator(`a[href="mailto:${email}"]`).count()).toBe(1);
    }

    await takeStepOfInterest(cn, 'negotiate');
    expect(await text(cn, '#problems')).toContain('取得《技术出口许可意向书》之前，不得进行实质性谈判');
    await cn.click('#step a[href$="/gate/rules/SC03"]');
    await cn.waitForURL(/\/zh\/gate\/rules\/SC03$/);
    expect(await text(cn)).toContain('《中国禁止出口限制出口技术目录》');
    await ru.goto(`/ru/interests/${interest().id}`);
    await ru.click('main a[href^="/ru/conversations/"]');
    await ru.waitForURL(/\/conversations\//);
    expect(await text(ru, '#write')).toContain(
      'до письма о намерении выдать экспортную лицензию нельзя вести',
    );
    expect(await ru.locator('#write textarea').count()).toBe(0);
    await ru.click('#write a[href$="/gate/rules/SC03"]');
    await ru.waitForURL(/\/ru\/gate\/rules\/SC03$/);
  }, 180_000);

  it('goes on when the number asked for is entered and confirmed', async () => {
    const officer = await openAs(people.officer, chinese);
    const cn = await openAs(people.cn, { ...chinese, width: 360 });
    await cn.goto(`/zh/interests/${interest().id}`);
    await cn.click('#screening ~ p a[href*="/gate/cases/"]');
    await cn.waitForURL(/\/gate\/cases\/[0-9a-f-]{36}$/);
    const condition = cn.locator('#conditions ~ ul > li', { hasText: '《技术出口许可意向书》' }).first();
    await condition.locator('[name=value]').fill(letterOfIntent.value);
    await condition.locator('[name=on]').fill(letterOfIntent.on);
    await condition.locator('button[type=submit]').click();
    await cn.waitForURL(/#conditions$/);
    expect(await tooWide(cn)).toBeLessThanOrEqual(0);
    expect(await text(cn, '#conditions ~ ul')).toContain('已填写，待确认');

    await openCaseOfInterest(officer, 'zh', interest().id);
    const entered = officer.locator('#conditions ~ ul > li', { hasText: letterOfIntent.value });
    await entered.locator('button[value=confirm]').click();
    await officer.waitForURL(/#conditions$/);
    await expect.poll(() => entered.locator('button[value=confirm]').count()).toBe(0);
    await cn.goto(`/zh/interests/${interest().id}`);
    await cn.click('main a[href^="/zh/conversations/"]');
    await cn.waitForURL(/\/conversations\//);
    expect(await cn.locator('#write textarea').count()).toBe(1);
  }, 120_000);
});

describe('a talk in two languages', () => {
  const threadOf = async (page: Page) =>
    (await readApi<{ threadId: string }>(page, `/api/interests/${interest().id}`)).threadId;

  it('takes a message without a script, and comes by itself in both browsers with one', async () => {
    const plain = await openAs(people.cn, { ...chinese, width: 360 });
    const thread = await threadOf(plain);
    await plain.goto(`/zh/conversations/${thread}`);
    await plain.fill('.talk-write textarea', talk.plain);
    await plain.click('.talk-write button[type=submit]');
    await plain.waitForURL(/#write$/);
    expect(await messageWith(plain, talk.plain).count()).toBe(1);
    expect(await tooWide(plain)).toBeLessThanOrEqual(0);

    const [cn, ru] = [
      await openAs(people.cn, { language: 'zh' }),
      await openAs(people.ru, { language: 'ru', dark: true }),
    ];
    await openLive(cn, `/zh/conversations/${thread}`, '新消息会自动显示');
    await openLive(ru, `/ru/conversations/${thread}`, 'Новые сообщения появляются сами');
    await write(cn, talk.chinese);
    await expectToCome(ru, talk.chinese);
    const seen = messageWith(ru, talk.chinese);
    expect(await seen.locator('[lang=zh]').textContent()).toBe(talk.chinese);
    expect(await seen.textContent()).toMatch(/оригинал: китайский · русский: перевода пока нет/);
    expect(await seen.textContent()).toMatch(/赵明远|Чжао Минъюань/);
    await write(ru, talk.russian);
    await expectToCome(cn, 'на двух толщинах');
    expect(await text(cn, '.talk-head')).toMatch(/符拉迪沃斯托克 (\d+月\d+日 )?\d\d:\d\d/);
    expect(await text(ru, '.talk-head')).toMatch(/Пекин (\d+ \S+ )?\d\d:\d\d/);
    expect(await messageWith(ru, talk.chinese).locator('.talk-time').textContent()).toMatch(/Пекин/);

    const writer = await openAs(people.ru, { ...russian, width: 360 });
    await writer.goto(`/ru/conversations/${thread}`);
    await messageWith(writer, 'на двух толщинах').locator('a[href$="#supply"]').click();
    await writer.locator('details', { has: writer.locator('input[name=language][value=zh]') }).click();
    const form = writer.locator('form', { has: writer.locator('input[name=language][value=zh]') });
    await form.locator('textarea').fill(talk.byHand);
    await form.locator('button[type=submit]').click();
    await writer.waitForURL(/#text-zh$/);
    await expectToCome(cn, talk.byHand);
    const translated = messageWith(cn, talk.byHand);
    expect(await translated.locator('.text-state').textContent()).toMatch(
      /俄文原文 · 中文译文：.*(Korneev|Корнеев)/,
    );
    expect(await translated.locator('[lang=ru]').isVisible()).toBe(false);
    await translated.locator('summary', { hasText: '原文（俄文）' }).click();
    expect(await translated.locator('[lang=ru]').textContent()).toContain('Да, на двух толщинах');
  }, 180_000);

  it('keeps what is written without a connection and sends it once', async () => {
    const [cn, ru] = [
      await openAs(people.cn, { language: 'zh' }),
      await openAs(people.ru, { language: 'ru', width: 360 }),
    ];
    const thread = await threadOf(cn);
    await openLive(cn, `/zh/conversations/${thread}`, '新消息会自动显示');
    await openLive(ru, `/ru/conversations/${thread}`, 'Новые сообщения появляются сами');
    await ru.context().setOffline(true);
    await write(ru, talk.offline);
    const waiting = ru.locator('.talk-message.waiting', { hasText: talk.offline });
    await waiting.getByText('ждёт связи').waitFor();
    expect(await messageWith(cn, talk.offline).count()).toBe(0);
    await ru.context().setOffline(false);
    await expectToCome(cn, talk.offline);
    await waiting.waitFor({ state: 'detached' });
    expect(await messageWith(ru, talk.offline).count()).toBe(1);
    await ru.reload();
    expect(await messageWith(ru, talk.offline).count()).toBe(1);
    const { items } = await readApi<{ items: { original: { text: string } }[] }>(
      cn,
      `/api/conversations/${thread}/messages`,
    );
    expect(items.filter(({ original }) => original.text === talk.offline)).toHaveLength(1);
  }, 120_000);

  it('takes files when the licence is entered and confirmed, and is saved as PDF and DOCX', async () => {
    const officer = await openAs(people.officer, chinese);
    const [cn, ru] = [await openAs(people.cn, chinese), await openAs(people.ru, russian)];
    const thread = await threadOf(cn);
    await cn.goto(`/zh/conversations/${thread}`);
    expect(await cn.locator('.talk-write input[type=file]').count()).toBe(0);
    expect(await text(cn, '.talk-write')).toContain('目前不能在此发送文件');
    expect(await cn.locator('.talk-write a[href="/zh/gate/rules/SC03"]').count()).toBe(1);
    await fulfilByApi(cn, officer, interest().id, '出口许可证 2026-1187');
    await cn.reload();
    await cn
      .locator('details', { has: cn.locator('input[type=file]') })
      .locator('summary')
      .click();
    await cn.fill('.talk-write textarea', talk.withFile);
    const content = '桥面板试件 7 号：未见裂纹';
    await cn.setInputFiles('.talk-write input[type=file]', {
      name: '检测记录.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(content),
    });
    await cn.click('.talk-write button[type=submit]');
    await cn.waitForURL(/#write$/);
    await ru.goto(`/ru/conversations/${thread}`);
    const file = messageWith(ru, talk.withFile).locator('.talk-files a');
    expect(await file.textContent()).toBe('检测记录.txt');
    const opened = await ru.request.get((await file.getAttribute('href')) ?? '');
    expect(opened.status()).toBe(200);
    expect(await opened.text()).toContain(content);

    for (const [format, begin] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const href = await ru.locator(`main a[href$="format=${format}"]`).getAttribute('href');
      const saved = await ru.request.get(href ?? '');
      expect(saved.status()).toBe(200);
      expect((await saved.body()).subarray(0, begin.length).toString(), format).toBe(begin);
    }
    const stranger = await openAs('owner.demo-ru-materials@demo.invalid', russian);
    expect((await stranger.request.get(`/api/conversations/${thread}/export?format=pdf`)).status()).toBe(404);
  }, 120_000);
});

describe("a broker's board", () => {
  it('shows the interest; a call noted in one line is found in both scripts', async () => {
    const page = await openAs(people.broker, { ...chinese, width: 360 });
    const row = page.locator('main tr', { hasText: interest().number });
    await page.goto('/zh/desk/interests/board');
    await row.locator('a').first().click();
    await page.waitForURL(/\/interests\//);
    expect(idOfInterest(page)).toBe(interest().id);
    const form = page.locator('main form', { has: page.locator('input[name=form][value=log]') });
    for (const [name, value] of Object.entries(call)) await form.locator(`[name=${name}]`).fill(value);
    await form.locator('[name=dueOn]').fill('2027-03-01');
    await form.locator('button[type=submit]').click();
    await page.waitForURL(/done=log/);
    expect(await text(page, '#log ~ ul')).toContain(call.said);
    for (const words of ['Владивосток', '低温疲劳', 'ударная', '钢桥焊缝', interest().number]) {
      await page.goto(`/zh/desk/interests/board?q=${encodeURIComponent(words)}`);
      expect(await row.count(), words).toBe(1);
      expect(await row.textContent()).toContain(call.nextStep);
    }
    await page.goto('/zh/desk/interests/board?view=columns');
    expect(await page.locator('.board-card', { hasText: interest().number }).count()).toBe(1);
    expect(await tooWide(page)).toBeLessThanOrEqual(0);

    const ru = await openAs(people.ru, russian);
    await ru.goto(`/ru/interests/${interest().id}`);
    expect(await ru.content()).not.toContain(call.said);
  });
});
