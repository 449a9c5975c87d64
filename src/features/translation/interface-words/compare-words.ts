import { normaliseSource } from '../exchange/xliff/task-origin.ts';
import type { Word, WordCatalogue } from './read-catalogues.ts';
import type { WordRow, WordsFile } from './read-words-file.ts';
import { readMessageText } from './read-message-text.ts';
import type { FileWord } from './read-word-file.ts';
import type { RefusalReason } from './vocabulary.ts';
import { writeMessageCode, writeString } from './write-message-code.ts';

export type WordChange = {
  readonly word: Word;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** The expression that replaces the present one in the catalogue. */
  readonly code: string;
};

export type WordComparison = {
  readonly changes: readonly WordChange[];
  readonly same: number;
  readonly refused: readonly { line: number; id: string; reason: RefusalReason; part: string }[];
};

/** Holds a file of words against the catalogues as they are now; what cannot be written is listed, the rest can be. */
export function compareWords(
  catalogues: readonly WordCatalogue[],
  { pair, rows }: WordsFile,
): WordComparison {
  const byId = new Map(catalogues.flatMap(({ words }) => words).map((word) => [word.id, word]));
  const changes: WordChange[] = [];
  const refused: { line: number; id: string; reason: RefusalReason; part: string }[] = [];
  let same = 0;
  for (const row of rows) {
    const word = byId.get(row.id);
    const own = word?.words[pair.to];
    const source = word?.words[pair.from]?.text;
    const refuse = (reason: RefusalReason, part = '') =>
      refused.push({ line: row.line, id: row.id, reason, part });
    if (!word) refuse('wordUnknown');
    else if (own?.text === undefined || source === undefined) refuse('wordLeft');
    else if (normaliseSource(own.text) === row.target) same++;
    else if (normaliseSource(source) !== normaliseSource(row.source)) refuse('sourceChanged');
    else {
      const code = codeOf(row, own);
      if (typeof code === 'string') {
        changes.push({ word, line: row.line, before: own.text, after: row.target, code });
      } else refuse(code.code, code.part);
    }
  }
  return { changes, same, refused };
}

function codeOf(
  { target }: WordRow,
  { message, text = '' }: FileWord,
): string | { code: RefusalReason; part: string } {
  if (target.trim() === '') return { code: 'targetEmpty', part: '' };
  if (message) {
    const read = readMessageText(target, message);
    return 'code' in read ? read : writeMessageCode(read);
  }
  const lost = otherPlaces(text, target);
  return lost === undefined ? writeString(target) : { code: 'placesOther', part: lost };
}

/** The first `{name}` that stands in only one of two plain sentences: it would be shown unfilled, or lost. */
function otherPlaces(before: string, after: string): string | undefined {
  const placesIn = (sentence: string) => new Set(sentence.match(/\{\w+\}/g) ?? []);
  const [old, own] = [placesIn(before), placesIn(after)];
  return [...old].find((place) => !own.has(place)) ?? [...own].find((place) => !old.has(place));
}
