import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { EmbeddingError } from './embedder.ts';
import type { Pooling } from './pool-states.ts';

/** A model of a folder as exported for transformers.js: config.json, tokenizer.json, onnx/model….onnx. */
export type ModelFolder = {
  readonly folder: string;
  /** Name of the folder and a fingerprint of the model's file: another model under the same name is another model. */
  readonly model: string;
  /** Which file of `onnx/` there is, as transformers.js calls it. */
  readonly dtype: string;
  readonly pooling: Pooling;
  /** Texts put before a query and a passage, where the folder says so. */
  readonly queryPrompt: string | undefined;
  readonly passagePrompt: string | undefined;
};

const modelFiles = [
  ['model.onnx', 'fp32'],
  ['model_quantized.onnx', 'q8'],
  ['model_int8.onnx', 'int8'],
  ['model_fp16.onnx', 'fp16'],
  ['model_q4.onnx', 'q4'],
] as const;

/** What the folder holds; an EmbeddingError that says what is missing. */
export async function readModelFolder(given: string): Promise<ModelFolder> {
  const folder = resolve(given);
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) {
    if (!existsSync(join(folder, file))) throw new EmbeddingError('badFolder', `${file} is missing`);
  }
  const found = modelFiles.find(([file]) => existsSync(join(folder, 'onnx', file)));
  if (!found) throw new EmbeddingError('badFolder', 'onnx/model.onnx is missing');
  const [file, dtype] = found;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(join(folder, 'onnx', file))) hash.update(chunk as Buffer);
  const prompts = objectIn(readJson(join(folder, 'config_sentence_transformers.json')), 'prompts');
  return {
    folder,
    model: `${basename(folder)}@${hash.digest('hex').slice(0, 12)}`,
    dtype,
    pooling: readPooling(readJson(join(folder, '1_Pooling', 'config.json'))),
    queryPrompt: textIn(prompts, 'query'),
    passagePrompt: textIn(prompts, 'passage') ?? textIn(prompts, 'document'),
  };
}

function readPooling(config: object): Pooling {
  const says = (name: string): boolean => (config as Record<string, unknown>)[name] === true;
  if (says('pooling_mode_cls_token')) return 'first';
  return says('pooling_mode_lasttoken') ? 'last' : 'mean';
}

function readJson(path: string): object {
  if (!existsSync(path)) return {};
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    throw new EmbeddingError('badFolder', `${basename(path)} is not JSON`);
  }
}

function objectIn(value: object, name: string): object {
  const inner = (value as Record<string, unknown>)[name];
  return typeof inner === 'object' && inner !== null ? inner : {};
}

function textIn(value: object, name: string): string | undefined {
  const text = (value as Record<string, unknown>)[name];
  return typeof text === 'string' && text !== '' ? text : undefined;
}
