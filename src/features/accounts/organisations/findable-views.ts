import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { publicStates } from '../access.ts';
import { cityInAll } from '../city-names.ts';
import { someTextShape } from '../contract.ts';
import type { FindableOrganisation, FindableStamp, StampPage } from '../findable.ts';
import { findIdsOfSame } from '../merging/alias-views.ts';
import { trilingual } from '../messages/trilingual.ts';
import { spellNames } from '../names/spell-names.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { organisationKindShape } from './contract.ts';
import { mainLanguageOf } from '../texts/rules.ts';
import { translatedProfile, translationsOf, translationStamp } from '../texts/views.ts';
import { namesOf } from './views.ts';

// Names of what was merged into it change with no change of its own; merging moves `updated_at` of both.
const stamp = sql<string>`extract(epoch from updated_at)::text || '/' || revision || ${translationStamp}`;

/** Organisations everybody may see, ascending by id; nothing but what tells whether they have changed. */
export async function listOrganisationStamps(ctx: Ctx, page: StampPage): Promise<FindableStamp[]> {
  return tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .select(['id', stamp.as('stamp')])
    .where('verification_state', 'in', publicStates)
    .where('merged_into', 'is', null)
    .$if(page.afterId !== null, (query) => query.where('id', '>', page.afterId))
    .orderBy('id')
    .limit(page.limit)
    .execute();
}

/** Those of these organisations that everybody may see; in no order. */
export async function findFindableOrganisations(
  ctx: Ctx,
  ids: readonly string[],
): Promise<FindableOrganisation[]> {
  if (ids.length === 0) return [];
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .selectAll()
    .select(stamp.as('stamp'))
    .where('id', 'in', [...ids])
    .where('verification_state', 'in', publicStates)
    .where('merged_into', 'is', null)
    .execute();
  const aliases = await findAliasNames(ctx, ids);
  const translations = await translationsOf(ctx, 'organisation', ids);
  return rows.map((row) => {
    const kind = organisationKindShape.parse(row.kind);
    const profile = someTextShape.parse(row.profile);
    return {
      ...siteOf(row, aliases.get(row.id)),
      kindWords: trilingual((words) => words.organisationKinds[kind]),
      profile,
      profileLanguage:
        translations.get(row.id)?.profile[0]?.sourceLanguage ?? mainLanguageOf(profile, row.country),
      profileTranslations: translatedProfile(translations.get(row.id), profile),
      isDemo: row.is_demo,
    };
  });
}

type SiteRow = Parameters<typeof namesOf>[0] &
  Pick<
    Selectable<AccountsTables['accounts_organisation']>,
    'id' | 'also_known_as' | 'country' | 'region' | 'city' | 'updated_at'
  > & { stamp: string };

/** What rows of organisations and facilities have alike. */
export function siteOf(row: SiteRow, alsoKnownAs: readonly string[] = []) {
  const names = namesOf(row);
  const others = [...z.array(z.string()).parse(row.also_known_as), ...alsoKnownAs];
  const cityNames = row.city === null ? null : cityInAll(row.city);
  return {
    id: row.id,
    stamp: row.stamp,
    names,
    spellings: [
      ...others,
      ...spellNames([...Object.values(names), ...others, ...Object.values(cityNames ?? {})]),
    ],
    country: row.country,
    region: row.region,
    cityNames,
    updatedAt: row.updated_at,
  };
}

/**
 * Names, other names and spellings of organisations by id, with those of all that were merged into the same one; unknown
 * ids are absent. No access check.
 */
export async function findNamesForFinding(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const same = await findIdsOfSame(ctx, ids);
  const kept = await findKeptNames(ctx, [...same.values()].flat());
  return new Map(
    [...same].map(([asked, own]) => {
      const written = [...new Set(own.flatMap((id) => kept.get(id) ?? []))];
      return [asked, [...written, ...spellNames(written)]];
    }),
  );
}

/** Names of what was merged into these organisations, by the id of each that has any. */
export async function findAliasNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const same = await findIdsOfSame(ctx, ids);
  const kept = await findKeptNames(
    ctx,
    [...same.values()].flatMap((own) => own.slice(1)),
  );
  return new Map(
    [...same].flatMap(([asked, [, ...aliases]]) =>
      aliases.length === 0
        ? []
        : [[asked, [...new Set(aliases.flatMap((id) => kept.get(id) ?? []))]] as const],
    ),
  );
}

/** The names each row has itself. */
async function findKeptNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .select(['id', 'name_zh', 'name_ru', 'name_en', 'also_known_as'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      [...Object.values(namesOf(row)), ...z.array(z.string()).parse(row.also_known_as)],
    ]),
  );
}
