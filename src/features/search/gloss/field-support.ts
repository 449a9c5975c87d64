import { fordOf, gbtOf, type Counterparts } from '../../../shared/classification-crosswalk.ts';

/** Words of every science, and those GRNTI counts to all of technology: never foreign, never quite the subject. */
const domainsOfAll: readonly string[] = ['00', '43', '81'];
const nearSays = 0.85;
/** Words have senses in several fields: one of a field far from the record's is perhaps not what is meant. */
export const foreignSays = 0.5;

/**
 * How well a sense of this GRNTI rubric goes with a record of these GRNTI codes: 1 for its own field, 0.85 for a
 * neighbouring one (one discipline of FORD or GB/T 13745 in common) or none in particular, `foreignSays` for the rest.
 */
export function fieldSupport(domain: string, fields: readonly string[]): number {
  if (fields.some((code) => code.slice(0, 2) === domain)) return 1;
  if (domainsOfAll.includes(domain)) return nearSays;
  const isNear = [fordOf, gbtOf].some((counterparts) => {
    const own = codesOf(counterparts(domain));
    return fields.some((code) => codesOf(counterparts(code)).some((other) => own.includes(other)));
  });
  return isNear ? nearSays : foreignSays;
}

function codesOf({ primary, secondary }: Counterparts): string[] {
  return [...primary, ...secondary];
}
