import { sql } from 'kysely';
import { z } from 'zod';
import { isLanguage, type Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { segmentKey } from '../segments/segment-key.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { TargetOrigin, TargetState, TextStage, VersionState } from '../vocabulary.ts';
import { openTargetStates, type SegmentCounts, type Version, type VersionSegment } from './version.ts';

const overridesShape = z.array(
  z.object({ check: z.string(), reason: z.string(), by: z.string(), at: z.string() }),
);

function versions(ctx: Ctx) {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_version as version')
    .innerJoin('translation_text as text', 'text.id', 'version.text_id');
}

type Lock = { forChange?: boolean };

/** One version with its text and who works on it; `forChange` locks it until the transaction ends. */
export async function findVersion(
  ctx: Ctx,
  versionId: string,
  lock: Lock = {},
): Promise<Version | undefined> {
  const [found] = await findVersions(ctx, [versionId], lock);
  return found;
}

/** Versions by id; in no order, unknown ids are left out. */
export async function findVersions(
  ctx: Ctx,
  versionIds: readonly string[],
  { forChange = false }: Lock = {},
): Promise<Version[]> {
  if (versionIds.length === 0) return [];
  const rows = await versions(ctx)
    .selectAll('version')
    .select([
      'text.room',
      'text.kind',
      'text.record_id',
      'text.number',
      'text.source_language',
      'text.revision',
      'text.title',
      'text.domain',
      'text.owner_organisation_id',
      'text.author_id',
      'text.stage',
      'text.is_restricted',
      'text.is_demo',
    ])
    .where('version.id', 'in', [...versionIds])
    // In one order for everybody: two who lock several versions never wait for each other.
    .$if(forChange, (query) => query.orderBy('version.id').forUpdate('version'))
    .execute();
  const workers = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_version_worker')
    .select(['version_id', 'person_id', 'side'])
    .where('version_id', 'in', [...versionIds])
    .orderBy('since')
    .execute();
  const workersOf = (id: string, side: string) =>
    workers.filter((one) => one.version_id === id && one.side === side).map((one) => one.person_id);
  return rows.map((row) => ({
    id: row.id,
    textId: row.text_id,
    from: row.source_language as Language,
    to: row.language as Language,
    state: row.state as VersionState,
    stateSince: row.state_since,
    isSetAside: row.is_set_aside,
    ofRevision: row.of_revision,
    engine: row.engine,
    translatedBy: row.translated_by,
    translatedAt: row.translated_at,
    verifiedBy: row.verified_by,
    verifiedAt: row.verified_at,
    translators: workersOf(row.id, 'translator'),
    revisers: workersOf(row.id, 'reviser'),
    text: {
      ref: { room: row.room, kind: row.kind, id: row.record_id },
      number: row.number,
      title: row.title,
      domain: row.domain,
      revision: row.revision,
      stage: row.stage as TextStage,
      isRestricted: row.is_restricted,
      isDemo: row.is_demo,
      ownerOrganisationId: row.owner_organisation_id,
      authorId: row.author_id,
    },
  }));
}

/** The versions of a text by language, but those set aside because its author writes that language himself now. */
export async function versionIdsOfText(
  ctx: Ctx,
  textId: string,
): Promise<{ id: string; language: Language }[]> {
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_version')
    .select(['id', 'language'])
    .where('text_id', '=', textId)
    .where('is_set_aside', '=', false)
    .orderBy('language')
    .execute();
  return rows.flatMap(({ id, language }) => (isLanguage(language) ? [{ id, language }] : []));
}

/** The version of a record in a language; undefined where the record was never told, or this is its own language. */
export async function versionIdOf(ctx: Ctx, ref: RecordRef, language: Language): Promise<string | undefined> {
  const row = await versions(ctx)
    .select('version.id')
    .where('text.room', '=', ref.room)
    .where('text.kind', '=', ref.kind)
    .where('text.record_id', '=', ref.id)
    .where('version.language', '=', language)
    .executeTakeFirst();
  return row?.id;
}

type Window = { from?: number; limit?: number; ids?: readonly string[] };

/** The segments of a version in the order of the text: all, those from a position on, or some by id. */
export async function segmentsOf(
  ctx: Ctx,
  versionId: string,
  window: Window = {},
): Promise<VersionSegment[]> {
  const { from, limit, ids } = window;
  if (ids?.length === 0) return [];
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_version as version')
    .innerJoin('translation_segment as segment', 'segment.text_id', 'version.text_id')
    .leftJoin('translation_target as target', (join) =>
      join.onRef('target.segment_id', '=', 'segment.id').onRef('target.version_id', '=', 'version.id'),
    )
    .select([
      'segment.id',
      'segment.position',
      'segment.field',
      'segment.lead',
      'segment.gap',
      'segment.source',
      'segment.characters',
      'target.target',
      'target.state',
      'target.of_source',
      'target.origin',
      'target.origin_detail',
      'target.written_by',
      'target.written_at',
      'target.verified_by',
      'target.revision',
      'target.overrides',
    ])
    .where('version.id', '=', versionId)
    .$if(from !== undefined, (query) => query.where('segment.position', '>=', from ?? 0))
    .$if(ids !== undefined, (query) => query.where('segment.id', 'in', [...(ids ?? [])]))
    .orderBy('segment.position')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    field: row.field,
    lead: row.lead,
    gap: row.gap,
    source: row.source,
    characters: row.characters,
    target: row.target ?? '',
    state: targetStateOf(row),
    ofSource: row.of_source,
    origin: row.origin as TargetOrigin | null,
    originDetail: row.origin_detail,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
    verifiedBy: row.verified_by,
    revision: row.revision ?? 0,
    overrides: row.overrides === null ? [] : overridesShape.parse(row.overrides),
  }));
}

/** A text made from another source is stale, whatever it was. */
function targetStateOf(row: { source: string; of_source: string | null; state: string | null }): TargetState {
  if (row.state === null || row.of_source === null) return 'none';
  return segmentKey(row.of_source) === segmentKey(row.source) ? (row.state as TargetState) : 'stale';
}

/** How far a version is, in segments and in source characters. */
export async function countSegments(ctx: Ctx, versionId: string): Promise<SegmentCounts> {
  // Sources are compared as they stand: what differs in blanks or in how letters are composed is weighed in segmentsOf.
  const { rows } = await sql<{ state: TargetState; segments: number; characters: number }>`
    select case
        when target.segment_id is null then 'none'
        when normalize(btrim(target.of_source)) <> normalize(btrim(segment.source)) then 'stale'
        else target.state end as state,
      count(*)::integer as segments, sum(segment.characters)::integer as characters
    from translation_version version
    join translation_segment segment on segment.text_id = version.text_id
    left join translation_target target on target.segment_id = segment.id and target.version_id = version.id
    where version.id = ${versionId}
    group by 1`.execute(ctx.db);
  const byState: SegmentCounts['byState'] = {
    none: 0,
    machine: 0,
    draft: 0,
    human: 0,
    verified: 0,
    stale: 0,
  };
  const counts: SegmentCounts = { total: 0, byState, sourceCharacters: 0, openCharacters: 0 };
  for (const { state, segments, characters } of rows) {
    byState[state] = segments;
    counts.total += segments;
    counts.sourceCharacters += characters;
    if (openTargetStates.includes(state)) counts.openCharacters += characters;
  }
  return counts;
}

/** Where a version goes back to when its task is given back: as it was, or stale where the original changed since. */
export async function restingState(ctx: Ctx, version: Version): Promise<VersionState> {
  const assigned = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_version_step')
    .select('from_state')
    .where('version_id', '=', version.id)
    .where('to_state', '=', 'assigned')
    .orderBy('position', 'desc')
    .executeTakeFirst();
  const before = (assigned?.from_state ?? 'none') as VersionState;
  if (before === 'none' || before === 'stale') return before;
  return version.ofRevision === version.text.revision ? before : 'stale';
}

/** The steps of a version, the oldest first. */
export async function versionHistory(ctx: Ctx, versionId: string) {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_version_step')
    .select(['from_state', 'to_state', 'side', 'person_id', 'engine', 'of_revision', 'reason', 'at'])
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute();
}

/** Earlier texts of a segment, the newest first. */
export async function pastTargets(ctx: Ctx, versionId: string, segmentId: string) {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_target_past')
    .select(['revision', 'target', 'state', 'origin', 'origin_detail', 'written_by', 'written_at'])
    .where('version_id', '=', versionId)
    .where('segment_id', '=', segmentId)
    .orderBy('revision', 'desc')
    .limit(50)
    .execute();
}
