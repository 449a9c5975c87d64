import { z } from 'zod';
import { currencies } from '../../../shared/money.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { plainNames } from '../../../platform/facts/facts.ts';
import { keepRows, readFactRows } from '../../../platform/facts/read-fact-rows.ts';
import { factSourceShape, nameConfidenceShape, someTextShape } from '../../accounts/contract.ts';
import { findOrganisationsByKey, stableId } from '../../accounts/public.ts';
import { askToMend, nameOfSource } from '../../search/public.ts';
import type { FundingTables } from '../tables.gen.ts';
import { fundSource } from './fund-source.ts';
import { criteriaShape } from './views.ts';
import { fundKinds, fundStatuses } from './vocabulary.ts';

const rowShape = z.object({
  id: z.string(),
  kind: z.enum(fundKinds),
  names: someTextShape,
  nameConfidence: nameConfidenceShape,
  amount: z.number().optional(),
  currency: z.enum(currencies).optional(),
  seedForm: z.string().optional(),
  year: z.number().int().optional(),
  status: z.enum(fundStatuses).optional(),
  owners: z.array(z.string()).default([]),
  criteria: criteriaShape.default([]),
  related: z.array(z.string()).default([]),
  note: z.string().optional(),
  source: factSourceShape,
  alsoIn: z.array(factSourceShape).default([]),
});
type Row = z.output<typeof rowShape>;

const idOf = (key: string) => stableId(`funding/fund/${key}`);
const place = { file: 'funds.json', room: 'funding', kind: 'fund', folder: '/funding', idOf };

/** Reads data/facts/funds.json into the register; may be run again at any time. Gives how many were new. */
export async function loadFunds(ctx: Ctx): Promise<number> {
  const contents = await readFactRows(place.file);
  const rows = z.array(rowShape).parse(contents);
  return ctx.transaction(async (tx) => {
    await keepRows(tx, place, rows, contents);
    const owners = await findOrganisationsByKey(tx, [...new Set(rows.flatMap((row) => row.owners))]);
    let loaded = 0;
    for (const row of rows) {
      const countries = new Set(row.owners.flatMap((key) => owners.get(key)?.country ?? []));
      loaded += await insertFund(tx, row, [...countries].sort());
    }
    if (loaded > 0) {
      await recordAudit(tx, { action: 'funding.fundsLoaded', ref: null, details: { loaded } });
      await askToMend(tx, [nameOfSource(fundSource)]);
    }
    return loaded;
  });
}

async function insertFund(ctx: Ctx, row: Row, countries: string[]): Promise<number> {
  const names = plainNames(row.names);
  const added = await tablesOf<FundingTables>(ctx)
    .insertInto('funding_fund')
    .values({
      id: idOf(row.id),
      fact_key: row.id,
      kind: row.kind,
      names: JSON.stringify(names),
      name_confidence: row.nameConfidence,
      countries,
      amount: row.amount ?? null,
      currency: row.currency ?? null,
      seed_form: row.seedForm ?? null,
      year: row.year ?? null,
      status: row.status ?? null,
      owners: row.owners,
      criteria: JSON.stringify(row.criteria),
      related: row.related,
      note: row.note ?? null,
      source: JSON.stringify(row.source),
      also_in: JSON.stringify(row.alsoIn),
      search_text: [...Object.values(names), row.note ?? ''].join('\n').toLowerCase(),
      loaded_at: ctx.clock(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows ?? 0n);
}
