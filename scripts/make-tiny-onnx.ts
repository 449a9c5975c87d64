/**
 * `node scripts/make-tiny-onnx.ts FOLDER`: writes a whole embedding model of a few kilobytes for tests, as exported for
 * transformers.js: a table with one vector for each word (ONNX protobuf written by hand: one Gather node), a tokeniser
 * that knows a handful of words of three languages, and the settings beside them. Words that mean the same share a row.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Rows of the table after [PAD] and [UNK]. */
const meanings = [
  ['laser', '激光', 'лазер'],
  ['pump', '泵', 'насос'],
  ['vaccine', '疫苗', 'вакцина'],
  ['battery', '电池', 'аккумулятор'],
] as const;
const specialWords = ['[PAD]', '[UNK]'];
export const tinyDimensions = 8;

/** Element types and the operator set of ONNX that are used. */
const floatType = 1;
const int64Type = 7;
const irVersion = 8;
const operatorSet = 13;

/** One field of a protobuf message: a number as varint, a text or message with its length before it. */
function field(number: number, value: number | string | Buffer): Buffer {
  if (typeof value === 'number') return Buffer.concat([varint(number << 3), varint(value)]);
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) | 128);
  }
}

/** ValueInfoProto: name (1) and type (2) of a tensor (1) with element type (1) and shape (2) of dimensions (1). */
function tensorInfo(name: string, type: number, shape: readonly (string | number)[]): Buffer {
  const dimensions = shape.map((size) =>
    field(1, typeof size === 'number' ? field(1, size) : field(2, size)),
  );
  const tensor = Buffer.concat([field(1, type), field(2, Buffer.concat(dimensions))]);
  return Buffer.concat([field(1, name), field(2, field(1, tensor))]);
}

/** ModelProto with a GraphProto (7): node (1), name (2), initializer (5), input (11), output (12). */
function modelBytes(table: Float32Array): Buffer {
  const rows = table.length / tinyDimensions;
  const bytes = Buffer.alloc(table.length * 4);
  table.forEach((value, at) => bytes.writeFloatLE(value, at * 4));
  const initializer = [
    field(1, rows),
    field(1, tinyDimensions),
    field(2, floatType),
    field(8, 'table'),
    field(9, bytes),
  ];
  const node = [field(1, 'table'), field(1, 'input_ids'), field(2, 'last_hidden_state'), field(4, 'Gather')];
  const graph = Buffer.concat([
    field(1, Buffer.concat(node)),
    field(2, 'tiny'),
    field(5, Buffer.concat(initializer)),
    field(11, tensorInfo('input_ids', int64Type, ['texts', 'tokens'])),
    field(11, tensorInfo('attention_mask', int64Type, ['texts', 'tokens'])),
    field(12, tensorInfo('last_hidden_state', floatType, ['texts', 'tokens', tinyDimensions])),
  ]);
  const operators = Buffer.concat([field(1, ''), field(2, operatorSet)]);
  return Buffer.concat([field(1, irVersion), field(7, graph), field(8, operators)]);
}

/** [UNK] says a little of everything, each meaning mostly one thing. */
function tableValues(): Float32Array {
  const table = new Float32Array((specialWords.length + meanings.length) * tinyDimensions);
  table.fill(0.1, tinyDimensions, 2 * tinyDimensions);
  meanings.forEach((_words, at) => {
    const row = specialWords.length + at;
    table[row * tinyDimensions + at] = 1;
    table[row * tinyDimensions + tinyDimensions - 1] = 0.1;
  });
  return table;
}

function tokenizer(): object {
  const vocabulary = Object.fromEntries([
    ...specialWords.map((word, at) => [word, at]),
    ...meanings.flatMap((words, at) => words.map((word) => [word, specialWords.length + at])),
  ]);
  const special = { special: true, single_word: false, lstrip: false, rstrip: false, normalized: false };
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: specialWords.map((content, id) => ({ id, content, ...special })),
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: null,
    decoder: null,
    model: { type: 'WordLevel', vocab: vocabulary, unk_token: '[UNK]' },
  };
}

/** Writes the model into a folder, which is made where it is missing. */
export function makeTinyOnnx(folder: string): void {
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  writeFileSync(join(folder, 'onnx', 'model.onnx'), modelBytes(tableValues()));
  const files = {
    'config.json': { model_type: 'bert', architectures: ['BertModel'], hidden_size: tinyDimensions },
    'tokenizer.json': tokenizer(),
    'tokenizer_config.json': {
      tokenizer_class: 'PreTrainedTokenizerFast',
      model_max_length: 64,
      pad_token: '[PAD]',
      unk_token: '[UNK]',
    },
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('usage: node scripts/make-tiny-onnx.ts FOLDER');
    process.exitCode = 1;
  } else makeTinyOnnx(folder);
}
