import type { SearchRecord } from './search-record.ts';
import { TextColumn } from './text-column.ts';

/**
 * Records on their way to a thread, as JSON one after another: thousands of objects that wait for their turn would
 * cost the calling thread more garbage collection than the writing does.
 */
export type PackedRecords = { readonly starts: Uint32Array; readonly bytes: Uint8Array };

const recordsPerSlice = 500;

/** It pauses now and then, so that the event loop is not held up. */
export async function packRecords(
  records: readonly SearchRecord[],
  pause?: () => Promise<void>,
): Promise<PackedRecords> {
  const column = new TextColumn();
  for (const [number, record] of records.entries()) {
    if (number % recordsPerSlice === recordsPerSlice - 1) await pause?.();
    column.push(JSON.stringify(record));
  }
  return column.finish();
}

export function unpackRecords({ starts, bytes }: PackedRecords): SearchRecord[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from(
    { length: starts.length - 1 },
    (_, at) => JSON.parse(text.toString('utf8', starts[at], starts[at + 1])) as SearchRecord,
  );
}
