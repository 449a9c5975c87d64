import type { z } from 'zod';
import type { RowReader } from '../../../platform/imports/row-reader.ts';
import type { ReadRowOutcome, RowProblem } from '../../../platform/imports/table-import.ts';
import type { Draft } from '../listings/kinds.ts';
import { cooperationWords, partnerWords, visibilityWords } from './listing-columns.ts';
import { readFields, readPlaces } from './read-cells.ts';

/** Facts both kinds have. */
export function readSharedFacts(cells: RowReader) {
  const [primary = null, ...others] = readFields(cells, ['facts.grntiPrimary', 'facts.grntiOther'], 5);
  const words = cells.list('facts.keywords', { max: 80, most: 10 });
  return {
    keywords: words.map((word) => ({ words: word, conceptId: null })),
    grntiPrimary: primary,
    grntiOther: others,
    cooperationTypes: cells.choices('facts.cooperationTypes', cooperationWords),
    partnerTypes: cells.choices('facts.partnerTypes', partnerWords),
    partnerRegions: readPlaces(cells, 'facts.partnerRegions', { of: 'region', most: 20 }),
  };
}

/** Whose it is and who answers is said of the whole file, not of a row. */
export function readStewardship(cells: RowReader): Draft['stewardship'] {
  return {
    ownerOrganisationId: null,
    contactPersonId: null,
    visibility: cells.choice('stewardship.visibility', visibilityWords) ?? 'registered',
    validUntil: cells.day('stewardship.validUntil') ?? null,
  };
}

type Part<Shape extends z.ZodType> = readonly [Shape, unknown];

/** The draft of a row through the shapes the form is checked with, or all that is wrong with the row. */
export function draftOfParts<Facts extends z.ZodType, Text extends z.ZodType, Declaration extends z.ZodType>(
  cells: RowReader,
  parts: Pick<Draft, 'sourceLanguage' | 'stewardship'> & {
    facts: Part<Facts>;
    text: Part<Text>;
    declaration: Part<Declaration>;
  },
): ReadRowOutcome<Draft> {
  if (cells.problems.length > 0) return { problems: withoutRepeats(cells.problems) };
  const { sourceLanguage, stewardship } = parts;
  const read = { facts: parse(parts.facts), text: parse(parts.text), declaration: parse(parts.declaration) };
  const problems = Object.entries(read).flatMap(([part, { error }]) =>
    (error?.issues ?? []).map(({ path }) => ({
      column: `${part}.${String(path[0])}`,
      code: 'catalogue.row.cellWrong',
      value: '',
    })),
  );
  if (problems.length > 0) return { problems };
  return {
    row: {
      sourceLanguage,
      stewardship,
      facts: read.facts.data as Draft['facts'],
      text: read.text.data as Draft['text'],
      declaration: read.declaration.data as Draft['declaration'],
    },
  };
}

const parse = <Shape extends z.ZodType>([shape, value]: Part<Shape>) => shape.safeParse(value);

function withoutRepeats(problems: readonly RowProblem[]): RowProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ column, code, value }) => {
    const key = `${column ?? ''} ${code} ${value}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
