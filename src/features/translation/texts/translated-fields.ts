import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { VersionState } from '../vocabulary.ts';
import { joinFields } from './join-fields.ts';
import type { Version, VersionSegment } from './version.ts';
import { findVersion, segmentsOf, versionIdOf } from './views.ts';

export type TranslatedFields = {
  versionId: string;
  state: VersionState;
  /** `machine` as soon as one segment is nobody's word. */
  origin: 'machine' | 'translator';
  /** The revision of the original it was last true to. */
  ofRevision: number;
  /** The newest revision of the original this room was told. */
  knownRevision: number;
  /** By the path of the field. */
  fields: ReadonlyMap<string, string>;
  changedAt: Date;
  translatedBy: string | null;
};

/** The whole text of a record in a language as readers may have it; undefined while a part is missing or a draft. */
export async function translatedFields(
  ctx: Ctx,
  ref: RecordRef,
  language: Language,
): Promise<TranslatedFields | undefined> {
  const versionId = await versionIdOf(ctx, ref, language);
  const version = versionId === undefined ? undefined : await findVersion(ctx, versionId);
  if (!version) return undefined;
  const segments = await segmentsOf(ctx, version.id);
  const isWhole = segments.length > 0 && segments.every(({ state }) => state !== 'none' && state !== 'draft');
  return isWhole ? fieldsOf(version, segments) : undefined;
}

function fieldsOf(version: Version, segments: readonly VersionSegment[]): TranslatedFields {
  return {
    versionId: version.id,
    state: version.state,
    origin: segments.some(
      ({ state, origin }) => state === 'machine' || (state === 'stale' && origin !== 'person'),
    )
      ? 'machine'
      : 'translator',
    ofRevision: version.ofRevision ?? version.text.revision,
    knownRevision: version.text.revision,
    fields: joinFields(
      segments.map(({ field, gap, target }) => ({ field, gap, text: target })),
      version.to,
    ),
    changedAt: segments.reduce(
      (latest, { writtenAt }) => (writtenAt && writtenAt > latest ? writtenAt : latest),
      new Date(0),
    ),
    translatedBy: version.translatedBy,
  };
}
