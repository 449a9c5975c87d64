import { sql } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { cityName } from '../city-names.ts';
import { namesOf } from '../organisations/views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { idsOfSame } from './alias-views.ts';
import { compareOrganisations, type Compared } from './compare.ts';
import { keysOf, keysVersion, type Key, type KeyKind } from './keys.ts';
import { inOrder } from './rules.ts';

const tables = (ctx: Ctx) => tablesOf<AccountsTables>(ctx);

/** A key more organisations share brings nobody together. */
const holdersMax = 25;
const candidatesMax = 60;
/** Pairs less likely than this are not kept. */
const leastScore = 40;

/** Makes the keys of one organisation anew and the pairs it is in; one that was merged has none of its own. */
export async function refreshDuplicates(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const own = await readCompared(tx, id);
    await tables(tx).deleteFrom('accounts_organisation_key').where('organisation_id', '=', id).execute();
    await tables(tx)
      .deleteFrom('accounts_duplicate')
      .where((where) => where.or([where('one_id', '=', id), where('other_id', '=', id)]))
      .execute();
    if (!own) return;
    await tables(tx)
      .insertInto('accounts_organisation_keyed')
      .values({ organisation_id: id, of_version: keysVersion, keyed_at: own.updatedAt })
      .onConflict((conflict) =>
        conflict.column('organisation_id').doUpdateSet({ of_version: keysVersion, keyed_at: own.updatedAt }),
      )
      .execute();
    if (!own.isLiving || own.keys.length === 0) return;
    await tables(tx)
      .insertInto('accounts_organisation_key')
      .values(own.keys.map((key) => ({ organisation_id: id, ...key })))
      .execute();
    await pairUp(tx, id, own);
  });
}

async function pairUp(ctx: Ctx, id: string, own: Compared & { isDemo: boolean }): Promise<void> {
  const candidates = await findCandidates(ctx, id, own.isDemo);
  if (candidates.length === 0) return;
  const weigh = await wordWeights(ctx, own, candidates);
  const pairs = candidates.flatMap((candidate) => {
    const { score, reasons } = compareOrganisations(own, candidate, weigh);
    if (score < leastScore) return [];
    const [one_id, other_id] = inOrder(id, candidate.id);
    // Said from the side of the first of the pair, whoever was looked at first: reasons are the same from both.
    return [{ one_id, other_id, score, reasons: JSON.stringify(reasons), found_at: ctx.clock() }];
  });
  if (pairs.length === 0) return;
  await tables(ctx)
    .insertInto('accounts_duplicate')
    .values(pairs)
    .onConflict((conflict) =>
      conflict.columns(['one_id', 'other_id']).doUpdateSet((set) => ({
        score: set.ref('excluded.score'),
        reasons: set.ref('excluded.reasons'),
      })),
    )
    .execute();
}

/** One organisation with all names and numbers of what was merged into it. */
async function readCompared(ctx: Ctx, id: string) {
  const rows = await tables(ctx)
    .selectFrom('accounts_organisation')
    .select(['id', 'name_zh', 'name_ru', 'name_en', 'also_known_as', 'registration_ids', 'website'])
    .select(['country', 'city', 'kind', 'merged_into', 'is_demo', 'updated_at'])
    .where('id', 'in', await idsOfSame(ctx, id))
    .execute();
  const row = rows.find((found) => found.id === id);
  if (!row) return undefined;
  const keys = keysOf({
    names: rows.flatMap((one) => [
      ...Object.values(namesOf(one)),
      ...z.array(z.string()).parse(one.also_known_as),
    ]),
    numbers: rows.flatMap((one) => Object.entries(numbersShape.parse(one.registration_ids))),
    websites: rows.flatMap(({ website }) => website ?? []),
  });
  return {
    keys,
    country: row.country,
    city: row.city === null ? null : cityName(row.city, 'en'),
    kind: row.kind,
    isDemo: row.is_demo,
    isLiving: row.merged_into === null,
    updatedAt: row.updated_at,
  };
}
const numbersShape = z.record(z.string(), z.string());

/** Living organisations that share a telling key, those that share most first; by the index of keys, not by all pairs. */
async function findCandidates(ctx: Ctx, id: string, isDemo: boolean) {
  const { rows } = await sql<{
    id: string;
    country: string | null;
    city: string | null;
    kind: string;
    keys: unknown;
  }>`
    with near as (
      select other.organisation_id as id, count(*) as shared
      from accounts_organisation_key own
      join accounts_organisation_key other on other.kind = own.kind and other.key = own.key
        and other.organisation_id <> own.organisation_id
      where own.organisation_id = ${id} and (own.kind in ('number', 'ror') or (
        select count(*) from (
          select from accounts_organisation_key held where held.kind = own.kind and held.key = own.key
          limit ${holdersMax + 1}) holders) <= ${holdersMax})
      group by other.organisation_id
      order by shared desc, id limit ${candidatesMax})
    select organisation.id, organisation.country, organisation.city, organisation.kind,
      (select jsonb_agg(jsonb_build_object('kind', held.kind, 'key', held.key))
        from accounts_organisation_key held where held.organisation_id = near.id) as keys
    from near join accounts_organisation organisation on organisation.id = near.id
    where organisation.merged_into is null and organisation.is_demo = ${isDemo}`.execute(ctx.db);
  return rows.map((row) => ({
    ...row,
    city: row.city === null ? null : cityName(row.city, 'en'),
    keys: z.array(z.object({ kind: z.string(), key: z.string() })).parse(row.keys) as Key[],
  }));
}

/** How telling each word is, by how many organisations have it among all that have keys. */
async function wordWeights(ctx: Ctx, own: Compared, candidates: readonly Compared[]) {
  const words = [own, ...candidates].flatMap(({ keys }) => wordsOf(keys));
  const { rows } = await sql<{ key: string; held: number; all: number }>`
    select key, count(*)::int as held, (select count(*)::int from accounts_organisation_keyed) as all
    from accounts_organisation_key where kind = 'word' and key = any(${[...new Set(words)]}::text[])
    group by key`.execute(ctx.db);
  const held = new Map(rows.map((row) => [row.key, row.held]));
  const all = Math.max(rows[0]?.all ?? 1, 100);
  return (word: string) => Math.max(0.05, Math.log(all / (held.get(word) ?? 1)) / Math.log(all));
}

function wordsOf(keys: readonly Key[]): string[] {
  const kind: KeyKind = 'word';
  return keys.flatMap((key) => (key.kind === kind ? key.key : []));
}

/** Organisations whose keys were never made, or from other words; some at a time. */
export async function listUnkeyed(ctx: Ctx, limit: number): Promise<string[]> {
  const rows = await tables(ctx)
    .selectFrom('accounts_organisation as organisation')
    .leftJoin('accounts_organisation_keyed as keyed', 'keyed.organisation_id', 'organisation.id')
    .select('organisation.id')
    .where((where) =>
      where.or([
        where('keyed.organisation_id', 'is', null),
        where('keyed.of_version', '<>', keysVersion),
        where('keyed.keyed_at', '<', where.ref('organisation.updated_at')),
      ]),
    )
    .orderBy('organisation.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
