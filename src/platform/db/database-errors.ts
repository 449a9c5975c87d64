/** What PostgreSQL says of a failed statement; the same fields as `pg`'s own error. */
export type DatabaseErrorFields = {
  message: string;
  code?: string | undefined;
  constraint?: string | undefined;
  detail?: string | undefined;
  hint?: string | undefined;
  schema?: string | undefined;
  table?: string | undefined;
  column?: string | undefined;
  position?: string | undefined;
  severity?: string | undefined;
};

/** A statement the database refused (PGlite); `code` is the SQLSTATE. */
export class DatabaseError extends Error {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly detail: string | undefined;
  readonly hint: string | undefined;
  readonly schema: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
  readonly position: string | undefined;
  readonly severity: string | undefined;

  constructor(fields: DatabaseErrorFields) {
    super(fields.message);
    this.name = 'DatabaseError';
    this.code = fields.code;
    this.constraint = fields.constraint;
    this.detail = fields.detail;
    this.hint = fields.hint;
    this.schema = fields.schema;
    this.table = fields.table;
    this.column = fields.column;
    this.position = fields.position;
    this.severity = fields.severity;
  }
}

/** A query on the outer handle (or a second connection) while this flow of calls holds a transaction. */
export class OutsideTransactionError extends Error {
  constructor() {
    super('Query on the outer database handle inside a transaction: use the ctx the transaction was given.');
    this.name = 'OutsideTransactionError';
  }
}

/** The handle of a transaction that is over. */
export class TransactionOverError extends Error {
  constructor() {
    super('The transaction of this ctx is over: its handle must not be kept.');
    this.name = 'TransactionOverError';
  }
}

/** A transaction asked to commit although one of its statements failed: it was rolled back. */
export class TransactionAbortedError extends Error {
  constructor() {
    super(
      'The transaction was rolled back: one of its statements had failed and the error was not passed on.',
    );
    this.name = 'TransactionAbortedError';
  }
}

/** Nobody gave the one connection back within the time. */
export class DatabaseBusyError extends Error {
  constructor(waitedMs: number) {
    super(
      `The database was busy for ${waitedMs} ms: another transaction holds it. Is one waiting for something?`,
    );
    this.name = 'DatabaseBusyError';
  }
}

/** SQLSTATE of an error of either database, undefined for anything else. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Was a unique constraint (the named one, if given) violated? */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return sqlStateOf(error) === '23505' && (constraint === undefined || constraintOf(error) === constraint);
}

/** Was a foreign key (the named one, if given) violated? */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return sqlStateOf(error) === '23503' && (constraint === undefined || constraintOf(error) === constraint);
}

/** Name of the constraint the error speaks of. */
export function constraintOf(error: unknown): string | undefined {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : undefined;
  return typeof constraint === 'string' ? constraint : undefined;
}
