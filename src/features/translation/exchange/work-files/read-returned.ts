import type { Language } from '../../../../shared/language.ts';
import { makeTaskCheck } from '../xliff/check-task.ts';
import { readUnits, type FileCheck } from '../xliff/read-units.ts';
import { readOrigin, writeOrigin } from '../xliff/task-origin.ts';
import type { ReadOptions } from '../xml/read-xml.ts';
import type { ReturnedRow } from './take-returned.ts';

/** The id that travels in a file: which version it is of, and which time it was taken out. */
export function taskIdOf(versionId: string, sentFileId: string): string {
  return `${versionId}/${sentFileId}`;
}

type Expected = { versionId: string; from: Language; to: Language; sources: ReadonlyMap<string, string> };

/** The rows of a returned file, whole or not at all. Throws ExchangeError with the line for a file that is not of this version. */
export async function readReturned(
  bytes: Uint8Array,
  { versionId, from, to, sources }: Expected,
  options: ReadOptions = {},
): Promise<ReturnedRow[]> {
  let sentFileId: string | null = null;
  const inner = makeTaskCheck({ taskId: versionId, sourceLanguage: from, targetLanguage: to, sources });
  const check: FileCheck = {
    ...inner,
    checkFile(place, claims) {
      const origin = readOrigin(claims.original);
      const [ofVersion = '', sent = ''] = origin?.taskId.split('/') ?? [];
      sentFileId ??= /^[0-9a-f-]{36}$/.test(sent) ? sent : null;
      inner.checkFile(place, {
        ...claims,
        original: origin ? writeOrigin(ofVersion, origin.digest) : claims.original,
      });
    },
  };
  const rows: ReturnedRow[] = [];
  for await (const { segment, line, saysState, isLeftAlone } of readUnits(bytes, check, options)) {
    const isDone = segment.state === 'human' || segment.state === 'verified';
    rows.push({
      line,
      segmentId: segment.id,
      target: segment.target ?? '',
      isConfirmed: isDone && saysState,
      isLeftAlone,
      sentFileId,
    });
  }
  return rows;
}
