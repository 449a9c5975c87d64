import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { plainNames } from '../../../platform/facts/facts.ts';
import { keepRows, readFactRows } from '../../../platform/facts/read-fact-rows.ts';
import { factSourceShape, nameConfidenceShape, someTextShape } from '../../accounts/contract.ts';
import { findOrganisationsByKey, stableId } from '../../accounts/public.ts';
import { bankOfCountry } from '../access.ts';
import { factFigureShape } from '../agreements/contract.ts';
import { bodyKindOf, parentAmong } from './rules.ts';
import { insertBody, insertMember, setParent } from './store.ts';
import { bodyIdsByKey } from './views.ts';

const file = 'programmes.json';
/** The other kinds of the file are programmes and frames of their own. */
const ownKinds = ['mechanism', 'working-group'];

const factShape = z.object({
  id: z.string(),
  kind: z.string(),
  names: someTextShape,
  nameConfidence: nameConfidenceShape,
  start: z.string().optional(),
  status: z.enum(['active', 'historic']).optional(),
  parties: z.array(z.string()).default([]),
  figures: z.array(factFigureShape).default([]),
  related: z.array(z.string()).default([]),
  note: z.string().optional(),
  source: factSourceShape,
  alsoIn: z.array(factSourceShape).default([]),
});
type Fact = z.output<typeof factShape>;

export function bodyFactId(key: string): string {
  return stableId(`programmes/body/${key}`);
}

const place = {
  ...{ file, room: 'programmes', kind: 'body', folder: '/programmes/bodies' },
  idOf: bodyFactId,
};

/** Reads the mechanisms and working groups of data/facts/programmes.json; what is there stays as it is. */
export async function loadBodies(ctx: Ctx, naming: ReadonlyMap<string, string[]>): Promise<number> {
  const rows = (await readFactRows(file)).filter((row) =>
    ownKinds.includes(z.looseObject({ kind: z.string() }).parse(row).kind),
  );
  const facts = z.array(factShape).parse(rows);
  return ctx.transaction(async (tx) => {
    await keepRows(tx, place, facts, rows);
    const known = await bodyIdsByKey(tx);
    const missing = facts.filter((fact) => !known.has(fact.id));
    if (missing.length === 0) return 0;
    for (const fact of missing) await loadOne(tx, fact, naming.get(fact.id) ?? []);
    await hangUnderParents(tx, facts, missing);
    await recordAudit(tx, {
      action: 'programmes.bodiesLoaded',
      ref: null,
      details: { bodies: missing.length },
    });
    return missing.length;
  });
}

async function loadOne(tx: Ctx, fact: Fact, namedBy: readonly string[]): Promise<void> {
  const id = bodyFactId(fact.id);
  await insertBody(
    tx,
    {
      kind: bodyKindOf(fact.kind, fact.names.zh ?? ''),
      names: plainNames(fact.names),
      nameConfidence: fact.nameConfidence,
      started: fact.start ?? null,
      status: fact.status ?? null,
      parentId: null,
      figures: fact.figures,
      related: [...new Set([...fact.related, ...namedBy])],
      note: fact.note ?? null,
      source: fact.source,
      alsoIn: fact.alsoIn,
    },
    { id, externalKey: fact.id, createdBy: null },
  );
  const organisations = await findOrganisationsByKey(tx, fact.parties);
  for (const key of fact.parties) {
    const organisation = organisations.get(key);
    if (!organisation) continue;
    await insertMember(tx, id, {
      bank: bankOfCountry(organisation.country) ?? null,
      organisationId: organisation.id,
      personId: null,
      role: 'member',
      origin: 'derived',
      since: null,
    });
  }
}

async function hangUnderParents(tx: Ctx, facts: readonly Fact[], missing: readonly Fact[]): Promise<void> {
  const brief = (fact: Fact) => ({ id: fact.id, kind: bodyKindOf(fact.kind, fact.names.zh ?? '') });
  for (const fact of missing) {
    const related = facts.filter(({ id }) => fact.related.includes(id)).map(brief);
    const parent = parentAmong(brief(fact), related);
    if (parent) await setParent(tx, bodyFactId(fact.id), bodyFactId(parent.id));
  }
}
