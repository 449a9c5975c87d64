import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import { moneyShape } from '../../../shared/money-shape.ts';
import type { Page } from '../../../shared/paging.ts';
import { personIdOf } from '../access.ts';
import { languageShape } from '../contract.ts';
import { findFacilityBriefs } from '../facilities/views.ts';
import { idsOfSame } from '../merging/alias-views.ts';
import { patternOfPart } from '../name-search.ts';
import { findBriefsById } from '../organisations/views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { EquipmentBrief } from './contract.ts';
import { textStateOf, type WeeklyHours } from './rules.ts';
import type { EquipmentFacts, WrittenText } from './store.ts';
import {
  accessTerms,
  bookingUnits,
  equipmentKinds,
  equipmentStates,
  priceKinds,
  shownStates,
  userGroups,
  type EquipmentState,
} from './vocabulary.ts';

export type StoredText = Omit<WrittenText, 'personId'>;
export type StoredEquipment = EquipmentFacts & {
  id: string;
  number: number;
  organisationId: string;
  state: EquipmentState;
  sourceLanguage: Language;
  revision: number;
  changedAt: Date;
};

const specificationList = z.array(z.object({ name: z.string(), value: z.string(), unit: z.string() }));
const hoursList = z.array(z.object({ weekday: z.number(), from: z.string(), to: z.string() }));

function equipmentOf(row: Selectable<AccountsTables['accounts_equipment']>): StoredEquipment {
  return {
    id: row.id,
    number: row.number,
    organisationId: row.organisation_id,
    facilityId: row.facility_id,
    kind: z.enum(equipmentKinds).parse(row.kind),
    state: z.enum(equipmentStates).parse(row.state),
    field: row.field,
    country: row.country,
    region: row.region,
    timeZone: row.time_zone,
    sourceLanguage: languageShape.parse(row.source_language),
    specifications: specificationList.parse(row.specifications),
    users: z.array(z.enum(userGroups)).parse(row.users),
    access: z.array(z.enum(accessTerms)).parse(row.access),
    priceKind: z.enum(priceKinds).parse(row.price_kind),
    price: row.price === null ? null : moneyShape.parse(row.price),
    unit: z.enum(bookingUnits).parse(row.unit),
    hours: hoursList.parse(row.hours) satisfies WeeklyHours[],
    revision: row.revision,
    changedAt: row.updated_at,
  };
}

export async function findEquipment(
  ctx: Ctx,
  id: string,
  { forChange = false } = {},
): Promise<StoredEquipment | undefined> {
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_equipment')
    .selectAll()
    .where('id', '=', id)
    .$if(forChange, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && equipmentOf(row);
}

/** The words of these by id; in no order of languages. */
export async function textsOfEquipment(ctx: Ctx, ids: readonly string[]): Promise<Map<string, StoredText[]>> {
  const found = new Map<string, StoredText[]>();
  if (ids.length === 0) return found;
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_equipment_text')
    .selectAll()
    .where('equipment_id', 'in', [...ids])
    .orderBy('language')
    .execute();
  for (const row of rows) {
    const texts = found.get(row.equipment_id) ?? [];
    texts.push({
      language: languageShape.parse(row.language),
      name: row.name,
      description: row.description,
      terms: row.terms,
      state: z.enum(['own', 'machine', 'human']).parse(row.state),
      engine: row.engine,
      sourceRevision: row.source_revision,
      ofSource: row.of_source,
    });
    found.set(row.equipment_id, texts);
  }
  return found;
}

/** The text for a reader of ctx.language: his own language, else the original. */
export function textForReader(
  ctx: Ctx,
  texts: readonly StoredText[],
  sourceLanguage: Language,
): {
  language: Language;
  name: string;
  description: string;
  terms: string;
  state: ReturnType<typeof textStateOf>;
} {
  const source = texts.find(({ language }) => language === sourceLanguage);
  const text = texts.find(({ language }) => language === ctx.language) ?? source;
  if (!text) return { language: sourceLanguage, name: '—', description: '', terms: '', state: 'own' };
  const { language, name, description, terms } = text;
  const state = textStateOf({ ...text, sourceRevision: source?.sourceRevision ?? 1 });
  return { language, name, description, terms, state };
}

/** Short forms of stored ones, in their order. */
export async function presentBriefs(ctx: Ctx, stored: readonly StoredEquipment[]): Promise<EquipmentBrief[]> {
  const [texts, organisations, facilities] = [
    await textsOfEquipment(
      ctx,
      stored.map(({ id }) => id),
    ),
    await findBriefsById(
      ctx,
      stored.map(({ organisationId }) => organisationId),
    ),
    await findFacilityBriefs(
      ctx,
      stored.flatMap(({ facilityId }) => facilityId ?? []),
    ),
  ];
  return stored.map((one) => {
    const { language, name, state } = textForReader(ctx, texts.get(one.id) ?? [], one.sourceLanguage);
    const facility = facilities.find(({ id }) => id === one.facilityId);
    return {
      id: one.id,
      kind: one.kind,
      state: one.state,
      field: one.field,
      country: one.country,
      region: one.region,
      timeZone: one.timeZone,
      sourceLanguage: one.sourceLanguage,
      text: { language, name, state },
      organisation: organisations.get(one.organisationId) ?? null,
      facility: facility ? { id: facility.id, names: facility.names } : null,
      users: [...one.users],
      priceKind: one.priceKind,
      unit: one.unit,
    };
  });
}

export type EquipmentFilter = {
  q?: string | undefined;
  field?: string | undefined;
  country?: string | undefined;
  region?: string | undefined;
  kind?: string | undefined;
  facilityId?: string | undefined;
  organisationId?: string | undefined;
  /** Of these organisations, in every state; otherwise what everybody sees. */
  ofOrganisations?: readonly string[];
  page: number;
  pageSize: number;
};

/** A page, the newest first. */
export async function listEquipment(ctx: Ctx, filter: EquipmentFilter): Promise<Page<EquipmentBrief>> {
  const { page, pageSize, ofOrganisations: own } = filter;
  let query = tablesOf<AccountsTables>(ctx).selectFrom('accounts_equipment');
  if (own) query = query.where('organisation_id', 'in', own.length > 0 ? [...own] : [noId]);
  // Literal, so that the index of the open ones is found.
  else query = query.where(sql<boolean>`state = 'open'`);
  if (filter.q) query = query.where(sql<boolean>`search_names like ${patternOfPart(filter.q)} escape '\\'`);
  if (filter.field) query = query.where('field', '=', filter.field);
  if (filter.country) query = query.where('country', '=', filter.country);
  if (filter.region) query = query.where('region', '=', filter.region);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.facilityId) query = query.where('facility_id', '=', filter.facilityId);
  if (filter.organisationId) {
    query = query.where('organisation_id', 'in', await idsOfSame(ctx, filter.organisationId));
  }
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const items = await presentBriefs(ctx, rows.map(equipmentOf));
  return { items, total: Number(total), page, pageSize, asOf: ctx.clock().toISOString() };
}
const noId = '00000000-0000-0000-0000-000000000000';

/** A page of what the actor's organisations entered, in every state; refuses visitors. */
export function listOwnEquipment(
  ctx: Ctx,
  paging: { page: number; pageSize: number },
): Promise<Page<EquipmentBrief>> {
  personIdOf(ctx.actor);
  const ofOrganisations = ctx.actor.kind === 'person' ? ctx.actor.organisationIds : [];
  return listEquipment(ctx, { ...paging, ofOrganisations });
}

/** Stored ones by id, for rooms that book them; no access check. */
export async function findEquipmentByIds(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, StoredEquipment>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_equipment')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, equipmentOf(row)]));
}

/** Ids of everything of these organisations, the newest first; 500 at most. */
export async function ownEquipmentIds(ctx: Ctx, organisationIds: readonly string[]): Promise<string[]> {
  if (organisationIds.length === 0) return [];
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_equipment')
    .select('id')
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

/** Ids of everything that stands in a facility; 500 at most. */
export async function equipmentIdsIn(ctx: Ctx, facilityId: string): Promise<string[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_equipment')
    .select('id')
    .where('facility_id', '=', facilityId)
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether everybody may see it. */
export const isShown = ({ state }: Pick<StoredEquipment, 'state'>): boolean => shownStates.includes(state);
