import { createWriteStream } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { sql } from 'kysely';
import { newId } from '../../src/shared/ids.ts';
import type { Ctx } from '../../src/platform/db/context.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { refreshFrequencies } from '../../src/features/translation/memory/store.ts';
import { sidesOfUnit, textsOfUnit } from '../../src/features/translation/memory/unit.ts';
import type { MemoryCorpus } from './memory-corpus.ts';

const unitColumns = [
  'id',
  'pair',
  'first_text',
  'second_text',
  'is_first_source',
  'content_key',
  'version_id',
  'segment_id',
  'approved_at',
] as const;
const sideColumns = [
  'unit_id',
  'language',
  'text_key',
  'frame_key',
  'token_count',
  'tokens',
  'marks',
] as const;

/**
 * Fills the memory's tables by COPY, with the rows the memory itself would write, and builds their indexes after it.
 * The server must be able to read files of this machine. Seconds of each step.
 */
export async function loadMemory(database: Database, ctx: Ctx, corpus: MemoryCorpus, size: number) {
  const folder = await mkdtemp(join(tmpdir(), 'amur-bench-'));
  await chmod(folder, 0o755);
  const seconds = { write: 0, copy: 0, index: 0, count: 0 };
  const timed = async <T>(step: keyof typeof seconds, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    seconds[step] = Math.round((performance.now() - started) / 100) / 10;
    return result;
  };
  try {
    await timed('write', () => writeRows(folder, corpus, size));
    const indexes = await sql<{ name: string; definition: string }>`
      select indexname as name, indexdef as definition from pg_indexes
      where tablename in ('translation_memory_unit', 'translation_memory_side') and indexname not like '%_pkey'
      `.execute(ctx.db);
    await timed('copy', async () => {
      for (const { name } of indexes.rows) await database.exec(`drop index ${name}`);
      await database.exec(`set local session_replication_role = replica;
        copy translation_memory_unit (${unitColumns.join(', ')}) from '${join(folder, 'units')}';
        copy translation_memory_side (${sideColumns.join(', ')}) from '${join(folder, 'sides')}'`);
    });
    await timed('index', () =>
      database.exec(
        `set local maintenance_work_mem = '1GB'; ${indexes.rows.map(({ definition }) => definition).join(';')}`,
      ),
    );
    await timed('count', async () => {
      await database.exec('vacuum (analyze) translation_memory_unit');
      await database.exec('vacuum translation_memory_side');
      await refreshFrequencies(ctx);
    });
    return seconds;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeRows(folder: string, corpus: MemoryCorpus, size: number): Promise<void> {
  const units = createWriteStream(join(folder, 'units'), { mode: 0o644 });
  const sides = createWriteStream(join(folder, 'sides'), { mode: 0o644 });
  const approvedAt = new Date();
  for (let number = 0; number < size; number++) {
    const id = newId();
    const pair = corpus.pairAt(number);
    const origin = { importId: id };
    const texts = textsOfUnit({ ...pair, domain: null, origin, approvedBy: null, approvedAt });
    const row = { id, ...texts, version_id: id, segment_id: id, approved_at: approvedAt.toISOString() };
    units.write(lineOf(unitColumns.map((column) => row[column])));
    for (const side of sidesOfUnit(pair)) {
      const sideRow = { unit_id: id, ...side, tokens: `{${side.tokens.join(',')}}` };
      sides.write(lineOf(sideColumns.map((column) => sideRow[column])));
    }
    for (const stream of [units, sides]) {
      if (stream.writableNeedDrain) await once(stream, 'drain');
    }
  }
  for (const stream of [units, sides]) {
    stream.end();
    await once(stream, 'finish');
  }
}

/** A line as COPY reads it. */
function lineOf(values: readonly (string | number | boolean | null)[]): string {
  const cells = values.map((value) =>
    value === null
      ? '\\N'
      : String(value).replace(
          /[\\\t\n\r]/g,
          (sign) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n' })[sign] ?? ' ',
        ),
  );
  return `${cells.join('\t')}\n`;
}
