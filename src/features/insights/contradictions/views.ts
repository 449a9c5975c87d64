import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { factSourceShape, someTextShape } from '../../accounts/contract.ts';
import type { InsightsTables } from '../tables.gen.ts';
import type { ContradictionBrief } from './contract.ts';

const claimsShape = z.array(z.object({ text: someTextShape, source: factSourceShape }));
const keysShape = z.array(z.string());

/** All contradictions in the order of their file. */
export async function listContradictions(ctx: Ctx) {
  const rows = await tablesOf<InsightsTables>(ctx)
    .selectFrom('insights_contradiction')
    .selectAll()
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    key: row.key,
    topic: someTextShape.parse(row.topic),
    claims: claimsShape.parse(row.claims),
    remark: row.remark === null ? null : someTextShape.parse(row.remark),
    related: keysShape.parse(row.related),
  }));
}

/** The indicators each contradiction is about, by its key. */
export async function listConcernedIndicators(ctx: Ctx) {
  const rows = await tablesOf<InsightsTables>(ctx)
    .selectFrom('insights_contradiction_subject as subject')
    .innerJoin('insights_indicator as indicator', 'indicator.code', 'subject.subject')
    .select(['subject.contradiction', 'indicator.code', 'indicator.names'])
    .where('subject.kind', '=', 'indicator')
    .orderBy('indicator.position')
    .execute();
  return rows.map(({ contradiction, code, names }) => ({
    contradiction,
    indicator: { code, names: someTextShape.parse(names) },
  }));
}

/** Contradictions about any of these rows or indicators, each once. */
export async function findContradictionsOf(
  ctx: Ctx,
  subjects: { rows?: readonly string[]; indicators?: readonly string[] },
): Promise<ContradictionBrief[]> {
  const { rows = [], indicators = [] } = subjects;
  if (rows.length + indicators.length === 0) return [];
  const found = await tablesOf<InsightsTables>(ctx)
    .selectFrom('insights_contradiction as contradiction')
    .select(['contradiction.key', 'contradiction.topic', 'contradiction.claims'])
    .where('contradiction.key', 'in', (inner) =>
      inner
        .selectFrom('insights_contradiction_subject as subject')
        .select('subject.contradiction')
        .where((or) =>
          or.or([
            ...(rows.length > 0
              ? [or.and([or('subject.kind', '=', 'row'), or('subject.subject', 'in', [...rows])])]
              : []),
            ...(indicators.length > 0
              ? [or.and([or('subject.kind', '=', 'indicator'), or('subject.subject', 'in', [...indicators])])]
              : []),
          ]),
        ),
    )
    .orderBy('contradiction.position')
    .execute();
  return found.map(({ key, topic, claims }) => ({
    key,
    topic: someTextShape.parse(topic),
    claims: claimsShape.parse(claims).length,
  }));
}

/** Contradictions with the row each is about, of these rows. */
export async function findContradictionsBySubject(
  ctx: Ctx,
  keys: readonly string[],
): Promise<{ subject: string; contradiction: ContradictionBrief }[]> {
  if (keys.length === 0) return [];
  const rows = await tablesOf<InsightsTables>(ctx)
    .selectFrom('insights_contradiction_subject as subject')
    .innerJoin('insights_contradiction as contradiction', 'contradiction.key', 'subject.contradiction')
    .select(['subject.subject', 'contradiction.key', 'contradiction.topic', 'contradiction.claims'])
    .where('subject.kind', '=', 'row')
    .where('subject.subject', 'in', [...keys])
    .orderBy('contradiction.position')
    .execute();
  return rows.map(({ subject, key, topic, claims }) => ({
    subject,
    contradiction: { key, topic: someTextShape.parse(topic), claims: claimsShape.parse(claims).length },
  }));
}
