import type { Selectable } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Page } from '../../../shared/paging.ts';
import { languageShape } from '../contract.ts';
import type { AccountsProductTable, AccountsTables } from '../tables.gen.ts';
import { productShape, type ProductBrief, type ProductText } from './contract.ts';
import { sectionOf } from './rules.ts';
import { productStates } from './vocabulary.ts';

const tables = (ctx: Ctx) => tablesOf<AccountsTables>(ctx);
type Row = Selectable<AccountsProductTable>;

/** Words of products by product id, with whether the original changed since. */
export async function findTexts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, StoredText[]>> {
  const found = new Map<string, StoredText[]>();
  if (ids.length === 0) return found;
  const rows = await tables(ctx)
    .selectFrom('accounts_product_text')
    .selectAll()
    .where('product_id', 'in', [...ids])
    .orderBy('language')
    .execute();
  for (const row of rows) {
    const own = rows.find((one) => one.product_id === row.product_id && one.state === 'own');
    const isStale = own !== undefined && row.of_revision < own.of_revision;
    const text: StoredText = {
      language: languageShape.parse(row.language),
      name: row.name,
      description: row.description,
      state: isStale ? 'stale' : z.enum(['own', 'machine', 'human']).parse(row.state),
      engine: row.engine,
      writtenAt: row.written_at.toISOString(),
      ofRevision: row.of_revision,
    };
    found.set(row.product_id, [...(found.get(row.product_id) ?? []), text]);
  }
  return found;
}
export type StoredText = ProductText & { ofRevision: number };

/** The words a reader is shown: his language, else the enterprise's own. */
export function pickWords(ctx: Ctx, texts: readonly StoredText[]): ProductText {
  const text =
    texts.find(({ language }) => language === ctx.language) ?? texts.find(({ state }) => state === 'own');
  if (!text) throw new Error('a product without words');
  const { ofRevision: _, ...shown } = text;
  return shown;
}

export function briefOfProduct(ctx: Ctx, row: BriefRow, texts: readonly StoredText[]): ProductBrief {
  return {
    id: row.id,
    text: pickWords(ctx, texts),
    hsCode: row.hs_code,
    hsSection: sectionOf(row.hs_code) ?? 0,
    field: row.field,
    state: z.enum(productStates).parse(row.state),
    hasPicture: row.file_id !== null,
    updatedAt: row.updated_at.toISOString(),
  };
}
export const briefColumnsOfProduct = ['id', 'hs_code', 'field', 'state', 'file_id', 'updated_at'] as const;
type BriefRow = Pick<Row, (typeof briefColumnsOfProduct)[number]>;

/** Products of an organisation under any of its ids, the newest change first; no access check. */
export async function listProducts(
  ctx: Ctx,
  organisationIds: readonly string[],
  { showsAll, page, pageSize }: { showsAll: boolean; page: number; pageSize: number },
): Promise<Page<ProductBrief>> {
  const chosen = tables(ctx)
    .selectFrom('accounts_product')
    .where('organisation_id', 'in', [...organisationIds])
    .$if(!showsAll, (query) => query.where('state', '=', 'shown'));
  const { total } = await chosen
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await chosen
    .select(briefColumnsOfProduct)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const texts = await findTexts(
    ctx,
    rows.map(({ id }) => id),
  );
  const items = rows.map((row) => briefOfProduct(ctx, row, texts.get(row.id) ?? []));
  return { items, total: Number(total), page, pageSize, asOf: ctx.clock().toISOString() };
}

/** All that is kept of one product; no access check. */
export async function findProduct(ctx: Ctx, id: string) {
  const row = await tables(ctx)
    .selectFrom('accounts_product')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { shape } = productShape;
  return {
    id,
    organisationId: row.organisation_id,
    state: shape.state.parse(row.state),
    stateReason: row.state_reason,
    sourceLanguage: languageShape.parse(row.source_language),
    texts: (await findTexts(ctx, [id])).get(id) ?? [],
    hsCode: row.hs_code,
    field: row.field,
    specifications: shape.specifications.parse(row.specifications),
    standards: shape.standards.parse(row.standards),
    incoterms: shape.incoterms.parse(row.incoterms),
    termsPlace: row.terms_place,
    price: shape.price.parse(
      row.price_minor === null
        ? null
        : { amountMinor: Number(row.price_minor), currency: row.price_currency },
    ),
    priceUnit: row.price_unit,
    exportedSince: row.exported_since,
    exportedTo: row.exported_to,
    fileId: row.file_id,
    fileType: row.file_type,
    revision: row.revision,
    updatedAt: row.updated_at.toISOString(),
  };
}
export type StoredProduct = NonNullable<Awaited<ReturnType<typeof findProduct>>>;

/** Products of demonstration organisations, also those entered by hand. */
export async function listDemoProductIds(ctx: Ctx): Promise<string[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_product as product')
    .innerJoin('accounts_organisation as organisation', 'organisation.id', 'product.organisation_id')
    .select('product.id')
    .where('organisation.is_demo', '=', true)
    .execute();
  return rows.map(({ id }) => id);
}
