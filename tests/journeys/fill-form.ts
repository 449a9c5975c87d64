import type { Page } from 'playwright-core';

/** What to put into the controls of a form, by control name: a text or choice, several ticks, or one tick. */
export type FormEntries = Readonly<Record<string, string | readonly string[] | true>>;

/** Fills the controls as a person would, one after another. */
export async function fillForm(page: Page, entries: FormEntries): Promise<void> {
  for (const [name, entry] of Object.entries(entries)) {
    const control = page.locator(`main form [name="${name}"]`);
    if (entry === true) await control.check();
    else if (typeof entry !== 'string') {
      for (const value of entry) await page.check(`main form [name="${name}"][value="${value}"]`);
    } else if (await page.locator(`main form select[name="${name}"]`).count())
      await control.selectOption(entry);
    else await control.fill(entry);
  }
}

/** What stands in the named controls now, told the way it is filled in, with plain spaces between digits. */
export async function readForm(page: Page, names: readonly string[]): Promise<FormEntries> {
  const read: [string, string | readonly string[] | true][] = [];
  for (const name of names) {
    const ticked = page.locator(`main form [name="${name}"][type=checkbox]:checked`);
    const values = await ticked.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value') ?? ''));
    if (values.length === 0) {
      const value = await page.inputValue(`main form [name="${name}"]`);
      read.push([name, value.replaceAll('\u00a0', ' ')]);
    } else read.push([name, values[0] === 'yes' ? true : values]);
  }
  return Object.fromEntries(read);
}

export function pressIntent(page: Page, intent: 'save' | 'check' | 'submit'): Promise<void> {
  return page.click(`.form-buttons button[value=${intent}]`);
}

/** The id of the listing whose page or form is open. */
export function idInAddress(page: Page): string {
  return /\/(?:offers|requests)\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}
