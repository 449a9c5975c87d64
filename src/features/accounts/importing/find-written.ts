import { sql } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { maySeeOrganisation } from '../access.ts';
import { findBriefsById, namesOf } from '../organisations/views.ts';
import type { OrganisationBrief } from '../organisations/contract.ts';
import { checkRegistrationId, registrationIdKinds } from '../registration-ids.ts';
import { foldName } from '../name-search.ts';
import type { AccountsTables } from '../tables.gen.ts';

/** What words of a table name: one record, none, or several that cannot be told apart. */
export type Written<Found> = { found: Found } | 'none' | 'several';

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A registration number in the form it is stored in, whichever register's it is. */
export function numberWritten(word: string): string | undefined {
  for (const kind of registrationIdKinds) {
    const checked = checkRegistrationId(kind, word);
    if (checked.ok) return checked.normalised;
  }
  return undefined;
}

/**
 * The organisations that words of tables name, by these words: by registration number, else by exact name in any of the
 * three languages, else by another name, by key, by id. Those the actor may not see are nobody.
 */
export async function findOrganisationsWritten(
  ctx: Ctx,
  words: readonly string[],
): Promise<Map<string, Written<OrganisationBrief>>> {
  const asked = [...new Set(words)].filter(Boolean);
  const claims = asked.length === 0 ? new Map<string, string[]>() : await claimsOf(ctx, asked);
  const briefs = await findBriefsById(ctx, [...new Set([...claims.values()].flat())]);
  return new Map(
    asked.map((word) => {
      const living = new Map(
        (claims.get(word) ?? []).flatMap((id) => {
          const brief = briefs.get(id);
          return brief && maySeeOrganisation(ctx.actor, brief) ? [[brief.id, brief] as const] : [];
        }),
      );
      return [word, theOnly([...living.values()])] as const;
    }),
  );
}

function theOnly<Found>(found: readonly Found[]): Written<Found> {
  const [first] = found;
  if (first === undefined) return 'none';
  return found.length === 1 ? { found: first } : 'several';
}

/** Ids of organisations by word, from the surest way of naming that names any. */
async function claimsOf(ctx: Ctx, words: readonly string[]): Promise<Map<string, string[]>> {
  const byNumber = await idsByNumber(
    ctx,
    words.flatMap((word) => numberWritten(word) ?? []),
  );
  const folded = words.map(foldName);
  const named = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .select(['id', 'name_zh', 'name_ru', 'name_en', 'search_names'])
    .where(isNamedExactly('accounts_organisation', folded))
    .execute();
  const byName = Map.groupBy(
    named.flatMap((row) => Object.values(namesOf(row)).map((name) => [foldName(name), row.id] as const)),
    ([name]) => name,
  );
  const byOtherName = Map.groupBy(
    named.flatMap((row) => row.search_names.split('\n').map((name) => [name, row.id] as const)),
    ([name]) => name,
  );
  const byKey = await idsByKey(ctx, 'accounts_organisation', words);
  const idsIn = (found: Map<string, (readonly [string, string])[]>, name: string) =>
    (found.get(name) ?? []).map(([, id]) => id);
  return new Map(
    words.map((word) => {
      const name = foldName(word);
      const ways = [
        byNumber.get(numberWritten(word) ?? '') ?? [],
        idsIn(byName, name),
        idsIn(byOtherName, name),
        byKey.get(word) ?? [],
      ];
      return [word, ways.find((ids) => ids.length > 0) ?? []] as const;
    }),
  );
}

/**
 * Whether one of the names of a record is one of these, folded. Asked name by name and before all else: the index answers
 * each at once, where a comparison of whole lists, or of every record that fits otherwise, would take seconds. `offset 0`
 * keeps it so while a long transaction fills a table whose statistics still say it is empty.
 */
export function isNamedExactly(
  table: 'accounts_organisation' | 'accounts_facility' | 'accounts_equipment',
  folded: readonly string[],
) {
  return sql<boolean>`id = any(array(select named.id from unnest(${[...new Set(folded)]}::text[]) asked (name)
    cross join lateral (select one.id from ${sql.table(table)} one
      where string_to_array(one.search_names, E'\n') @> array[asked.name] offset 0) named))`;
}

async function idsByNumber(ctx: Ctx, numbers: readonly string[]): Promise<Map<string, string[]>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<{ id: string; number: string }>`
    select organisation.id, told.value as number
    from accounts_organisation organisation, jsonb_each_text(organisation.registration_ids) told
    where organisation.registration_ids <> '{}' and told.value = any(${[...new Set(numbers)]}::text[])`.execute(
    ctx.db,
  );
  const found = Map.groupBy(rows, ({ number }) => number);
  return new Map([...found].map(([number, same]) => [number, same.map(({ id }) => id)]));
}

/** By the key of the starting content, or by the id itself. */
async function idsByKey(
  ctx: Ctx,
  table: 'accounts_organisation' | 'accounts_facility',
  words: readonly string[],
): Promise<Map<string, string[]>> {
  const ids = words.filter((word) => idPattern.test(word));
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom(table)
    .select(['id', 'external_key'])
    .where((where) =>
      where.or([
        where('external_key', 'in', [...words]),
        ...(ids.length > 0 ? [where('id', 'in', ids)] : []),
      ]),
    )
    .execute();
  return new Map(
    rows.flatMap(({ id, external_key }): [string, string[]][] => [
      [id, [id]],
      ...(external_key ? [[external_key, [id]] as [string, string[]]] : []),
    ]),
  );
}

/** A facility as tables name it. */
export type FacilityWritten = {
  id: string;
  country: string | null;
  region: string | null;
  operatorIds: readonly string[];
};

/** The facilities that words of tables name, by these words: by exact name in any language, by key, by id. */
export async function findFacilitiesWritten(
  ctx: Ctx,
  words: readonly string[],
): Promise<Map<string, Written<FacilityWritten>>> {
  const asked = [...new Set(words)].filter(Boolean);
  if (asked.length === 0) return new Map();
  const named = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility')
    .select(['id', 'search_names'])
    .where(isNamedExactly('accounts_facility', asked.map(foldName)))
    .execute();
  const byKey = await idsByKey(ctx, 'accounts_facility', asked);
  const claims = new Map(
    asked.map((word) => {
      const name = foldName(word);
      const ids = named.filter((row) => row.search_names.split('\n').includes(name)).map(({ id }) => id);
      return [word, ids.length > 0 ? ids : (byKey.get(word) ?? [])] as const;
    }),
  );
  const facilities = await findPlaced(ctx, [...new Set([...claims.values()].flat())]);
  return new Map(
    [...claims].map(([word, ids]) => [word, theOnly(ids.flatMap((id) => facilities.get(id) ?? []))] as const),
  );
}

async function findPlaced(ctx: Ctx, ids: readonly string[]): Promise<Map<string, FacilityWritten>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility as facility')
    .select(['facility.id', 'facility.country', 'facility.region'])
    .select(
      sql`coalesce((select jsonb_agg(operator.organisation_id) from accounts_facility_operator operator
        where operator.facility_id = facility.id), '[]')`.as('operators'),
    )
    .where('facility.id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map(({ id, country, region, operators }) => [
      id,
      { id, country, region, operatorIds: z.array(z.string()).parse(operators) },
    ]),
  );
}

/** Facilities these organisations keep, at most a hundred. */
export async function findKept(ctx: Ctx, organisationIds: readonly string[]): Promise<FacilityWritten[]> {
  if (organisationIds.length === 0) return [];
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility_operator')
    .select('facility_id')
    .distinct()
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('facility_id')
    .limit(100)
    .execute();
  return [
    ...(
      await findPlaced(
        ctx,
        rows.map(({ facility_id }) => facility_id),
      )
    ).values(),
  ];
}
