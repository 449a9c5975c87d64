import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Visit = { language: 'zh' | 'ru' | 'en'; width?: number; dark?: boolean; script?: boolean };

export const demoPassword = 'amur-demo-2026';
const locales = { zh: 'zh-CN', ru: 'ru-RU', en: 'en-GB' };

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

/**
 * A browser for a test file: `open` gives a fresh visitor's page, `openAs` one of an account, which signs in through
 * the form once and goes on with its session later; each page is closed after its test.
 */
export function useBrowser() {
  let browser: Browser;
  const pages: Page[] = [];
  const sessions = new Map<string, Cookies>();
  const baseUrl = inject('baseUrl');
  beforeAll(async () => {
    if (!executablePath) throw new Error('Chromium is needed: install the package `chromium`.');
    browser = await chromium.launch({ executablePath, args: switches });
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(() => browser.close());
  async function open({ language, width = 1280, dark = false, script = true }: Visit): Promise<Page> {
    const context = await browser.newContext({
      baseURL: baseUrl,
      locale: locales[language],
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: script,
    });
    const page = await context.newPage();
    pages.push(page);
    return page;
  }

  async function openAs(email: string, visit: Visit): Promise<Page> {
    const page = await open(visit);
    const known = sessions.get(email);
    if (known) await page.context().addCookies(known);
    else {
      await signIn(page, visit.language, email);
      sessions.set(email, await page.context().cookies());
    }
    return page;
  }

  return { baseUrl, open, openAs };
}

/** Signs in through the form, as a person would. */
export async function signIn(page: Page, language: Visit['language'], email: string): Promise<void> {
  await page.goto(`/${language}/sign-in`);
  await page.fill('input[type=email]', email);
  await page.fill('input[type=password]', demoPassword);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}
