import type { Language, TrilingualText } from '../../shared/language.ts';
import type { RecordRef } from '../../shared/record-ref.ts';
import type { Ctx } from '../db/context.ts';
import type { RowReader } from './row-reader.ts';

/** A column a kind of import understands. */
export type ImportColumn = {
  key: string;
  /** Its heading in the templates, one per language; all of them are recognised in files. */
  titles: TrilingualText;
  /** Other headings that mean the same, in any language. */
  alsoTitled?: readonly string[];
  isRequired?: boolean;
  /** What a cell may say: words of a closed list, the form of a date. */
  hint?: TrilingualText;
  /** The cell of the example row of the template. */
  sample?: TrilingualText;
};

/** What is said of the whole file. */
export type ImportWish = {
  /** In which the texts of the file were written. */
  language: Language;
  /** For whom the records are entered; null where the kind needs nobody. */
  organisationId: string | null;
};

/** Why a row is not taken: `code` has a sentence in three languages that may speak of {value}. */
export type RowProblem = { column: string | null; code: string; value: string };
export type ReadRowOutcome<Row> = { row: Row } | { problems: readonly RowProblem[] };

/** How one record of an import was undone: taken back, or kept with the reason (a code with a sentence). */
export type UndoneRecord = { id: string; kept: string | null };

/**
 * A kind of records that come in tables. The room that owns the records implements it; the room of imports reads the
 * file, recognises the columns, runs it in batches and keeps what became of each row.
 */
export type TableImport<Row = unknown> = {
  kind: string;
  columns: readonly ImportColumn[];
  /** Throws where the actor may not; asked before the file is read and again each time work begins. */
  mayImport(ctx: Ctx, wish: ImportWish): Promise<void>;
  /** Pure: the row a line says, or everything that is wrong with it at once. */
  readRow(cells: RowReader, wish: ImportWish): ReadRowOutcome<Row>;
  /** The same for two rows that mean the same record: the second is refused. */
  keyOf(row: Row): string;
  /** What only the database knows (there already, an organisation nobody knows), per row in their order; writes nothing. */
  checkRows(ctx: Ctx, rows: readonly Row[], wish: ImportWish): Promise<readonly (readonly RowProblem[])[]>;
  /**
   * Writes checked rows (some hundreds at once, in few statements) inside the running transaction, with their audit
   * and news; the address of each in their order.
   */
  writeRows(ctx: Ctx, rows: readonly Row[], wish: ImportWish): Promise<readonly RecordRef[]>;
  /**
   * Takes records of an import back, inside the running transaction, in their order. One that somebody changed, confirmed
   * or relies on meanwhile is kept, with the reason.
   */
  undoRows(ctx: Ctx, ids: readonly string[]): Promise<readonly UndoneRecord[]>;
};
