import { languages, type Language } from '../../../shared/language.ts';
import type { SearchText } from './search-record.ts';
import { openSections, type Section, type Sections } from './segment-sections.ts';
import { ValueColumn } from './value-column.ts';

/** Numbers of a segment's records fit 16 bits. */
export const recordsPerSegment = 65_536;

/** Terms ascending by hash, and for each the records it stands in, ascending, with packed counts. */
export type TermLists = {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** Where a term's records begin; one more than there are terms. */
  readonly starts: Uint32Array;
  readonly records: Uint16Array;
  /** Counts of the three fields in quarters of a mention: title 4 bits, keywords 4, text 8. */
  readonly counts: Uint16Array;
};

export const fieldNames = ['title', 'keywords', 'text'] as const;
export type Field = (typeof fieldNames)[number];

/** All texts of a segment in one language: at most one a record, with the record's number. */
export type LanguageLists = TermLists & { readonly lengths: Readonly<Record<Field, Uint16Array>> };

/** Titles and names in their normal form, one after another, each closed by 0, and every place a reader may begin at. */
export type TitleList = {
  readonly units: Uint16Array;
  /** Where each title begins; ascending. */
  readonly titleStarts: Uint32Array;
  readonly records: Uint16Array;
  /** Number of the title's language, or `hiddenName`. */
  readonly kinds: Uint8Array;
  /** Places in `units` where a word begins, in the order of the first letters that follow. */
  readonly wordStarts: Uint32Array;
};
export const hiddenName = 3;

/** Bytes by record. */
type Texts = { readonly starts: Uint32Array; readonly bytes: Uint8Array };

export type SegmentFacts = {
  readonly records: number;
  readonly facets: readonly string[];
};

/** Some records and all that is known of them, in one piece of shared memory; it never changes. */
export type Segment = {
  readonly id: number;
  readonly memory: SharedArrayBuffer;
  readonly size: number;
  readonly facts: SegmentFacts;
  readonly dates: Float64Array;
  readonly levels: Uint8Array;
  /** One bit for each language the record has a text in. */
  readonly languageBits: Uint8Array;
  readonly keyHigh: Uint32Array;
  readonly keyLow: Uint32Array;
  /** Records ascending by the hash of their key. */
  readonly keyOrder: Uint16Array;
  readonly lists: Readonly<Record<Language, LanguageLists>>;
  readonly owners: TermLists;
  readonly titles: TitleList;
  readonly audience: ValueColumn;
  /** Words of titles that everybody may see, as JSON. */
  readonly publicWords: () => string[];
  facet(name: string): ValueColumn | undefined;
  key(record: number): string;
  stored(record: number): string;
  texts(record: number): SearchText[];
  /** A text column as it lies there: keys, what is stored, texts. */
  bytesOf(column: TextColumnName, record: number): Uint8Array;
};

export const textColumnNames = ['key', 'stored', 'texts'] as const;
export type TextColumnName = (typeof textColumnNames)[number];

export const languageBit = (language: Language): number => 1 << languages.indexOf(language);

export function openSegment(id: number, memory: SharedArrayBuffer): Segment {
  const { facts, sections } = openSections<SegmentFacts>(memory);
  const columns = new Map(facts.facets.map((name) => [name, openColumn(sections, `facet.${name}`)]));
  const keys = textsOf(sections, 'key');
  const stored = textsOf(sections, 'stored');
  const texts = textsOf(sections, 'texts');
  return {
    id,
    memory,
    size: facts.records,
    facts,
    dates: float64(sections, 'dates'),
    levels: bytes(sections, 'levels'),
    languageBits: bytes(sections, 'languageBits'),
    keyHigh: uint32(sections, 'keyHigh'),
    keyLow: uint32(sections, 'keyLow'),
    keyOrder: uint16(sections, 'keyOrder'),
    lists: {
      zh: openLanguage(sections, 'zh'),
      ru: openLanguage(sections, 'ru'),
      en: openLanguage(sections, 'en'),
    },
    owners: openTerms(sections, 'owners'),
    titles: {
      units: uint16(sections, 'titles.units'),
      titleStarts: uint32(sections, 'titles.starts'),
      records: uint16(sections, 'titles.records'),
      kinds: bytes(sections, 'titles.kinds'),
      wordStarts: uint32(sections, 'titles.wordStarts'),
    },
    audience: openColumn(sections, 'audience'),
    publicWords: () => JSON.parse(decode(bytes(sections, 'publicWords'))) as string[],
    facet: (name) => columns.get(name),
    key: (record) => textAt(keys, record),
    stored: (record) => textAt(stored, record),
    texts: (record) => JSON.parse(textAt(texts, record)) as SearchText[],
    bytesOf: (column, record) => bytesAt({ key: keys, stored, texts }[column], record),
  };
}

function openColumn(sections: Sections, name: string): ValueColumn {
  return new ValueColumn(uint16(sections, name), () => decode(bytes(sections, `${name}.lists`)));
}

function openLanguage(sections: Sections, language: Language): LanguageLists {
  const lengths = {
    title: uint16(sections, `${language}.titleLengths`),
    keywords: uint16(sections, `${language}.keywordsLengths`),
    text: uint16(sections, `${language}.textLengths`),
  };
  return { ...openTerms(sections, language), lengths };
}

function openTerms(sections: Sections, name: string): TermLists {
  return {
    high: uint32(sections, `${name}.high`),
    low: uint32(sections, `${name}.low`),
    starts: uint32(sections, `${name}.starts`),
    records: uint16(sections, `${name}.records`),
    counts: uint16(sections, `${name}.counts`),
  };
}

function textsOf(sections: Sections, name: string): Texts {
  return { starts: uint32(sections, `${name}.starts`), bytes: bytes(sections, `${name}.bytes`) };
}

function bytesAt({ starts, bytes: all }: Texts, record: number): Uint8Array {
  return all.subarray(starts[record] ?? 0, starts[record + 1] ?? 0);
}

function textAt(texts: Texts, record: number): string {
  return decode(bytesAt(texts, record));
}

function decode(part: Uint8Array): string {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf8');
}

function sectionOf(sections: Sections, name: string): Section {
  const section = sections[name];
  if (section === undefined) throw new Error(`the segment lacks ${name}`);
  return section;
}

function bytes(sections: Sections, name: string): Uint8Array {
  return sectionOf(sections, name) as Uint8Array;
}
function uint16(sections: Sections, name: string): Uint16Array {
  return sectionOf(sections, name) as Uint16Array;
}
function uint32(sections: Sections, name: string): Uint32Array {
  return sectionOf(sections, name) as Uint32Array;
}
function float64(sections: Sections, name: string): Float64Array {
  return sectionOf(sections, name) as Float64Array;
}
