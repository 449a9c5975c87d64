import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** Answers all questions of the case a page shows, harmlessly unless told otherwise, and saves them. */
export async function answerCase(page: Page, answers: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const select of await page.locator('select[name^="answer."]').all()) {
    const rule = (await select.getAttribute('name'))?.split('.')[1] ?? '';
    // The first answer of every question leads to nothing.
    await select.selectOption(answers[rule] ?? { index: 1 });
  }
  const saved = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.click('form:has(select[name^="answer."]) button[type=submit]');
  expect((await saved).status()).toBeLessThan(400);
  await page.waitForURL(/#decision$/);
}

/** Decides the case a page shows. */
export async function decideCase(
  page: Page,
  outcome: 'clear' | 'conditional' | 'blocked',
  reason = '',
): Promise<void> {
  const form = page.locator('form[data-form=decide]');
  await form.locator(`input[name=outcome][value=${outcome}]`).check();
  await form.locator('textarea[name=reason]').fill(reason);
  await form.locator('button[type=submit]').click();
  await form.waitFor({ state: 'detached' });
}

/** Opens the case of a listing; the news that opens it may still be on its way. */
export async function openCaseOf(
  page: Page,
  language: string,
  { kind, id }: { kind: 'offer' | 'request'; id: string },
): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(`/${language}/gate/cases/of/catalogue/${kind}/${id}`);
        return page.url();
      },
      { timeout: 20_000 },
    )
    .toMatch(/\/gate\/cases\/[0-9a-f-]{36}$/);
}

/** What a compliance officer does with a harmless listing. */
export async function clearListing(
  page: Page,
  language: string,
  listing: { kind: 'offer' | 'request'; id: string },
): Promise<void> {
  await openCaseOf(page, language, listing);
  await answerCase(page);
  await decideCase(page, 'clear');
}
