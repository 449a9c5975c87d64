import { languages, type Language } from '../../../shared/language.ts';
import { addOwnerTerms, addTextTerms, textsByLanguage, type TextReader } from './document-terms.ts';
import type { SearchRecord } from './search-record.ts';
import { fieldNames, languageBit, type SegmentFacts, type TermLists, type TitleList } from './segment.ts';
import { packSections, type Section } from './segment-sections.ts';
import { hashKinds, hashText } from './term-hash.ts';
import { TermWriter } from './term-writer.ts';
import { TextColumn } from './text-column.ts';
import { TitleWriter } from './title-list.ts';
import { ColumnWriter } from './value-column.ts';

const longestLength = 1023;

/** Letters analysed between two pauses: a few milliseconds. */
const lettersPerSlice = 20_000;

/**
 * Reads records (at most 65,536, each key once) and lays them out as a segment. It pauses now and then, so that its
 * thread can do other things between.
 */
export function* buildSegment(
  reader: TextReader,
  records: readonly SearchRecord[],
): Generator<void, SharedArrayBuffer> {
  const writers = { zh: new TermWriter(), ru: new TermWriter(), en: new TermWriter() };
  const owners = new TermWriter();
  const titles = new TitleWriter();
  const lengths = newLengths(records.length);
  const languageBits = new Uint8Array(records.length);
  let letters = 0;
  for (const [number, record] of records.entries()) {
    const texts = textsByLanguage(record);
    for (const text of texts) letters += text.title.length + text.text.length;
    if (letters > lettersPerSlice) {
      letters = 0;
      yield;
    }
    for (const text of texts) {
      const { language } = text;
      const found = addTextTerms(reader, text, record.names, writers[language]);
      writers[language].endRecord(number);
      languageBits[number] = (languageBits[number] ?? 0) | languageBit(language);
      for (const field of fieldNames)
        lengths[language][field][number] = Math.min(found[field], longestLength);
    }
    if (record.ownerNames.length > 0) {
      addOwnerTerms(record.ownerNames, owners);
      owners.endRecord(number);
    }
    titles.addRecord(number, record, texts);
  }
  const facets = facetNamesOf(records);
  const { titles: titleList, publicWords } = titles.finish();
  return packSections<SegmentFacts>(
    { records: records.length, facets },
    {
      ...columnsOf(records, facets),
      languageBits,
      ...languageSections(lengths, (language) => writers[language].finish()),
      ...termSections('owners', owners.finish()),
      ...titleSections(titleList, publicWords),
    },
  );
}

export type Lengths = Record<Language, Record<(typeof fieldNames)[number], Uint16Array>>;

export function newLengths(records: number): Lengths {
  const lengthsOfOne = (): Lengths[Language] => ({
    title: new Uint16Array(records),
    keywords: new Uint16Array(records),
    text: new Uint16Array(records),
  });
  return { zh: lengthsOfOne(), ru: lengthsOfOne(), en: lengthsOfOne() };
}

export function languageSections(
  lengths: Lengths,
  listsOf: (language: Language) => TermLists,
): Record<string, Section> {
  const sections: Record<string, Section> = {};
  for (const language of languages) {
    Object.assign(sections, termSections(language, listsOf(language)));
    for (const field of fieldNames) sections[`${language}.${field}Lengths`] = lengths[language][field];
  }
  return sections;
}

export function termSections(name: string, lists: TermLists): Record<string, Section> {
  return {
    [`${name}.high`]: lists.high,
    [`${name}.low`]: lists.low,
    [`${name}.starts`]: lists.starts,
    [`${name}.records`]: lists.records,
    [`${name}.counts`]: lists.counts,
  };
}

export function titleSections(titles: TitleList, publicWords: readonly string[]): Record<string, Section> {
  return {
    'titles.units': titles.units,
    'titles.starts': titles.titleStarts,
    'titles.records': titles.records,
    'titles.kinds': titles.kinds,
    'titles.wordStarts': titles.wordStarts,
    publicWords: Buffer.from(JSON.stringify(publicWords)),
  };
}

/** Records ascending by the hash of their key. */
export function orderKeys(high: Uint32Array): Uint16Array {
  const keys = Float64Array.from(high, (value, record) => value * 65_536 + record).sort();
  return Uint16Array.from(keys, (key) => key % 65_536);
}

/** `kind` and `language` stand in for themselves where a record does not bring them. */
function facetNamesOf(records: readonly SearchRecord[]): string[] {
  const names = new Set(['kind', 'language']);
  for (const record of records) for (const name of Object.keys(record.facets)) names.add(name);
  return [...names];
}

function columnsOf(records: readonly SearchRecord[], facets: readonly string[]): Record<string, Section> {
  const audience = new ColumnWriter();
  const columns = facets.map((name) => ({ name, writer: new ColumnWriter() }));
  const keys = new TextColumn();
  const stored = new TextColumn();
  const texts = new TextColumn();
  const keyHigh = new Uint32Array(records.length);
  const keyLow = new Uint32Array(records.length);
  const hash = { high: 0, low: 0 };
  records.forEach((record, number) => {
    audience.push(record.audience);
    for (const { name, writer } of columns) writer.push(facetValues(record, name));
    keys.push(record.key);
    stored.push(record.stored);
    texts.push(JSON.stringify(record.texts));
    hashText(record.key, hashKinds.key, hash);
    keyHigh[number] = hash.high;
    keyLow[number] = hash.low;
  });
  const sections: Record<string, Section> = {
    dates: Float64Array.from(records, (record) => record.sortDate),
    levels: Uint8Array.from(records, (record) => record.level),
    keyHigh,
    keyLow,
    keyOrder: orderKeys(keyHigh),
    ...audience.sections('audience'),
    ...keys.sections('key'),
    ...stored.sections('stored'),
    ...texts.sections('texts'),
  };
  for (const { name, writer } of columns) Object.assign(sections, writer.sections(`facet.${name}`));
  return sections;
}

function facetValues(record: SearchRecord, name: string): readonly string[] {
  if (Object.hasOwn(record.facets, name)) return record.facets[name] ?? [];
  if (name === 'kind') return [record.kind];
  return name === 'language' ? record.texts.map((text) => text.language) : [];
}
