/** The thread that compares a query with all vectors; it only reads what lies in shared memory. */
import { parentPort } from 'node:worker_threads';
import { findNearest } from './find-nearest.ts';
import type { NearestReply, NearestRequest } from './nearest-messages.ts';
import type { VectorSegment } from './vector-segments.ts';

const port = parentPort;
if (!port) throw new Error('This file is the body of a thread');
const segments: VectorSegment[] = [];

port.on('message', (request: NearestRequest) => {
  if ('segment' in request) segments.push(request.segment);
  else {
    const { id, query, limit, languageCount } = request;
    port.postMessage({ id, rows: findNearest(segments, query, limit, languageCount) } satisfies NearestReply);
  }
});
