import { sql } from 'kysely';
import type { Ctx } from '../../src/platform/db/context.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { readMemoryText } from '../../src/features/translation/memory/memory-text.ts';
import { percentAlike } from '../../src/features/translation/memory/similarity.ts';
import type { MemoryCorpus } from './memory-corpus.ts';
import { round, type Row } from './print-table.ts';

const questions = 3;
const sampleSize = 20_000;

/**
 * What one would do without an index for likeness: PostgreSQL's own trigram likeness of every row, the edit distance to
 * a sample of rows in Node (scaled to all of them), and LIKE for a word. A few questions each: they are slow.
 */
export async function measureMemoryPeers(
  database: Database,
  ctx: Ctx,
  corpus: MemoryCorpus,
  size: number,
): Promise<Row[]> {
  const asked = Array.from({ length: 60 }, (_, at) => corpus.variantOf(at * 1_013, 'term'))
    .filter(({ from, to }) => from === 'ru' && to === 'zh')
    .slice(0, questions)
    .map(({ source }) => source);
  const rows: Row[] = [];
  if (await hasTrigrams(database)) {
    const scan = (source: string) =>
      sql`select second_text, first_text from translation_memory_unit where pair = 'zh-ru'
        order by similarity(second_text, ${source}) desc limit 5`.execute(ctx.db);
    rows.push({ peer: 'pg_trgm similarity() of every row', median: await medianOf(asked, scan), questions });
  }
  rows.push(await measureDistances(ctx, asked, size));
  const terms = Array.from({ length: questions }, (_, at) => corpus.termAt(at, 'ru'));
  const like = (term: string) =>
    sql`select first_text, second_text from translation_memory_unit
      where pair = 'zh-ru' and second_text ilike ${`%${term}%`} limit 500`.execute(ctx.db);
  rows.push({ peer: 'concordance by ILIKE', median: await medianOf(terms, like), questions });
  return rows;
}

async function hasTrigrams(database: Database): Promise<boolean> {
  return database.exec('create extension if not exists pg_trgm').then(
    () => true,
    () => false,
  );
}

async function measureDistances(ctx: Ctx, asked: readonly string[], size: number): Promise<Row> {
  const { rows } = await sql<{ text: string }>`
    select second_text as text from translation_memory_unit where pair = 'zh-ru' limit ${sql.lit(sampleSize)}
    `.execute(ctx.db);
  const stored = rows.map(({ text }) => readMemoryText(text, 'ru').tokens);
  const compare = (source: string) => {
    const { tokens } = readMemoryText(source, 'ru');
    for (const other of stored) percentAlike(tokens, other);
    return Promise.resolve();
  };
  const median = await medianOf(asked, compare);
  return {
    peer: `edit distance to ${stored.length} rows in Node, scaled to ${size}`,
    median: round((median * size) / Math.max(1, stored.length)),
    questions,
  };
}

async function medianOf<Question>(
  asked: readonly Question[],
  ask: (question: Question) => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (const question of asked) {
    const started = performance.now();
    await ask(question);
    times.push(performance.now() - started);
  }
  return round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0);
}
