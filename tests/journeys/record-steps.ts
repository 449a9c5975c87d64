import type { Page } from 'playwright-core';

export async function openFromQueue(page: Page, language: string, id: string): Promise<void> {
  await page.goto(`/${language}/desk/queue`);
  await page.click(`main .record-list h2 a[href*="${id}"]`);
  await page.waitForURL(new RegExp(`${id}#steps$`));
}

/** A step of the life cycle on the record's page. */
export const stepButton = (page: Page, step: string) =>
  page.locator(`.steward button[name=step][value=${step}]`);

export async function takeStep(page: Page, step: string): Promise<void> {
  await stepButton(page, step).click();
  await stepButton(page, step).waitFor({ state: 'detached' });
}

/** The refusals of a form, each linked to its field. */
export const problemLinks = (page: Page) => page.locator('#problems li a');
