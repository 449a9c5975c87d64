import { sql } from 'kysely';
import { z } from 'zod';
import type { Language } from '../../shared/language.ts';
import type { RecordRef } from '../../shared/record-ref.ts';
import { tablesOf, type Ctx } from '../db/context.ts';
import type { PlatformTables } from '../db/tables.gen.ts';

const namesShape = z.object({
  zh: z.string().optional(),
  ru: z.string().optional(),
  en: z.string().optional(),
});
export type FactNames = Partial<Record<Language, string>>;

/** A row of the starting content and the record it became. */
export type Fact = {
  /** Of the row in its file, e.g. `agr-nica-2015`. */
  key: string;
  /** Under data/facts, e.g. `agreements.json`. */
  file: string;
  /** The row as it was read. */
  content: unknown;
  names: FactNames;
  ref: RecordRef;
  /** Of the page that shows the record, below its language. */
  path: string;
  /** False while the row waits for a person's look. */
  isPublic: boolean;
};

/** Where a row of the starting content is shown, for records that are related to it. */
export type FactLink = { key: string; names: FactNames; path: string };

const atOnce = 200;

const written = ['file', 'content', 'names', 'room', 'kind', 'record_id', 'path'] as const;
const isChanged = sql<boolean>`(${sql.join(written.map((column) => sql.ref(`platform_fact.${column}`)))})
  is distinct from (${sql.join(written.map((column) => sql.ref(`excluded.${column}`)))})`;

/** Keeps rows of the starting content with their records; of rows already kept only those that changed are written. */
export async function keepFacts(ctx: Ctx, facts: readonly Fact[]): Promise<void> {
  const now = ctx.clock();
  for (let at = 0; at < facts.length; at += atOnce) {
    await tablesOf<PlatformTables>(ctx)
      .insertInto('platform_fact')
      .values(
        facts.slice(at, at + atOnce).map((fact) => ({
          key: fact.key,
          file: fact.file,
          content: JSON.stringify(fact.content),
          names: JSON.stringify(fact.names),
          room: fact.ref.room,
          kind: fact.ref.kind,
          record_id: fact.ref.id,
          path: fact.path,
          is_public: fact.isPublic,
          loaded_at: now,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet((set) => ({
            file: set.ref('excluded.file'),
            content: set.ref('excluded.content'),
            names: set.ref('excluded.names'),
            room: set.ref('excluded.room'),
            kind: set.ref('excluded.kind'),
            record_id: set.ref('excluded.record_id'),
            path: set.ref('excluded.path'),
          }))
          .where(isChanged),
      )
      .execute();
  }
}

/** Says whether everybody may see a row; of no effect for a key that is not there. */
export async function showFact(ctx: Ctx, key: string, isPublic: boolean): Promise<void> {
  await tablesOf<PlatformTables>(ctx)
    .updateTable('platform_fact')
    .set({ is_public: isPublic })
    .where('key', '=', key)
    .execute();
}

/** Where rows are shown, by key; rows that wait for a look and unknown keys are absent. */
export async function factLinks(ctx: Ctx, keys: readonly string[]): Promise<Map<string, FactLink>> {
  if (keys.length === 0) return new Map();
  const rows = await tablesOf<PlatformTables>(ctx)
    .selectFrom('platform_fact')
    .select(['key', 'names', 'path'])
    .where('key', 'in', [...keys])
    .where('is_public', '=', true)
    .execute();
  return new Map(rows.map((row) => [row.key, { ...row, names: plainNames(row.names) }]));
}

/** One row by its key; undefined where there is none. No access check: `isPublic` says who may see it. */
export async function findFact(ctx: Ctx, key: string): Promise<(Fact & { loadedAt: Date }) | undefined> {
  const row = await tablesOf<PlatformTables>(ctx)
    .selectFrom('platform_fact')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirst();
  return (
    row && {
      key: row.key,
      file: row.file,
      content: row.content,
      names: plainNames(row.names),
      ref: { room: row.room, kind: row.kind, id: row.record_id },
      path: row.path,
      isPublic: row.is_public,
      loadedAt: row.loaded_at,
    }
  );
}

/** The keys of the rows that became a record, in order. */
export async function factKeysOf(ctx: Ctx, ref: RecordRef): Promise<string[]> {
  const rows = await tablesOf<PlatformTables>(ctx)
    .selectFrom('platform_fact')
    .select('key')
    .where('room', '=', ref.room)
    .where('kind', '=', ref.kind)
    .where('record_id', '=', ref.id)
    .orderBy('key')
    .execute();
  return rows.map(({ key }) => key);
}

/** Names (or other words in three languages) without absent and empty ones. Throws for what is no such words. */
export function plainNames(stored: unknown): FactNames {
  const given = Object.entries(namesShape.parse(stored));
  return Object.fromEntries(given.filter(([, name]) => name !== undefined && name !== ''));
}
