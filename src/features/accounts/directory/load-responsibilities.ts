import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { factLinks, keepFacts, type Fact } from '../../../platform/facts/facts.ts';
import { keepRows } from '../../../platform/facts/read-fact-rows.ts';
import { factSourceShape } from '../contract.ts';
import { dataFile } from '../data-files.ts';
import { factsLoaded } from '../events.ts';
import { factId, factPlaces, loadOrganisation, organisationFactShape } from '../load-facts.ts';
import { stableId } from '../stable-id.ts';
import { bankShape, confidenceShape, stepShape } from './responsibilities/contract.ts';
import { insertResponsibility, putCounterpart } from './responsibilities/store.ts';

const trilingual = z.object({ zh: z.string(), ru: z.string(), en: z.string() });
const responsibilityRow = z.object({
  id: z.string(),
  organisation: z.string(),
  step: stepShape,
  bank: bankShape,
  field: z.string().optional(),
  region: z.string().optional(),
  what: trilingual,
  confidence: confidenceShape,
  asOf: z.string().optional(),
  source: factSourceShape,
});
const fileShape = z.object({
  checkedOn: z.iso.date(),
  organisations: z.array(organisationFactShape),
  responsibilities: z.array(responsibilityRow),
  counterparts: z.array(
    z.object({ one: z.string(), other: z.string(), confidence: confidenceShape, source: factSourceShape }),
  ),
});
const file = 'responsibilities.json';

/** How many records were written; those already there stay as they are. */
export type LoadedDirectory = { organisations: number; responsibilities: number; counterparts: number };

/**
 * Reads data/responsibilities.json: who answers for what, the authorities the facts do not name, and who stands across
 * the border for whom. After `loadFacts`; may be run again at any time. What people took away stays away.
 */
export async function loadResponsibilities(ctx: Ctx): Promise<LoadedDirectory> {
  const content = fileShape.parse(JSON.parse(await readFile(dataFile(file), 'utf8')));
  const { checkedOn } = content;
  return ctx.transaction(async (tx) => {
    const facts = [
      ...content.responsibilities.map((row) => factOf(row, row.id, row.organisation, row.what)),
      ...content.counterparts.map((row) => factOf(row, pairKey(row), row.one, {})),
    ];
    const { organisations } = content;
    const known = await factLinks(tx, [...organisations.map(({ id }) => id), ...facts.map(({ key }) => key)]);
    await keepRows(tx, { ...factPlaces.organisation, file }, organisations, organisations);
    await keepFacts(tx, facts);
    const loaded: LoadedDirectory = { organisations: 0, responsibilities: 0, counterparts: 0 };
    for (const fact of organisations) {
      if (known.has(fact.id)) continue;
      await loadOrganisation(tx, fact);
      loaded.organisations += 1;
    }
    for (const row of content.responsibilities) {
      if (known.has(row.id)) continue;
      const added = await insertResponsibility(tx, {
        id: stableId(`accounts/responsibility/${row.id}`),
        externalKey: row.id,
        organisationId: factId('organisation', row.organisation),
        step: row.step,
        bank: row.bank,
        field: row.field ?? null,
        region: row.region ?? null,
        what: row.what,
        confidence: row.confidence,
        asOf: row.asOf ?? null,
        source: row.source,
        checkedOn,
        writtenBy: null,
      });
      if (added) loaded.responsibilities += 1;
    }
    for (const row of content.counterparts) {
      if (known.has(pairKey(row))) continue;
      const { one, other, confidence, source } = row;
      const pair = [factId('organisation', one), factId('organisation', other)] as const;
      const what = { confidence, source, checkedOn, writtenBy: null };
      if (await putCounterpart(tx, pair, what, { keepsEarlier: true })) loaded.counterparts += 1;
    }
    if (loaded.organisations + loaded.responsibilities + loaded.counterparts === 0) return loaded;
    await recordAudit(tx, { action: 'accounts.directoryLoaded', ref: null, details: loaded });
    if (loaded.organisations > 0) {
      await tellEvent(tx, factsLoaded, { organisations: loaded.organisations, facilities: 0 });
    }
    return loaded;
  });
}

function pairKey({ one, other }: { one: string; other: string }): string {
  return `pair-${one}-${other}`;
}

/** A row that is no record of its own stands on the page of its organisation. */
function factOf(content: unknown, key: string, organisation: string, names: Fact['names']): Fact {
  const id = factId('organisation', organisation);
  const ref = { room: 'accounts', kind: 'organisation', id };
  return { key, file, content, names, ref, path: `/partners/${id}`, isPublic: true };
}
