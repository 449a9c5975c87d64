import type { fieldClosenesses } from './vocabulary.ts';

/** The fields of other classifications a GRNTI code leads to; see `src/shared/classification-crosswalk.ts`. */
export type Crosswalk = {
  fordOf(code: string): { readonly primary: readonly string[]; readonly secondary: readonly string[] };
  gbtOf(code: string): { readonly primary: readonly string[]; readonly secondary: readonly string[] };
};

export type FieldCloseness = {
  value: number | null;
  closeness: (typeof fieldClosenesses)[number] | null;
  /** Codes both lead to. */
  ford: string[];
  gbt: string[];
};

/** Rubrics that gather what belongs to many subjects, and how much of a closeness they are good for. */
export type CatchAll = { readonly catchAll: readonly string[]; readonly catchAllCounts: number };

/** Both name the rubric as their main one; one names it beside others. */
const sameMain = 1;
const sameBeside = 0.85;
/** Both lead to one field by their best counterpart; by a plausible one. */
const nearByBest = 0.6;
const nearByPlausible = 0.35;

/**
 * How close two lists of GRNTI codes lie: one rubric in common, or one field of FORD or GB/T 13745 both lead to. The
 * crosswalk is a suggestion of medium confidence, so it never counts as much as a rubric in common.
 */
export function compareFields(
  left: readonly string[],
  right: readonly string[],
  crosswalk: Crosswalk,
  { catchAll, catchAllCounts }: CatchAll = { catchAll: [], catchAllCounts: 1 },
): FieldCloseness {
  const [own, other] = [rubricsOf(left), rubricsOf(right)];
  if (own.length === 0 || other.length === 0) return { value: null, closeness: null, ford: [], gbt: [] };
  const ford = meeting(own, other, (code) => crosswalk.fordOf(code));
  const gbt = meeting(own, other, (code) => crosswalk.gbtOf(code));
  const codes = { ford: ford.codes, gbt: gbt.codes };
  const shared = own.filter((code) => other.includes(code));
  if (shared.length > 0) {
    const values = shared.map(
      (code) =>
        (own[0] === code && other[0] === code ? sameMain : sameBeside) *
        (catchAll.includes(code) ? catchAllCounts : 1),
    );
    return { value: Math.max(...values), closeness: 'same', ...codes };
  }
  const isOnlyCatchAll = [own, other].some((codes) => codes.every((code) => catchAll.includes(code)));
  const value = Math.max(ford.value, gbt.value) * (isOnlyCatchAll ? catchAllCounts : 1);
  return { value, closeness: value > 0 ? 'near' : 'far', ...codes };
}

function rubricsOf(codes: readonly string[]): string[] {
  return [...new Set(codes.map((code) => code.slice(0, 2)))];
}

type Counterparts = ReturnType<Crosswalk['fordOf']>;

function meeting(
  left: readonly string[],
  right: readonly string[],
  counterpartsOf: (code: string) => Counterparts,
): { value: number; codes: string[] } {
  const [own, other] = [left, right].map((codes) => {
    const all = codes.map(counterpartsOf);
    return {
      primary: new Set(all.flatMap(({ primary }) => primary)),
      any: new Set(all.flatMap(({ primary, secondary }) => [...primary, ...secondary])),
    };
  }) as [Reach, Reach];
  const best = [...own.primary].filter((code) => other.primary.has(code));
  if (best.length > 0) return { value: nearByBest, codes: best };
  const plausible = [...own.any].filter((code) => other.any.has(code));
  return { value: plausible.length > 0 ? nearByPlausible : 0, codes: plausible };
}
type Reach = { primary: Set<string>; any: Set<string> };
