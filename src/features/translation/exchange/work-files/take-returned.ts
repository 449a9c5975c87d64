import { AppError } from '../../../../shared/app-error.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import type { LiveTermbase } from '../../termbase/live-termbase.ts';
import { findingsOf, openFindings } from '../../texts/check-segments.ts';
import { openVersion } from '../../texts/open-version.ts';
import { saveTarget } from '../../texts/save-target.ts';
import type { Version, VersionSegment } from '../../texts/version.ts';
import { segmentsOf } from '../../texts/views.ts';
import { normaliseSource } from '../xliff/task-origin.ts';
import { decideTarget, type ReturnedTarget } from './decide-target.ts';
import { digestTarget, noteTakenTargets, readSentTargets, type SentTarget } from './sent-files.ts';

/** A segment of a returned file; plain JSON. */
export type ReturnedRow = {
  line: number;
  segmentId: string;
  target: string;
  isConfirmed: boolean;
  /** The tool gave it back as a mere copy of the source. */
  isLeftAlone: boolean;
  /** When it was taken out; null where the file does not say. */
  sentFileId: string | null;
};

export type RowRemark = { line: number; code: string; params?: Record<string, string> };
export type TakenRows = { written: number; same: number; refused: RowRemark[] };

/** So much of a text is repeated in a report. */
const quotedCharactersMax = 300;

/**
 * Writes what a translator changed, as his. What he left alone stays, what others wrote since stays too and is told with
 * both texts; a text that the checks object to is kept as a draft and told. Nothing becomes verified here.
 */
export async function takeReturned(
  ctx: Ctx,
  termbase: LiveTermbase,
  versionId: string,
  rows: readonly ReturnedRow[],
): Promise<TakenRows> {
  return ctx.transaction(async (tx) => {
    const version = await openVersion(tx, versionId, { forChange: true });
    const stored = await segmentsOf(tx, versionId, { ids: rows.map(({ segmentId }) => segmentId) });
    const bySegment = new Map(stored.map((segment) => [segment.id, segment]));
    const sentFileId = rows[0]?.sentFileId ?? null;
    const sent =
      sentFileId === null
        ? undefined
        : await readSentTargets(tx, { sentFileId, versionId, segmentIds: [...bySegment.keys()] });
    const taken: SentTarget[] = [];
    const outcome: TakenRows = { written: 0, same: 0, refused: [] };
    for (const row of rows) {
      const segment = bySegment.get(row.segmentId);
      if (!segment) throw new AppError('conflict', 'translation.segment.notFound');
      const decided = row.isLeftAlone ? 'same' : decideTarget(compare(tx, row, segment, sent));
      if (decided === 'same') outcome.same += 1;
      else if (decided === 'write' || decided === 'confirm') {
        const remark = await writeRow(tx, termbase, version, segment, row);
        if (remark) outcome.refused.push(remark);
        else outcome.written += 1;
        taken.push({ segmentId: segment.id, target: row.target });
      } else outcome.refused.push(remarkOf(decided, row, segment));
    }
    if (sentFileId !== null && sent) await noteTakenTargets(tx, sentFileId, taken);
    return outcome;
  });
}

function compare(
  { actor }: Ctx,
  row: ReturnedRow,
  segment: VersionSegment,
  sent: ReadonlyMap<string, string> | undefined,
): ReturnedTarget {
  const digestOf = (text: string) => (text === '' ? undefined : digestTarget(text));
  const sentDigest = sent?.get(segment.id);
  // What XML cannot hold is no difference: it could not have come back otherwise.
  const isSameText = row.target === segment.target || row.target === normaliseSource(segment.target);
  return {
    returned: isSameText ? segment.target : row.target,
    isConfirmed: row.isConfirmed,
    stored: segment.target,
    storedState: segment.state,
    isStoredByHim: actor.kind === 'person' && segment.writtenBy === actor.personId,
    sent: sent && {
      isReturned: digestOf(row.target) === sentDigest,
      isStored: digestOf(segment.target) === sentDigest,
    },
  };
}

async function writeRow(
  ctx: Ctx,
  termbase: LiveTermbase,
  version: Version,
  segment: VersionSegment,
  row: ReturnedRow,
): Promise<RowRemark | undefined> {
  const isSameText = normaliseSource(segment.target) === row.target;
  const target = isSameText ? segment.target : row.target;
  const reasons = isSameText ? segment.overrides : [];
  const blocking = openFindings(findingsOf(termbase, version, segment.source, target), reasons);
  const isConfirmed = row.isConfirmed && blocking.length === 0;
  await saveTarget(ctx, termbase, {
    versionId: version.id,
    segmentId: segment.id,
    target,
    ofRevision: segment.revision,
    isConfirmed,
    origin: 'person',
    originDetail: 'xliff',
    overrides: reasons,
  });
  if (isConfirmed === row.isConfirmed) return undefined;
  const [first] = blocking;
  return {
    line: row.line,
    code: codeOf(`keptAsDraft.${first?.check ?? ''}`),
    params: { text: quote(target) },
  };
}

function remarkOf(
  decided: 'newerText' | 'targetEmptied' | 'segmentLocked',
  row: ReturnedRow,
  segment: VersionSegment,
): RowRemark {
  return {
    line: row.line,
    code: codeOf(decided),
    params: { mine: quote(row.target), stored: quote(segment.target) },
  };
}

function codeOf(remark: string): string {
  return `translation.exchange.${remark}`;
}

function quote(text: string): string {
  return text.length <= quotedCharactersMax ? text : `${text.slice(0, quotedCharactersMax)}…`;
}
