/** Why a file cannot be read as a table; told to its sender by the code `platform.table.CODE`. */
export type TableFaultCode =
  | 'notATable'
  | 'encodingUnknown'
  | 'quoteMisplaced'
  | 'quoteOpen'
  | 'noRows'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'tooLarge'
  | 'cellTooLong'
  | 'sheetUnknown'
  | 'protected';

export class TableFault extends Error {
  readonly code: TableFaultCode;
  readonly params: Record<string, string | number>;

  constructor(code: TableFaultCode, params: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'TableFault';
    this.code = code;
    this.params = params;
  }
}
