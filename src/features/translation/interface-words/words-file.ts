import { languages, type Language } from '../../../shared/language.ts';
import { writeCsvRow, byteOrderMark } from '../../../platform/tables/write-csv-row.ts';
import { writeXliff } from '../exchange/xliff/write-xliff.ts';
import type { XliffNote, XliffSegment } from '../exchange/xliff/xliff-task.ts';
import { phrasesWords } from '../messages/phrases-words.ts';
import type { Word, WordCatalogue } from './read-catalogues.ts';
import type { WordFormat } from './vocabulary.ts';

/** From which language into which words are translated. */
export type WordPair = { readonly from: Language; readonly to: Language };

/** English is the language whose words the type check takes as the model; English itself is translated from Russian. */
export function usualSource(to: Language): Language {
  return to === 'en' ? 'ru' : 'en';
}

const taskPrefix = 'interface-words';

export function taskIdOf({ from, to }: WordPair): string {
  return `${taskPrefix}/${from}/${to}`;
}

/** Undefined for the id of anything else. */
export function pairOfTask(taskId: string): WordPair | undefined {
  const [prefix, from, to] = taskId.split('/');
  const isPair = languages.some((language) => language === from) && languages.some((one) => one === to);
  if (prefix !== taskPrefix || !isPair || from === to) return undefined;
  return { from: from as Language, to: to as Language };
}

/** The columns of a table of words: its texts are headed by their languages. */
export function columnsOf({ from, to }: WordPair): string[] {
  return ['id', from, to, 'note'];
}

/** The words that a file can carry into a language. */
export function carriedWords(catalogues: readonly WordCatalogue[], { from, to }: WordPair): Word[] {
  return catalogues
    .flatMap(({ words }) => words)
    .filter(({ words }) => words[from]?.text !== undefined && words[to]?.text !== undefined);
}

/** A file of all words that can be carried, or of some of them. */
export function writeWordsFile(words: readonly Word[], pair: WordPair, format: WordFormat): string {
  if (format === 'csv') return writeTable(words, pair);
  const task = {
    taskId: taskIdOf(pair),
    sourceLanguage: pair.from,
    targetLanguage: pair.to,
    segments: words.map((word) => segmentOf(word, pair)),
  };
  return writeXliff(task, format === 'xliff2' ? '2.1' : '1.2');
}

function segmentOf(word: Word, { from, to }: WordPair): XliffSegment {
  const source = word.words[from]?.text ?? '';
  const target = word.words[to]?.text ?? '';
  return {
    id: word.id,
    source,
    ...(target === '' ? {} : { target }),
    state: target === '' ? 'none' : 'human',
    notes: notesOf(word, { from, to }),
    terms: [],
  };
}

/** Only in sentences that are code do braces carry values and plural forms. */
function notesOf({ words }: Word, { to }: WordPair): XliffNote[] {
  return words[to]?.message && /[{}]/.test(words[to].text ?? '')
    ? [{ category: 'amur:values', text: phrasesWords[to].keepBraces }]
    : [];
}

function writeTable(words: readonly Word[], pair: WordPair): string {
  const rows = words.map((word) => {
    const { source, target = '', notes } = segmentOf(word, pair);
    return writeCsvRow([word.id, source, target, notes.map(({ text }) => text).join(' ')]);
  });
  return `${byteOrderMark}${writeCsvRow(columnsOf(pair))}${rows.join('')}`;
}

/** The other two languages of a target, the usual one first. */
export function sourcesFor(to: Language): Language[] {
  const usual = usualSource(to);
  return [usual, ...languages.filter((language) => language !== to && language !== usual)];
}
