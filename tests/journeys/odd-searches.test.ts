import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const browser = useBrowser();

describe('an address that cannot be read', () => {
  it.each([
    ['zh', 'page=abc', '没有第“abc”页'],
    ['ru', 'page=-1', 'Страницы «-1» нет'],
    ['en', 'page=99999', 'There is no page “99999”'],
    ['ru', 'levelMin=x&sort=up', '«levelMin=x» в адресе страницы не распознано'],
    [
      'zh',
      `region=${Array.from({ length: 1100 }, (_, at) => `R${at}`).join('&region=')}`,
      '只采用所选的前 1,000 项',
    ],
    ['en', `q=${'welding+'.repeat(1500)}`, 'only its beginning was read'],
  ] as const)(
    'in %s (%#) loses nothing of the search and says what was left out',
    async (language, part, said) => {
      const page = await browser.open({ language, script: false });
      const answer = await page.goto(`/${language}/search?country=CN&${part}`);
      expect(answer?.status()).toBe(200);
      expect(await page.locator('main .notice.warn').textContent()).toContain(said);
      expect(await page.locator('input[name=country][value=CN]').isChecked()).toBe(true);
      expect(await page.locator('main [role=search]').count()).toBe(1);
    },
  );

  it('shows what no record has as chosen, with the way out of it', async () => {
    const page = await browser.open({ language: 'ru', width: 360, script: false });
    await page.goto('/ru/search?q=сварка&level=abc&field=zzz');
    expect(await page.locator('.chips').textContent()).toMatch(/abc.*×/s);
    expect(await page.locator('main .notice').textContent()).toContain('Ничего не найдено');
    await page.click('main .notice >> text=Снять все фильтры');
    await page.waitForURL((url) => !url.searchParams.has('level'));
    expect(await page.locator('.record-list > li').count()).toBeGreaterThan(5);
  });
});

describe('the other keyboard layout', () => {
  it('is understood for a word nobody knows, with the way back and the way onward', async () => {
    const page = await browser.open({ language: 'ru', script: false });
    await page.goto('/ru/search?q=ghbdtn');
    const change = page.locator('.query-change');
    expect(await change.textContent()).toContain('Показаны результаты по запросу привет');
    expect(await page.locator('main .notice >> text=Все предложения').getAttribute('href')).toBe(
      '/ru/offers',
    );
    await change.locator('a').click();
    await page.waitForURL(/exact=yes/);
    expect(await page.locator('.query-change').count()).toBe(0);
    expect(await page.inputValue('input[name=q]')).toBe('ghbdtn');
  });

  it('is told while one types', async () => {
    const page = await browser.open({ language: 'zh', width: 360, dark: true });
    await page.goto('/zh/search');
    await page.locator('input[name=q]').pressSequentially('kfpth', { delay: 20 });
    await page.locator('.suggestions [role=option]').first().waitFor();
    expect(await page.locator('.suggestions p').textContent()).toBe('按另一种键盘布局理解：лазер');
    await page.locator('input[name=q]').fill('焊');
    await page.locator('.suggestions p').waitFor({ state: 'hidden' });
    expect(await page.locator('.suggestions [role=option]').count()).toBeGreaterThan(0);
  });
});

it('senses that are called alike are told apart by their fields', async () => {
  const page = await browser.open({ language: 'ru', script: false });
  await page.goto('/ru/search?q=plant&off=T01656');
  const senses = await page.locator('.sense-words').allTextContents();
  const plants = senses.filter((text) => text.startsWith('растение'));
  expect(plants.length).toBeGreaterThan(1);
  expect(new Set(senses.map((text) => text.replace(/\s+/g, ' '))).size).toBe(senses.length);
  expect(plants.every((text) => /\d\d \p{Lu}/u.test(text))).toBe(true);
});

it('a market level is asked for from a least one on, in the filters as in the query', async () => {
  const page = await browser.open({ language: 'zh', script: false });
  const total = async (address: string) => {
    await page.goto(address);
    return (await page.locator('[role=status]').last().textContent())?.match(/找到 (\d+)/)?.[1];
  };
  const asked = await total('/zh/search?q=市场:>=6');
  expect(Number(asked)).toBeGreaterThan(0);
  expect(await total('/zh/search?marketMin=6')).toBe(asked);
  expect(await page.locator('.chips').textContent()).toContain('市场成熟度 6 级及以上');
  expect(await page.locator('select[name=marketMin]').inputValue()).toBe('6');
});

it('a search tells feed readers of its feed, which answers', async () => {
  const page = await browser.open({ language: 'ru', script: false });
  await page.goto('/ru/search?q=сталь&country=RU');
  const link = page.locator('head link[rel=alternate][type="application/atom+xml"]');
  const address = (await link.getAttribute('href')) ?? '';
  expect(await page.locator(`main a[href="${address}"]`).count()).toBe(1);
  const feed = await page.request.get(address);
  expect([feed.status(), feed.headers()['content-type']]).toEqual([
    200,
    'application/atom+xml; charset=utf-8',
  ]);
});

it('without a query offers and requests stand first, newest before older', async () => {
  const page = await browser.open({ language: 'ru', script: false });
  await page.goto('/ru/search');
  expect(await page.locator('[role=status]').last().textContent()).toContain(
    'Сначала новые предложения и запросы',
  );
  const kinds = await page.locator('.facts-line > li:first-child').allTextContents();
  expect(kinds.length).toBe(20);
  expect(new Set(kinds)).toEqual(new Set(['Предложение', 'Запрос']));
});

it.each([
  ['zh', '/unsubscribe', '此链接不完整。', '180'],
  ['ru', '/unsubscribe?token=none-such', 'Эта ссылка больше не действует.', 'войдите'],
  ['en', `/unsubscribe?token=${'x'.repeat(300)}`, 'This link is not complete.', 'sign in'],
  ['ru', '/matching/unsubscribe', 'Адрес неполный', 'рабочем столе'],
] as const)(
  'in %s (%#) says what is wrong with the link and what to do',
  async (language, address, said, advice) => {
    const page = await browser.open({ language, width: 360, script: false });
    await page.goto(address);
    expect(new URL(page.url()).pathname).toBe(`/${language}${address.split('?')[0]}`);
    if (address.includes('token')) await page.click('main form button');
    const problem = await page.locator('#problems').textContent();
    expect(problem).toContain(said);
    expect(problem?.toLowerCase()).toContain(advice);
    expect(await page.locator('main form').count()).toBe(0);
  },
);
