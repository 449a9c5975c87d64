import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Currency } from '../../../shared/money.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { patternHolding } from '../../../platform/db/like-pattern.ts';
import { factSourceShape, nameConfidenceShape, someTextShape } from '../../accounts/contract.ts';
import type { FundingTables } from '../tables.gen.ts';
import type { FundKind, FundStatus } from './vocabulary.ts';

export const criteriaShape = z.array(z.object({ code: z.string(), text: someTextShape }));
export type StoredFund = ReturnType<typeof readFundRow>;

function readFundRow(row: Selectable<FundingTables['funding_fund']>) {
  return {
    id: row.id,
    factKey: row.fact_key,
    kind: row.kind as FundKind,
    names: someTextShape.parse(row.names),
    nameConfidence: nameConfidenceShape.parse(row.name_confidence),
    status: row.status as FundStatus | null,
    amount: row.amount,
    currency: row.currency as Currency | null,
    seedForm: row.seed_form,
    year: row.year,
    countries: row.countries,
    owners: row.owners,
    criteria: criteriaShape.parse(row.criteria),
    related: row.related,
    note: row.note,
    source: factSourceShape.parse(row.source),
    alsoIn: z.array(factSourceShape).parse(row.also_in),
    loadedAt: row.loaded_at,
  };
}

export async function findFund(ctx: Ctx, id: string): Promise<StoredFund | undefined> {
  const row = await tablesOf<FundingTables>(ctx)
    .selectFrom('funding_fund')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && readFundRow(row);
}

export type FundFilter = {
  q?: string | undefined;
  kind?: FundKind | undefined;
  country?: 'CN' | 'RU' | undefined;
  currency?: Currency | undefined;
};

/** Funds by kind and name, with their number. */
export async function listFunds(
  ctx: Ctx,
  filter: FundFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: StoredFund[]; total: number }> {
  const words = (filter.q ?? '').toLowerCase().split(/\s+/u).filter(Boolean).slice(0, 10);
  let asked = tablesOf<FundingTables>(ctx)
    .selectFrom('funding_fund')
    .$if(filter.kind !== undefined, (query) => query.where('kind', '=', filter.kind ?? ''))
    .$if(filter.currency !== undefined, (query) => query.where('currency', '=', filter.currency ?? ''))
    .$if(filter.country !== undefined, (query) =>
      query.where(sql<boolean>`countries @> array[${filter.country ?? ''}]::text[]`),
    );
  for (const word of words) {
    const pattern = patternHolding(word);
    asked = asked.where('search_text', 'like', pattern);
  }
  const [{ total }, rows] = await Promise.all([
    asked.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    asked
      .selectAll()
      .orderBy('kind')
      .orderBy(sql`coalesce(names ->> ${ctx.language}, names ->> 'en', names ->> 'zh', names ->> 'ru')`)
      .orderBy('id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
  ]);
  return { rows: rows.map(readFundRow), total };
}
