import { languageOfTag } from '../language-tag.ts';
import {
  ExchangeError,
  type ExchangeErrorCode,
  type ExchangeErrorDetail,
  type Place,
} from '../xml/exchange-error.ts';
import { digestSources, normaliseSource, readOrigin } from './task-origin.ts';
import type { ExpectedTask, XliffSegment } from './xliff-task.ts';

export type FileClaims = { original: string; sourceTag: string; targetTag: string };

/**
 * Holds a file against the task it should belong to, part by part, and refuses it at the first contradiction.
 * Where the file was made from another revision, that is told rather than the difference in a single segment.
 */
export function makeTaskCheck(expected: ExpectedTask) {
  const expectedDigest = digestSources(expected.sources);
  const lines = new Map<string, number>();
  let file: Place | undefined;
  let isOtherRevision = false;

  const refuse = (code: ExchangeErrorCode, place: Place, detail: ExchangeErrorDetail): never => {
    throw isOtherRevision
      ? new ExchangeError('revisionOther', place, detail)
      : new ExchangeError(code, place, detail);
  };
  const checkFile = (place: Place, claims: FileClaims): void => {
    file ??= place;
    const digest = requireOwnOrigin(place, expected.taskId, claims.original);
    refuseOtherLanguages(place, expected, claims);
    isOtherRevision ||= digest !== expectedDigest;
  };
  const checkSegment = (place: Place, { id, source }: XliffSegment): string => {
    if (!file) throw new ExchangeError('elementMissing', place, { parent: 'xliff', element: 'file' });
    const known = expected.sources.get(id);
    if (known === undefined) return refuse('segmentUnknown', place, { id });
    const firstLine = lines.get(id);
    if (firstLine !== undefined) throw new ExchangeError('segmentRepeated', place, { id, firstLine });
    lines.set(id, place.line);
    if (normaliseSource(source) !== normaliseSource(known)) refuse('sourceChanged', place, { id });
    return known;
  };
  const checkEnd = (root: Place): void => {
    if (!file) throw new ExchangeError('elementMissing', root, { parent: 'xliff', element: 'file' });
    const missing = [...expected.sources.keys()].filter((id) => !lines.has(id));
    if (missing[0] !== undefined) refuse('segmentMissing', file, { id: missing[0], count: missing.length });
    if (isOtherRevision) refuse('revisionOther', file, {});
  };
  return { checkFile, checkSegment, checkEnd };
}

/** The digest of the revision that the file was made from. */
function requireOwnOrigin(place: Place, taskId: string, original: string): string {
  const origin = readOrigin(original);
  if (origin?.taskId === taskId) return origin.digest;
  throw new ExchangeError('taskOther', place, { expected: taskId, found: origin?.taskId ?? original });
}

function refuseOtherLanguages(
  place: Place,
  expected: ExpectedTask,
  { sourceTag, targetTag }: FileClaims,
): void {
  const isSame =
    languageOfTag(sourceTag) === expected.sourceLanguage &&
    languageOfTag(targetTag) === expected.targetLanguage;
  if (isSame) return;
  throw new ExchangeError('languagesOther', place, {
    expected: `${expected.sourceLanguage} → ${expected.targetLanguage}`,
    found: `${sourceTag} → ${targetTag}`,
  });
}
