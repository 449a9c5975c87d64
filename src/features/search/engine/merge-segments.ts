import { languages } from '../../../shared/language.ts';
import { languageSections, newLengths, orderKeys, termSections, titleSections } from './build-segment.ts';
import { mergeTermLists, type MergeSource } from './merge-term-lists.ts';
import { fieldNames, textColumnNames, type Segment, type SegmentFacts } from './segment.ts';
import { packSections, type Section } from './segment-sections.ts';
import { TextColumn } from './text-column.ts';
import { TitleWriter } from './title-list.ts';
import { ColumnWriter, type ValueColumn } from './value-column.ts';

const recordsPerSlice = 1024;

/** New numbers for the records that live, source after source. */
export function renumber(sources: readonly { segment: Segment; dead: Uint8Array }[]): MergeSource[] {
  let next = 0;
  return sources.map(({ segment, dead }) => ({
    segment,
    numbers: Int32Array.from({ length: segment.size }, (_, record) => (dead[record] === 0 ? next++ : -1)),
  }));
}

/**
 * One segment of several: their lists are joined, nothing is analysed anew, what is dead is left out. It pauses now
 * and then, so that its thread can do other things between.
 */
export function* mergeSegments(sources: readonly MergeSource[]): Generator<void, SharedArrayBuffer> {
  const size = sources.reduce((sum, { numbers }) => sum + numbers.filter((number) => number >= 0).length, 0);
  const facets = [...new Set(sources.flatMap(({ segment }) => segment.facts.facets))];
  const sections: Record<string, Section> = {};
  Object.assign(sections, yield* mergeColumns(sources, size, facets));
  for (const language of languages) {
    const lists = yield* mergeTermLists(sources, (segment) => segment.lists[language]);
    Object.assign(sections, termSections(language, lists));
  }
  Object.assign(
    sections,
    termSections('owners', yield* mergeTermLists(sources, (segment) => segment.owners)),
  );
  Object.assign(sections, yield* mergeTitles(sources));
  yield;
  return packSections<SegmentFacts>({ records: size, facets }, sections);
}

function* mergeColumns(
  sources: readonly MergeSource[],
  size: number,
  facets: readonly string[],
): Generator<void, Record<string, Section>> {
  const dates = new Float64Array(size);
  const levels = new Uint8Array(size);
  const languageBits = new Uint8Array(size);
  const keyHigh = new Uint32Array(size);
  const keyLow = new Uint32Array(size);
  const lengths = newLengths(size);
  const texts = textColumnNames.map((name) => ({ name, column: new TextColumn() }));
  const audience = new ColumnWriter();
  const columns = facets.map((name) => ({ name, writer: new ColumnWriter() }));
  for (const { segment, numbers } of sources) {
    for (let record = 0; record < segment.size; record++) {
      if (record % recordsPerSlice === recordsPerSlice - 1) yield;
      const number = numbers[record] as number;
      if (number < 0) continue;
      dates[number] = segment.dates[record] as number;
      levels[number] = segment.levels[record] as number;
      languageBits[number] = segment.languageBits[record] as number;
      keyHigh[number] = segment.keyHigh[record] as number;
      keyLow[number] = segment.keyLow[record] as number;
      for (const language of languages) {
        for (const field of fieldNames)
          lengths[language][field][number] = segment.lists[language].lengths[field][record] as number;
      }
      for (const { name, column } of texts) column.pushBytes(segment.bytesOf(name, record));
    }
    copyColumn(segment.audience, numbers, audience);
    for (const { name, writer } of columns) copyColumn(segment.facet(name), numbers, writer);
    yield;
  }
  const noTerms = new Uint32Array(0);
  const empty = {
    high: noTerms,
    low: noTerms,
    starts: noTerms,
    records: new Uint16Array(0),
    counts: new Uint16Array(0),
  };
  return {
    dates,
    levels,
    languageBits,
    keyHigh,
    keyLow,
    keyOrder: orderKeys(keyHigh),
    ...languageSections(lengths, () => empty),
    ...audience.sections('audience'),
    ...Object.assign({}, ...texts.map(({ name, column }) => column.sections(name))),
    ...Object.assign({}, ...columns.map(({ name, writer }) => writer.sections(`facet.${name}`))),
  };
}

function copyColumn(column: ValueColumn | undefined, numbers: Int32Array, into: ColumnWriter): void {
  const lists = new Map<number, number>();
  for (let record = 0; record < numbers.length; record++) {
    if ((numbers[record] as number) < 0) continue;
    const list = column?.byRecord[record] ?? -1;
    let known = lists.get(list);
    if (known === undefined) lists.set(list, (known = into.numberOf(column?.lists[list] ?? [])));
    into.pushList(known);
  }
}

function* mergeTitles(sources: readonly MergeSource[]): Generator<void, Record<string, Section>> {
  const writer = new TitleWriter();
  for (const { segment, numbers } of sources) {
    const { titleStarts, units, records, kinds } = segment.titles;
    const publicLists = segment.audience.flagListsWith(['public']);
    for (let title = 0; title < titleStarts.length; title++) {
      if (title % recordsPerSlice === recordsPerSlice - 1) yield;
      const record = records[title] as number;
      const number = numbers[record] as number;
      if (number < 0) continue;
      const end = (titleStarts[title + 1] ?? units.length) - 1;
      const isPublic = publicLists[segment.audience.byRecord[record] as number] === 1;
      writer.addUnits(number, kinds[title] as number, units.subarray(titleStarts[title], end), isPublic);
    }
  }
  yield;
  const { titles, publicWords } = writer.finish();
  return titleSections(titles, publicWords);
}
