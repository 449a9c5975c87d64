/** A row with the line of the file where it begins (a cell may hold line breaks). */
export type CsvRow = { readonly cells: readonly string[]; readonly line: number };

/** Why a table cannot be read: a quote where none may stand, or one that nothing ends. Lines and cells from 1. */
export class CsvFault extends Error {
  readonly code: 'quoteMisplaced' | 'truncated';
  readonly line: number;
  readonly cell: number;

  constructor(code: CsvFault['code'], line: number, cell: number) {
    super(code);
    this.code = code;
    this.line = line;
    this.cell = cell;
  }
}

/** Where the scanner stands: before a cell, in one without or with quotes, or after a quote that may end one. */
type CellState = 'start' | 'plain' | 'quoted' | 'quoteInQuoted';

/** Takes a table character by character; whole rows gather in `rows`, blank lines are passed over. */
export class CsvScanner {
  readonly rows: CsvRow[] = [];
  line = 1;
  readonly #checkLength: (length: number, line: number) => void;
  #cells: string[] = [];
  #cell = '';
  #state: CellState = 'start';
  #separator: string | undefined;
  #rowLine = 1;
  #isAfterReturn = false;

  constructor(checkLength: (length: number, line: number) => void) {
    this.#checkLength = checkLength;
  }

  take(character: string): void {
    const isSecondOfBreak = character === '\n' && this.#isAfterReturn;
    this.#isAfterReturn = character === '\r';
    if (character === '\r' || (character === '\n' && !isSecondOfBreak)) this.line++;
    if (this.#state === 'quoted') {
      if (character === '"') this.#state = 'quoteInQuoted';
      else this.#cell += character;
    } else if (!isSecondOfBreak) this.#takeUnquoted(character);
  }

  /** Ends the last row. Throws when a quote is still open. */
  end(): void {
    if (this.#state === 'quoted') throw new CsvFault('truncated', this.#rowLine, this.#cells.length + 1);
    this.#endRow();
  }

  #takeUnquoted(character: string): void {
    if (this.#isSeparator(character)) {
      this.#separator ??= character;
      this.#endCell();
    } else if (character === '\n' || character === '\r') this.#endRow();
    else if (character === '"') this.#takeQuote();
    else if (this.#state === 'quoteInQuoted') this.#refuseQuote();
    else {
      this.#cell += character;
      this.#state = 'plain';
    }
  }

  #takeQuote(): void {
    if (this.#state === 'plain') this.#refuseQuote();
    if (this.#state === 'quoteInQuoted') this.#cell += '"';
    this.#state = 'quoted';
  }

  #refuseQuote(): never {
    throw new CsvFault('quoteMisplaced', this.line, this.#cells.length + 1);
  }

  #isSeparator(character: string): boolean {
    return this.#separator === undefined ? ',;\t'.includes(character) : character === this.#separator;
  }

  #endCell(): void {
    this.#checkLength(this.#cell.length, this.line);
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#state = 'start';
  }

  #endRow(): void {
    const isBlank = this.#cells.length === 0 && this.#state === 'start';
    if (!isBlank) {
      this.#endCell();
      this.rows.push({ cells: this.#cells, line: this.#rowLine });
    }
    this.#cells = [];
    this.#rowLine = this.line;
  }
}
