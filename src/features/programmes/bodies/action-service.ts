import { isMemberOf } from '../../../shared/actor.ts';
import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { daysBetween, dayOf } from '../../../shared/day.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { pickText } from '../../../shared/language.ts';
import type { Page } from '../../../shared/paging.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { isOfficer, personIdOf } from '../access.ts';
import type { ActionCounts, ActionRow, actions } from './action-contract.ts';
import { findAction, listActionPage, type ActionReader, type StoredActionRow } from './action-views.ts';
import { bodyLink, nobody, organisationLinks } from './present.ts';
import { isOverdue } from './rules.ts';
import { putActionStatus } from './session-store.ts';
import { findBodies } from './views.ts';

type Input<Name extends keyof typeof actions> = ParsedInputOf<(typeof actions)[Name]>;

/** Overdue first, over all bodies; the same work once. */
export async function listActions(
  ctx: Ctx,
  { page, pageSize, ...filter }: Input<'list'>,
): Promise<Page<ActionRow> & { counts: ActionCounts }> {
  const today = dayOf(ctx.clock());
  const found = await listActionPage(ctx, filter, readerOf(ctx), today, { page, pageSize });
  const [owners, bodies, names] = await Promise.all([
    organisationLinks(
      ctx,
      found.items.map(({ ownerOrganisationId }) => ownerOrganisationId),
    ),
    findBodies(ctx, [
      ...new Set(found.items.flatMap(({ bodyId, alsoInBodies }) => [bodyId, ...alsoInBodies])),
    ]),
    isOfficer(ctx.actor)
      ? personNamesOf(
          ctx,
          found.items.flatMap(({ ownerPersonId }) => ownerPersonId ?? []),
        )
      : new Map<string, string>(),
  ]);
  const link = (id: string) => {
    const body = bodies.get(id);
    return body ? [bodyLink(body)] : [];
  };
  const items = found.items.flatMap((row) =>
    link(row.bodyId).map((body) => ({
      ...presentWords(ctx, row),
      id: row.id,
      sessionId: row.sessionId,
      number: `A${row.place}`,
      sessionNumber: row.sessionNumber,
      heldFrom: row.heldFrom,
      body,
      alsoIn: row.alsoInBodies.flatMap(link),
      bank: row.bank,
      owner: owners.get(row.ownerOrganisationId) ?? nobody,
      ownerName: row.ownerPersonId === null ? null : (names.get(row.ownerPersonId) ?? null),
      dueOn: row.dueOn,
      isOverdue: isOverdue(row, today),
      overdueDays: isOverdue(row, today) ? daysBetween(row.dueOn, today) : 0,
      status: row.status,
      statusOn: row.statusOn,
      evidence: row.evidence,
      evidenceLanguage: row.evidenceLanguage,
      mayReport: mayReport(ctx, row.ownerOrganisationId),
    })),
  );
  return { items, counts: found.counts, total: found.total, page, pageSize, asOf: ctx.clock().toISOString() };
}

function presentWords(
  ctx: Ctx,
  { texts }: StoredActionRow,
): Pick<ActionRow, 'text' | 'language' | 'isMachine' | 'isStale'> {
  const picked = pickText(
    Object.fromEntries(texts.map(({ language, text }) => [language, text])),
    ctx.language,
  );
  const found = texts.find(({ language }) => language === picked?.language);
  return {
    text: picked?.text ?? '',
    language: picked?.language ?? ctx.language,
    isMachine: found?.state === 'machine',
    isStale: found?.is_stale ?? false,
  };
}

function readerOf({ actor }: Ctx): ActionReader {
  return {
    isOfficer: isOfficer(actor),
    organisationIds: actor.kind === 'person' ? actor.organisationIds : [],
  };
}

function mayReport({ actor }: Ctx, ownerOrganisationId: string): boolean {
  return isOfficer(actor) || isMemberOf(actor, ownerOrganisationId);
}

/** Errors: `programmes.action.notFound`, `.ownersOnly`, `.notSignedYet`, `.evidenceMissing`. */
export async function reportAction(
  ctx: Ctx,
  { id, status, evidence }: Input<'report'>,
): Promise<{ done: true }> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const action = await findAction(tx, id);
    if (!action) throw actionNotFound();
    if (!mayReport(tx, action.ownerOrganisationId)) {
      // Nobody learns from a refusal what is not published.
      throw action.state === 'published'
        ? new AppError('forbidden', 'programmes.action.ownersOnly')
        : actionNotFound();
    }
    if (action.state !== 'signed' && action.state !== 'published') {
      throw new AppError('conflict', 'programmes.action.notSignedYet');
    }
    if ((status === 'done' || status === 'dropped') && evidence === '') {
      throw fieldFault('evidence', 'programmes.action.evidenceMissing');
    }
    const on = dayOf(tx.clock());
    await putActionStatus(tx, id, { status, evidence, language: ctx.language, on, personId });
    await recordAudit(tx, {
      action: 'programmes.action.reported',
      ref: { room: 'programmes', kind: 'action', id },
      details: { from: action.status, to: status },
    });
  });
  return { done: true };
}

const actionNotFound = () => new AppError('notFound', 'programmes.action.notFound');
