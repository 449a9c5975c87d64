import { sql } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import type { FindableFacility, FindableStamp, StampPage } from '../findable.ts';
import { trilingual } from '../messages/trilingual.ts';
import { siteOf } from '../organisations/findable-views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { facilityKindShape } from './contract.ts';
import { fieldName, rubricsOf } from './field-names.ts';

const stamp = sql<string>`extract(epoch from updated_at)::text`;

/** All facilities, ascending by id; nothing but what tells whether they have changed. */
export async function listFacilityStamps(ctx: Ctx, page: StampPage): Promise<FindableStamp[]> {
  return tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility')
    .select(['id', stamp.as('stamp')])
    .$if(page.afterId !== null, (query) => query.where('id', '>', page.afterId))
    .orderBy('id')
    .limit(page.limit)
    .execute();
}

/** These facilities; all are public. In no order. */
export async function findFindableFacilities(ctx: Ctx, ids: readonly string[]): Promise<FindableFacility[]> {
  if (ids.length === 0) return [];
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility')
    .selectAll()
    .select(stamp.as('stamp'))
    .where('id', 'in', [...ids])
    .execute();
  return rows.map((row) => {
    const fields = z.array(z.string()).parse(row.fields);
    const kind = facilityKindShape.parse(row.kind);
    const wordsOfFields = (language: Language) =>
      fields.map((field) => fieldName(field, language)).filter(Boolean);
    return {
      ...siteOf(row),
      kindWords: trilingual((words) => words.facilityKinds[kind]),
      fieldWords: { zh: wordsOfFields('zh'), ru: wordsOfFields('ru'), en: wordsOfFields('en') },
      rubrics: rubricsOf(fields),
      isDemo: row.is_demo,
    };
  });
}
