import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { stableId } from '../../accounts/public.ts';
import { policyContentShape, standardFactsShape } from './contract.ts';
import { insertPolicy, insertPolicyVersion, insertStandard, insertStandardVersion } from './store.ts';
import { policyTopics } from './vocabulary.ts';

const policiesShape = z.object({
  note: z.string(),
  rows: z.array(policyContentShape.extend({ key: z.string(), topic: z.enum(policyTopics) })),
});
const standardsShape = z.object({
  rows: z.array(standardFactsShape.extend({ key: z.string() })),
});

async function readData<Shape extends z.ZodType>(file: string, shape: Shape): Promise<z.output<Shape>> {
  const address = new URL(`../../../../data/${file}`, import.meta.url);
  return shape.parse(JSON.parse(await readFile(address, 'utf8')));
}

/** Reads data/policies.json and data/standards.json; rows that are there, changed or not, stay as they are. */
export async function loadPolicies(ctx: Ctx): Promise<{ policies: number; standards: number }> {
  const [policies, standards] = await Promise.all([
    readData('policies.json', policiesShape),
    readData('standards.json', standardsShape),
  ]);
  return ctx.transaction(async (tx) => {
    const loaded = { policies: 0, standards: 0 };
    for (const { key, topic, ...content } of policies.rows) {
      const origin = { id: stableId(`programmes/policy/${key}`), seedKey: key };
      const id = await insertPolicy(tx, { topic, content }, origin);
      if (id === undefined) continue;
      await insertPolicyVersion(tx, id, { revision: 1, content, reason: policies.note, personId: null });
      loaded.policies += 1;
    }
    for (const { key, ...facts } of standards.rows) {
      const origin = { id: stableId(`programmes/standard/${key}`), seedKey: key, personId: null };
      const id = await insertStandard(tx, facts, origin);
      if (id === undefined) continue;
      await insertStandardVersion(tx, id, { revision: 1, facts, reason: policies.note, personId: null });
      loaded.standards += 1;
    }
    if (loaded.policies + loaded.standards > 0)
      await recordAudit(tx, { action: 'programmes.policiesLoaded', ref: null, details: loaded });
    return loaded;
  });
}
