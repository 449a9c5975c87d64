import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isLanguage, type Language } from '../../../shared/language.ts';

export type JudgedText = {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
};
export type JudgedSet = {
  readonly name: string;
  readonly docs: readonly JudgedText[];
  readonly queries: readonly JudgedText[];
  /** Query → document → grade. */
  readonly grades: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** Something wrong in the folder; the message says where. */
export class JudgedSetError extends Error {}

/**
 * Reads FOLDER/docs.jsonl and queries.jsonl ({id, lang, text, title?} a line) and qrels.tsv: query, document, grade,
 * or the four columns of TREC (query, iteration, document, grade); a header line and blanks are allowed.
 */
export function readJudgedSet(folder: string): JudgedSet {
  const docs = readTexts(join(folder, 'docs.jsonl'));
  const queries = readTexts(join(folder, 'queries.jsonl'));
  const grades = readGrades(
    join(folder, 'qrels.tsv'),
    new Set(queries.map((query) => query.id)),
    new Set(docs.map((doc) => doc.id)),
  );
  return { name: basename(resolve(folder)), docs, queries, grades };
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
  } catch (cause) {
    throw new JudgedSetError(
      `${path}: cannot be read (${cause instanceof Error ? cause.message : 'unknown cause'})`,
    );
  }
}

function readTexts(path: string): JudgedText[] {
  const texts: JudgedText[] = [];
  const ids = new Set<string>();
  readLines(path).forEach((line, at) => {
    if (line.trim() === '') return;
    const text = readText(line, `${path}:${at + 1}`);
    if (ids.has(text.id)) throw new JudgedSetError(`${path}:${at + 1}: the id ${text.id} stands twice`);
    ids.add(text.id);
    texts.push(text);
  });
  if (texts.length === 0) throw new JudgedSetError(`${path}: holds no texts`);
  return texts;
}

function readText(line: string, place: string): JudgedText {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new JudgedSetError(`${place}: is not JSON`);
  }
  if (typeof value !== 'object' || value === null) throw new JudgedSetError(`${place}: is not an object`);
  const { id, lang, text, title } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') throw new JudgedSetError(`${place}: id is missing`);
  if (!isLanguage(lang)) throw new JudgedSetError(`${place}: lang must be zh, ru or en`);
  if (typeof text !== 'string') throw new JudgedSetError(`${place}: text is missing`);
  return { id: String(id), language: lang, title: typeof title === 'string' ? title : '', text };
}

function readGrades(
  path: string,
  queries: ReadonlySet<string>,
  docs: ReadonlySet<string>,
): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  readLines(path).forEach((line, at) => {
    if (line.trim() === '') return;
    const cells = line.includes('\t')
      ? line.split('\t').map((cell) => cell.trim())
      : line.trim().split(/\s+/);
    const [query, doc, grade] = cells.length >= 4 ? [cells[0], cells[2], cells[3]] : cells;
    const value = Number(grade);
    if (
      query === undefined ||
      doc === undefined ||
      grade === undefined ||
      grade === '' ||
      Number.isNaN(value)
    ) {
      if (at === 0) return;
      throw new JudgedSetError(`${path}:${at + 1}: expected query, document and grade`);
    }
    if (!queries.has(query)) throw new JudgedSetError(`${path}:${at + 1}: there is no query ${query}`);
    if (!docs.has(doc)) throw new JudgedSetError(`${path}:${at + 1}: there is no document ${doc}`);
    const byDoc = grades.get(query) ?? new Map<string, number>();
    byDoc.set(doc, value);
    grades.set(query, byDoc);
  });
  return grades;
}
