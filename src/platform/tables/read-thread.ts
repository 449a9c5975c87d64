import { parentPort, workerData } from 'node:worker_threads';
import { parseTable } from './parse-table.ts';
import type { ReadAnswer, ReadOrder } from './read-table.ts';
import { TableFault } from './table-fault.ts';

// The thread that reads one file and ends.

parentPort?.postMessage(answer(workerData as ReadOrder));

function answer(order: ReadOrder): ReadAnswer {
  try {
    return { table: parseTable(order) };
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    return { fault: { code: error.code, params: error.params } };
  }
}
