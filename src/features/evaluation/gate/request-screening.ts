import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { CaseSubject } from './case-subject.ts';
import { findHitsOfCase } from './find-hits-of-case.ts';
import { findCaseTransition } from './life-cycle.ts';
import { dueAfterOpening } from './rules.ts';
import { settleCase } from './settle-case.ts';
import { changeCase, contentColumns, insertCase, insertCaseStep, putHits, settlePending } from './store.ts';
import type { StoredCase } from './stored-case.ts';
import { findCaseOf } from './views.ts';
import type { CaseOccasion } from './vocabulary.ts';

/**
 * Opens the case of a record, brings the open one up to date, or opens a decided one again where words, parties or
 * directions changed (the occasion says why). Asked again with nothing changed, a decided case stays decided; a blocked
 * one stays blocked. Gives its id. Joins the running transaction.
 */
export async function requestScreening(
  ctx: Ctx,
  about: CaseSubject,
  occasion: CaseOccasion,
): Promise<string> {
  return screenAgain(ctx, about, occasion, { evenUnchanged: false });
}

/** The same; `evenUnchanged` opens a decided case although nothing it was decided on has changed. */
export async function screenAgain(
  ctx: Ctx,
  about: CaseSubject,
  occasion: CaseOccasion,
  { evenUnchanged }: { evenUnchanged: boolean },
): Promise<string> {
  return ctx.transaction(async (tx) => {
    const before = await findCaseOf(tx, about.subject, { forChange: true });
    if (!before) return openCase(tx, about, occasion);
    const isChanged = contentStamp(contentColumns(about)) !== contentStamp(contentColumns(aboutOf(before)));
    const isUndecided = before.state === 'open' || before.state === 'more_information';
    if (isChanged) await updateCase(tx, before, about);
    if (isUndecided) {
      if (isChanged) await noteChange(tx, before, occasion);
      return before.id;
    }
    if (before.state !== 'blocked' && (isChanged || evenUnchanged)) await reopenCase(tx, before, occasion);
    return before.id;
  });
}

async function openCase(ctx: Ctx, about: CaseSubject, occasion: CaseOccasion): Promise<string> {
  const id = await insertCase(ctx, about, { occasion, dueOn: dueAfterOpening(today(ctx)) });
  await insertCaseStep(ctx, id, { step: 'open', from: null, to: 'open', side: 'system', occasion });
  await putHits(ctx, id, await findHitsOfCase(ctx, about));
  await audit(ctx, id, 'open', { occasion });
  await settleCase(ctx, id, 'system');
  return id;
}

/** The officer decides on the record as it is now: a block that waits was proposed on another one. */
async function updateCase(ctx: Ctx, before: StoredCase, about: CaseSubject): Promise<void> {
  await changeCase(ctx, before.id, { ...contentColumns(about), revision: before.revision + 1 });
  await putHits(ctx, before.id, await findHitsOfCase(ctx, about));
  await settlePending(ctx, before.id, { state: 'overtaken', personId: null, reason: '' });
}

async function noteChange(ctx: Ctx, { id, state }: StoredCase, occasion: CaseOccasion): Promise<void> {
  await insertCaseStep(ctx, id, { step: 'update', from: state, to: state, side: 'system', occasion });
  await audit(ctx, id, 'update', { occasion });
  await settleCase(ctx, id, 'system');
}

/** Opens a decided case for a new round: other answers, the clock from the beginning; its conditions hold meanwhile. */
export async function reopenCase(
  ctx: Ctx,
  before: Pick<StoredCase, 'id' | 'state' | 'round'>,
  occasion: CaseOccasion,
): Promise<void> {
  const transition = findCaseTransition(before.state, 'reopen');
  if (!transition) return;
  await beginRound(ctx, before, occasion);
  await insertCaseStep(ctx, before.id, {
    step: 'reopen',
    from: before.state,
    to: transition.to,
    side: 'system',
    occasion,
  });
  await audit(ctx, before.id, 'reopen', { occasion, from: before.state });
  await settleCase(ctx, before.id, 'system');
}

/** The state and the clock of a new round; the caller puts the step on record. */
export async function beginRound(
  ctx: Ctx,
  { id, round }: Pick<StoredCase, 'id' | 'round'>,
  occasion: CaseOccasion,
): Promise<void> {
  await changeCase(ctx, id, {
    state: 'open',
    state_since: ctx.clock(),
    occasion,
    round: round + 1,
    due_on: dueAfterOpening(today(ctx)),
    valid_until: null,
  });
}

const today = (ctx: Ctx) => ctx.clock().toISOString().slice(0, 10);

function audit(ctx: Ctx, id: string, action: string, details: Record<string, unknown>): Promise<void> {
  return recordAudit(ctx, {
    action: `evaluation.case.${action}`,
    ref: { room: 'evaluation', kind: 'case', id },
    details,
  });
}

/** The record as its case keeps it. */
export function aboutOf(one: StoredCase): CaseSubject {
  return {
    subject: one.subject,
    title: one.title,
    titleLanguage: one.titleLanguage,
    text: one.text,
    kindOfDeal: one.dealKinds,
    parties: one.parties,
    from: one.from,
    to: one.to,
    declaration: one.declaration,
    ...(one.relatedTo ? { relatedTo: one.relatedTo } : {}),
    ownerPersonIds: [...one.ownerPersonIds],
    barredPersonIds: [...one.barredPersonIds],
  };
}

/** The same for the same content, whatever the order of names and fields. */
function contentStamp(columns: ReturnType<typeof contentColumns>): string {
  const { parties, declaration, owner_person_ids: _owners, barred_person_ids: _barred, ...rest } = columns;
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted).sort(byText);
    if (value === null || typeof value !== 'object') return value;
    return Object.entries(value)
      .map(([name, one]) => [name, sorted(one)])
      .sort(byText);
  };
  const byText = (one: unknown, other: unknown) => {
    const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
    return first < second ? -1 : first > second ? 1 : 0;
  };
  const parsed = [parties, declaration].map((text) => sorted(JSON.parse(text)));
  return JSON.stringify([parsed, sorted(rest)]);
}
