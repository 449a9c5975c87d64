import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FormEntries } from './fill-form.ts';
import { inspect } from './inspect.ts';
import { readApi } from './read-api.ts';

type Told = Readonly<Record<string, string>>;

/** A day so many days from now. */
export const day = (days = 0) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** A day as people of the two banks read it. */
export const shownDay = (iso: string, language: 'zh' | 'ru') =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'ru-RU', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(iso));

/** The form of a page that tells these hidden words. */
export const formOf = (page: Page, told: Told) =>
  Object.entries(told).reduce(
    (form, [name, value]) => form.filter({ has: page.locator(`input[name="${name}"][value="${value}"]`) }),
    page.locator('main form[method=post]'),
  );

/** Unfolds what a form lies in, the outermost first. */
export async function unfold(page: Page, told: Told): Promise<void> {
  const folds = formOf(page, told).first().locator('xpath=ancestor::details[not(@open)]/summary');
  while ((await folds.count()) > 0) await folds.first().click();
}

/** Fills a form of the page, sends it and waits for the page that answers; gives the status of the answer. */
export async function sendForm(page: Page, told: Told, entries: FormEntries = {}): Promise<number> {
  const form = formOf(page, told).first();
  await unfold(page, told);
  for (const [name, entry] of Object.entries(entries)) {
    const control = form.locator(`[name="${name}"]`);
    if (entry === true) await control.check();
    else if (typeof entry !== 'string') {
      for (const value of entry) await form.locator(`[name="${name}"][value="${value}"]`).check();
    } else if ((await control.first().getAttribute('type')) === 'radio') {
      await form.locator(`[name="${name}"][value="${entry}"]`).check();
    } else if (await form.locator(`select[name="${name}"]`).count()) await control.selectOption(entry);
    else await control.fill(entry);
  }
  return press(page, form.locator('button[type=submit]').first());
}

/** Presses a button that sends its form and waits for the page that answers. */
export async function press(page: Page, button: ReturnType<Page['locator']>): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  const shown = page.waitForEvent('domcontentloaded');
  await button.click();
  const status = (await answered).status();
  await shown;
  return status;
}

/** A step of a form that must be taken. */
export async function doForm(page: Page, told: Told, entries: FormEntries = {}): Promise<void> {
  const status = await sendForm(page, told, entries);
  const said = status < 400 ? '' : await page.locator('main').innerText();
  expect(status, `${JSON.stringify(told)} at ${page.url()}: ${said.slice(0, 600)}`).toBeLessThan(400);
}

export const textOf = async (page: Page, selector = 'main') =>
  (await page.locator(selector).first().textContent()) ?? '';

type Step = { step: string; agreed: string[]; obstacles: { code: string; sentence: string }[] };
export type Project = {
  number: string;
  state: string;
  revision: number;
  parties: { organisation: { id: string }; bank: string }[];
  milestones: { id: string; doneOn: string | null }[];
  isCardConfirmed: boolean;
  isPublic: boolean;
  plan: { planDays: number; earliestStartsOn: string | null };
  rights: { gaps: number; isAgreedByBoth: boolean };
  gate: { caseId: string | null; state: string };
  possible: Step[];
};

/** A project as its parties are told. */
export async function readProject(page: Page, id: string): Promise<Project> {
  return (await readApi<{ full: Project }>(page, `/api/projects/${id}`)).full;
}

/** Writes the card in one language, in the form that stands beside the original. */
export async function writeCard(
  page: Page,
  address: string,
  words: Readonly<Record<string, string>>,
): Promise<void> {
  await page.goto(address);
  for (const [name, value] of Object.entries(words)) await page.fill(`.side-by-side [name=${name}]`, value);
  await press(page, page.locator('.side-by-side form button[type=submit]'));
  await page.waitForURL(/#project-card$/);
}

export async function takeProjectStep(page: Page, address: string, step: string): Promise<void> {
  await page.goto(address);
  await doForm(page, { command: 'step', step });
}

/** Screens of one project, below its address. */
export const screensOfProject = [
  '',
  '/registrations',
  '/rights',
  '/landing',
  '/mode',
  '/documents',
  '/parties',
  '/edit',
];

/**
 * What a careful reader finds wrong with pages, each with its address; with several pages at once, one waits for the
 * server while another is inspected.
 */
export async function findFaults(
  pages: Page | readonly Page[],
  language: 'zh' | 'ru' | 'en',
  paths: readonly string[],
): Promise<string[]> {
  const left = [...paths];
  const faults: string[] = [];
  const goOn = async (page: Page): Promise<void> => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const status = (await page.goto(`/${language}${path}`))?.status() ?? 0;
      const { overflow, serious, mixed } = await inspect(page, language);
      const where = `${path} at ${page.viewportSize()?.width}`;
      faults.push(
        ...(status === 200 ? [] : [`${where}: answers ${status}`]),
        ...(overflow > 0 ? [`${where}: ${overflow} px too wide`] : []),
        ...serious.map((fault) => `${where}: ${fault}`),
        ...mixed.map((text) => `${where}: mixed language «${text}»`),
      );
    }
  };
  await Promise.all([pages].flat().map(goOn));
  return faults;
}
