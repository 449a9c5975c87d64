import { optionalText } from '../optional-text.ts';
import { ExchangeError, type ExchangeErrorDetail } from '../xml/exchange-error.ts';
import { readElements } from '../xml/read-elements.ts';
import type { ReadOptions } from '../xml/read-xml.ts';
import { childElements, requireAttribute, textOf, type XmlElement } from '../xml/xml-element.ts';
import { collectCategories, type Categories } from './categories.ts';
import {
  readReliability,
  type ExchangeConcept,
  type ExchangeDefinition,
  type ExchangeLanguage,
  type ExchangeWord,
} from './exchange-concept.ts';
import {
  conceptNames,
  doNotTranslateNote,
  languageNames,
  reliabilityNotePrefix,
  statusByValue,
  wordNames,
} from './tbx-names.ts';

/** A concept with the line its entry begins in. */
export type PlacedConcept = { readonly concept: ExchangeConcept; readonly line: number };

/**
 * The concepts of a termbase file one after the other: TBX of ISO 30042:2019 in both styles (DCA and DCT) and of
 * 2008 (`martif`). A concept without id gets `concept-N` by its order. A word without status is admitted, the
 * first of a language without a preferred one is preferred.
 */
export async function* readTbx(
  bytes: Uint8Array,
  options: ReadOptions = {},
): AsyncGenerator<ExchangeConcept> {
  for await (const { concept } of readPlacedTbx(bytes, options)) yield concept;
}

/** The same, each with its line. */
export async function* readPlacedTbx(
  bytes: Uint8Array,
  options: ReadOptions = {},
): AsyncGenerator<PlacedConcept> {
  let order = 0;
  for await (const { kind, element, depth } of readElements(bytes, conceptNames, options)) {
    if (kind === 'unit') yield { concept: readConcept(element, ++order), line: element.line };
    else if (depth === 0 && element.name !== 'tbx' && element.name !== 'martif') {
      throw new ExchangeError('formatUnexpected', element, { expected: 'TBX', found: element.name });
    }
  }
}

function readConcept(element: XmlElement, order: number): ExchangeConcept {
  const own = collectCategories(element);
  const sections = childElements(element).filter((child) => languageNames.has(child.name));
  if (sections.length === 0) throw missing(element, 'langSec');
  const languageNotes = sections.flatMap((section) => collectCategories(section).get('note') ?? []);
  const notes = [...(own.get('note') ?? []), ...languageNotes];
  const reliability = [...(own.get('reliabilityCode') ?? []), ...notes.map(reliabilityOfNote)];
  return {
    id: element.attributes.get('id') || `concept-${order}`,
    ...optionalText('subjectField', own.get('subjectField')?.[0]),
    ...definitionOf(own),
    ...optionalText('source', own.get('source')?.[0]),
    ...reliabilityOf(reliability),
    ...noteOf(notes.filter((note) => reliabilityOfNote(note) === '')),
    languages: sections.map(readLanguage),
  };
}

function readLanguage(section: XmlElement): ExchangeLanguage {
  const own = collectCategories(section);
  const words = childElements(section)
    .filter((child) => wordNames.has(child.name))
    .map(readWord);
  if (words.length === 0) throw missing(section, 'termSec');
  return {
    tag: requireAttribute(section, 'xml:lang', 'lang'),
    ...definitionOf(own),
    words: settleStatuses(words),
  };
}

type ReadWord = Omit<ExchangeWord, 'status'> & { status: ExchangeWord['status'] | undefined };

function readWord(section: XmlElement): ReadWord {
  const group = childElements(section).find((child) => child.name === 'termGrp');
  const term = childElements(group ?? section).find((child) => child.name === 'term');
  if (!term || textOf(term) === '') throw missing(section, 'term');
  const own = collectCategories(section);
  const notes = own.get('note') ?? [];
  const status = notes.includes(doNotTranslateNote)
    ? 'doNotTranslate'
    : statusByValue.get(own.get('administrativeStatus')?.[0]?.trim() ?? '');
  return { text: textOf(term), status, ...noteOf(notes.filter((note) => note !== doNotTranslateNote)) };
}

function settleStatuses(words: readonly ReadWord[]): ExchangeWord[] {
  const isHeadless = !words.some(({ status }) => status === 'preferred' || status === 'doNotTranslate');
  return words.map((word, at) => ({
    ...word,
    status: word.status ?? (isHeadless && at === 0 ? 'preferred' : 'admitted'),
  }));
}

function definitionOf(categories: Categories): { definition?: ExchangeDefinition } {
  const text = categories.get('definition')?.[0];
  if (text === undefined || text === '') return {};
  return { definition: { text, ...optionalText('source', categories.get('definitionSource')?.[0]) } };
}

function reliabilityOfNote(note: string): string {
  return note.startsWith(reliabilityNotePrefix) ? note.slice(reliabilityNotePrefix.length) : '';
}

function reliabilityOf(candidates: readonly string[]): { reliability?: number } {
  const reliability = candidates.map(readReliability).find((code) => code !== undefined);
  return reliability === undefined ? {} : { reliability };
}

function noteOf(notes: readonly string[]): { note?: string } {
  return optionalText('note', notes.filter((note) => note !== '').join('\n'));
}

function missing(parent: XmlElement, element: string): ExchangeError {
  const detail: ExchangeErrorDetail = { parent: parent.name, element };
  return new ExchangeError('elementMissing', parent, detail);
}
