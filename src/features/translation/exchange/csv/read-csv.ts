import { setImmediate } from 'node:timers/promises';
import { CsvFault, CsvScanner, type CsvRow } from '../../../../platform/tables/csv-scanner.ts';
import { decodeBytes } from '../xml/decode-bytes.ts';
import { encodingByMark, type Encoding } from '../xml/detect-encoding.ts';
import { ExchangeError } from '../xml/exchange-error.ts';
import { limitsOf, refuseTooMany, type ReadOptions } from '../xml/read-xml.ts';

/** The encoding that the sender names, for tables without byte order mark; UTF-8 where he names none. */
export type CsvOptions = ReadOptions & { encoding?: Encoding };

/**
 * The rows of a table by RFC 4180; cells may also be parted by semicolons or tabs, as spreadsheets of many
 * countries write them: the first of the three that stands after a cell of the first row holds for all.
 */
export async function* readCsv(bytes: Uint8Array, options: CsvOptions = {}): AsyncGenerator<CsvRow> {
  const limits = limitsOf(options);
  refuseTooMany('bytes', bytes.length, limits, { line: 1, column: 1 });
  const encoding = encodingByMark(bytes) ?? options.encoding ?? 'utf-8';
  const scanner = new CsvScanner((length, line) => {
    refuseTooMany('textLength', length, limits, { line, column: 1 });
  });
  for (const { text, bytesRead } of decodeBytes(bytes, encoding, options.encoding)) {
    told(() => {
      for (const character of text) scanner.take(character);
    });
    yield* scanner.rows.splice(0);
    options.onProgress?.({ bytesRead, bytesTotal: bytes.length });
    await setImmediate();
    if (options.signal?.aborted) throw new ExchangeError('cancelled', { line: scanner.line, column: 1 });
  }
  told(() => scanner.end());
  yield* scanner.rows;
}

/** What the scanner finds wrong, as a file of this room is refused. */
function told(scan: () => void): void {
  try {
    scan();
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    const place = { line: error.line, column: 1 };
    throw new ExchangeError(error.code, place, error.code === 'truncated' ? {} : { cell: error.cell });
  }
}
