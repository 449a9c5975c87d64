import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { plainNames } from '../../../platform/facts/facts.ts';
import { keepRows, readFactRows } from '../../../platform/facts/read-fact-rows.ts';
import { factSourceShape, nameConfidenceShape, someTextShape } from '../../accounts/contract.ts';
import { findOrganisationsByKey, stableId, type OrganisationBrief } from '../../accounts/public.ts';
import { factFigureShape } from './contract.ts';
import { baseOf, closesCircle, firstDayOf, levelOf, periodInName, type Ranked } from './rules.ts';
import { insertAgreement, lockBases, putBase, replaceParties } from './store.ts';
import type { AgreementFacts, StoredParty } from './stored.ts';
import { listExternalKeys } from './views.ts';
import { agreementKinds } from './vocabulary.ts';

const file = 'agreements.json';
const factShape = z.object({
  id: z.string(),
  kind: z.enum(agreementKinds),
  date: z.string().optional(),
  datePrecision: z.string(),
  dateNote: z.string().optional(),
  parties: z.array(z.string()),
  names: someTextShape,
  nameConfidence: nameConfidenceShape,
  subject: someTextShape,
  figures: z.array(factFigureShape).default([]),
  related: z.array(z.string()).default([]),
  status: z.string().optional(),
  note: z.string().optional(),
  source: factSourceShape,
  alsoIn: z.array(factSourceShape).default([]),
});
type Fact = z.output<typeof factShape>;

export function agreementFactId(key: string): string {
  return stableId(`programmes/agreement/${key}`);
}

const place = {
  ...{ file, room: 'programmes', kind: 'agreement' },
  ...{ folder: '/programmes/agreements', idOf: agreementFactId },
};

/**
 * Reads data/facts/agreements.json into the register. What is there stays as it is; links between the documents are
 * derived from `related` once, and what an officer has taken away is not derived again.
 */
export async function loadAgreements(ctx: Ctx, naming: ReadonlyMap<string, string[]>): Promise<number> {
  const rows = await readFactRows(file);
  const facts = z.array(factShape).parse(rows);
  return ctx.transaction(async (tx) => {
    await keepRows(tx, place, facts, rows);
    const known = await listExternalKeys(tx);
    const missing = facts.filter((fact) => !known.has(fact.id));
    if (missing.length === 0) return 0;
    const organisations = await findOrganisationsByKey(tx, [
      ...new Set(facts.flatMap((fact) => fact.parties)),
    ]);
    for (const fact of missing) await loadOne(tx, fact, organisations, naming.get(fact.id) ?? []);
    await deriveBases(tx, facts);
    await recordAudit(tx, {
      action: 'programmes.agreementsLoaded',
      ref: null,
      details: { agreements: missing.length },
    });
    return missing.length;
  });
}

async function loadOne(
  tx: Ctx,
  fact: Fact,
  organisations: ReadonlyMap<string, OrganisationBrief>,
  namedBy: readonly string[],
): Promise<void> {
  const id = agreementFactId(fact.id);
  await insertAgreement(tx, factsOf(fact, organisations, namedBy), {
    id,
    externalKey: fact.id,
    isPublic: true,
    createdBy: null,
  });
  const parties = fact.parties.map((key): StoredParty => {
    const organisation = organisations.get(key);
    return {
      organisationId: organisation?.id ?? null,
      factKey: key,
      country: organisation?.country ?? null,
      region: organisation?.region ?? null,
    };
  });
  await replaceParties(tx, id, parties);
}

function factsOf(
  fact: Fact,
  organisations: ReadonlyMap<string, OrganisationBrief>,
  namedBy: readonly string[],
): AgreementFacts {
  const period = periodInName(fact.names.en);
  return {
    kind: fact.kind,
    level: levelOf(
      fact.kind,
      fact.parties.map((key) => organisations.get(key)?.kind),
    ),
    dated: fact.date ?? null,
    datePrecision: fact.datePrecision,
    dateNote: fact.dateNote ?? null,
    sortDay: firstDayOf(fact.date) ?? null,
    names: plainNames(fact.names),
    nameConfidence: fact.nameConfidence,
    subject: plainNames(fact.subject),
    languages: [],
    figures: fact.figures,
    related: [...new Set([...fact.related, ...namedBy])],
    saidStatus: fact.status ?? null,
    note: fact.note ?? null,
    source: fact.source,
    alsoIn: fact.alsoIn,
    validFrom: period?.from ?? null,
    validUntil: period?.until ?? null,
  };
}

async function deriveBases(tx: Ctx, facts: readonly Fact[]): Promise<void> {
  await lockBases(tx);
  const ranked = new Map<string, Ranked>(
    facts.map((fact) => [
      fact.id,
      { id: agreementFactId(fact.id), kind: fact.kind, sortDay: firstDayOf(fact.date) ?? null },
    ]),
  );
  const bases = new Map<string, string[]>();
  for (const fact of facts) {
    for (const key of fact.related) {
      const [one, other] = [ranked.get(fact.id), ranked.get(key)];
      const link = one && other && baseOf(one, other);
      if (!link || closesCircle(bases, link.agreementId, link.baseId)) continue;
      bases.set(link.agreementId, [...(bases.get(link.agreementId) ?? []), link.baseId]);
      await putBase(tx, { ...link, origin: 'derived' });
    }
  }
}
