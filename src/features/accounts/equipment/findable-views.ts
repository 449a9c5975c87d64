import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { publicStates } from '../access.ts';
import { languageShape } from '../contract.ts';
import type { FindableStamp, FindableThing, StampPage } from '../findable.ts';
import { equipmentWords } from '../messages/equipment-words.ts';
import { spellNames } from '../names/spell-names.ts';
import { namesOf } from '../organisations/views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { textStateOf } from './rules.ts';
import { textsOfEquipment } from './views.ts';
import { equipmentKinds, shownStates } from './vocabulary.ts';

/** Own changes, and what is shown of the organisation. */
const stamp = sql<string>`equipment.revision || '/' || extract(epoch from equipment.updated_at) || '/' ||
  extract(epoch from organisation.updated_at) || '/' || coalesce((select extract(epoch from max(text.written_at))::text
    from accounts_equipment_text text where text.equipment_id = equipment.id), '')`;

function findableEquipment(ctx: Ctx) {
  return tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_equipment as equipment')
    .innerJoin('accounts_organisation as kept', 'kept.id', 'equipment.organisation_id')
    .innerJoin('accounts_organisation as organisation', (join) =>
      join.on(sql<boolean>`organisation.id = coalesce(kept.merged_into, kept.id)`),
    )
    .where('equipment.state', 'in', [...shownStates])
    .where('organisation.verification_state', 'in', publicStates);
}

/** Equipment and services everybody may see, ascending by id; nothing but what tells whether they have changed. */
export async function listEquipmentStamps(ctx: Ctx, page: StampPage): Promise<FindableStamp[]> {
  return findableEquipment(ctx)
    .select(['equipment.id', stamp.as('stamp')])
    .$if(page.afterId !== null, (query) => query.where('equipment.id', '>', page.afterId ?? ''))
    .orderBy('equipment.id')
    .limit(page.limit)
    .execute();
}

/** Those of these that everybody may see; in no order. */
export async function findFindableEquipment(ctx: Ctx, ids: readonly string[]): Promise<FindableThing[]> {
  if (ids.length === 0) return [];
  const rows = await findableEquipment(ctx)
    .select(['equipment.id', 'equipment.kind', 'equipment.field', 'equipment.source_language'])
    .select(['equipment.country', 'equipment.region', 'equipment.updated_at', 'organisation.is_demo'])
    .select(['organisation.id as owner_id', 'organisation.name_zh', 'organisation.name_ru'])
    .select(['organisation.name_en', stamp.as('stamp')])
    .where('equipment.id', 'in', [...ids])
    .execute();
  const texts = await textsOfEquipment(ctx, ids);
  return rows.map((row) => {
    const own = texts.get(row.id) ?? [];
    const sourceRevision = own.find(({ language }) => language === row.source_language)?.sourceRevision ?? 1;
    const kind = equipmentKinds.find((one) => one === row.kind) ?? 'equipment';
    return {
      id: row.id,
      stamp: row.stamp,
      kindWords: {
        zh: equipmentWords.zh.kinds[kind],
        ru: equipmentWords.ru.kinds[kind],
        en: equipmentWords.en.kinds[kind],
      },
      organisationId: row.owner_id,
      organisationNames: namesOf(row),
      sourceLanguage: languageShape.parse(row.source_language),
      texts: own.map((text) => ({
        language: text.language,
        name: text.name,
        body: [text.description, text.terms].filter(Boolean).join('\n'),
        state: textStateOf({ ...text, sourceRevision }),
      })),
      fields: [row.field],
      codes: [],
      country: row.country,
      region: row.region,
      updatedAt: row.updated_at,
      isDemo: row.is_demo,
      spellings: spellNames(own.map(({ name }) => name)),
    };
  });
}
