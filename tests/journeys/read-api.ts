import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A listing as the API tells it, as far as the journeys look. */
export type Listing = {
  id: string;
  number: string;
  state: string;
  owner: { id: string; name: Record<string, string>; region: string } | null;
  texts: Record<string, Record<string, unknown>>;
  facts: Record<string, unknown>;
  steward: { contactPersonId: string; contactPersonName: string } | null;
};

/** What the person of the page is told. */
export async function readApi<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as Answer;
}

/** What anybody who has not signed in is told. */
export async function readAsVisitor(baseUrl: string, path: string): Promise<string> {
  const answer = await fetch(`${baseUrl}${path}`);
  expect(answer.status, path).toBe(200);
  return answer.text();
}
