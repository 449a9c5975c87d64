/** Why a file was refused; each code is told to the reader in his language, with `detail` filled in. */
export type ExchangeErrorCode =
  // bytes and characters
  | 'encodingUnsupported'
  | 'encodingMismatch'
  | 'encodingWrong'
  // XML
  | 'dtdRefused'
  | 'xmlVersionUnsupported'
  | 'malformed'
  | 'truncated'
  | 'limitExceeded'
  | 'cancelled'
  // any format
  | 'formatUnexpected'
  | 'elementMissing'
  | 'attributeMissing'
  | 'inlineCodeUnexpected'
  // CSV
  | 'columnMissing'
  | 'columnRepeated'
  | 'cellCountWrong'
  | 'cellValueUnknown'
  | 'cellConflict'
  | 'quoteMisplaced'
  // a translation task
  | 'taskOther'
  | 'languagesOther'
  | 'revisionOther'
  | 'sourceChanged'
  | 'segmentUnknown'
  | 'segmentRepeated'
  | 'segmentMissing'
  | 'segmentSplit';

export type ExchangeErrorDetail = Readonly<Record<string, string | number>>;

/** Where in the decoded text something stands; line and column count from 1, columns in characters. */
export type Place = { readonly line: number; readonly column: number };

/** The place of what follows this text. */
export function placeAfter(text: string): Place {
  const lines = text.split(/\r\n?|\n/);
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
}

/** A file that cannot be taken, with the place and the facts of the refusal. */
export class ExchangeError extends Error {
  readonly code: ExchangeErrorCode;
  readonly line: number;
  readonly column: number;
  readonly detail: ExchangeErrorDetail;

  constructor(code: ExchangeErrorCode, place: Place, detail: ExchangeErrorDetail = {}) {
    super(`${code} at ${place.line}:${place.column} ${JSON.stringify(detail)}`);
    this.name = 'ExchangeError';
    this.code = code;
    this.line = place.line;
    this.column = place.column;
    this.detail = detail;
  }
}
