import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import type { Money } from '../../../shared/money.ts';
import { foldName } from '../name-search.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { WeeklyHours } from './rules.ts';
import type {
  AccessTerm,
  BookingUnit,
  EquipmentKind,
  EquipmentState,
  PriceKind,
  UserGroup,
} from './vocabulary.ts';

export type EquipmentFacts = {
  facilityId: string | null;
  kind: EquipmentKind;
  field: string;
  country: string | null;
  region: string | null;
  timeZone: string;
  specifications: readonly { name: string; value: string; unit: string }[];
  users: readonly UserGroup[];
  access: readonly AccessTerm[];
  priceKind: PriceKind;
  price: Money | null;
  unit: BookingUnit;
  hours: readonly WeeklyHours[];
};

function columnsOf(facts: EquipmentFacts) {
  return {
    facility_id: facts.facilityId,
    kind: facts.kind,
    field: facts.field,
    country: facts.country,
    region: facts.region,
    time_zone: facts.timeZone,
    specifications: JSON.stringify(facts.specifications),
    users: [...facts.users],
    access: [...facts.access],
    price_kind: facts.priceKind,
    price: facts.price && JSON.stringify(facts.price),
    unit: facts.unit,
    hours: JSON.stringify(facts.hours),
  };
}

export async function insertEquipment(
  ctx: Ctx,
  id: string,
  of: { organisationId: string; sourceLanguage: Language; personId: string },
  facts: EquipmentFacts,
): Promise<void> {
  const now = ctx.clock();
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_equipment')
    .values({
      id,
      organisation_id: of.organisationId,
      state: 'draft',
      source_language: of.sourceLanguage,
      search_names: '',
      ...columnsOf(facts),
      revision: 1,
      written_by: of.personId,
      created_at: now,
      updated_at: now,
    })
    .execute();
}

type NewEquipment = EquipmentFacts & {
  id: string;
  organisationId: string;
  state: 'draft' | 'open';
  sourceLanguage: Language;
  texts: readonly Pick<WrittenText, 'language' | 'name' | 'description' | 'terms' | 'state'>[];
};

/** Some hundreds with their words in two statements; the translations are true to the own words. */
export async function insertEquipmentWithTexts(
  ctx: Ctx,
  equipment: readonly NewEquipment[],
  personId: string,
): Promise<void> {
  if (equipment.length === 0) return;
  const now = ctx.clock();
  const tables = tablesOf<AccountsTables>(ctx);
  await tables
    .insertInto('accounts_equipment')
    .values(
      equipment.map((one) => ({
        id: one.id,
        organisation_id: one.organisationId,
        state: one.state,
        source_language: one.sourceLanguage,
        search_names: [...new Set(one.texts.map(({ name }) => foldName(name)))].join('\n'),
        ...columnsOf(one),
        revision: 1,
        written_by: personId,
        created_at: now,
        updated_at: now,
      })),
    )
    .execute();
  await tables
    .insertInto('accounts_equipment_text')
    .values(
      equipment.flatMap(({ id, texts }) =>
        texts.map(({ language, name, description, terms, state }) => ({
          ...{ equipment_id: id, language, name, description, terms, state },
          engine: null,
          source_revision: 1,
          of_source: 1,
          written_by: personId,
          written_at: now,
        })),
      ),
    )
    .execute();
}

/** Notes that a time was asked for; false where the equipment is no longer there. */
export async function noteBooked(ctx: Ctx, id: string): Promise<boolean> {
  const noted = await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_equipment')
    .set((set) => ({ booked_at: set.fn.coalesce('booked_at', set.val(ctx.clock())) }))
    .where('id', '=', id)
    .executeTakeFirst();
  return noted.numUpdatedRows === 1n;
}

/** Says whether nobody was faster. */
export async function updateEquipment(
  ctx: Ctx,
  id: string,
  seenRevision: number,
  facts: EquipmentFacts,
): Promise<boolean> {
  const changed = await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_equipment')
    .set({ ...columnsOf(facts), revision: seenRevision + 1, updated_at: ctx.clock() })
    .where('id', '=', id)
    .where('revision', '=', seenRevision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Says whether it was still in the state it was seen in. */
export async function moveEquipment(
  ctx: Ctx,
  id: string,
  from: EquipmentState,
  to: EquipmentState,
): Promise<boolean> {
  const changed = await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_equipment')
    .set({ state: to, updated_at: ctx.clock() })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export type WrittenText = {
  language: Language;
  name: string;
  description: string;
  terms: string;
  state: 'own' | 'machine' | 'human';
  engine: string | null;
  sourceRevision: number;
  ofSource: number;
  personId: string | null;
};

/** Writes the words in one language, and what they can be found by. */
export async function putEquipmentText(ctx: Ctx, id: string, text: WrittenText): Promise<void> {
  const db = tablesOf<AccountsTables>(ctx);
  const values = {
    name: text.name,
    description: text.description,
    terms: text.terms,
    state: text.state,
    engine: text.engine,
    source_revision: text.sourceRevision,
    of_source: text.ofSource,
    written_by: text.personId,
    written_at: ctx.clock(),
  };
  await db
    .insertInto('accounts_equipment_text')
    .values({ equipment_id: id, language: text.language, ...values })
    .onConflict((conflict) => conflict.columns(['equipment_id', 'language']).doUpdateSet(values))
    .execute();
  const rows = await db
    .selectFrom('accounts_equipment_text')
    .select('name')
    .where('equipment_id', '=', id)
    .execute();
  const names = [...new Set(rows.map(({ name }) => foldName(name)))].join('\n');
  await db
    .updateTable('accounts_equipment')
    .set({ search_names: names, updated_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

/** Removes what organisations of the demonstration lend. */
export async function deleteDemoEquipment(ctx: Ctx): Promise<string[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .deleteFrom('accounts_equipment')
    .where('organisation_id', 'in', (inner) =>
      inner.selectFrom('accounts_organisation').select('id').where('is_demo', '=', true),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
