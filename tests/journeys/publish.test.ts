import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoPassword, signIn, useBrowser, type Visit } from './browser.ts';
import { expectNoTraces } from './expect-no-traces.ts';
import { fillForm, idInAddress, pressIntent, readForm } from './fill-form.ts';
import { submitOffer } from './publish-steps.ts';
import { readApi, readAsVisitor, type Listing } from './read-api.ts';
import { clearListing } from './screening-steps.ts';
import { openFromQueue, problemLinks, stepButton, takeStep } from './record-steps.ts';
import { anonymousRequest, begunOffer, claddingOffer } from './publish-texts.ts';

const browser = useBrowser();
const { openAs } = browser;
const owners = { ru: 'owner.demo-ru-welding@demo.invalid', cn: 'owner.demo-cn-welding@demo.invalid' };
const staff = { moderator: 'moderator@demo.invalid', compliance: 'compliance@demo.invalid' };

describe('from the first word to a published offer, without script', () => {
  it('is refused for everything at once, completed, checked by two others and found from China', async () => {
    const owner = await openAs(owners.ru, { language: 'ru', script: false });
    await owner.click('a[href="/ru/desk"]');
    await owner.click('main a[href="/ru/offers/new"]');
    await fillForm(owner, begunOffer);
    await pressIntent(owner, 'submit');
    await owner.waitForURL(/checked=1#problems$/);

    const links = await problemLinks(owner).all();
    expect(links.length).toBeGreaterThanOrEqual(10);
    const dead: string[] = [];
    for (const link of links) {
      const anchor = (await link.getAttribute('href')) ?? '';
      if (!/^#f-/.test(anchor) || (await owner.locator(`[id="${anchor.slice(1)}"]`).count()) !== 1)
        dead.push(anchor);
    }
    expect(dead).toEqual([]);
    expect(await owner.locator('#problems strong').textContent()).toContain(`не хватает: ${links.length}`);
    expect(await readForm(owner, Object.keys(begunOffer))).toEqual(begunOffer);

    await fillForm(owner, claddingOffer);
    await owner.fill('[name="facts.price.minMinor"]', 'около миллиона');
    await pressIntent(owner, 'submit');
    expect(
      await problemLinks(owner).evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    ).toEqual(['#f-facts-price-minMinor']);
    expect(await readForm(owner, Object.keys(claddingOffer))).toEqual(claddingOffer);
    await owner.fill('[name="facts.price.minMinor"]', '1 500 000,50');
    await pressIntent(owner, 'submit');
    await owner.waitForURL(/\/offers\/[0-9a-f-]{36}#steps$/);
    const id = idInAddress(owner);
    expect(await owner.locator('.steward .facts-row').first().textContent()).toContain('у модератора');

    const moderator = await openAs(staff.moderator, { language: 'zh', script: false });
    await openFromQueue(moderator, 'zh', id);
    expect(await stepButton(moderator, 'clear').count()).toBe(0);
    await takeStep(moderator, 'acceptForm');
    expect(await moderator.locator('.steward .facts-row').first().textContent()).toContain('合规筛查中');

    const officer = await openAs(staff.compliance, { language: 'en', script: false });
    await officer.goto('/en/desk/queue');
    expect(
      await officer.locator(`main .record-list h2 a[href="/en/gate/cases/of/catalogue/offer/${id}"]`).count(),
    ).toBe(1);
    await officer.goto(`/en/offers/${id}`);
    for (const step of ['clear', 'publish']) expect(await stepButton(officer, step).count()).toBe(0);
    await clearListing(officer, 'en', { kind: 'offer', id });
    expect((await fetch(`${browser.baseUrl}/api/offers/${id}`)).status).toBe(404);

    await openFromQueue(moderator, 'zh', id);
    const answered = moderator.waitForResponse((response) => response.request().method() === 'POST');
    const clicked = stepButton(moderator, 'publish').click();
    expect((await answered).status()).toBeLessThan(400);
    const publishedAt = performance.now();
    const question = `/api/search?q=${encodeURIComponent('激光熔覆')}&pageSize=100`;
    let isFound = false;
    while (!isFound && performance.now() - publishedAt < 1000)
      isFound = (await readAsVisitor(browser.baseUrl, question)).includes(id);
    const tookMs = performance.now() - publishedAt;
    await clicked;
    expect(isFound, 'found by a Chinese query').toBe(true);
    expect(tookMs).toBeLessThan(1000);

    const visitor = await browser.open({ language: 'zh', width: 360, script: false });
    await visitor.goto(`/zh/search?q=${encodeURIComponent('激光熔覆 螺旋桨')}&kind=offer`);
    await visitor.click(`main .record-list h2 a[href="/zh/offers/${id}"]`);
    expect(await visitor.locator('h1').getAttribute('lang')).toBe('ru');
    expect(await visitor.locator('.record-head .text-state').textContent()).toBe('原文：俄文 · 尚无中文文本');
    expect(await visitor.locator('.record-head .notice').textContent()).toContain('现显示原文（俄文）');
    expect(await visitor.locator('#steps-panel').count()).toBe(0);
    expect(await visitor.content()).not.toContain('Экспертное заключение № 17');
    expect(await visitor.content()).not.toMatch(/1.?500.?000/);
  });
});

describe('an anonymous request, written on a phone', () => {
  const status = (page: Page) => page.locator('.autosave [role=status]');
  const says = (page: Page, text: string) => status(page).filter({ hasText: text }).waitFor();

  it('is saved by itself, survives a lost connection and a reload, and gives nothing of its owner away', async () => {
    const owner = await openAs(owners.cn, { language: 'zh', width: 360 });
    await owner.goto('/zh/requests/new');
    await expectLive(owner);
    await fillForm(owner, anonymousRequest);
    await owner.waitForURL(/\/zh\/requests\/[0-9a-f-]{36}\/edit$/);
    await says(owner, '保存');
    const id = idInAddress(owner);
    const constraints = async () => {
      const { texts } = await readApi<Listing>(owner, `/api/requests/${id}`);
      return texts.zh?.constraints;
    };

    const unsent = '设备须能在零下三十度工作，单人可搬运，现场只有220 V电源。';
    await owner.context().setOffline(true);
    await owner.fill('[name="text.constraints"]', unsent);
    await says(owner, '连接中断');
    expect(await owner.evaluate(() => JSON.stringify(localStorage))).toContain(unsent);
    expect(await constraints()).not.toBe(unsent);
    await owner.context().setOffline(false);
    await says(owner, '连接已恢复');
    expect(await constraints()).toBe(unsent);

    const typedLast = `${unsent}全套不超过八万元。`;
    const refused = `**/api/requests/${id}`;
    await owner.route(refused, (route) => route.abort());
    await owner.fill('[name="text.constraints"]', typedLast);
    await says(owner, '连接中断');
    await owner.unroute(refused);
    await owner.reload();
    await owner.locator('.autosave .notice', { hasText: '已恢复您在' }).waitFor();
    expect(await owner.inputValue('[name="text.constraints"]')).toBe(typedLast);
    await says(owner, '已于');
    expect(await constraints()).toBe(typedLast);
    await owner.reload();
    await expectLive(owner);
    const all = { ...anonymousRequest, 'text.constraints': typedLast };
    expect(await readForm(owner, Object.keys(all))).toEqual(all);
    expect(await owner.locator('.autosave .notice').count()).toBe(0);
    expect(await owner.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );

    const holding = await holdAnswers(owner, refused);
    await owner.fill('[name="text.constraints"]', unsent);
    await holding.isHeld;
    await pressIntent(owner, 'submit');
    holding.release();
    await owner.waitForURL(/\/requests\/[0-9a-f-]{36}#steps$/);
    const own = await readApi<Listing>(owner, `/api/requests/${id}`);
    await publishByStaff('requests', id);
    await expectNoTraces(browser.baseUrl, id, own);
  });

  /** The script answers: the count under a text follows the typing. */
  async function expectLive(page: Page): Promise<void> {
    const title = page.locator('[name="text.title"]');
    const before = await title.inputValue();
    await expect
      .poll(async () => {
        await title.fill('四个汉字');
        return page.locator('.field', { has: title }).locator('.count-line').textContent();
      })
      .toContain('已写 4 字');
    await title.fill(before);
  }

  /** The server has saved, its answer is still on the way: what a slow line does. */
  async function holdAnswers(page: Page, address: string) {
    const held = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    await page.route(address, async (route) => {
      const response = await route.fetch();
      held.resolve();
      await released.promise;
      await route.fulfill({ response }).catch(() => undefined);
    });
    return { isHeld: held.promise, release: () => released.resolve() };
  }

  async function publishByStaff(place: string, id: string): Promise<void> {
    const moderator = await openAs(staff.moderator, { language: 'ru', script: false });
    const officer = await openAs(staff.compliance, { language: 'en', script: false });
    await moderator.goto(`/ru/${place}/${id}`);
    await takeStep(moderator, 'acceptForm');
    await clearListing(officer, 'en', { kind: place === 'offers' ? 'offer' : 'request', id });
    await moderator.goto(`/ru/${place}/${id}`);
    await takeStep(moderator, 'publish');
  }
});

describe('two people in one draft', () => {
  it('the second to save is told, sees both versions, and may save over', async () => {
    const first = await openAs(owners.ru, { language: 'ru', script: false });
    await first.goto('/ru/offers/new');
    await fillForm(first, { ...begunOffer, 'text.title': 'Черновик, который правят двое' });
    await pressIntent(first, 'save');
    await first.waitForURL(/saved=1/);
    const id = idInAddress(first);
    const second = await browser.open({ language: 'ru' });
    await signIn(second, 'ru', owners.ru);
    await second.goto(`/ru/offers/${id}/edit`);

    await first.fill('[name="text.title"]', 'Название от первого редактора');
    await first.fill('[name="text.summary"]', 'Сводка, которую дописал первый.');
    await pressIntent(first, 'save');
    await first.waitForURL(/saved=1/);

    await second.locator('.count-line').first().waitFor();
    await expect
      .poll(async () => {
        await second.fill('[name="text.title"]', 'Название от второго редактора');
        return second.locator('.count-line').first().textContent();
      })
      .toContain(': 29;');
    await second.fill('[name="facts.parameters.0.value"]', '7 000,25');
    await second.locator('.autosave [role=status]', { hasText: 'другой человек сохранил' }).waitFor();
    await pressIntent(second, 'save');
    const rows = second.locator('#problems tbody tr');
    await rows.first().waitFor();
    const shown = (await rows.allTextContents()).join('\n');
    for (const text of ['Название от первого редактора', 'Название от второго редактора', '(пусто)']) {
      expect(shown).toContain(text);
    }
    expect(shown).toContain('Сводка, которую дописал первый.');
    expect(shown.replace(/\s/g, ' ')).toMatch(/12 500,5.*7 000,25/s);
    expect(await second.inputValue('[name="text.title"]')).toBe('Название от второго редактора');

    await second.fill('[name="text.summary"]', 'Сводка, которую дописал первый.');
    await pressIntent(second, 'save');
    await second.waitForURL(/saved=1/);
    const { texts, facts } = await readApi<Listing>(second, `/api/offers/${id}`);
    expect(texts.ru).toMatchObject({
      title: 'Название от второго редактора',
      summary: 'Сводка, которую дописал первый.',
    });
    expect(facts.parameters).toEqual([{ value: '7000.25', unit: '' }]);
    await first.reload();
    expect(await first.inputValue('[name="text.title"]')).toBe('Название от второго редактора');
  });
});

describe('sent back', () => {
  it('the owner reads the reason in his language, mends the offer and submits again', async () => {
    const owner = await openAs(owners.ru, { language: 'ru', script: false });
    const id = await submitOffer(owner, 'ru', {
      ...claddingOffer,
      'text.title': 'Лазерная наплавка: предложение, которое вернёт модератор',
    });
    const moderator = await openAs(staff.moderator, { language: 'zh', script: false });
    await openFromQueue(moderator, 'zh', id);
    await moderator.click('.steward details:has(button[value=requestChanges]) summary');
    await stepButton(moderator, 'requestChanges').click();
    await problemLinks(moderator).first().waitFor();
    expect(await problemLinks(moderator).first().getAttribute('href')).toBe('#f-reasonText');
    await moderator.selectOption('[name=reasonCode]', 'unverifiable');
    await moderator.fill('[name=reasonText]', 'Please name the test bench. 请注明试验台。');
    await takeStep(moderator, 'requestChanges');

    await owner.goto('/ru/desk');
    await owner.click(`#state-changes_requested ~ ul a[href="/ru/offers/${id}/edit"]`);
    const reason = owner.locator('.notice.warn', { hasText: 'Возвращено с такой причиной' });
    expect(await reason.textContent()).toContain(
      'утверждения нельзя проверить: Please name the test bench. 请注明试验台。',
    );
    await owner.fill('[name="text.parameters.0.condition"]', 'стенд с пульсирующей струёй, портовый буксир');
    await pressIntent(owner, 'submit');
    await owner.waitForURL(/#steps$/);
    expect((await readApi<Listing>(owner, `/api/offers/${id}`)).state).toBe('in_moderation');
    await openFromQueue(moderator, 'zh', id);
    expect(await moderator.locator('main').textContent()).toContain('стенд с пульсирующей струёй');
  });

  it('the queue asks a stranger to sign in and leads back, and is closed to owners', async () => {
    const moderator = await browser.open({ language: 'zh', script: false });
    expect((await moderator.goto('/zh/desk/queue'))?.status()).toBe(401);
    expect(await moderator.locator('h1').textContent()).toBe('请先登录');
    await moderator.click('main a.button.primary');
    await moderator.fill('input[type=email]', staff.moderator);
    await moderator.fill('input[type=password]', demoPassword);
    await moderator.click('main button[type=submit]');
    await moderator.waitForURL((url) => url.pathname === '/zh/desk/queue');
    expect(await moderator.locator('h1').textContent()).toBe('待审记录');

    const owner = await openAs(owners.ru, { language: 'ru', script: false });
    expect((await owner.goto('/ru/desk/queue'))?.status()).toBe(403);
    expect(await owner.locator('h1').textContent()).toBe('Нет доступа');
    expect(await owner.locator('main .record-list').count()).toBe(0);
  });
});

describe('the same record in three languages', () => {
  it('keeps its state, number and figures when the language is switched', async () => {
    const page = await openAs(owners.ru, { language: 'ru', script: false });
    const { items } = await readApi<{ items: Listing[] }>(page, '/api/offers/mine?pageSize=100');
    const published = items.findLast(({ state }) => state === 'published');
    if (!published) throw new Error('The demonstration holds no published offer of this owner');
    await page.goto(`/ru/offers/${published.id}`);
    const russian = await readRecord(page, 'ru');
    expect(russian.kind).toContain(published.number);
    expect(russian.state).toBe('опубликована');
    const { facts } = await readApi<Listing>(page, `/api/offers/${published.id}`);
    const stored = [...(facts.advantages as unknown[]), ...(facts.parameters as unknown[])];
    expect(stored.length).toBeGreaterThan(2);
    expect(russian.figures).toHaveLength(stored.length);
    for (const [language, state] of [
      ['zh', '已发布'],
      ['en', 'published'],
    ] as const) {
      await page.click(`.language-switch a[hreflang=${language}]`);
      expect(new URL(page.url()).pathname).toBe(`/${language}/offers/${published.id}`);
      expect(await readRecord(page, language)).toMatchObject({
        ...russian,
        state,
        kind: expect.stringContaining(published.number),
      });
    }
  });

  async function readRecord(page: Page, language: Visit['language']) {
    const plain = (text: string) => {
      const bare = text.replace(/\s/g, '');
      return language === 'ru' ? bare.replaceAll(',', '.') : bare.replaceAll(',', '');
    };
    return {
      kind: await page.locator('.record-kind').textContent(),
      state: await page.locator('.steward .facts-row dd').first().textContent(),
      figures: (await page.locator('table.figures .figure').allTextContents()).map(plain),
      rungs: await page.locator('.ladder i.claimed, .ladder i.verified').count(),
      steps: await page
        .locator('.steward button[name=step]')
        .evaluateAll((all) => all.map((b) => b.getAttribute('value'))),
    };
  }
});

describe('comparing without script', () => {
  it('shows three offers side by side, and what is missing as missing', async () => {
    const page = await browser.open({ language: 'ru', script: false });
    await page.goto('/ru/offers');
    const boxes = page.locator('main .record-list input[name=id]');
    const ids: string[] = [];
    for (const at of [0, 1, 2]) {
      await boxes.nth(at).check();
      ids.push((await boxes.nth(at).getAttribute('value')) ?? '');
    }
    await page.click('.compare-bar button');
    const table = page.locator('table.compare');
    const heads = await table
      .locator('thead th a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(heads).toEqual(ids.map((id) => `/ru/offers/${id}`));
    const cells = await table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.filter((row) => row.length !== 4 || row.some((cell) => cell === ''))).toEqual([]);

    const { items } = await readApi<{ items: Listing[] }>(
      page,
      `/api/offers/compare?${ids.map((id) => `id=${id}`).join('&')}`,
    );
    const investments = cells.find(([label]) => label === 'Необходимые вложения')?.slice(1);
    expect(investments?.map((cell) => cell === 'не указано')).toEqual(
      items.map(({ facts }) => facts.investmentNeeded === null),
    );
    const prices = cells.find(([label]) => label === 'Ожидаемая цена')?.slice(1);
    expect(new Set(prices)).toEqual(new Set(['не публикуется; после входа видно, если владелец согласен']));
    expect(await table.locator('td .missing').count()).toBeGreaterThan(0);
  });
});
