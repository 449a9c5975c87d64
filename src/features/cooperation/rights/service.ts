import { AppError } from '../../../shared/app-error.ts';
import { dayOf } from '../../../shared/day.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { newId } from '../../../shared/ids.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { isPartyOf, personIdOf } from '../access.ts';
import { projectForParty, projectNotFound, type ProjectForParty } from '../projects/project-for-party.ts';
import { putConfirmation } from '../steps/store.ts';
import { sidesAgreed } from '../steps/views.ts';
import type { RightsSheetView, rightsEndpoints } from './contract.ts';
import { refuseFiling } from './filing-rules.ts';
import { presentSheet } from './present.ts';
import { readSheet } from './read-sheet.ts';
import type { StoredRules } from './sheet-shapes.ts';
import {
  deleteItem,
  insertFiling,
  insertItem,
  lockSheet,
  noteChange,
  noteLine,
  putNone,
  updateItem,
  writeRules,
} from './store.ts';
import { filingsOf, findSheet, type StoredSheet } from './views.ts';
import { dispositionsMax, itemsPerPartyMax, type SheetPart } from './vocabulary.ts';

type Input<Name extends keyof typeof rightsEndpoints> = ParsedInputOf<(typeof rightsEndpoints)[Name]>;
type Side = 'cn' | 'ru';

const endedStates: readonly string[] = ['closed', 'impact_followed', 'terminated'];

/** The project for who may read its rights: parties and brokers; the officer of the gate reads the standing only. */
async function projectForRights(ctx: Ctx, id: string, forChange = false): Promise<ProjectForParty> {
  const project = await projectForParty(ctx, id, { forChange });
  if (!isPartyOf(project, ctx.actor) && !project.sides.includes('broker')) throw projectNotFound();
  return project;
}

export async function readRights(ctx: Ctx, id: string): Promise<RightsSheetView> {
  await projectForRights(ctx, id);
  return presentSheet(ctx, await readSheet(ctx, id));
}

/** Runs a change with project and sheet locked; `annex` asks for a member of the party, `rules` for a lead. */
async function change(
  ctx: Ctx,
  id: string,
  work: (tx: Ctx, at: { project: ProjectForParty; sheet: StoredSheet; personId: string }) => Promise<void>,
): Promise<RightsSheetView> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const project = await projectForRights(tx, id, true);
    if (endedStates.includes(project.state))
      throw new AppError('conflict', 'cooperation.rights.projectEnded');
    await lockSheet(tx, id);
    await work(tx, { project, sheet: await findSheet(tx, id), personId });
  });
  return readRights(ctx, id);
}

function leadSideOf({ sides }: ProjectForParty): Side {
  const side = sides.find((one): one is Side => one === 'cn' || one === 'ru');
  if (!side) throw new AppError('forbidden', 'cooperation.rights.leadsOnly');
  return side;
}

function requireOwnParty(ctx: Ctx, project: ProjectForParty, organisationId: string): void {
  const isParty = project.parties.some((party) => party.organisationId === organisationId);
  if (!isParty || !isMemberOf(ctx.actor, organisationId)) {
    throw new AppError('forbidden', 'cooperation.rights.ownAnnexOnly');
  }
}

function ownItem(ctx: Ctx, project: ProjectForParty, sheet: StoredSheet, itemId: string) {
  const item = sheet.items.find(({ id }) => id === itemId);
  if (!item) throw new AppError('notFound', 'cooperation.rights.itemNotFound');
  requireOwnParty(ctx, project, item.organisationId);
  return item;
}

async function note(
  tx: Ctx,
  { project, personId }: { project: ProjectForParty; personId: string },
  part: SheetPart,
  what: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await noteChange(tx, project.id, { part, what, details, personId });
  await audit(tx, project, what, details);
}

async function audit(
  tx: Ctx,
  { id }: ProjectForParty,
  what: string,
  details: Record<string, unknown>,
): Promise<void> {
  const ref = { room: 'cooperation', kind: 'project', id };
  await recordAudit(tx, { action: `cooperation.rights.${what}`, ref, details });
}

export function addItem(
  ctx: Ctx,
  { id, organisationId, ...item }: Input<'addItem'>,
): Promise<RightsSheetView> {
  return change(ctx, id, async (tx, at) => {
    requireOwnParty(tx, at.project, organisationId);
    const own = at.sheet.items.filter((one) => one.organisationId === organisationId);
    if (own.length >= itemsPerPartyMax) {
      throw new AppError('conflict', 'cooperation.rights.tooMany', { params: { maximum: itemsPerPartyMax } });
    }
    const place = { projectId: id, organisationId, personId: at.personId };
    await insertItem(tx, place, item);
    await putNone(tx, place, false);
    await note(tx, at, 'annex', 'addItem', { organisationId });
  });
}

export function changeItem(ctx: Ctx, { id, itemId, ...item }: Input<'changeItem'>): Promise<RightsSheetView> {
  return change(ctx, id, async (tx, at) => {
    ownItem(tx, at.project, at.sheet, itemId);
    await updateItem(tx, itemId, item);
    await note(tx, at, 'annex', 'changeItem', { itemId });
  });
}

export function removeItem(ctx: Ctx, { id, itemId }: Input<'removeItem'>): Promise<RightsSheetView> {
  return change(ctx, id, async (tx, at) => {
    const item = ownItem(tx, at.project, at.sheet, itemId);
    await deleteItem(tx, itemId);
    await note(tx, at, 'annex', 'removeItem', { itemId, title: item.title });
  });
}

export function sayNone(
  ctx: Ctx,
  { id, organisationId, isNone }: Input<'sayNone'>,
): Promise<RightsSheetView> {
  return change(ctx, id, async (tx, at) => {
    requireOwnParty(tx, at.project, organisationId);
    if (isNone && at.sheet.items.some((item) => item.organisationId === organisationId)) {
      throw new AppError('conflict', 'cooperation.rights.hasItems');
    }
    await putNone(tx, { projectId: id, organisationId, personId: at.personId }, isNone);
    await note(tx, at, 'annex', isNone ? 'sayNone' : 'takeNoneBack', { organisationId });
  });
}

function refuseOlder(sheet: StoredSheet, ofRevision: number): void {
  if (sheet.rulesRevision !== ofRevision) throw new AppError('conflict', 'cooperation.rights.newer');
}

async function putRules(
  tx: Ctx,
  at: { project: ProjectForParty; sheet: StoredSheet; personId: string },
  what: string,
  rules: Partial<StoredRules>,
): Promise<void> {
  await writeRules(tx, at.project.id, { ...at.sheet.rules, ...rules });
  await note(tx, at, 'rules', what);
}

export function saveForeground(
  ctx: Ctx,
  { id, ofRevision, ...foreground }: Input<'saveForeground'>,
): Promise<RightsSheetView> {
  return change(ctx, id, async (tx, at) => {
    leadSideOf(at.project);
    refuseOlder(at.sheet, ofRevision);
    await putRules(tx, at, 'foreground', { foreground });
  });
}

export function saveFirstFiling(
  ctx: Ctx,
  { id, ofRevision, ...firstFiling }: Input<'saveFirstFiling'>,
): Promise<RightsSheetView> {
  return change(ctx, id, async (tx, at) => {
    leadSideOf(at.project);
    refuseOlder(at.sheet, ofRevision);
    await putRules(tx, at, 'firstFiling', { firstFiling });
  });
}

export function addDisposition(
  ctx: Ctx,
  { id, ...disposition }: Input<'addDisposition'>,
): Promise<RightsSheetView> {
  return change(ctx, id, async (tx, at) => {
    leadSideOf(at.project);
    const { dispositions } = at.sheet.rules;
    if (dispositions.length >= dispositionsMax) {
      throw new AppError('conflict', 'cooperation.rights.tooMany', { params: { maximum: dispositionsMax } });
    }
    const { fromOrganisationId: from, toOrganisationId: to, itemId } = disposition;
    const isParty = (one: string) => at.project.parties.some(({ organisationId }) => organisationId === one);
    const isItem = itemId === null || at.sheet.items.some((item) => item.id === itemId);
    if (!isParty(from) || !isParty(to) || from === to || !isItem) {
      throw new AppError('invalid', 'cooperation.rights.dispositionWrong');
    }
    await putRules(tx, at, 'addDisposition', {
      dispositions: [...dispositions, { ...disposition, id: newId(tx.clock().getTime()) }],
    });
  });
}

export function removeDisposition(
  ctx: Ctx,
  { id, dispositionId }: Input<'removeDisposition'>,
): Promise<RightsSheetView> {
  return change(ctx, id, async (tx, at) => {
    leadSideOf(at.project);
    const rest = at.sheet.rules.dispositions.filter((one) => one.id !== dispositionId);
    if (rest.length === at.sheet.rules.dispositions.length) {
      throw new AppError('notFound', 'cooperation.rights.itemNotFound');
    }
    await putRules(tx, at, 'removeDisposition', { dispositions: rest });
  });
}

/** Errors: `cooperation.rights.filingCheckOpen` and others of `refuseFiling`; nothing is filed ahead of time. */
export function recordFiling(ctx: Ctx, { id, ...filing }: Input<'recordFiling'>): Promise<RightsSheetView> {
  return change(ctx, id, async (tx, at) => {
    const side = leadSideOf(at.project);
    if (filing.filedOn > dayOf(tx.clock())) {
      const code = 'cooperation.rights.filedInFuture';
      throw new AppError('invalid', code, { fields: [{ path: 'filedOn', code }] });
    }
    const isFirst = (await filingsOf(tx, id)).length === 0;
    const refusal = refuseFiling(at.sheet.rules.firstFiling, {
      country: filing.country,
      day: filing.filedOn,
      isFirst,
    });
    if (refusal) throw new AppError('conflict', refusal.code, { params: refusal.params ?? {} });
    const agreed = await sidesAgreed(tx, { kind: 'rights', id }, 'rules', at.sheet.rulesRevision);
    if (agreed.length < 2) throw new AppError('conflict', 'cooperation.rights.filingRulesOpen');
    await insertFiling(tx, id, filing, { side, personId: at.personId });
    const details = { country: filing.country, number: filing.number };
    await noteLine(tx, id, { what: 'filing', details, personId: at.personId });
    await audit(tx, at.project, 'filing', details);
  });
}

/** One side agrees to a part as it is. Errors: `.newer`, `.gapsOpen`, `.conflictsUnseen`. */
export function confirmPart(
  ctx: Ctx,
  { id, part, ofRevision, seenConflicts }: Input<'confirm'>,
): Promise<RightsSheetView> {
  return change(ctx, id, async (tx, at) => {
    const side = leadSideOf(at.project);
    const { gaps, conflicts, annexRevision, rulesRevision } = await readSheet(tx, id);
    const revision = part === 'annex' ? annexRevision : rulesRevision;
    if (revision !== ofRevision) throw new AppError('conflict', 'cooperation.rights.newer');
    const open = gaps.filter((gap) => gap.part === part && gap.isBlocking);
    if (open.length > 0) {
      throw new AppError('conflict', 'cooperation.rights.gapsOpen', { params: { count: open.length } });
    }
    const met = conflicts.filter((conflict) => conflict.part === part).map(({ code }) => code);
    if (met.length > 0 && !seenConflicts) {
      throw new AppError('conflict', 'cooperation.rights.conflictsUnseen', { params: { count: met.length } });
    }
    await putConfirmation(
      tx,
      { kind: 'rights', id },
      { what: part, side, ofRevision, personId: at.personId },
    );
    const details = { part, side, ofRevision, conflicts: met };
    await noteLine(tx, id, {
      what: part === 'annex' ? 'confirmAnnex' : 'confirmRules',
      details,
      personId: at.personId,
    });
    await audit(tx, at.project, 'confirm', details);
  });
}
