import { AppError, fieldFaults } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { pickText } from '../../../shared/language.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { plainNames } from '../../../platform/facts/facts.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { isOfficer, requireOfficer } from '../access.ts';
import { policyMailWords } from '../messages/policies-mails.ts';
import type { FullStandard, StandardFacts, standardEndpoints } from './contract.ts';
import { insertStandard, insertStandardVersion, updateStandard } from './store.ts';
import { findStandard, listStandardVersions, listStandards as listStored } from './views.ts';
import { tellWatchers, watchedBy } from './watch-service.ts';

export async function listStandards(
  ctx: Ctx,
  { page, pageSize, ...filter }: ParsedInputOf<typeof standardEndpoints.list>,
): Promise<OutputOf<typeof standardEndpoints.list>> {
  const { rows: items, total } = await listStored(ctx, filter, { page, pageSize });
  return {
    items,
    total,
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
    isWatched: (await watchedBy(ctx)).includes('standards'),
    mayWrite: isOfficer(ctx.actor),
  };
}

/** Two designations at least belong together, or the one stands alone with no counterpart known. */
function factsOf({ reason: _, ...wish }: ParsedInputOf<typeof standardEndpoints.add>): StandardFacts {
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

const unknownStandard = () => new AppError('notFound', 'programmes.standard.unknown');

export async function readStandard(ctx: Ctx, id: string): Promise<FullStandard> {
  const found = await findStandard(ctx, id);
  if (!found) throw unknownStandard();
  const versions = await listStandardVersions(ctx, id);
  const writers = await personNamesOf(
    ctx,
    versions.flatMap(({ changedBy }) => changedBy ?? []),
  );
  return {
    ...found,
    versions: versions.map((version) => ({
      ...version,
      changedBy: version.changedBy === null ? null : (writers.get(version.changedBy) ?? null),
      changedAt: version.changedAt.toISOString(),
    })),
    isWatched: (await watchedBy(ctx)).includes('standards'),
    mayWrite: isOfficer(ctx.actor),
  };
}

export async function addStandard(
  ctx: Ctx,
  wish: ParsedInputOf<typeof standardEndpoints.add>,
): Promise<FullStandard> {
  const personId = requireOfficer(ctx.actor);
  const facts = factsOf(wish);
  const id = await ctx.transaction(async (tx) => {
    const added = await insertStandard(tx, facts, { seedKey: null, personId });
    if (added === undefined) throw new AppError('conflict', 'programmes.policy.changedMeanwhile');
    await keepAndTell(tx, 'added', added, { revision: 1, facts, reason: wish.reason, personId });
    return added;
  });
  return readStandard(ctx, id);
}

export async function changeStandard(
  ctx: Ctx,
  { id, revision, ...wish }: ParsedInputOf<typeof standardEndpoints.change>,
): Promise<FullStandard> {
  const personId = requireOfficer(ctx.actor);
  const facts = factsOf(wish);
  await ctx.transaction(async (tx) => {
    if (!(await findStandard(tx, id))) throw unknownStandard();
    if (!(await updateStandard(tx, id, facts, { seenRevision: revision, personId })))
      throw new AppError('conflict', 'programmes.policy.changedMeanwhile');
    await keepAndTell(tx, 'changed', id, { revision: revision + 1, facts, reason: wish.reason, personId });
  });
  return readStandard(ctx, id);
}

/** The row as it now stands joins its versions, goes on record, and whoever watches standards is told. */
async function keepAndTell(
  ctx: Ctx,
  action: string,
  id: string,
  version: { revision: number; facts: StandardFacts; reason: string; personId: string },
): Promise<void> {
  const { facts, revision } = version;
  await insertStandardVersion(ctx, id, version);
  await recordAudit(ctx, {
    action: `programmes.standard.${action}`,
    ref: { room: 'programmes', kind: 'standard', id },
    details: { revision },
  });
  const designations = [facts.gb, facts.gost, facts.iso].filter((one) => one !== null).join(' ↔ ');
  await tellWatchers(ctx, 'standards', {
    path: `/programmes/standards/${id}`,
    textOf: (language) =>
      policyMailWords[language].standard(pickText(facts.subject, language)?.text ?? '', designations),
  });
}
