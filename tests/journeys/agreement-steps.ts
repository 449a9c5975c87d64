import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chinese, russian } from './landing-texts.ts';
import { doForm, formOf, press, textOf } from './project-steps.ts';
import { readApi } from './read-api.ts';

/** A small file that any reader of PDF opens. */
export function makePdf(words: string): { name: string; mimeType: string; buffer: Buffer } {
  const stream = `BT /F1 12 Tf 40 80 Td (${words}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 120]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let written = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = written.length;
    written += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = written.length;
  written += `xref\n0 6\n0000000000 65535 f \n${places.join('')}`;
  written += `trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return { name: `${words}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(written, 'latin1') };
}

type Agreement = { clauses: { id: string; number: number; templateKey: string; isStale: boolean }[] };
export const readAgreement = (page: Page, id: string) => readApi<Agreement>(page, `/api/agreements/${id}`);

/** Compares every clause that changed and finds both columns to say the same; gives how many there were. */
export async function alignAll(page: Page): Promise<number> {
  let count = 0;
  for (; (await formOf(page, { command: 'align' }).count()) > 0; count++) {
    await doForm(page, { command: 'align' });
  }
  return count;
}

/** Begins an agreement from the list of those of an interest or a project; gives its id. */
export async function beginAgreement(page: Page, kind: string): Promise<string> {
  await page.check(`main form input[name=kind][value=${kind}]`);
  await press(page, page.locator('main form[method=post] button[type=submit]'));
  await page.waitForURL(/\/agreements\/[0-9a-f-]{36}$/);
  return page.url().slice(-36);
}

/** The address of an agreement for each side. */
export const addressesOf = (id: string) => [`/zh/agreements/${id}`, `/ru/agreements/${id}`] as const;

/**
 * The Chinese side changes its column of a clause alone: the other side sees what changed, writes its own words, and
 * the clause is stale until somebody has compared both.
 */
export async function changeBothColumns(cn: Page, ru: Page, id: string, templateKey: string): Promise<void> {
  const [zhPage, ruPage] = addressesOf(id);
  const { clauses } = await readAgreement(cn, id);
  const clauseId = clauses.find((clause) => clause.templateKey === templateKey)?.id ?? '';
  await cn.goto(zhPage);
  // Each side is offered its own column only.
  expect(await formOf(cn, { command: 'edit', clauseId }).count()).toBe(1);
  await doForm(cn, { command: 'edit', clauseId }, { text: chinese.changedReturn });
  await ru.goto(ruPage);
  const changed = ru.locator(`#clause-${clauseId}`);
  expect(await changed.getAttribute('class')).toContain('stale');
  expect(await ru.locator('.clause.stale').count()).toBe(1);
  expect(await changed.locator('ins').allTextContents()).not.toEqual([]);
  await doForm(ru, { command: 'edit', clauseId }, { text: russian.changedReturn });
  expect(await ru.locator('.clause.stale').count()).toBe(1);
  await cn.goto(zhPage);
  await doForm(cn, { command: 'align', clauseId });
  expect(await cn.locator('.clause.stale').count()).toBe(0);
}

/** Both confirm the text, which is fixed then; both bring their scan, read its hash and state the signature. */
export async function signAgreement(cn: Page, ru: Page, id: string, signedOn: string): Promise<void> {
  const [zhPage, ruPage] = addressesOf(id);
  await cn.goto(zhPage);
  await doForm(cn, { command: 'confirm' });
  await ru.goto(ruPage);
  await doForm(ru, { command: 'confirm' });
  expect(await textOf(ru, '#standing dl')).toContain('текст зафиксирован, на подпись');
  expect(await formOf(ru, { command: 'edit' }).count()).toBe(0);
  const scans = [
    [cn, zhPage, makePdf(`${id} Jiamusi`)],
    [ru, ruPage, makePdf(`${id} Vladivostok`)],
  ] as const;
  for (const [page, address, scan] of scans) {
    await page.goto(address);
    await page.setInputFiles('input[type=file][name=file]', scan);
    await doForm(page, { command: 'copy' });
  }
  for (const [, , { buffer }] of scans) {
    const hash = createHash('sha256').update(buffer).digest('hex');
    expect(await ru.locator('code.hash').allTextContents()).toContain(hash);
  }
  await doForm(ru, { command: 'sign' }, { signedOn });
  expect(await textOf(ru, '#standing dl')).toContain('текст зафиксирован, на подпись');
  await cn.goto(zhPage);
  // The day the other side has stated is proposed.
  await doForm(cn, { command: 'sign' });
  expect(await textOf(cn, '#standing dl')).toContain('已签署');
}
