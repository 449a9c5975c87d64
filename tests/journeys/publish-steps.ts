import type { Page } from 'playwright-core';
import { fillForm, idInAddress, pressIntent, type FormEntries } from './fill-form.ts';
import { openFromQueue, takeStep } from './record-steps.ts';
import { clearListing } from './screening-steps.ts';

/** Writes an offer in the form and submits it; gives its id. */
export async function submitOffer(page: Page, language: string, entries: FormEntries): Promise<string> {
  await page.goto(`/${language}/offers/new`);
  await fillForm(page, entries);
  await pressIntent(page, 'submit');
  await page.waitForURL(/\/offers\/[0-9a-f-]{36}#steps$/);
  return idInAddress(page);
}

/** The steps of the staff from a submitted listing to a published one. */
export async function publishListing(moderator: Page, officer: Page, id: string): Promise<void> {
  await openFromQueue(moderator, 'zh', id);
  await takeStep(moderator, 'acceptForm');
  await clearListing(officer, 'zh', { kind: 'offer', id });
  await openFromQueue(moderator, 'zh', id);
  await takeStep(moderator, 'publish');
}
