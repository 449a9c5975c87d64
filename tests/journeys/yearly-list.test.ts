import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import type { FormEntries } from './fill-form.ts';
import { doForm, textOf } from './project-steps.ts';
import { readApi } from './read-api.ts';
import { figuresOf, readDocxRows, readPdfWords, withoutSpace } from './read-paper.ts';

const { open, openAs } = useBrowser();
const officers = { cn: 'officer2@demo.invalid', ru: 'officer@demo.invalid' } as const;
const languageOf = { cn: 'zh', ru: 'ru' } as const;
const sides = ['cn', 'ru'] as const;
type Side = (typeof sides)[number];

type Row = { title: string; number: string | null; nominationId: string | null };
type Pair = { id: string; state: string; cn: Row; ru: Row; ranks: Record<Side, number | null> };

/** A project of new materials with Heilongjiang, as each ministry has it in its own list. */
const material = {
  number: 'НМ-7/新7',
  cn: ['耐寒复合材料的联合研制', '哈尔滨开放工程大学', 'CN-HL', '81.09', '1234567.50'],
  ru: ['Разработка морозостойких композитов', 'Невский институт кристаллов', 'RU-SPE', '81.09', '15800250'],
} as const;
const header = 'number\ttitle\torganisations\tregion\tfield\tbudget';
const declined = { ru: 'Средств на 2027 год нет: нужно 900 тыс. рублей.' };

/** Asks for joint projects with Heilongjiang in the field of new materials through the form of the page. */
async function ask(page: Page, language: 'zh' | 'ru') {
  const answer = await page.goto(`/${language}/insights/query`);
  if (answer?.status() !== 200) return undefined;
  await page.click('.query-form summary');
  for (const kind of ['project', 'listProject', 'case']) await page.check(`[name=kind][value=${kind}]`);
  await page.selectOption('[name=field]', '81');
  await page.selectOption('[name=region]', 'CN-HL');
  await page.click('.query-form button[type=submit]');
  await page.waitForURL(/region=CN-HL/);
  return countOn(page);
}

const countOn = async (page: Page) => Number((await textOf(page, '.query-count strong')).replace(/\D/g, ''));

/** The address that always gives these numbers, and the file of the records behind them. */
async function keep(page: Page) {
  const address = (await page.locator('main a[rel=bookmark]').getAttribute('href')) ?? '';
  await page.goto(address);
  const total = await countOn(page);
  const links = await page
    .locator('main a[href*="/api/exports/query"][href*="format=csv"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  // Where nothing was counted there are no records to take along.
  expect(links).toHaveLength(total === 0 ? 1 : 2);
  const files = await Promise.all(links.map((href) => fetchBytes(page, href)));
  const csv = files.map((bytes) => bytes.toString('utf8')).join('');
  return { address, total, csv };
}

async function fetchBytes(page: Page, path: string): Promise<Buffer> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  return answer.body();
}

const pairsOf = async (page: Page, id: string) =>
  (await readApi<{ pairs: Pair[] }>(page, `/api/programme-lists/${id}/pairs`)).pairs;

/** Officers of both banks screen, match, rank and decide, each on the pages of the own language; gives the list. */
async function decideList(pages: Record<Side, Page>): Promise<string> {
  const { cn, ru } = pages;
  const { items } = await readApi<{ items: { id: string; state: string }[] }>(ru, '/api/programme-lists');
  const id = items.find(({ state }) => state === 'screening')?.id ?? '';
  const listPage = (side: Side, more = '') => `/${languageOf[side]}/programmes/lists/${id}${more}`;
  const both = async (act: (page: Page, side: Side) => Promise<void>) => {
    for (const side of sides) await act(pages[side], side);
  };

  const nominations = await readApi<{ items: { id: string; state: string }[] }>(
    cn,
    `/api/nominations?listId=${id}&pageSize=100`,
  );
  const open = nominations.items.filter(({ state }) => state === 'held' || state === 'submitted');
  for (const [at, nomination] of open.entries()) {
    const reason = {
      cn: '符合征集领域，仅限民用。',
      ru: 'Соответствует объявлению, гражданское назначение.',
    };
    for (const side of at === 0 ? sides : (['cn'] as const)) {
      await pages[side].goto(`/${languageOf[side]}/programmes/nominations/${nomination.id}`);
      const step = at === 0 ? { step: 'pass' } : { step: 'reject' };
      const civil: FormEntries = at === 0 ? { isCivil: true } : {};
      await doForm(pages[side], step, { reason: reason[side], ...civil });
    }
  }
  await cn.goto(listPage('cn'));
  await doForm(cn, { step: 'startMatching' });

  await both(async (page, side) => {
    await page.goto(listPage(side, '/pairs'));
    const text = `${header}\n${[material.number, ...material[side]].join('\t')}`;
    await doForm(page, { intent: 'upload' }, { text });
    expect(await textOf(page)).toContain(material[side][0]);
  });
  await doForm(cn, { intent: 'find' });
  for (const pair of await pairsOf(cn, id)) {
    const isOne =
      pair.cn.nominationId === null
        ? pair.cn.number === pair.ru.number
        : pair.cn.nominationId === pair.ru.nominationId;
    if (pair.state === 'proposed') {
      await doForm(cn, { intent: 'step', pairId: pair.id, step: isOne ? 'confirm' : 'reject' });
    }
  }
  await both(async (page, side) => {
    await page.goto(listPage(side));
    await doForm(page, { step: 'startRanking' });
  });
  const confirmed = (await pairsOf(cn, id)).filter(({ state }) => state === 'confirmed');
  expect(confirmed.length).toBeGreaterThan(2);
  await both(async (page, side) => {
    await page.goto(listPage(side, '/pairs'));
    const rankOf = (at: number) => String(side === 'cn' ? at + 1 : confirmed.length - at);
    const ranks = Object.fromEntries(confirmed.map((pair, at) => [`rank.${pair.id}`, rankOf(at)]));
    await doForm(page, { intent: 'rank' }, ranks);
    // The ranking of the other side is under seal until both are locked.
    const other = side === 'cn' ? 'ru' : 'cn';
    expect((await pairsOf(page, id)).map(({ ranks: seen }) => seen[other]).filter(Boolean)).toEqual([]);
    await doForm(page, { intent: 'lock' });
  });
  await ru.goto(listPage('ru', '/pairs'));
  const decisions = confirmed.map((pair, at) => {
    const isMaterial = pair.cn.number === material.number;
    return at === confirmed.findIndex(({ cn: { nominationId } }) => nominationId !== null) && !isMaterial
      ? { [`decision.${pair.id}`]: 'decline', [`reason.${pair.id}`]: declined.ru }
      : { [`decision.${pair.id}`]: 'approve' };
  });
  await doForm(ru, { intent: 'decide' }, Object.assign({}, ...decisions) as Record<string, string>);
  await both(async (page, side) => {
    await page.goto(listPage(side));
    await doForm(page, { step: 'approve' });
  });
  return id;
}

describe('a yearly list of joint projects', () => {
  it('is decided by both officers, its protocol says the same in both languages, and the counts move with it, not before it', async () => {
    const pages = {
      cn: await openAs(officers.cn, { language: 'zh', script: false, width: 360 }),
      ru: await openAs(officers.ru, { language: 'ru', script: false }),
    };
    // The records are read once the program has started.
    await expect.poll(() => ask(pages.ru, 'ru'), { timeout: 60_000 }).toBeDefined();
    const before = {
      cn: { count: await ask(pages.cn, 'zh'), ...(await keep(pages.cn)) },
      ru: { count: await ask(pages.ru, 'ru'), ...(await keep(pages.ru)) },
    };
    expect(before.cn.count).toBe(before.ru.count);

    const id = await decideList(pages);
    const projects = await readApi<{ items: { number: string }[]; total: number }>(
      pages.cn,
      `/api/list-projects?listId=${id}&pageSize=100`,
    );
    expect(projects.total).toBeGreaterThan(1);

    for (const side of sides) {
      const page = pages[side];
      await page.goto(`/${languageOf[side]}/programmes/lists/${id}`);
      const printed = await page
        .locator('main a[download][href*="/papers/protocol?"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(printed.map((href) => /format=(\w+)/.exec(href)?.[1]).toSorted()).toEqual(['docx', 'pdf']);
      const [pdf = '', docx = ''] = printed.toSorted().toReversed();
      const rows = readDocxRows(await fetchBytes(page, docx));
      const columns = rows.map((row) => row.slice(-2)).filter((row) => row.length === 2);
      const sideBySide = columns.filter(
        ([zh, ru]) => /\p{Script=Han}/u.test(zh ?? '') && /\p{Script=Cyrillic}/u.test(ru ?? ''),
      );
      // The head, what was decided, each project, the declined one, the sums.
      expect(sideBySide.length).toBeGreaterThanOrEqual(projects.total + 4);
      for (const [zh = '', ru = ''] of sideBySide)
        expect(figuresOf(zh), `${zh} | ${ru}`).toEqual(figuresOf(ru));
      const own = withoutSpace(sideBySide.find(([zh]) => zh?.includes(material.cn[0]))?.join('') ?? '');
      // Money stands in the currency of each side, never converted, written as each language writes it.
      const sums = ['CNY1,234,567.50', 'RUB15,800,250', '1234567,50CNY', '15800250RUB'];
      for (const sum of sums) expect(own).toContain(sum);
      const signed = ['中方代表', '签字：', 'За российскую сторону', 'Подпись:'];
      const whole = withoutSpace(rows.flat().join(''));
      const words = await readPdfWords(await fetchBytes(page, pdf));
      for (const said of [...signed, ...sums, material.cn[0], material.ru[0], declined.ru]) {
        expect(whole, docx).toContain(withoutSpace(said));
        expect(words, pdf).toContain(withoutSpace(said));
      }
      const inPdf = figuresOf(words);
      for (const figure of figuresOf(sideBySide.flat().join('\n'))) expect(inPdf, pdf).toContain(figure);
    }
    // Ranks are between the two ministries: others read the list, not the protocol.
    const visitor = await open({ language: 'ru', script: false });
    await visitor.goto(`/ru/programmes/lists/${id}`);
    expect(await visitor.locator('main a[href*="/papers/list?"]').count()).toBe(2);
    expect(await visitor.locator('main a[href*="/papers/protocol"]').count()).toBe(0);
    expect((await visitor.request.get(`/api/programme-lists/${id}/papers/protocol`)).status()).toBe(401);

    await expect
      .poll(() => ask(pages.ru, 'ru'), { timeout: 100_000, interval: 1000 })
      .toBe((before.ru.count ?? 0) + 1);
    expect(await ask(pages.cn, 'zh')).toBe((before.cn.count ?? 0) + 1);
    for (const [side, said] of [
      ['cn', ['黑龙江', '81']],
      ['ru', ['Хэйлунцзян', '81']],
    ] as const) {
      const page = pages[side];
      const now = await keep(page);
      expect(now.total).toBe((before[side].count ?? 0) + 1);
      for (const word of [...said, material[side][0], new Date().toISOString().slice(0, 8)])
        expect(now.csv).toContain(word);
      // What was counted before is the same for ever, and so is its file.
      await page.goto(before[side].address);
      expect(await keep(page)).toEqual({
        address: before[side].address,
        total: before[side].total,
        csv: before[side].csv,
      });
      expect(before[side].csv).not.toContain(material[side][0]);
    }
  }, 300_000);
});
