import { sql } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Page } from '../../../shared/paging.ts';
import { publicStates } from '../access.ts';
import { findIdsOfSame } from '../merging/alias-views.ts';
import { tellingWordsOf } from '../merging/telling-words.ts';
import { patternOfPart } from '../name-search.ts';
import { briefColumns, briefOf, namesOf, nameInOrder } from '../organisations/views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { Enterprise, enterpriseFilter } from './contract.ts';
import { completenessOf } from './rules.ts';
import { briefColumnsOfProduct, briefOfProduct, findTexts } from './views.ts';

const shownMax = 5;
const words = z.record(z.string(), z.string().optional());

export type EnterpriseFilter = z.output<typeof enterpriseFilter> & { page: number; pageSize: number };

/** A product that is shown and fits the filter, as SQL over `product`. */
function fits({ field, hs }: EnterpriseFilter) {
  return sql<boolean>`product.state = 'shown'
    and (${field ?? null}::text is null or product.field = ${field ?? null}::text)
    and (${hs ?? null}::text is null or product.hs_code like ${`${hs ?? ''}%`})`;
}

/** Ids (of living organisations) a part of whose name, in any script, or of a product's name is this. */
function isFound(ctx: Ctx, q: string, filter: EnterpriseFilter) {
  const pattern = patternOfPart(q);
  const sounds = tellingWordsOf(q).flatMap((word) => word.sounds);
  return sql<boolean>`accounts_organisation.id in (
    select coalesce(named.merged_into, named.id) from accounts_organisation named
    where named.search_names like ${pattern} escape '\\'
    union
    select organisation_id from accounts_organisation_key
    where kind = 'word' and key = any(${sounds}::text[])
    union
    select coalesce(owner.merged_into, owner.id) from accounts_product product
    join accounts_organisation owner on owner.id = product.organisation_id
    where ${fits(filter)} and product.search_names like ${pattern} escape '\\')`;
}

/** Companies of a bank that everybody may see, by name in the reader's language, with how complete each entry is. */
export async function listEnterprises(ctx: Ctx, filter: EnterpriseFilter): Promise<Page<Enterprise>> {
  const { bank, q, region, field, hs, page, pageSize } = filter;
  const chosen = tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .where('kind', '=', 'company')
    .where('merged_into', 'is', null)
    .where('country', '=', bank === 'cn' ? 'CN' : 'RU')
    .where('verification_state', 'in', publicStates)
    .$if(region !== undefined, (query) => query.where('region', '=', region ?? null))
    .$if(field !== undefined || hs !== undefined, (query) =>
      query.where(sql<boolean>`accounts_organisation.id in (
        select coalesce(owner.merged_into, owner.id) from accounts_product product
        join accounts_organisation owner on owner.id = product.organisation_id where ${fits(filter)})`),
    )
    .$if(q !== undefined, (query) => query.where(isFound(ctx, q ?? '', filter)));
  const { total } = await chosen
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await chosen
    .select(briefColumns)
    .select(['registration_ids', 'website', 'profile', 'contacts', 'updated_at'])
    .orderBy(nameInOrder(ctx.language))
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const made = await findProductsOf(
    ctx,
    rows.map(({ id }) => id),
    filter,
  );
  const items = rows.map((row) => {
    const products = made.get(row.id) ?? { all: 0, specified: 0, standardised: 0, shown: [] };
    return {
      organisation: briefOf(row),
      products: products.all,
      shown: products.shown,
      completeness: completenessOf({
        names: namesOf(row),
        region: row.region,
        city: row.city,
        hasNumber: Object.keys(z.record(z.string(), z.unknown()).parse(row.registration_ids)).length > 0,
        hasWebsite: row.website !== null,
        hasProfile: Object.values(words.parse(row.profile)).some(Boolean),
        hasContacts: z.array(z.unknown()).parse(row.contacts).length > 0,
        products: products.all,
        productsWithSpecification: products.specified,
        productsWithStandards: products.standardised,
      }),
      updatedAt: row.updated_at.toISOString(),
    };
  });
  return { items, total: Number(total), page, pageSize, asOf: ctx.clock().toISOString() };
}

/** How many products these organisations show, and the first of those that fit the filter. */
async function findProductsOf(ctx: Ctx, ids: readonly string[], filter: EnterpriseFilter) {
  const same = await findIdsOfSame(ctx, ids);
  const owners = [...same.values()].flat();
  if (owners.length === 0) return new Map<string, never>();
  const pattern = filter.q === undefined ? null : patternOfPart(filter.q);
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_product as product')
    .select(briefColumnsOfProduct)
    .select([
      'organisation_id',
      sql<boolean>`jsonb_array_length(specifications) > 0`.as('is_specified'),
      sql<boolean>`jsonb_array_length(standards) > 0`.as('is_standardised'),
      sql<boolean>`${fits(filter)}`.as('fits'),
      sql<boolean>`${pattern}::text is not null and search_names like ${pattern}::text escape '\\'`.as(
        'is_named',
      ),
    ])
    .where('organisation_id', 'in', owners)
    .where('state', '=', 'shown')
    .orderBy('is_named', 'desc')
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
  const shownOf = (own: readonly string[]) =>
    rows.filter((row) => row.fits && own.includes(row.organisation_id)).slice(0, shownMax);
  const texts = await findTexts(
    ctx,
    [...same.values()].flatMap((own) => shownOf(own).map(({ id }) => id)),
  );
  return new Map(
    [...same].map(([id, own]) => {
      const all = rows.filter((row) => own.includes(row.organisation_id));
      return [
        id,
        {
          all: all.length,
          specified: all.filter((row) => row.is_specified).length,
          standardised: all.filter((row) => row.is_standardised).length,
          shown: shownOf(own).map((row) => briefOfProduct(ctx, row, texts.get(row.id) ?? [])),
        },
      ];
    }),
  );
}
