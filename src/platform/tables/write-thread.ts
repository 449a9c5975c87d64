import { parentPort, workerData } from 'node:worker_threads';
import { buildWorkbook } from './build-workbook.ts';
import type { Table } from './table.ts';

// The thread that writes one long workbook and ends.

const bytes = buildWorkbook(workerData as Table);
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
