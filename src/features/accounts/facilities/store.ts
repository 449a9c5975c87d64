import type { LocalizedText } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { FactSource } from '../contract.ts';
import { searchNamesOf } from '../name-search.ts';
import type { AccountsTables } from '../tables.gen.ts';

export type FacilityFacts = {
  id: string;
  /** Of the starting content; null for what people enter. */
  externalKey: string | null;
  kind: string;
  country: string | null;
  region: string | null;
  city: string | null;
  placeBasis: string | null;
  names: LocalizedText;
  nameConfidence: string;
  alsoKnownAs: readonly string[];
  status: string | null;
  opened: string | null;
  fields: readonly string[];
  founders: readonly string[];
  figures: readonly object[];
  related: readonly string[];
  note: string | null;
  source: FactSource | null;
  alsoIn: readonly FactSource[];
  isDemo: boolean;
};

export function insertFacility(ctx: Ctx, facts: FacilityFacts): Promise<void> {
  return insertFacilities(ctx, [facts]);
}

/** Up to a thousand in one statement. */
export async function insertFacilities(ctx: Ctx, facilities: readonly FacilityFacts[]): Promise<void> {
  if (facilities.length === 0) return;
  const now = ctx.clock();
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_facility')
    .values(
      facilities.map((facts) => ({
        id: facts.id,
        external_key: facts.externalKey,
        kind: facts.kind,
        country: facts.country,
        region: facts.region,
        city: facts.city,
        place_basis: facts.placeBasis,
        name_zh: facts.names.zh ?? null,
        name_ru: facts.names.ru ?? null,
        name_en: facts.names.en ?? null,
        name_confidence: facts.nameConfidence,
        also_known_as: JSON.stringify(facts.alsoKnownAs),
        search_names: searchNamesOf(facts.names, facts.alsoKnownAs),
        status: facts.status,
        opened: facts.opened,
        fields: JSON.stringify(facts.fields),
        founders: JSON.stringify(facts.founders),
        figures: JSON.stringify(facts.figures),
        related: JSON.stringify(facts.related),
        note: facts.note,
        source: facts.source ? JSON.stringify(facts.source) : null,
        also_in: JSON.stringify(facts.alsoIn),
        is_demo: facts.isDemo,
        created_at: now,
        updated_at: now,
      })),
    )
    .execute();
}

/** Removes those of the demonstration with all that hangs on them. */
export function deleteDemoFacilities(ctx: Ctx): Promise<{ id: string; note: string | null }[]> {
  return tablesOf<AccountsTables>(ctx)
    .deleteFrom('accounts_facility')
    .where('is_demo', '=', true)
    .returning(['id', 'note'])
    .execute();
}
