import { AppError, fieldFaults } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { plainNames } from '../../../platform/facts/facts.ts';
import { isOfficer, requireOfficer } from '../access.ts';
import type { Standard, standardEndpoints } from './contract.ts';
import { insertStandard, updateStandard, type StandardFacts } from './store.ts';
import { findStandard, listStandards as listStored } from './views.ts';

export async function listStandards(
  ctx: Ctx,
  { page, pageSize, ...filter }: ParsedInputOf<typeof standardEndpoints.list>,
): Promise<OutputOf<typeof standardEndpoints.list>> {
  const { rows: items, total } = await listStored(ctx, filter, { page, pageSize });
  return { items, total, page, pageSize, asOf: ctx.clock().toISOString(), mayWrite: isOfficer(ctx.actor) };
}

/** Two designations at least belong together, or the one stands alone with no counterpart known. */
function factsOf(wish: ParsedInputOf<typeof standardEndpoints.add>): StandardFacts {
  const { gb = null, gost = null, iso = null } = wish;
  const subject = plainNames(wish.subject);
  const fault =
    gb === null && gost === null && iso === null
      ? { path: 'gb', code: 'programmes.standard.designationNeeded' }
      : Object.keys(subject).length === 0
        ? { path: 'subject.zh', code: 'field.required' }
        : (unpairedOf(wish.gbToIso, gb, iso, 'gbToIso') ??
          unpairedOf(wish.gostToIso, gost, iso, 'gostToIso') ??
          unpairedOf(wish.gbToGost, gb, gost, 'gbToGost'));
  if (fault) throw fieldFaults([fault]);
  return { ...wish, gb, gost, iso, subject, note: plainNames(wish.note) };
}

/** Identical or modified is said of two standards, not of one. */
function unpairedOf(relation: string, one: string | null, other: string | null, path: string) {
  const isSaid = relation === 'identical' || relation === 'modified';
  return isSaid && (one === null || other === null)
    ? { path, code: 'programmes.standard.pairNeeded' }
    : undefined;
}

async function readStandard(ctx: Ctx, id: string): Promise<Standard> {
  const found = await findStandard(ctx, id);
  if (!found) throw new AppError('notFound', 'programmes.standard.unknown');
  return found;
}

export async function addStandard(
  ctx: Ctx,
  wish: ParsedInputOf<typeof standardEndpoints.add>,
): Promise<Standard> {
  const personId = requireOfficer(ctx.actor);
  const id = await ctx.transaction(async (tx) => {
    const added = await insertStandard(tx, factsOf(wish), { seedKey: null, personId });
    if (added === undefined) throw new AppError('conflict', 'programmes.policy.changedMeanwhile');
    await noted(tx, 'added', added, 1);
    return added;
  });
  return readStandard(ctx, id);
}

export async function changeStandard(
  ctx: Ctx,
  { id, revision, ...wish }: ParsedInputOf<typeof standardEndpoints.change>,
): Promise<Standard> {
  const personId = requireOfficer(ctx.actor);
  await ctx.transaction(async (tx) => {
    await readStandard(tx, id);
    if (!(await updateStandard(tx, id, factsOf(wish), { seenRevision: revision, personId })))
      throw new AppError('conflict', 'programmes.policy.changedMeanwhile');
    await noted(tx, 'changed', id, revision + 1);
  });
  return readStandard(ctx, id);
}

const noted = (ctx: Ctx, action: string, id: string, revision: number) =>
  recordAudit(ctx, {
    action: `programmes.standard.${action}`,
    ref: { room: 'programmes', kind: 'standard', id },
    details: { revision },
  });
