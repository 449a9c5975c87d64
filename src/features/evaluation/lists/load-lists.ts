import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { languages } from '../../../shared/language.ts';
import { listChanged } from '../events.ts';
import { entryContentShape, titleOfEntry, type EntryContent } from './entry-content.ts';
import { insertEntries } from './entry-store.ts';
import { hashOfContent } from './files/judge-rows.ts';
import { deleteDemoLists, insertList, writeUse, writeVersion } from './store.ts';
import { listsByKey } from './views.ts';
import { listKinds } from './vocabulary.ts';

const folder = new URL('../../../../data/screening-lists/', import.meta.url);
const someText = z.partialRecord(z.enum(languages), z.string().min(1));
const headShape = z.strictObject({
  key: z.string(),
  kind: z.enum(listKinds),
  names: z.strictObject({ zh: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) }),
  publisher: someText,
  country: z.string().length(2).nullable(),
  datedOn: z.iso.date().nullable(),
  sourceUrl: z.union([z.url(), z.literal('')]),
  statedCount: z.number().int().nullable(),
  note: someText,
});
const demoShape = headShape.extend({ entries: z.array(entryContentShape) });

/**
 * The heads of official lists, without entries and not in use: operators import the entries and say which lists apply.
 * Loaded again changes nothing.
 */
export async function loadScreeningLists(ctx: Ctx): Promise<void> {
  const heads = z.array(headShape).parse(await readData('lists.json'));
  await ctx.transaction(async (tx) => {
    const known = await listsByKey(tx);
    for (const { key, kind, ...head } of heads) {
      if (known.has(key)) continue;
      const id = await insertList(tx, head, { kind, externalKey: key, isDemo: false, createdBy: null });
      await audit(tx, id, key);
    }
  });
}

/** Lists of invented entries, in use, to show how the gate asks; each says that it is a demonstration. */
export async function loadDemoScreeningLists(ctx: Ctx): Promise<void> {
  const lists = z.array(demoShape).parse(await readData('demo.json'));
  await ctx.transaction(async (tx) => {
    const known = await listsByKey(tx);
    for (const { key, kind, entries, ...head } of lists) {
      if (known.has(key)) continue;
      const id = await insertList(tx, head, { kind, externalKey: key, isDemo: true, createdBy: null });
      const rows = entries.map((content) => ({ key: keyOf(content), hash: hashOfContent(content), content }));
      await insertEntries(tx, id, 1, rows);
      const counts = { added: entries.length, changed: 0, removed: 0 };
      const made = { label: head.names.en, datedOn: head.datedOn, fileName: 'demo.json', importedBy: null };
      await writeVersion(tx, id, 1, { ...made, ...counts });
      await writeUse(tx, id, { isInUse: true, reason: head.publisher.en ?? key, personId: null });
      await audit(tx, id, key);
      await tellEvent(tx, listChanged, { listId: id, version: 1 });
    }
  });
}

/** Takes the lists of the demonstration away. */
export async function removeDemoScreeningLists(ctx: Ctx): Promise<void> {
  await deleteDemoLists(ctx);
}

function keyOf(content: EntryContent): string {
  return content.kind === 'technology' ? content.code : titleOfEntry(content);
}

async function audit(ctx: Ctx, id: string, key: string): Promise<void> {
  const ref = { room: 'evaluation', kind: 'list', id };
  await recordAudit(ctx, { action: 'evaluation.list.loaded', ref, details: { key } });
}

async function readData(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(name, folder), 'utf8')) as unknown;
}
