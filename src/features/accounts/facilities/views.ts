import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Page } from '../../../shared/paging.ts';
import { factSourceShape, nameConfidenceShape } from '../contract.ts';
import { patternOfPart } from '../name-search.ts';
import { findBriefsByKey, nameInOrder, namesOf } from '../organisations/views.ts';
import { findTranslations } from '../texts/views.ts';
import type { AccountsFacilityTable, AccountsTables } from '../tables.gen.ts';
import {
  facilityFigureShape,
  facilityKindShape,
  facilityStatuses,
  type Facility,
  type FacilityBrief,
} from './contract.ts';

const textList = z.array(z.string());
const briefColumns = [
  'id',
  'name_zh',
  'name_ru',
  'name_en',
  'name_confidence',
  'kind',
  'country',
  'region',
  'city',
  'status',
  'opened',
  'fields',
  'is_demo',
] as const;

function briefOf(row: Pick<Selectable<AccountsFacilityTable>, (typeof briefColumns)[number]>): FacilityBrief {
  return {
    id: row.id,
    names: namesOf(row),
    nameConfidence: nameConfidenceShape.parse(row.name_confidence),
    kind: facilityKindShape.parse(row.kind),
    country: row.country,
    region: row.region,
    city: row.city,
    status: z.enum(facilityStatuses).nullable().parse(row.status),
    opened: row.opened,
    fields: textList.parse(row.fields),
    isDemo: row.is_demo,
  };
}

export type FacilityFilter = {
  q?: string | undefined;
  country?: string | undefined;
  region?: string | undefined;
  kind?: string | undefined;
  page: number;
  pageSize: number;
};

/** A page of facilities by name in the reader's language; all are public. */
export async function listFacilities(ctx: Ctx, filter: FacilityFilter): Promise<Page<FacilityBrief>> {
  let query = tablesOf<AccountsTables>(ctx).selectFrom('accounts_facility');
  if (filter.q) query = query.where(sql<boolean>`search_names like ${patternOfPart(filter.q)} escape '\\'`);
  if (filter.country) query = query.where('country', '=', filter.country);
  if (filter.region) query = query.where('region', '=', filter.region);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(briefColumns)
    .orderBy(nameInOrder(ctx.language))
    .orderBy('id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute();
  const { page, pageSize } = filter;
  return { items: rows.map(briefOf), total: Number(total), page, pageSize, asOf: ctx.clock().toISOString() };
}

/** Short forms of these facilities, in no order; unknown ids are left out. */
export async function findFacilityBriefs(ctx: Ctx, ids: readonly string[]): Promise<FacilityBrief[]> {
  if (ids.length === 0) return [];
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility')
    .select(briefColumns)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return rows.map(briefOf);
}

async function findFacilitiesByKey(ctx: Ctx, keys: readonly string[]) {
  if (keys.length === 0) return new Map<string, Pick<FacilityBrief, 'id' | 'names'>>();
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility')
    .select(['id', 'external_key', 'name_zh', 'name_ru', 'name_en'])
    .where('external_key', 'in', [...keys])
    .execute();
  return new Map(rows.map((row) => [row.external_key ?? '', { id: row.id, names: namesOf(row) }]));
}

export async function findFacility(ctx: Ctx, id: string): Promise<Facility | undefined> {
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const founders = textList.parse(row.founders);
  const known = await findBriefsByKey(ctx, founders);
  const facilities = await findFacilitiesByKey(ctx, founders);
  return {
    ...briefOf(row),
    externalKey: row.external_key,
    alsoKnownAs: textList.parse(row.also_known_as),
    placeBasis: row.place_basis,
    founders: founders.map((key) => {
      const organisation = known.find((found) => found.externalKey === key);
      return {
        key,
        organisation: organisation ? { id: organisation.id, names: organisation.names } : null,
        facility: facilities.get(key) ?? null,
      };
    }),
    figures: z.array(facilityFigureShape).parse(row.figures),
    related: textList.parse(row.related),
    note: row.note,
    translations: { note: (await findTranslations(ctx, 'facility', id, {})).note },
    source: factSourceShape.nullable().parse(row.source),
    alsoIn: z.array(factSourceShape).parse(row.also_in),
  };
}
