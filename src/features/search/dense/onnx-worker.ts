/** The thread of a local model: tokenising and computing never hold up the main thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { EmbeddingError } from './embedder.ts';
import { openOnnxModel, type OnnxModel } from './onnx-model.ts';
import type { OnnxReply, OnnxRequest } from './onnx-messages.ts';
import type { ModelFolder } from './read-model-folder.ts';

const port = parentPort;
if (!port) throw new Error('This file is the body of a thread');
const reply = (message: OnnxReply): void => port.postMessage(message);

/** One after the other: a second text only waits for the batch before it. */
let last: Promise<void> = Promise.resolve();

function refuse(id: number, error: unknown): void {
  const isKnown = error instanceof EmbeddingError;
  reply({
    id,
    fault: isKnown ? error.fault : 'failing',
    detail: isKnown ? error.message : String(error).slice(0, 200),
  });
}

try {
  const model = await openOnnxModel(workerData as ModelFolder);
  // The length of a vector is known when there is one.
  const [vector] = await model.run(['a']);
  port.on('message', ({ id, texts }: OnnxRequest) => {
    last = last.then(() => answer(model, id, texts)).catch((error: unknown) => refuse(id, error));
  });
  reply({ id: 0, vectors: vector ? [vector] : [] });
} catch (error) {
  refuse(0, error);
}

async function answer(model: OnnxModel, id: number, texts: readonly string[]): Promise<void> {
  reply({ id, vectors: await model.run(texts) });
}
