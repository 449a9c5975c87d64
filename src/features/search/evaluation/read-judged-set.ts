import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isLanguage, languages, type Language } from '../../../shared/language.ts';

export type JudgedText = {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly keywords?: readonly string[];
  /** Fields of knowledge as the set names them; of listings the first two digits of their GRNTI codes. */
  readonly fields?: readonly string[];
  /** Part of the set it belongs to, where some of it is held out. */
  readonly part?: string;
};
export type JudgedSet = {
  readonly name: string;
  readonly docs: readonly JudgedText[];
  readonly queries: readonly JudgedText[];
  /** Query → document → grade. */
  readonly grades: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

type Grades = Map<string, Map<string, number>>;

/** Something wrong in the folder or the command; the message says where. */
export class JudgedSetError extends Error {}

/**
 * Reads FOLDER/docs.jsonl and queries.jsonl ({id, lang, text, title?, keywords?, field?, part?} a line) and qrels.tsv:
 * query, document, grade, or the four columns of TREC (query, iteration, document, grade); a header line and blanks are
 * allowed. A folder of listings has offers.jsonl and requests.jsonl instead, the versions of a listing under one id, and
 * its grades hold for all of them: texts are then named `o12.ru`.
 */
export function readJudgedSet(folder: string): JudgedSet {
  const name = basename(resolve(folder));
  const isListings = !existsSync(join(folder, 'docs.jsonl')) && existsSync(join(folder, 'offers.jsonl'));
  const [docsFile, queriesFile] = isListings
    ? ['offers.jsonl', 'requests.jsonl']
    : ['docs.jsonl', 'queries.jsonl'];
  const docs = readTexts(join(folder, docsFile), isListings);
  const queries = readTexts(join(folder, queriesFile), isListings);
  const graded = (texts: readonly JudgedText[]) =>
    new Set(texts.map(({ id, language }) => (isListings ? id.slice(0, -language.length - 1) : id)));
  const grades = readGrades(join(folder, 'qrels.tsv'), graded(queries), graded(docs));
  return { name, docs, queries, grades: isListings ? spreadOverLanguages(grades, queries, docs) : grades };
}

function spreadOverLanguages(
  grades: Grades,
  queries: readonly JudgedText[],
  docs: readonly JudgedText[],
): Grades {
  const versionsOf = (texts: readonly JudgedText[]) => {
    const known = new Set(texts.map(({ id }) => id));
    return (id: string) => languages.map((language) => `${id}.${language}`).filter((each) => known.has(each));
  };
  const [queryVersions, docVersions] = [versionsOf(queries), versionsOf(docs)];
  const spread: Grades = new Map();
  for (const [query, byDoc] of grades) {
    const all = [...byDoc].flatMap(([doc, grade]) => docVersions(doc).map((id) => [id, grade] as const));
    for (const version of queryVersions(query)) spread.set(version, new Map(all));
  }
  return spread;
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

function readTexts(path: string, isListings: boolean): JudgedText[] {
  const texts: JudgedText[] = [];
  const ids = new Set<string>();
  readLines(path).forEach((line, at) => {
    if (line.trim() === '') return;
    const read = readText(line, `${path}:${at + 1}`);
    const text = isListings ? { ...read, id: `${read.id}.${read.language}` } : read;
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
  if (!isObject(value)) throw new JudgedSetError(`${place}: is not an object`);
  const { id, lang, text, title, keywords, field, facts, part } = value;
  if (typeof id !== 'string' && typeof id !== 'number') throw new JudgedSetError(`${place}: id is missing`);
  if (!isLanguage(lang)) throw new JudgedSetError(`${place}: lang must be zh, ru or en`);
  if (typeof text !== 'string') throw new JudgedSetError(`${place}: text is missing`);
  const grnti = isObject(facts) ? readStrings(facts['grnti']).map((code) => code.slice(0, 2)) : [];
  return {
    id: String(id),
    language: lang,
    title: typeof title === 'string' ? title : '',
    text,
    keywords: readStrings(keywords),
    fields: [...new Set([...readStrings(field), ...grnti])],
    ...(typeof part === 'string' && { part }),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function readStrings(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((each) => (typeof each === 'string' || typeof each === 'number' ? [String(each)] : []));
}

function readGrades(path: string, queries: ReadonlySet<string>, docs: ReadonlySet<string>): Grades {
  const grades: Grades = new Map();
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
