import { z } from 'zod';
import { readFactRows } from '../../platform/facts/read-fact-rows.ts';

const related = z.looseObject({ id: z.string(), related: z.array(z.string()).default([]) });

/** Files whose rows name others as related. */
const relating = [
  'agreements.json',
  'discrepancies.json',
  'events.json',
  'facilities.json',
  'funds.json',
  'organizations.json',
  'programmes.json',
  'projects.json',
] as const;

/** For each key the rows that name it as related, in any file: what is said on one side holds on the other. */
export async function readNaming(): Promise<Map<string, string[]>> {
  const naming = new Map<string, string[]>();
  for (const file of relating) {
    for (const row of z.array(related).parse(await readFactRows(file))) {
      for (const key of row.related) naming.set(key, [...(naming.get(key) ?? []), row.id]);
    }
  }
  return naming;
}
