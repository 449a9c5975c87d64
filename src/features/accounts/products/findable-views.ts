import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { publicStates } from '../access.ts';
import { languageShape } from '../contract.ts';
import type { FindableStamp, FindableThing, StampPage } from '../findable.ts';
import { spellNames } from '../names/spell-names.ts';
import { namesOf } from '../organisations/views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { findTexts } from './views.ts';

/** Own changes, and what is shown of the enterprise. */
const stamp = sql<string>`product.revision || '/' || extract(epoch from product.updated_at) || '/' ||
  extract(epoch from maker.updated_at) || '/' || coalesce((select extract(epoch from max(text.written_at))::text
    from accounts_product_text text where text.product_id = product.id), '')`;

/** Shown, of an enterprise everybody may see. */
function findableProducts(ctx: Ctx) {
  return tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_product as product')
    .innerJoin('accounts_organisation as made', 'made.id', 'product.organisation_id')
    .innerJoin('accounts_organisation as maker', (join) =>
      join.on(sql<boolean>`maker.id = coalesce(made.merged_into, made.id)`),
    )
    .where('product.state', '=', 'shown')
    .where('maker.verification_state', 'in', publicStates);
}

/** Products everybody may see, ascending by id; nothing but what tells whether they have changed. */
export async function listProductStamps(ctx: Ctx, page: StampPage): Promise<FindableStamp[]> {
  return findableProducts(ctx)
    .select(['product.id', stamp.as('stamp')])
    .$if(page.afterId !== null, (query) => query.where('product.id', '>', page.afterId ?? ''))
    .orderBy('product.id')
    .limit(page.limit)
    .execute();
}

/** Those of these products that everybody may see; in no order. */
export async function findFindableProducts(ctx: Ctx, ids: readonly string[]): Promise<FindableThing[]> {
  if (ids.length === 0) return [];
  const rows = await findableProducts(ctx)
    .select(['product.id', 'product.hs_code', 'product.field', 'product.source_language'])
    .select(['product.updated_at', 'maker.country', 'maker.region', 'maker.is_demo'])
    .select(['maker.id as maker_id', 'maker.name_zh', 'maker.name_ru', 'maker.name_en', stamp.as('stamp')])
    .where('product.id', 'in', [...ids])
    .execute();
  const texts = await findTexts(ctx, ids);
  return rows.map((row) => {
    const own = texts.get(row.id) ?? [];
    return {
      id: row.id,
      stamp: row.stamp,
      organisationId: row.maker_id,
      organisationNames: namesOf(row),
      sourceLanguage: languageShape.parse(row.source_language),
      texts: own.map(({ language, name, description, state }) => ({
        language,
        name,
        body: description,
        state,
      })),
      fields: row.field === null ? [] : [row.field],
      codes: [row.hs_code],
      country: row.country,
      region: row.region,
      updatedAt: row.updated_at,
      isDemo: row.is_demo,
      spellings: spellNames(own.map(({ name }) => name)),
    };
  });
}
