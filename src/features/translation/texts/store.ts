import type { Language } from '../../../shared/language.ts';
import { newId } from '../../../shared/ids.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { VersionState } from '../vocabulary.ts';
import { chunksOf } from './chunks-of.ts';
import type { CutSegment } from './cut-fields.ts';
import type { VersionSide } from './life-cycle.ts';
import type { SourceText } from './source-text.ts';
import { keepPast } from './target-store.ts';

export type StoredText = {
  id: string;
  sourceLanguage: Language;
  revision: number;
  stage: string;
  isRestricted: boolean;
  segments: (CutSegment & { id: string })[];
};

/** The text of a record as it was told last, locked until the transaction ends. */
export async function lockText(ctx: Ctx, ref: RecordRef): Promise<StoredText | undefined> {
  const db = tablesOf<TranslationTables>(ctx);
  const row = await db
    .selectFrom('translation_text')
    .select(['id', 'source_language', 'revision', 'stage', 'is_restricted'])
    .where('room', '=', ref.room)
    .where('kind', '=', ref.kind)
    .where('record_id', '=', ref.id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const segments = await db
    .selectFrom('translation_segment')
    .select(['id', 'field', 'lead', 'gap', 'source', 'characters'])
    .where('text_id', '=', row.id)
    .orderBy('position')
    .execute();
  return {
    id: row.id,
    sourceLanguage: row.source_language as Language,
    revision: row.revision,
    stage: row.stage,
    isRestricted: row.is_restricted,
    segments,
  };
}

function textColumns(ctx: Ctx, source: SourceText) {
  return {
    number: source.number,
    revision: source.revision,
    title: source.title,
    domain: source.domain,
    owner_organisation_id: source.ownerOrganisationId,
    author_id: source.authorId,
    stage: source.stage,
    is_restricted: source.isRestricted,
    is_demo: source.isDemo,
    changed_at: ctx.clock(),
  };
}

/** Writes a text told for the first time; undefined if it is there already. */
export async function insertText(ctx: Ctx, source: SourceText): Promise<string | undefined> {
  const db = tablesOf<TranslationTables>(ctx);
  const now = ctx.clock();
  const id = newId(now.getTime());
  const { ref, sourceLanguage } = source;
  const inserted = await db
    .insertInto('translation_text')
    .values({
      id,
      room: ref.room,
      kind: ref.kind,
      record_id: ref.id,
      source_language: sourceLanguage,
      ...textColumns(ctx, source),
    })
    .onConflict((conflict) => conflict.columns(['room', 'kind', 'record_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id;
}

export async function updateText(ctx: Ctx, id: string, source: SourceText): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_text')
    .set(textColumns(ctx, source))
    .where('id', '=', id)
    .execute();
}

export async function closeText(ctx: Ctx, id: string): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_text')
    .set({ stage: 'closed', changed_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

export async function deleteText(ctx: Ctx, id: string): Promise<void> {
  await tablesOf<TranslationTables>(ctx).deleteFrom('translation_text').where('id', '=', id).execute();
}

export type PlacedSegment = CutSegment & { position: number };

export async function insertSegments(
  ctx: Ctx,
  textId: string,
  segments: readonly PlacedSegment[],
): Promise<void> {
  const now = ctx.clock().getTime();
  for (const part of chunksOf(segments)) {
    await tablesOf<TranslationTables>(ctx)
      .insertInto('translation_segment')
      .values(part.map((segment) => ({ id: newId(now), text_id: textId, ...segment })))
      .execute();
  }
}

/** Writes segments that stand otherwise than before, many in one statement: a line added on top moves all of them. */
export async function updateSegments(
  ctx: Ctx,
  textId: string,
  segments: readonly (PlacedSegment & { id: string })[],
): Promise<void> {
  for (const part of chunksOf(segments)) {
    await tablesOf<TranslationTables>(ctx)
      .insertInto('translation_segment')
      .values(part.map((segment) => ({ text_id: textId, ...segment })))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((build) => ({
          position: build.ref('excluded.position'),
          field: build.ref('excluded.field'),
          lead: build.ref('excluded.lead'),
          gap: build.ref('excluded.gap'),
          source: build.ref('excluded.source'),
          characters: build.ref('excluded.characters'),
        })),
      )
      .execute();
  }
}

/** Segments that no longer stand in the original; what people wrote for them stays among the earlier texts. */
export async function deleteSegments(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const db = tablesOf<TranslationTables>(ctx);
  for (const part of chunksOf(ids)) {
    const written = await db
      .selectFrom('translation_target')
      .selectAll()
      .where('segment_id', 'in', part)
      .where('origin', '=', 'person')
      .execute();
    await keepPast(ctx, written);
    await db.deleteFrom('translation_segment').where('id', 'in', part).execute();
  }
}

export type VersionMove = {
  from: VersionState;
  to: VersionState;
  side: VersionSide;
  personId: string | null;
  engine: string | null;
  ofRevision: number | null;
  reason: string | null;
};

/** Moves a version that was locked before, and keeps the step. */
export async function moveVersion(
  ctx: Ctx,
  versionId: string,
  move: VersionMove,
  effects: VersionEffects = {},
): Promise<void> {
  const db = tablesOf<TranslationTables>(ctx);
  const now = ctx.clock();
  await db
    .updateTable('translation_version')
    .set({ state: move.to, state_since: now, ...columnsOfEffects(effects, now) })
    .where('id', '=', versionId)
    .execute();
  await db
    .insertInto('translation_version_step')
    .values({
      id: newId(now.getTime()),
      version_id: versionId,
      from_state: move.from,
      to_state: move.to,
      side: move.side,
      person_id: move.personId,
      engine: move.engine,
      of_revision: move.ofRevision,
      reason: move.reason,
      at: now,
    })
    .execute();
}

/** What a step leaves on the version besides its state. */
export type VersionEffects = {
  ofRevision?: number;
  engine?: string | null;
  translatedBy?: string | null;
  verifiedBy?: string | null;
};

function columnsOfEffects(effects: VersionEffects, now: Date) {
  const { ofRevision, engine, translatedBy, verifiedBy } = effects;
  return {
    ...(ofRevision === undefined ? {} : { of_revision: ofRevision }),
    ...(engine === undefined ? {} : { engine }),
    ...(translatedBy === undefined
      ? {}
      : { translated_by: translatedBy, translated_at: translatedBy === null ? null : now }),
    ...(verifiedBy === undefined
      ? {}
      : { verified_by: verifiedBy, verified_at: verifiedBy === null ? null : now }),
  };
}

/** The versions of a text that were true to a revision are true to the next one, which changed no word of it. */
export async function carryRevision(ctx: Ctx, textId: string, from: number, to: number): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_version')
    .set({ of_revision: to })
    .where('text_id', '=', textId)
    .where('of_revision', '=', from)
    .execute();
}

export async function addWorker(
  ctx: Ctx,
  versionId: string,
  personId: string,
  side: 'translator' | 'reviser',
): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_version_worker')
    .values({ version_id: versionId, person_id: personId, side, since: ctx.clock() })
    .onConflict((conflict) => conflict.columns(['version_id', 'person_id', 'side']).doNothing())
    .execute();
}

export async function removeWorkers(
  ctx: Ctx,
  versionId: string,
  side?: 'translator' | 'reviser',
): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .deleteFrom('translation_version_worker')
    .where('version_id', '=', versionId)
    .$if(side !== undefined, (query) => query.where('side', '=', side ?? 'translator'))
    .execute();
}
