import type { Language } from '../../../shared/language.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { interfaceWords } from './contract.ts';
import type { Word, WordCatalogue } from './read-catalogues.ts';
import { sourcesFor, usualSource, type WordPair } from './words-file.ts';

type Wish = ParsedInputOf<typeof interfaceWords.list>;
type WordList = OutputOf<typeof interfaceWords.list>;
type ListedWord = WordList['items'][number];

/** The language pair that is asked for; the same language twice becomes the usual pair. */
export function pairFor({ to, from }: { to: Language; from?: Language | undefined }): WordPair {
  return { from: from && sourcesFor(to).includes(from) ? from : usualSource(to), to };
}

/** One page of the words that fit. */
export function listWords(catalogues: readonly WordCatalogue[], wish: Wish, asOf: Date): WordList {
  const pair = pairFor(wish);
  const chosen = catalogues.filter(({ files }) => !wish.catalogue || files.id === wish.catalogue);
  const all = chosen.flatMap((catalogue) => wordsOf(catalogue, pair));
  const asked = wish.q?.toLocaleLowerCase();
  const fitting = all.filter((word) => hasMark(word, wish) && (!asked || isNamed(word, asked)));
  const from = (wish.page - 1) * wish.pageSize;
  return {
    ...pair,
    items: fitting.slice(from, from + wish.pageSize),
    total: fitting.length,
    page: wish.page,
    pageSize: wish.pageSize,
    asOf: asOf.toISOString(),
    catalogues: catalogues.map(({ files, words }) => ({ id: files.id, words: words.length })),
    leftCount: all.filter(({ leftReason }) => leftReason !== null).length,
  };
}

function wordsOf({ words, left, files }: WordCatalogue, pair: WordPair): ListedWord[] {
  const reasons = new Map(
    left.filter(({ language }) => language === pair.to).map(({ id, reason }) => [id, reason]),
  );
  const carried = words.map((word) => listedWord(word, pair, reasons.get(word.id) ?? null));
  const known = new Set(carried.map(({ id }) => id));
  const others = [...reasons].filter(([id]) => !known.has(id));
  return [
    ...carried.filter(({ source, target, leftReason }) => source !== '' || target !== '' || leftReason),
    ...others.map(([id, leftReason]) => ({
      id,
      catalogue: files.id,
      path: id.slice(files.id.length + 1),
      source: '',
      target: '',
      isMissing: false,
      isEqual: false,
      hasValues: false,
      leftReason,
    })),
  ];
}

function listedWord(word: Word, { from, to }: WordPair, leftReason: string | null): ListedWord {
  const source = word.words[from]?.text ?? '';
  const target = word.words[to]?.text ?? '';
  return {
    id: word.id,
    catalogue: word.catalogue,
    path: word.path,
    source,
    target,
    isMissing: source !== '' && target === '' && leftReason === null,
    isEqual: source === target && /\p{L}/u.test(target.replace(/\{[^{}]*\}/g, '')),
    hasValues: word.words[to]?.message !== undefined && target.includes('{'),
    leftReason,
  };
}

function hasMark({ isMissing, isEqual, leftReason }: ListedWord, { mark }: Wish): boolean {
  if (mark === 'missing') return isMissing;
  if (mark === 'equal') return isEqual;
  return mark === 'left' ? leftReason !== null : true;
}

function isNamed({ id, source, target }: ListedWord, asked: string): boolean {
  return [id, source, target].some((text) => text.toLocaleLowerCase().includes(asked));
}
