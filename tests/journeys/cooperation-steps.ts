import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { fillForm, type FormEntries } from './fill-form.ts';
import { readApi } from './read-api.ts';

export type Listing = { kind: 'offer' | 'request'; id: string };
/** Who acts for the two sides and who screens them, each signed in; a broker of the sender, where there is one. */
export type People = { sender: Page; receiver: Page; officer: Page; broker?: Page };
export type Sent = { id: string; number: string };
export type Introduced = Sent & { threadId: string };

/** A listing of the side of the page by its number. */
export async function ownListing(page: Page, number: string): Promise<Listing> {
  const { items } = await readApi<{ items: { id: string; number: string }[] }>(
    page,
    '/api/matching/listings?pageSize=100',
  );
  const id = items.find((listing) => listing.number === number)?.id;
  expect(id, number).toBeDefined();
  return { kind: number.startsWith('TO') ? 'offer' : 'request', id: id ?? '' };
}

/** Tells the API something as the person of the page. */
export async function tellApi<Answer>(page: Page, path: string, input: object): Promise<Answer> {
  const answer = await page.request.post(path, { data: input, headers: { origin: inject('baseUrl') } });
  expect(answer.status(), `${path}: ${await answer.text()}`).toBeLessThan(300);
  return (await answer.json()) as Answer;
}

/** Fills the form of interest that is open and sends it; the receipt says the number. */
export async function sendInterest(page: Page, entries: FormEntries): Promise<Sent> {
  await fillForm(page, entries);
  await page.locator('main form[method=post] button.primary').click();
  await page.waitForURL(/\/interests\/[0-9a-f-]{36}\?sent=1$/);
  const receipt = (await page.locator('main [role=status]').textContent()) ?? '';
  const number = /EI-\d{4}-\d{6}/.exec(receipt)?.[0] ?? '';
  expect(number, receipt).not.toBe('');
  return { id: idOfInterest(page), number };
}

export const idOfInterest = (page: Page) => /\/interests\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

const stepInput = (step: string) => `input[name=step][value=${step}]`;

/** The form of one step on the page of an interest; those with fields are folded. */
export const stepForm = (page: Page, step: string) =>
  page.locator('main form', { has: page.locator(stepInput(step)) });

/** Takes a step on the page of an interest and waits for what is told then. */
export async function takeStepOfInterest(
  page: Page,
  step: string,
  entries: Readonly<Record<string, string>> = {},
): Promise<void> {
  const form = stepForm(page, step);
  const folded = page.locator('main details', { has: page.locator(stepInput(step)) });
  if ((await folded.count()) > 0 && (await folded.getAttribute('open')) === null) {
    await folded.locator('summary').click();
  }
  for (const [name, value] of Object.entries(entries)) {
    const control = form.locator(`[name="${name}"]`);
    if (await form.locator(`select[name="${name}"]`).count()) await control.selectOption(value);
    else await control.fill(value);
  }
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await form.locator('button[type=submit]').click();
  await answered;
  await page.waitForLoadState();
}

/** The screening case of an interest; it is opened with the acknowledgement. */
export async function openCaseOfInterest(page: Page, language: string, id: string): Promise<void> {
  await page.goto(`/${language}/gate/cases/of/cooperation/interest/${id}`);
  await page.waitForURL(/\/gate\/cases\/[0-9a-f-]{36}$/);
}

type Case = {
  revision: number;
  hits: { id: string; answer: string | null }[];
  questions: { id: string; isComputed: boolean; answers: string[] }[];
  proposal: { conditions: { kind: string; rule: string }[] } | null;
  conditions: { id: string; isMet: boolean }[];
};

/** An officer answers a case harmlessly, unless told otherwise, and decides it as the answers lead to. */
export async function decideByApi(
  officer: Page,
  subject: { kind: 'interest' | 'project'; id: string },
  answers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { id } = await readApi<Sent>(officer, `/api/gate/records/cooperation/${subject.kind}/${subject.id}`);
  const path = `/api/gate/cases/${id}`;
  const asked = await readApi<Case>(officer, path);
  for (const hit of asked.hits.filter(({ answer }) => answer === null)) {
    await tellApi(officer, `${path}/hits/${hit.id}`, { answer: 'notSame', reason: 'Другая технология' });
  }
  const { revision, questions } = await readApi<Case>(officer, path);
  const given = questions
    .filter(({ isComputed, answers: possible }) => !isComputed && possible.length > 0)
    // The first answer of every question leads to nothing.
    .map(({ id: questionId, answers: [first] }) => ({ questionId, answer: answers[questionId] ?? first }));
  await tellApi(officer, `${path}/answers`, { revision, answers: given });
  const answered = await readApi<Case>(officer, path);
  const conditions = answered.proposal?.conditions ?? [];
  await tellApi(officer, `${path}/decisions`, {
    revision: answered.revision,
    outcome: conditions.length > 0 ? 'conditional' : 'clear',
    reason: conditions.length > 0 ? 'Номер документа' : '',
    conditions,
  });
  return id;
}

/** A party enters what every open condition asks for, and the officer confirms it. */
export async function fulfilByApi(
  party: Page,
  officer: Page,
  interestId: string,
  value: string,
): Promise<void> {
  const { id } = await readApi<Sent>(party, `/api/gate/records/cooperation/interest/${interestId}`);
  const path = `/api/gate/cases/${id}`;
  const { conditions } = await readApi<Case>(party, path);
  for (const { id: conditionId } of conditions.filter(({ isMet }) => !isMet)) {
    await tellApi(party, `${path}/conditions/${conditionId}`, { value });
    await tellApi(officer, `${path}/conditions/${conditionId}/check`, { answer: 'confirm' });
  }
}

/** What journeys that begin later need: an interest whose two sides know each other, its screening decided. */
export async function introduceByApi(
  { sender, receiver, officer, broker }: People,
  listing: Listing,
  words: { who: string; offer: string; endUse: string; brokerId?: string; cooperationTypes?: string[] },
  answers: Readonly<Record<string, string>> = {},
): Promise<Introduced> {
  const form = await readApi<{
    listing: { cooperationTypes: string[] };
    organisations: { id: string }[];
  }>(sender, `/api/interests/form?kind=${listing.kind}&id=${listing.id}`);
  const { id, number } = await tellApi<Sent>(sender, '/api/interests', {
    ...listing,
    organisationId: form.organisations[0]?.id,
    cooperationTypes: form.listing.cooperationTypes.slice(0, 1),
    ...words,
  });
  const steps = `/api/interests/${id}/steps`;
  await tellApi(receiver, steps, { step: 'acknowledge' });
  await decideByApi(officer, { kind: 'interest', id }, answers);
  await tellApi(receiver, steps, { step: 'introduce' });
  const { state } = await tellApi<{ state: string }>(broker ?? sender, steps, { step: 'introduce' });
  expect(state).toBe('introduced');
  const { threadId } = await readApi<{ threadId: string }>(sender, `/api/interests/${id}`);
  return { id, number, threadId };
}
