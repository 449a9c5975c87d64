import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeDimensions, startFakeEmbeddingsServer } from '../dense/fake-embeddings-server.ts';
import { evaluateFolder } from './evaluate-retrieval.ts';
import { loadConcepts } from './load-recogniser.ts';

const concepts = loadConcepts().filter(({ words }) =>
  words.zh.some((word) => /^(激光熔覆|疫苗)$/.test(word)),
);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'judged-'));
  write(
    'docs.jsonl',
    '{"id":"d1","lang":"ru","text":"лазерная наплавка валов","field":"55"}',
    '{"id":"d2","lang":"zh","text":"激光熔覆","field":["55","53"]}',
    '{"id":"d3","lang":"ru","text":"вакцина от ящура","field":76}',
  );
  write(
    'queries.jsonl',
    '{"id":"q1","lang":"zh","text":"激光熔覆"}',
    '{"id":"q2","lang":"ru","text":"вакцина"}',
  );
  write('qrels.tsv', 'query\tdoc\tgrade', 'q1\td1\t2', 'q1\td2\t1', 'q2\td3\t3');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, ...lines: string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'));
  return join(folder, name);
}

async function run(options: readonly string[], env: Record<string, string> = {}) {
  const lines: string[] = [];
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const print = (line: string) => lines.push(line);
  const code = await evaluateFolder([folder, ...options], env, { print, concepts });
  const problem = said.mock.calls.flat().join('\n');
  said.mockRestore();
  return { code, lines, problem, last: lines.at(-1) ?? '' };
}

describe('the command', () => {
  it('ends with the object of the design and nothing more', async () => {
    const { code, last } = await run([]);
    expect(code).toBe(0);
    const object = JSON.parse(last) as { pairs: Record<string, unknown> };
    expect(Object.keys(object)).toEqual(['set', 'docs', 'queries', 'pairs', 'msPerQuery', 'indexMB']);
    expect(object.pairs['zh>ru']).toEqual({ success1: 1, recall10: 1, ndcg10: 1, mrr10: 1, map: 1 });
  });

  it('saves a run, and is content with one that is as good', async () => {
    const file = join(folder, 'run.json');
    expect((await run(['--save', file])).code).toBe(0);
    const { code, lines } = await run(['--compare', file]);
    expect(code).toBe(0);
    expect(lines).toContain('no pair fell by more than a point');
  });

  it('fails when a pair fell by more than a point', async () => {
    const file = join(folder, 'run.json');
    await run(['--save', file]);
    const saved = JSON.parse(readFileSync(file, 'utf8')) as {
      pairs: Record<string, { recall10: number; ndcg10: number }>;
    };
    write(
      'queries.jsonl',
      '{"id":"q1","lang":"zh","text":"疫苗"}',
      '{"id":"q2","lang":"ru","text":"вакцина"}',
    );
    expect(saved.pairs['zh>ru']?.ndcg10).toBe(1);
    const { code, lines, last } = await run(['--compare', file]);
    expect(code).toBe(1);
    expect(
      lines.some((line) => line.startsWith('FELL BY MORE THAN A POINT: ') && line.includes('zh>ru')),
    ).toBe(true);
    expect(last).toMatch(/^\{"set"/);
  });

  it('shows fields, single lists and what leads astray where asked', async () => {
    write(
      'queries.jsonl',
      '{"id":"q1","lang":"zh","text":"激光熔覆疫苗"}',
      '{"id":"q2","lang":"ru","text":"вакцина"}',
    );
    const { lines } = await run(['--by-field', '--lists', '--astray']);
    const text = lines.join('\n');
    expect(text).toMatch(/^by field/m);
    expect(text).toMatch(/^76 +100\.0 +100\.0 +- +-$/m);
    expect(text).toMatch(/^zh>ru +.+ {2}over words$/m);
    expect(text).toMatch(/^led astray/m);
  });

  it.each([
    [['--compare', 'absent.json'], 'absent.json: cannot be read'],
    [['--compare', 'docs.jsonl'], 'docs.jsonl: is no saved run'],
    [['--save', 'absent/run.json'], 'run.json: cannot be written'],
    [['--dense'], 'no embedding model is configured'],
    [['--fast'], 'usage: npm run eval:retrieval'],
    [['another folder'], 'usage: npm run eval:retrieval'],
  ])('says what is wrong with %j', async (options, message) => {
    const inFolder = options.map((word) => (/json/.test(word) ? join(folder, word) : word));
    const { code, problem } = await run(inFolder);
    expect(code).toBe(1);
    expect(problem).toContain(message);
  });

  it('measures the configured model and keeps its weight', async () => {
    const server = await startFakeEmbeddingsServer();
    const env = {
      AMUR_EMBEDDINGS_URL: server.url,
      AMUR_EMBEDDINGS_MODEL: 'small',
      AMUR_EMBEDDINGS_DIMENSIONS: String(fakeDimensions),
      AMUR_DATA_FOLDER: join(folder, 'data'),
    };
    const { code, lines, last } = await run(['--dense'], env).finally(() => server.close());
    expect(code).toBe(0);
    const text = lines.join('\n');
    expect(text).toContain('embedding model small');
    expect(text).toMatch(/^pair +fused +words +terms +model +nDCG +Recall$/m);
    expect(text).toMatch(/proposed weight [\d.]+/);
    expect(last).toMatch(/^\{"set"/);
    expect(existsSync(join(folder, 'data', 'embedding-weight.json'))).toBe(true);
  });

  it('says why the model cannot be opened', async () => {
    const env = { AMUR_EMBEDDINGS_FOLDER: join(folder, 'absent'), AMUR_DATA_FOLDER: join(folder, 'data') };
    const { code, problem } = await run(['--dense'], env);
    expect(code).toBe(1);
    expect(problem).toContain('Embedding model: ');
  });
});
