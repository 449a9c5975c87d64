import { sql } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { nameConfidenceShape, someTextShape } from '../contract.ts';
import { contactShape, registrationIdsShape } from '../organisations/contract.ts';
import { searchNamesOf } from '../name-search.ts';
import { briefColumns, briefOf, namesOf } from '../organisations/views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { MergeFacts } from './fields.ts';

/** One organisation as merging sees it. */
export type StoredParty = {
  facts: MergeFacts;
  mergedInto: string | null;
  alsoKnownAs: string[];
  source: string | null;
  createdAt: Date;
  brief: ReturnType<typeof briefOf>;
};

const sourceShape = z.object({ file: z.string() }).nullable();

/** These organisations, living or merged, by id; `forChange` holds their rows until the transaction ends. */
export async function findParties(
  ctx: Ctx,
  ids: readonly string[],
  { forChange = false } = {},
): Promise<Map<string, StoredParty>> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .select(briefColumns)
    .select([
      'place_basis',
      'also_known_as',
      'registration_ids',
      'profile',
      'contacts',
      'website',
      'founders_foreign',
      'merged_into',
      'source',
      'created_at',
    ])
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .$if(forChange, (query) => query.forUpdate())
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        facts: {
          names: namesOf(row),
          nameConfidence: nameConfidenceShape.parse(row.name_confidence),
          kind: row.kind,
          place: { country: row.country, region: row.region, city: row.city, placeBasis: row.place_basis },
          registrationIds: registrationIdsShape.loose().parse(row.registration_ids),
          profile: withoutGaps(someTextShape.parse(row.profile)),
          website: row.website,
          contacts: z.array(contactShape).parse(row.contacts),
          foundersForeign: row.founders_foreign,
        },
        mergedInto: row.merged_into,
        alsoKnownAs: z.array(z.string()).parse(row.also_known_as),
        source: sourceShape.parse(row.source)?.file ?? null,
        createdAt: row.created_at,
        brief: briefOf(row),
      },
    ]),
  );
}

function withoutGaps(text: z.output<typeof someTextShape>) {
  const { zh, ru, en } = text;
  return { ...(zh && { zh }), ...(ru && { ru }), ...(en && { en }) };
}

/** Writes the facts of an organisation and counts the revision. */
export async function writeFacts(
  ctx: Ctx,
  id: string,
  facts: MergeFacts,
  alsoKnownAs: readonly string[],
): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_organisation')
    .set({
      name_zh: facts.names.zh ?? null,
      name_ru: facts.names.ru ?? null,
      name_en: facts.names.en ?? null,
      name_confidence: facts.nameConfidence,
      kind: facts.kind,
      country: facts.place.country,
      region: facts.place.region,
      city: facts.place.city,
      place_basis: facts.place.placeBasis,
      registration_ids: JSON.stringify(facts.registrationIds),
      profile: JSON.stringify(facts.profile),
      contacts: JSON.stringify(facts.contacts),
      website: facts.website,
      founders_foreign: facts.foundersForeign,
      search_names: searchNamesOf(facts.names, alsoKnownAs),
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute();
}
