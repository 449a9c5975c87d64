import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The message that holds these words, as its reader sees it. */
export const messageWith = (page: Page, words: string) =>
  page.locator('.talk-messages > .talk-message:not(.waiting)', { hasText: words });

/** Types a message and sends it from the keyboard, as one does where the script runs. */
export async function write(page: Page, words: string): Promise<void> {
  await page.fill('.talk-write textarea', words);
  await page.press('.talk-write textarea', 'Control+Enter');
}

/** Opens a talk and waits until it is live. */
export async function openLive(page: Page, path: string, said: string): Promise<void> {
  await page.goto(path);
  await expect.poll(() => page.locator('.talk-live').textContent(), { timeout: 30_000 }).toContain(said);
}

/** Somebody on another page said something: it comes by itself. */
export async function expectToCome(page: Page, words: string): Promise<void> {
  await messageWith(page, words).first().waitFor({ timeout: 30_000 });
  expect(await messageWith(page, words).count()).toBe(1);
}
