import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Ctx } from '../db/context.ts';
import { keepFacts, plainNames, type Fact } from './facts.ts';

const folder = new URL('../../../data/facts/', import.meta.url);

/** The rows of a file of data/facts, as they stand in it. Throws where there is no such file or it holds no list. */
export async function readFactRows(file: string): Promise<unknown[]> {
  return z.array(z.unknown()).parse(JSON.parse(await readFile(new URL(file, folder), 'utf8')));
}

/** What a file's rows become. */
export type RowPlace<Row> = {
  file: string;
  room: string;
  kind: string;
  /** Of the pages that show the records, below their language: `/programmes/plans`. */
  folder: string;
  idOf: (key: string) => string;
  /** Left out: everybody may see every row. */
  isPublic?: (row: Row) => boolean;
};

/** Keeps rows of a file with the records they become; `contents` are the same rows as they were read. */
export async function keepRows<Row extends { id: string; names: unknown }>(
  ctx: Ctx,
  place: RowPlace<Row>,
  rows: readonly Row[],
  contents: readonly unknown[],
): Promise<void> {
  const { file, room, kind } = place;
  const facts = rows.map((row, at): Fact => {
    const id = place.idOf(row.id);
    return {
      key: row.id,
      file,
      content: contents[at],
      names: plainNames(row.names),
      ref: { room, kind, id },
      path: `${place.folder}/${id}`,
      isPublic: place.isPublic?.(row) ?? true,
    };
  });
  await keepFacts(ctx, facts);
}
