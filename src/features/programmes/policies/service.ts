import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { dayOf } from '../../../shared/day.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { pickText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { plainNames } from '../../../platform/facts/facts.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { isOfficer, requireOfficer } from '../access.ts';
import { noteRecord } from '../note-record.ts';
import { policyMailWords } from '../messages/policies-mails.ts';
import { linksOf } from '../plans/fact-rows.ts';
import type { FullPolicy, Policy, PolicyContent, policyEndpoints } from './contract.ts';
import { contentFault } from './rules.ts';
import { insertPolicy, insertPolicyVersion, putPolicyReview, updatePolicy } from './store.ts';
import { findPolicy, listPolicies as listStored, listPolicyVersions, type StoredPolicy } from './views.ts';
import type { PolicyTopic } from './vocabulary.ts';
import { tellWatchers, watchedBy } from './watch-service.ts';

const unknownPolicy = () => new AppError('notFound', 'programmes.policy.unknown');
const noted = (ctx: Ctx, action: string, id: string, details: Record<string, unknown>) =>
  noteRecord(ctx, 'policy', id, action, details);

export async function listPolicies(
  ctx: Ctx,
  { page, pageSize, ...filter }: ParsedInputOf<typeof policyEndpoints.list>,
): Promise<OutputOf<typeof policyEndpoints.list>> {
  const { rows, total } = await listStored(ctx, filter, { page, pageSize });
  const names = await namesOfReviewers(ctx, rows);
  const watched = await watchedBy(ctx);
  const items = rows.map((row) => present(ctx, row, names));
  return { items, total, page, pageSize, asOf: ctx.clock().toISOString(), watched };
}

const namesOfReviewers = (ctx: Ctx, rows: readonly StoredPolicy[]) =>
  personNamesOf(
    ctx,
    rows.flatMap(({ reviewedBy }) => reviewedBy ?? []),
  );

function present(ctx: Ctx, row: StoredPolicy, names: ReadonlyMap<string, string>): Policy {
  const { related: _, ...content } = row.content;
  return {
    ...content,
    id: row.id,
    topic: row.topic,
    revision: row.revision,
    reviewedOn: row.reviewedOn,
    reviewedBy: row.reviewedBy === null ? null : (names.get(row.reviewedBy) ?? null),
    validUntil: row.validUntil,
    isOutdated: row.validUntil !== null && row.validUntil < dayOf(ctx.clock()),
    changedAt: row.changedAt.toISOString(),
  };
}

export async function readPolicy(ctx: Ctx, id: string): Promise<FullPolicy> {
  const row = await findPolicy(ctx, id);
  if (!row) throw unknownPolicy();
  const versions = await listPolicyVersions(ctx, id);
  const [links, reviewers, writers] = await Promise.all([
    linksOf(ctx, [row.content.related]),
    namesOfReviewers(ctx, [row]),
    personNamesOf(
      ctx,
      versions.flatMap(({ changedBy }) => changedBy ?? []),
    ),
  ]);
  return {
    ...present(ctx, row, reviewers),
    related: links(row.content.related),
    versions: versions.map((version) => ({
      ...version,
      changedBy: version.changedBy === null ? null : (writers.get(version.changedBy) ?? null),
      changedAt: version.changedAt.toISOString(),
    })),
    isWatched: (await watchedBy(ctx)).includes(row.topic),
    mayWrite: isOfficer(ctx.actor),
  };
}

type Wish = Omit<ParsedInputOf<typeof policyEndpoints.add>, 'reason'>;

function contentOf(wish: Wish, related: string[]): PolicyContent {
  const sideOf = (side: Wish['cn']) => {
    const rule = side && plainNames(side.rule);
    return side && rule && Object.keys(rule).length > 0
      ? { rule, inForceOn: side.inForceOn ?? null, source: side.source, confidence: side.confidence }
      : null;
  };
  const textOf = (text: Wish['difference']) => {
    const plain = text && plainNames(text);
    return plain && Object.keys(plain).length > 0 ? plain : null;
  };
  const content = {
    title: plainNames(wish.title),
    cn: sideOf(wish.cn),
    ru: sideOf(wish.ru),
    difference: textOf(wish.difference),
    consequence: textOf(wish.consequence),
    related,
  };
  const fault = contentFault(content);
  if (fault) throw fieldFault(fault.path, fault.code);
  return content;
}

export async function addPolicy(
  ctx: Ctx,
  { reason, ...wish }: ParsedInputOf<typeof policyEndpoints.add>,
): Promise<FullPolicy> {
  const personId = requireOfficer(ctx.actor);
  const content = contentOf(wish, []);
  const id = await ctx.transaction(async (tx) => {
    const added = await insertPolicy(tx, { topic: wish.topic, content }, { seedKey: null });
    if (added === undefined) throw new AppError('conflict', 'programmes.policy.changedMeanwhile');
    await insertPolicyVersion(tx, added, { revision: 1, content, reason, personId });
    await noted(tx, 'added', added, { topic: wish.topic });
    await tellOfPolicy(tx, added, wish.topic, content);
    return added;
  });
  return readPolicy(ctx, id);
}

export async function changePolicy(
  ctx: Ctx,
  { id, revision, reason, ...wish }: ParsedInputOf<typeof policyEndpoints.change>,
): Promise<FullPolicy> {
  const personId = requireOfficer(ctx.actor);
  await ctx.transaction(async (tx) => {
    const kept = await findPolicy(tx, id);
    if (!kept) throw unknownPolicy();
    const content = contentOf(wish, kept.content.related);
    if (!(await updatePolicy(tx, id, revision, { topic: wish.topic, content })))
      throw new AppError('conflict', 'programmes.policy.changedMeanwhile');
    await insertPolicyVersion(tx, id, { revision: revision + 1, content, reason, personId });
    await noted(tx, 'changed', id, { topic: wish.topic, revision: revision + 1 });
    await tellOfPolicy(tx, id, wish.topic, content);
  });
  return readPolicy(ctx, id);
}

const tellOfPolicy = (ctx: Ctx, id: string, topic: PolicyTopic, { title }: PolicyContent) =>
  tellWatchers(ctx, topic, {
    path: `/programmes/policies/${id}`,
    textOf: (language) => policyMailWords[language].text(pickText(plainNames(title), language)?.text ?? ''),
  });

export async function confirmPolicy(
  ctx: Ctx,
  { id, revision, validUntil }: ParsedInputOf<typeof policyEndpoints.confirm>,
): Promise<FullPolicy> {
  const personId = requireOfficer(ctx.actor);
  const today = dayOf(ctx.clock());
  if (validUntil < today) throw fieldFault('validUntil', 'programmes.policy.validityOver');
  await ctx.transaction(async (tx) => {
    if (!(await findPolicy(tx, id))) throw unknownPolicy();
    if (!(await putPolicyReview(tx, id, { revision, personId, today, validUntil })))
      throw new AppError('conflict', 'programmes.policy.changedMeanwhile');
    await noted(tx, 'confirmed', id, { revision, validUntil });
  });
  return readPolicy(ctx, id);
}
