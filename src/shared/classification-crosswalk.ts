import { crosswalkTable } from './crosswalk-table.ts';

/** `primary`: the best counterpart, used for facets and statistics; `secondary`: also plausible. */
export type Counterparts = { readonly primary: readonly string[]; readonly secondary: readonly string[] };

const none: Counterparts = { primary: [], secondary: [] };

/**
 * FORD fields that correspond to a GRNTI code (`29`, `29.19`, `29.19.04`: its first two digits count); both lists are
 * empty for an unknown code. A suggestion: our own expert judgement, medium confidence, many to many; there is no
 * official concordance. Let a person confirm it before it is stated as a fact. Source: data/grnti.json, `crosswalk`.
 */
export function fordOf(grntiCode: string): Counterparts {
  return crosswalkTable[rubricOf(grntiCode)]?.ford ?? none;
}

/** Disciplines of GB/T 13745-2009 that correspond to a GRNTI code; a suggestion of medium confidence, as `fordOf`. */
export function gbtOf(grntiCode: string): Counterparts {
  return crosswalkTable[rubricOf(grntiCode)]?.gbt ?? none;
}

/**
 * GRNTI rubrics (two digits, ascending) whose primary or secondary counterpart a FORD field is: `2.5`, or a broad one
 * (`2`: the rubrics of all its fields). Leading zeros of the second number are read (`2.05` is `2.5`, `2.10` is not
 * `2.1`). A suggestion of medium confidence, as `fordOf`; `2.10`, `3.5` and `4.5` have no rubric.
 */
export function grntiOfFord(fordCode: string): Counterparts {
  const wanted = fordCode.replace(/\.0(?=\d)/, '.');
  return rubricsWith('ford', (code) => code === wanted || code.startsWith(`${wanted}.`));
}

/**
 * GRNTI rubrics whose counterpart a discipline of GB/T 13745 is (`430`, `43010`: the first three digits count). A
 * suggestion of medium confidence, as `fordOf`; `710` has no rubric.
 */
export function grntiOfGbt(gbtCode: string): Counterparts {
  const wanted = gbtCode.slice(0, 3);
  return rubricsWith('gbt', (code) => code === wanted);
}

/** The rubric of the first level a GRNTI code belongs to. */
function rubricOf(grntiCode: string): string {
  return grntiCode.slice(0, 2);
}

function rubricsWith(scheme: 'ford' | 'gbt', fits: (code: string) => boolean): Counterparts {
  const primary: string[] = [];
  const secondary: string[] = [];
  for (const [rubric, counterparts] of Object.entries(crosswalkTable)) {
    if (counterparts[scheme].primary.some(fits)) primary.push(rubric);
    else if (counterparts[scheme].secondary.some(fits)) secondary.push(rubric);
  }
  return { primary: primary.toSorted(), secondary: secondary.toSorted() };
}
