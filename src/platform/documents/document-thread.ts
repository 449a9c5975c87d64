import { parentPort, workerData } from 'node:worker_threads';
import { buildDocx } from './build-docx.ts';
import { drawPdf } from './draw-pdf.ts';
import type { DocumentOrder } from './write-in-thread.ts';

// The thread that writes one long document and ends.

const { format, model } = workerData as DocumentOrder;
const bytes = format === 'pdf' ? await drawPdf(model) : await buildDocx(model);
// Bytes of a pool cannot be handed over; a copy of their own can.
const own = new Uint8Array(bytes);
parentPort?.postMessage(own, [own.buffer]);
