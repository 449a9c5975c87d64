import type { Language } from '../../../shared/language.ts';
import { languageOfTag } from '../exchange/language-tag.ts';
import { readCsv } from '../exchange/csv/read-csv.ts';
import { unguardCell } from '../../../platform/tables/write-csv-row.ts';
import { readUnits, type FileCheck } from '../exchange/xliff/read-units.ts';
import { readOrigin } from '../exchange/xliff/task-origin.ts';
import { ExchangeError } from '../exchange/xml/exchange-error.ts';
import { columnsOf, pairOfTask, sourcesFor, type WordPair } from './words-file.ts';

/** One word of a file; `line` is where it stands. */
export type WordRow = { id: string; source: string; target: string; line: number };

export type WordsFile = { pair: WordPair; rows: WordRow[] };

/**
 * A file of interface words: XLIFF 1.2 or 2.x, or a table. Throws ExchangeError, with the line, for every file that
 * is not one of ours. Rows are not held against the catalogues here.
 */
export async function readWordsFile(bytes: Uint8Array): Promise<WordsFile> {
  return looksLikeXml(bytes) ? readXliffWords(bytes) : readTable(bytes);
}

/** By its first sign, whatever byte order mark and whatever zero bytes of UTF-16 stand around it. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64).filter((byte) => byte > 0x20 && byte < 0x7f);
  return head[0] === '<'.charCodeAt(0);
}

async function readXliffWords(bytes: Uint8Array): Promise<WordsFile> {
  const rows: WordRow[] = [];
  let pair: WordPair | undefined;
  const lines = new Map<string, number>();
  const check: FileCheck = {
    checkFile(place, { original, sourceTag, targetTag }) {
      pair = pairOfTask(readOrigin(original)?.taskId ?? '');
      if (!pair) {
        throw new ExchangeError('taskOther', place, { expected: 'interface words', found: original });
      }
      const isSame = languageOfTag(sourceTag) === pair.from && languageOfTag(targetTag) === pair.to;
      if (isSame) return;
      throw new ExchangeError('languagesOther', place, {
        expected: `${pair.from} → ${pair.to}`,
        found: `${sourceTag} → ${targetTag}`,
      });
    },
    checkSegment(place, { id, source }) {
      const firstLine = lines.get(id);
      if (firstLine !== undefined) throw new ExchangeError('segmentRepeated', place, { id, firstLine });
      lines.set(id, place.line);
      return source;
    },
    checkEnd(root) {
      if (!pair) throw new ExchangeError('elementMissing', root, { parent: 'xliff', element: 'file' });
    },
  };
  for await (const { segment, line } of readUnits(bytes, check)) {
    rows.push({ id: segment.id, source: segment.source, target: segment.target ?? '', line });
  }
  if (!pair) throw new ExchangeError('truncated', { line: 1, column: 1 });
  return { pair, rows };
}

async function readTable(bytes: Uint8Array): Promise<WordsFile> {
  let pair: WordPair | undefined;
  const rows: WordRow[] = [];
  const lines = new Map<string, number>();
  for await (const { cells, line } of readCsv(bytes)) {
    if (!pair) {
      pair = pairOfHeader(cells.map((cell) => cell.trim()));
      continue;
    }
    const columns = columnsOf(pair);
    if (cells.length !== columns.length) {
      throw new ExchangeError(
        'cellCountWrong',
        { line, column: 1 },
        { expected: columns.length, found: cells.length },
      );
    }
    const [id = '', source = '', target = ''] = cells.map(unguardCell);
    const firstLine = lines.get(id);
    if (firstLine !== undefined) {
      throw new ExchangeError('segmentRepeated', { line, column: 1 }, { id, firstLine });
    }
    lines.set(id, line);
    rows.push({ id, source, target, line });
  }
  if (!pair) throw new ExchangeError('columnMissing', { line: 1, column: 1 }, { column: 'id' });
  return { pair, rows };
}

function pairOfHeader(cells: readonly string[]): WordPair {
  const [id, from, to, note] = cells;
  const target = languageOfTag(to ?? '');
  const source = languageOfTag(from ?? '');
  if (id === 'id' && note === 'note' && target && sourcesFor(target).includes(source as Language)) {
    return { from: source as Language, to: target };
  }
  throw new ExchangeError('columnMissing', { line: 1, column: 1 }, { column: 'id, en, ru, note' });
}
