import type { Insertable } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { CatalogueTables } from '../tables.gen.ts';
import type { Maturity } from './contract.ts';
import { rulesOf, type Draft, type Words } from './kinds.ts';
import type { Side } from './life-cycle.ts';
import { columnsOf, takeNumbers, textColumnsOf, type OwnerPlace } from './store.ts';
import type { ListingKind, ListingState, TextState } from './vocabulary.ts';

/** A demonstration record with the steps it has behind it. */
export type DemoWrite = {
  key: string;
  kind: ListingKind;
  draft: Draft;
  place: OwnerPlace;
  translations: { language: Language; words: Words; state: TextState }[];
  verified: Maturity | null;
  createdAt: Date;
  publishedAt: Date | null;
  steps: { from: ListingState; to: ListingState; side: Side; at: Date }[];
};

const rowsPerInsert = 60;

/** Writes many at once: one by one they take several times as long. Gives their ids in the order asked. */
export async function insertDemoListings(ctx: Ctx, wishes: readonly DemoWrite[]): Promise<string[]> {
  const numbers = {
    offer: await takeNumbers(ctx, 'offer', wishes.filter(({ kind }) => kind === 'offer').length),
    request: await takeNumbers(ctx, 'request', wishes.filter(({ kind }) => kind === 'request').length),
  };
  const named = wishes.map((wish) => ({
    ...wish,
    id: newId(wish.createdAt.getTime()),
    number: numbers[wish.kind].shift() ?? '',
  }));
  await insertAll(ctx, 'catalogue_listing', named.map(listingRow));
  await insertAll(ctx, 'catalogue_listing_text', named.flatMap(textRows));
  await insertAll(ctx, 'catalogue_listing_step', named.flatMap(stepRows));
  return named.map(({ id }) => id);
}

type Named = DemoWrite & { id: string; number: string };

function listingRow(wish: Named): Insertable<CatalogueTables['catalogue_listing']> {
  const last = wish.steps.at(-1);
  const isScreened = wish.steps.some(({ from }) => from === 'in_screening');
  return {
    ...columnsOf(rulesOf(wish.kind), wish.draft, wish.place),
    id: wish.id,
    kind: wish.kind,
    number: wish.number,
    source_language: wish.draft.sourceLanguage,
    state: last?.to ?? 'draft',
    state_since: last?.at ?? wish.createdAt,
    compliance_state: isScreened ? 'clear' : 'not_screened',
    is_demo: true,
    external_key: wish.key,
    verified_maturity: wish.verified && JSON.stringify(wish.verified),
    level_verified: wish.verified?.level ?? null,
    published_at: wish.publishedAt,
    created_at: wish.createdAt,
    updated_at: last?.at ?? wish.createdAt,
  };
}

function textRows(wish: Named): Insertable<CatalogueTables['catalogue_listing_text']>[] {
  const rules = rulesOf(wish.kind);
  const source = {
    language: wish.draft.sourceLanguage,
    words: wish.draft.text,
    state: 'human',
    origin: 'author',
  } as const;
  const others = wish.translations.map((text) => ({
    ...text,
    origin: text.state === 'machine' ? ('machine' as const) : ('translator' as const),
  }));
  return [source, ...others].map((text) => ({
    listing_id: wish.id,
    language: text.language,
    ...textColumnsOf({ ...text, rules, ofRevision: 1, changedBy: null }, wish.createdAt),
  }));
}

function stepRows(wish: Named): Insertable<CatalogueTables['catalogue_listing_step']>[] {
  return wish.steps.map(({ from, to, side, at }) => ({
    id: newId(at.getTime()),
    listing_id: wish.id,
    from_state: from,
    to_state: to,
    side,
    at,
  }));
}

async function insertAll<Table extends keyof CatalogueTables & string>(
  ctx: Ctx,
  table: Table,
  rows: readonly Insertable<CatalogueTables[Table]>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerInsert) {
    const some = rows.slice(at, at + rowsPerInsert);
    await tablesOf<CatalogueTables>(ctx).insertInto(table).values(some).execute();
  }
}

/** Deletes all that is marked as demonstration; gives what it was. */
export async function deleteDemoListings(ctx: Ctx): Promise<{ id: string; kind: string }[]> {
  return tablesOf<CatalogueTables>(ctx)
    .deleteFrom('catalogue_listing')
    .where('is_demo', '=', true)
    .returning(['id', 'kind'])
    .execute();
}

/** Keys of the demonstration records that are there. */
export async function presentDemoKeys(ctx: Ctx): Promise<Set<string>> {
  const rows = await tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .select('external_key')
    .where('is_demo', '=', true)
    .execute();
  return new Set(rows.flatMap((row) => row.external_key ?? []));
}

/** The demonstration listings that are there, with their keys. */
export async function listDemoListings(
  ctx: Ctx,
): Promise<{ id: string; kind: ListingKind; key: string | null }[]> {
  const rows = await tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .select(['id', 'kind', 'external_key'])
    .where('is_demo', '=', true)
    .execute();
  return rows.map(({ id, kind, external_key: key }) => ({ id, kind: kind as ListingKind, key }));
}
