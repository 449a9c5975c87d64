import { fieldFaults, type FieldError } from '../../../shared/app-error.ts';
import { grntiOfFord } from '../../../shared/classification-crosswalk.ts';
import { fordNames } from '../../../shared/ford-names.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { regionNames } from '../../../shared/region-names.ts';
import type { RecordFilter } from '../records/record-filter.ts';
import { monthNumber } from '../records/rules.ts';
import { unstated, type Grouping } from '../records/vocabulary.ts';
import type { Condition, CountInput, QueryInput } from './contract.ts';

const isField = (code: string) =>
  code === unstated || (/^\d{2}(\.\d{2}){0,2}$/.test(code) && code.slice(0, 2) in grntiNames);
const isRegion = (code: string) => code === unstated || code in regionNames;
const isBank = (code: string) => code === unstated || code === 'both' || /^[A-Z]{2}$/.test(code);

/**
 * The filter of a question. Refuses codes nobody knows and a period that ends before it begins: `insights.query.field`,
 * `.ford`, `.region`, `.bank`, `.periodTurned`.
 */
export function filterOf(asked: QueryInput): RecordFilter {
  const { field, ford, region, bank, from, to, period } = asked;
  const faults: FieldError[] = [];
  const refuse = (path: string, code: string) => faults.push({ path, code: `insights.query.${code}` });
  if (!field.every(isField)) refuse('field', 'field');
  if (ford !== undefined && !(ford in fordNames)) refuse('ford', 'ford');
  if (!region.every(isRegion)) refuse('region', 'region');
  if (bank !== undefined && !isBank(bank)) refuse('bank', 'bank');
  if (from !== undefined && to !== undefined && monthNumber(from, 'first') > monthNumber(to, 'last')) {
    refuse('to', 'periodTurned');
  }
  if (faults.length > 0) throw fieldFaults(faults);
  return {
    kinds: asked.kind,
    states: asked.state,
    fields: [...field, ...(ford === undefined ? [] : rubricsOfFord(ford))],
    regions: region,
    bank,
    from,
    to,
    period,
    part: partOf(asked.part),
  };
}

/** What a group of a sorted count is sorted by, and its code; null for records that say nothing of it. */
export function partOf(part: string | undefined): { grouping: Grouping; code: string | null } | undefined {
  if (part === undefined) return undefined;
  const [grouping, code] = part.split(':') as [Grouping, string];
  return { grouping, code: code === unstated ? null : code };
}

/** All rubrics that may be meant; a field without any finds nothing rather than everything. */
export function rubricsOfFord(ford: string): string[] {
  const { primary, secondary } = grntiOfFord(ford);
  const rubrics = [...primary, ...secondary];
  return rubrics.length > 0 ? rubrics : ['--'];
}

/** The conditions a question has. */
export function conditionsIn(asked: QueryInput): Condition[] {
  const has: Record<Condition, boolean> = {
    kind: asked.kind.length > 0,
    state: asked.state.length > 0,
    field: asked.field.length > 0 || asked.ford !== undefined,
    region: asked.region.length > 0,
    bank: asked.bank !== undefined,
    period: asked.from !== undefined || asked.to !== undefined || asked.period === unstated,
    part: asked.part !== undefined,
  };
  return (Object.keys(has) as Condition[]).filter((condition) => has[condition]);
}

/** The question without one of its conditions. */
export function without<Asked extends QueryInput>(asked: Asked, condition: Condition): Asked {
  const left: Record<Condition, Partial<QueryInput>> = {
    kind: { kind: [] },
    state: { state: [] },
    field: { field: [], ford: undefined },
    region: { region: [] },
    bank: { bank: undefined },
    period: { from: undefined, to: undefined, period: 'begun' },
    part: { part: undefined },
  };
  return { ...asked, ...left[condition] };
}

/** The question as it stands in an address: always in the same order, nothing that says nothing. */
export function addressOf(asked: Partial<CountInput>): string {
  const pairs: [string, string][] = [];
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') pairs.push([name, value]);
  };
  for (const name of ['kind', 'state', 'field'] as const) {
    for (const value of asked[name] ?? []) add(name, value);
  }
  add('ford', asked.ford);
  for (const value of asked.region ?? []) add('region', value);
  add('bank', asked.bank);
  add('from', asked.from);
  add('to', asked.to);
  if (asked.period !== undefined && asked.period !== 'begun') add('period', asked.period);
  add('part', asked.part);
  add('group', asked.group);
  add('asOf', asked.asOf);
  return new URLSearchParams(pairs).toString();
}
