import { Worker } from 'node:worker_threads';
import { EmbeddingError, type Embedder, type EmbeddingRecipe } from './embedder.ts';
import type { OnnxReply, OnnxRequest } from './onnx-messages.ts';
import { readModelFolder } from './read-model-folder.ts';
import { toUnitVector } from './read-vectors.ts';
import { fillTemplate, templatesFor } from './templates.ts';

export type OnnxEmbedderOptions = {
  readonly folder: string;
  /** Where they are set they win over what the folder or the model's name says. */
  readonly dimensions?: number | undefined;
  readonly queryTemplate?: string | undefined;
  readonly passageTemplate?: string | undefined;
};

/** Small, so that a reader's query never waits long behind passages. */
const textsPerBatch = 8;

type Waiting = { resolve(vectors: readonly Float32Array[]): void; reject(error: Error): void };

/** Opens the model of a folder in a thread of its own; rejects with an EmbeddingError that says what is missing. */
export async function openOnnxEmbedder(options: OnnxEmbedderOptions): Promise<Embedder> {
  const folder = await readModelFolder(options.folder);
  const waiting = new Map<number, Waiting>();
  const worker = new Worker(new URL('./onnx-worker.ts', import.meta.url), {
    workerData: folder,
    execArgv: [],
  });
  let ended: EmbeddingError | undefined;
  let nextId = 1;

  function end(detail: string): void {
    ended ??= new EmbeddingError('failing', detail);
    for (const one of waiting.values()) one.reject(ended);
    waiting.clear();
  }

  worker.on('message', (reply: OnnxReply) => {
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if ('vectors' in reply) one?.resolve(reply.vectors);
    else one?.reject(new EmbeddingError(reply.fault, reply.detail));
  });
  worker.on('error', () => end('the thread of the model failed'));
  worker.on('exit', () => end('the thread of the model has ended'));

  /** The thread holds the process as long as somebody waits for it, no longer. */
  function replyTo(id: number): Promise<readonly Float32Array[]> {
    worker.ref();
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  async function run(texts: readonly string[]): Promise<readonly Float32Array[]> {
    if (ended) throw ended;
    const id = nextId++;
    const answered = replyTo(id);
    worker.postMessage({ id, texts } satisfies OnnxRequest);
    return await answered;
  }

  try {
    const [example] = await replyTo(0);
    const dimensions = options.dimensions ?? example?.length ?? 0;
    toUnitVector(example ?? [], dimensions);
    const recipe = recipeOf(folder, options, dimensions);
    return {
      recipe,
      isOutside: false,
      async embed(texts, role) {
        const template = role === 'query' ? recipe.queryTemplate : recipe.passageTemplate;
        const filled = texts.map((text) => fillTemplate(template, text));
        const vectors: Float32Array[] = [];
        for (let from = 0; from < filled.length; from += textsPerBatch) {
          const batch = await run(filled.slice(from, from + textsPerBatch));
          vectors.push(...batch.map((vector) => toUnitVector(vector, dimensions)));
        }
        return vectors;
      },
      close: async () => void (await worker.terminate()),
    };
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

function recipeOf(
  folder: Awaited<ReturnType<typeof readModelFolder>>,
  options: OnnxEmbedderOptions,
  dimensions: number,
): EmbeddingRecipe {
  const known = templatesFor(folder.model);
  const prompted = (prompt: string | undefined): string | undefined =>
    prompt === undefined ? undefined : `${prompt}{text}`;
  return {
    model: folder.model,
    dimensions,
    queryTemplate: options.queryTemplate ?? prompted(folder.queryPrompt) ?? known.queryTemplate,
    passageTemplate: options.passageTemplate ?? prompted(folder.passagePrompt) ?? known.passageTemplate,
  };
}
