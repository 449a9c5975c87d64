import { basename, dirname } from 'node:path';
import { EmbeddingError } from './embedder.ts';
import { poolStates } from './pool-states.ts';
import type { ModelFolder } from './read-model-folder.ts';

/** The little of `@huggingface/transformers` that is used; it is an optional package, so its types may be absent. */
type Tensor = { readonly dims: readonly number[]; readonly data: ArrayLike<number | bigint> };
type Transformers = {
  readonly env: {
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    localModelPath: string;
    useFSCache: boolean;
  };
  readonly AutoTokenizer: { from_pretrained(name: string, options: object): Promise<Tokenizer> };
  readonly AutoModel: { from_pretrained(name: string, options: object): Promise<Model> };
};
type Tokenizer = (texts: readonly string[], options: object) => { readonly attention_mask: Tensor };
type Model = (inputs: object) => Promise<Readonly<Record<string, Tensor | undefined>>>;

export type OnnxModel = { run(texts: readonly string[]): Promise<Float32Array[]> };

// Not a literal: the package may be absent, and then the type checker must not look for it.
const packageName: string = '@huggingface/transformers';

/** Opens a model of a folder. Nothing is ever fetched: remote models are off and the folder holds all that is needed. */
export async function openOnnxModel(from: ModelFolder): Promise<OnnxModel> {
  const { env, AutoTokenizer, AutoModel } = await importTransformers();
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.localModelPath = dirname(from.folder);
  const name = basename(from.folder);
  let tokenizer: Tokenizer;
  let model: Model;
  try {
    tokenizer = await AutoTokenizer.from_pretrained(name, { local_files_only: true });
    model = await AutoModel.from_pretrained(name, {
      local_files_only: true,
      dtype: from.dtype,
      device: 'cpu',
    });
  } catch (error) {
    throw new EmbeddingError('badFolder', String(error).slice(0, 200));
  }
  return {
    async run(texts) {
      const inputs = tokenizer([...texts], { padding: true, truncation: true });
      const outputs = await model(inputs);
      const whole = outputs['sentence_embedding'];
      if (whole) return rowsOf(whole);
      const states = outputs['last_hidden_state'] ?? outputs['token_embeddings'];
      if (!states) throw new EmbeddingError('badFolder', 'the model gives no states of tokens');
      const [count = 0, tokens = 0, dimensions = 0] = states.dims;
      const data = states.data as Float32Array;
      return poolStates(data, inputs.attention_mask.data, [count, tokens, dimensions], from.pooling);
    },
  };
}

async function importTransformers(): Promise<Transformers> {
  try {
    return (await import(packageName)) as Transformers;
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const detail =
      code === 'ERR_MODULE_NOT_FOUND' ? `npm install ${packageName}` : String(error).slice(0, 200);
    throw new EmbeddingError('notInstalled', detail);
  }
}

function rowsOf({ dims, data }: Tensor): Float32Array[] {
  const [count = 0, dimensions = 0] = dims;
  return Array.from({ length: count }, (_, row) =>
    Float32Array.from({ length: dimensions }, (_, at) => Number(data[row * dimensions + at])),
  );
}
