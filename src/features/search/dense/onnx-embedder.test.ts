import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTinyOnnx, tinyDimensions } from '../../../../scripts/make-tiny-onnx.ts';
import { openOnnxEmbedder } from './onnx-embedder.ts';
import { poolStates } from './pool-states.ts';

/** An optional package of some 470 MB: what needs it runs where it is installed. */
const isInstalled = ((): boolean => {
  try {
    createRequire(import.meta.url).resolve('@huggingface/transformers');
    return true;
  } catch {
    return false;
  }
})();

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'onnx-')), 'tiny-model');
  makeTinyOnnx(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  let sum = 0;
  a?.forEach((value, at) => (sum += value * (b?.[at] ?? 0)));
  return sum;
}

describe.runIf(isInstalled)('a model of a folder', () => {
  it('gives near vectors to words of three languages that mean the same, and nothing is fetched', async () => {
    const embedder = await openOnnxEmbedder({ folder });
    try {
      const [zh, ru, other] = await embedder.embed(['激光', 'Лазер', 'насос'], 'passage');
      expect(embedder.recipe.model).toMatch(/^tiny-model@[0-9a-f]{12}$/);
      expect([embedder.recipe.dimensions, embedder.isOutside]).toEqual([tinyDimensions, false]);
      expect(cosine(zh, ru)).toBeCloseTo(1);
      expect(cosine(zh, other)).toBeLessThan(0.1);
      expect(cosine(zh, zh)).toBeCloseTo(1);
    } finally {
      await embedder.close();
    }
  });

  it('gives a text the same vector alone and beside longer ones, in batches, in their order', async () => {
    const embedder = await openOnnxEmbedder({ folder });
    try {
      const [alone] = await embedder.embed(['laser pump'], 'passage');
      const texts = Array.from({ length: 20 }, (_, at) =>
        at % 2 ? 'vaccine battery laser ice ice' : 'laser pump',
      );
      const together = await embedder.embed(texts, 'passage');
      expect(together.map((vector) => cosine(vector, alone) > 0.999)).toEqual(
        texts.map((_, at) => at % 2 === 0),
      );
      expect(await embedder.embed(['laser '.repeat(5_000)], 'passage')).toHaveLength(1);
    } finally {
      await embedder.close();
    }
  });

  it('is refused when the settings expect vectors of another length, or its file is broken', async () => {
    await expect(openOnnxEmbedder({ folder, dimensions: 384 })).rejects.toThrow('wrongDimensions');
    writeFileSync(join(folder, 'onnx', 'model.onnx'), 'not a model');
    await expect(openOnnxEmbedder({ folder })).rejects.toThrow('badFolder');
  });

  it('ends its questions when it is closed', async () => {
    const embedder = await openOnnxEmbedder({ folder });
    const asked = embedder.embed(Array<string>(500).fill('laser'), 'passage');
    const closed = embedder.close();
    await expect(asked).rejects.toThrow('has ended');
    await closed;
    await expect(embedder.embed(['laser'], 'query')).rejects.toThrow('has ended');
  });
});

describe('a folder', () => {
  it.runIf(!isInstalled)('says which package is missing', async () => {
    await expect(openOnnxEmbedder({ folder })).rejects.toThrow('npm install @huggingface/transformers');
  });

  it.each(['config.json', 'tokenizer.json', 'onnx/model.onnx'])('without %s says so', async (file) => {
    rmSync(join(folder, file));
    await expect(openOnnxEmbedder({ folder })).rejects.toThrow(`${file} is missing`);
  });

  it('that is not there says so', async () => {
    await expect(openOnnxEmbedder({ folder: join(folder, 'no') })).rejects.toThrow('badFolder');
  });

  it('with settings that are not JSON says so', async () => {
    mkdirSync(join(folder, '1_Pooling'));
    writeFileSync(join(folder, '1_Pooling', 'config.json'), '{');
    await expect(openOnnxEmbedder({ folder })).rejects.toThrow('config.json is not JSON');
  });
});

describe('pooling', () => {
  // Two texts of three tokens; the second has one token and filling before or after it.
  const states = Float32Array.of(1, 0, 3, 0, 5, 9, /* second */ 2, 2, 7, 7, 8, 8);
  const pool = (pooling: 'mean' | 'first' | 'last') =>
    poolStates(states, [1n, 1n, 1n, 1n, 0n, 0n], [2, 3, 2], pooling).map((vector) => [...vector]);

  it('takes the mean of the tokens of the text, never of the filling', () => {
    expect(pool('mean')).toEqual([
      [3, 3],
      [2, 2],
    ]);
  });
  it('takes the first or the last token', () => {
    expect([pool('first'), pool('last')]).toEqual([
      [
        [1, 0],
        [2, 2],
      ],
      [
        [5, 9],
        [2, 2],
      ],
    ]);
  });
});
