import type { CsvRow } from '../../../../platform/tables/csv-scanner.ts';
import { readCsv, type CsvOptions } from '../csv/read-csv.ts';
import { unguardCell } from '../../../../platform/tables/write-csv-row.ts';
import { optionalText } from '../optional-text.ts';
import { ExchangeError } from '../xml/exchange-error.ts';
import { conceptColumns, requiredColumns, type ConceptColumn } from './concept-columns.ts';
import {
  readReliability,
  wordStatuses,
  type ExchangeConcept,
  type ExchangeDefinition,
  type ExchangeLanguage,
  type ExchangeWord,
  type WordStatus,
} from './exchange-concept.ts';
import type { PlacedConcept } from './read-tbx.ts';

type Values = (column: ConceptColumn) => string;
type Head = {
  line: number;
  concept: ExchangeConcept;
  languages: (ExchangeLanguage & { words: ExchangeWord[] })[];
};

/**
 * The concepts of a table in the order of their first rows; the rows of one concept need not stand together,
 * columns may be in any order and columns we do not know are passed over. Rows that say different things
 * of the same concept or language are refused.
 */
export async function readConceptCsv(
  bytes: Uint8Array,
  options: CsvOptions = {},
): Promise<ExchangeConcept[]> {
  return (await readPlacedConceptCsv(bytes, options)).map(({ concept }) => concept);
}

/** The same, each with the line of its first row. */
export async function readPlacedConceptCsv(
  bytes: Uint8Array,
  options: CsvOptions = {},
): Promise<PlacedConcept[]> {
  const heads = new Map<string, Head>();
  let columns: ReadonlyMap<string, number> | undefined;
  let width = 0;
  for await (const row of readCsv(bytes, options)) {
    if (!columns) {
      columns = readHeaderRow(row);
      width = row.cells.length;
    } else takeRow(row, columns, width, heads);
  }
  if (!columns)
    throw new ExchangeError('columnMissing', { line: 1, column: 1 }, { column: requiredColumns[0] ?? '' });
  return [...heads.values()].map(({ line, concept, languages }) => ({
    line,
    concept: { ...concept, languages },
  }));
}

function readHeaderRow(row: CsvRow): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, name] of row.cells.entries()) {
    const column = name.trim().toLowerCase();
    if (places.has(column)) throw errorAt(row, 'columnRepeated', { column });
    if ((conceptColumns as readonly string[]).includes(column)) places.set(column, at);
  }
  for (const column of requiredColumns) {
    if (!places.has(column)) throw errorAt(row, 'columnMissing', { column });
  }
  return places;
}

function takeRow(
  row: CsvRow,
  columns: ReadonlyMap<string, number>,
  width: number,
  heads: Map<string, Head>,
): void {
  if (row.cells.length !== width) {
    throw errorAt(row, 'cellCountWrong', { expected: width, found: row.cells.length });
  }
  const values: Values = (column) => unguardCell(row.cells[columns.get(column) ?? -1] ?? '');
  for (const column of requiredColumns) {
    if (values(column) === '') throw errorAt(row, 'cellValueUnknown', { column, value: '' });
  }
  const concept = readConceptCells(row, values);
  const head = heads.get(concept.id) ?? { line: row.line, concept, languages: [] };
  heads.set(concept.id, head);
  refuseConflict(row, concept.id, head.concept, concept);
  const language = readLanguageCells(values);
  let section = head.languages.find(({ tag }) => tag === language.tag);
  if (section) refuseConflict(row, concept.id, { ...section, words: [] }, language);
  else head.languages.push((section = language));
  section.words.push(readWordCells(row, values));
}

function readConceptCells(row: CsvRow, values: Values): ExchangeConcept {
  const written = values('reliability');
  const reliability = readReliability(written);
  if (written.trim() !== '' && reliability === undefined) {
    throw errorAt(row, 'cellValueUnknown', { column: 'reliability', value: written });
  }
  return {
    id: values('concept_id'),
    ...optionalText('subjectField', values('subject_field')),
    ...definitionOf(values('definition'), values('definition_source')),
    ...optionalText('source', values('source')),
    ...(reliability === undefined ? {} : { reliability }),
    ...optionalText('note', values('note')),
    languages: [],
  };
}

function readLanguageCells(values: Values): ExchangeLanguage & { words: ExchangeWord[] } {
  return {
    tag: values('language'),
    ...definitionOf(values('language_definition'), values('language_definition_source')),
    words: [],
  };
}

function readWordCells(row: CsvRow, values: Values): ExchangeWord {
  const status = values('status').trim();
  if (!(wordStatuses as readonly string[]).includes(status)) {
    throw errorAt(row, 'cellValueUnknown', { column: 'status', value: status });
  }
  return { text: values('word'), status: status as WordStatus, ...optionalText('note', values('word_note')) };
}

function definitionOf(text: string, source: string): { definition?: ExchangeDefinition } {
  return text === '' ? {} : { definition: { text, ...optionalText('source', source) } };
}

function refuseConflict(row: CsvRow, id: string, known: object, found: object): void {
  if (JSON.stringify(known) !== JSON.stringify(found)) throw errorAt(row, 'cellConflict', { concept: id });
}

function errorAt(
  row: CsvRow,
  code: ConstructorParameters<typeof ExchangeError>[0],
  detail: Record<string, string | number>,
) {
  return new ExchangeError(code, { line: row.line, column: 1 }, detail);
}
