import { AppError } from '../../shared/app-error.ts';
import { askThread } from '../threads/ask-thread.ts';
import { TableFault, type TableFaultCode } from './table-fault.ts';
import type { Encoding, ReadTable } from './table.ts';

export type TableLimits = { rowsMax: number; columnsMax: number; cellLengthMax: number; bytesMax: number };
/** Enough for the largest list this platform is asked to take, and little enough for its memory. */
export const tableLimits: TableLimits = {
  rowsMax: 100_000,
  columnsMax: 200,
  cellLengthMax: 32_767,
  bytesMax: 50_000_000,
};

export type ReadWish = {
  /** Of a workbook; its first one where none is named. */
  sheet?: string | undefined;
  /** Of a text file; recognised where none is named. */
  encoding?: Encoding | undefined;
  limits?: Partial<TableLimits>;
};

export type ReadOrder = { bytes: Uint8Array; sheet?: string; encoding?: Encoding; limits: TableLimits };
export type ReadAnswer =
  { table: ReadTable } | { fault: { code: TableFaultCode; params: Record<string, string | number> } };

/**
 * Reads a workbook (XLSX, XLS, ODS) or a text table (CSV by commas, semicolons or tabs) in a thread of its own. Cells
 * are texts as their owner sees them: numbers with a point, days as YYYY-MM-DD. Nothing is calculated. Refuses with 422
 * `platform.table.*`, which say why and where.
 */
export async function readTable(bytes: Uint8Array, wish: ReadWish = {}): Promise<ReadTable> {
  const limits = { ...tableLimits, ...wish.limits };
  if (bytes.length > limits.bytesMax) throw refusal('tooLarge', { megabytes: limits.bytesMax / 1e6 });
  const answer = await parseInThread({
    bytes,
    limits,
    ...(wish.sheet !== undefined && { sheet: wish.sheet }),
    ...(wish.encoding !== undefined && { encoding: wish.encoding }),
  });
  if ('fault' in answer) throw refusal(answer.fault.code, answer.fault.params);
  return answer.table;
}

function refusal(code: TableFaultCode, params: Record<string, string | number>): AppError {
  return new AppError('invalid', `platform.table.${code}`, { params, cause: new TableFault(code, params) });
}

/** A small file may unpack to more than the thread may hold. */
async function parseInThread(order: ReadOrder): Promise<ReadAnswer> {
  const file = new URL('./read-thread.ts', import.meta.url);
  try {
    return await askThread({ file, lane: 'tables', memoryMaxMb: 2_000 }, order);
  } catch (error) {
    const isFull = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (isFull) return { fault: { code: 'tooLarge', params: {} } };
    throw error;
  }
}
