import { sql } from 'kysely';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { searchNamesOf } from '../name-search.ts';
import { spellNames } from '../names/spell-names.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { Product } from './contract.ts';
import type { ProductState } from './vocabulary.ts';

const tables = (ctx: Ctx) => tablesOf<AccountsTables>(ctx);

export type ProductFacts = Pick<
  Product,
  | 'hsCode'
  | 'field'
  | 'specifications'
  | 'standards'
  | 'incoterms'
  | 'termsPlace'
  | 'price'
  | 'priceUnit'
  | 'exportedSince'
  | 'exportedTo'
>;

function columnsOf(facts: ProductFacts) {
  return {
    hs_code: facts.hsCode,
    field: facts.field,
    specifications: JSON.stringify(facts.specifications),
    standards: JSON.stringify(facts.standards),
    incoterms: facts.incoterms,
    terms_place: facts.termsPlace,
    price_minor: facts.price?.amountMinor ?? null,
    price_currency: facts.price?.currency ?? null,
    price_unit: facts.priceUnit,
    exported_since: facts.exportedSince,
    exported_to: [...new Set(facts.exportedTo)],
  };
}

export async function insertProduct(
  ctx: Ctx,
  product: { id: string; organisationId: string; sourceLanguage: Language; writtenBy: string | null },
  facts: ProductFacts,
): Promise<void> {
  const now = ctx.clock();
  await tables(ctx)
    .insertInto('accounts_product')
    .values({
      id: product.id,
      organisation_id: product.organisationId,
      state: 'draft',
      source_language: product.sourceLanguage,
      ...columnsOf(facts),
      search_names: '',
      revision: 1,
      written_by: product.writtenBy,
      created_at: now,
      updated_at: now,
    })
    .execute();
}

type Change = Partial<{
  facts: ProductFacts;
  state: ProductState;
  stateReason: string;
  picture: { fileId: string; type: string } | null;
}>;

/** Counts a change of a product; false when somebody changed it since `revision` was read. */
export async function changeProduct(
  ctx: Ctx,
  id: string,
  revision: number,
  change: Change,
): Promise<boolean> {
  const { facts, state, stateReason, picture } = change;
  const result = await tables(ctx)
    .updateTable('accounts_product')
    .set({
      ...(facts && columnsOf(facts)),
      ...(state && { state }),
      ...(stateReason !== undefined && { state_reason: stateReason }),
      ...(picture !== undefined && { file_id: picture?.fileId ?? null, file_type: picture?.type ?? null }),
      revision: revision + 1,
      updated_at: ctx.clock(),
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export type NewText = {
  language: Language;
  name: string;
  description: string;
  state: 'own' | 'machine' | 'human';
  engine: string | null;
  ofRevision: number;
  writtenBy: string | null;
};

/** Writes the words in one language and what the product may be found by. */
export async function putText(ctx: Ctx, productId: string, text: NewText): Promise<void> {
  const values = {
    name: text.name,
    description: text.description,
    state: text.state,
    engine: text.engine,
    of_revision: text.ofRevision,
    written_by: text.writtenBy,
    written_at: ctx.clock(),
  };
  await tables(ctx)
    .insertInto('accounts_product_text')
    .values({ product_id: productId, language: text.language, ...values })
    .onConflict((conflict) => conflict.columns(['product_id', 'language']).doUpdateSet(values))
    .execute();
  const rows = await tables(ctx)
    .selectFrom('accounts_product_text')
    .select('name')
    .where('product_id', '=', productId)
    .orderBy('language')
    .execute();
  const names = rows.map(({ name }) => name);
  await tables(ctx)
    .updateTable('accounts_product')
    .set({ search_names: searchNamesOf({}, [...names, ...spellNames(names)]) })
    .where('id', '=', productId)
    .execute();
}

export async function deleteProduct(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx).deleteFrom('accounts_product').where('id', '=', id).execute();
}

/** Keeps others from adding to the organisation until the transaction ends; tells how many products it has. */
export async function countForAdding(ctx: Ctx, organisationIds: readonly string[]): Promise<number> {
  await sql`select id from accounts_organisation where id = any(${[...organisationIds]}::uuid[]) order by id for update`.execute(
    ctx.db,
  );
  const { count } = await tables(ctx)
    .selectFrom('accounts_product')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organisation_id', 'in', [...organisationIds])
    .executeTakeFirstOrThrow();
  return Number(count);
}
