import type { ReadOptions } from '../xml/read-xml.ts';
import { makeTaskCheck } from './check-task.ts';
import { readUnits } from './read-units.ts';
import type { ExpectedTask, XliffSegment, XliffTask } from './xliff-task.ts';

/**
 * A returned task (XLIFF 1.2 or 2.x), whole or not at all: a file of another task, of other languages, of another
 * revision, with sources changed, with segments unknown, repeated, missing or divided is refused with the line.
 * Sources are given back exactly as they are expected.
 */
export async function readXliff(
  bytes: Uint8Array,
  expected: ExpectedTask,
  options: ReadOptions = {},
): Promise<XliffTask> {
  const segments: XliffSegment[] = [];
  for await (const { segment } of readUnits(bytes, makeTaskCheck(expected), options)) segments.push(segment);
  const { taskId, sourceLanguage, targetLanguage } = expected;
  return { taskId, sourceLanguage, targetLanguage, segments };
}
