import { AppError, fieldFaults } from '../../../shared/app-error.ts';
import { dayOf } from '../../../shared/day.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { isPartyOf, personIdOf, sidesOfProject } from '../access.ts';
import { projectForParty } from '../projects/project-for-party.ts';
import type { ModeView } from './contract.ts';
import type { ModeValues } from './field-shapes.ts';
import { countOverdue, occupancy, peopleAway, rowFault, sharesOf, silentSites } from './rules.ts';
import { insertRow, markRowRemoved, putMode } from './store.ts';
import { countRows, findMode, listRows } from './views.ts';
import { modeDefinitions, rowsMax, type Bank, type LedgerName, type ProjectMode } from './vocabulary.ts';

/** The form of a project with its lists and what follows from them, for everybody who may read the project. */
export async function readMode(ctx: Ctx, projectId: string): Promise<ModeView> {
  const { bank } = await openForReading(ctx, projectId);
  const [stored, all] = await Promise.all([findMode(ctx, projectId), listRows(ctx, projectId)]);
  const mode = stored?.mode ?? 'technologyTransfer';
  const rows = all.slice(0, rowsMax);
  const today = dayOf(ctx.clock());
  return {
    projectId,
    mode,
    values: stored?.values ?? {},
    language: stored?.language ?? ctx.language,
    revision: stored?.revision ?? 0,
    changedAt: stored?.changedAt.toISOString() ?? null,
    mayWrite: bank !== undefined,
    rows: rows.map((row) => ({
      id: row.id,
      ledger: row.ledger,
      values: row.values,
      language: row.language,
      writtenBy: row.bank,
      writtenAt: row.writtenAt.toISOString(),
      mayRemove: row.bank === bank,
    })),
    rowsLeftOut: all.length - rows.length,
    figures: {
      shares: sharesOf(rows),
      silentSites: silentSites(rows, today),
      occupancy: occupancy(rows, today),
      overdue: countOverdue(rows, today),
      people: peopleAway(rows, today),
    },
  };
}

/** Chooses the form of a project. Rows of lists the new form does not keep stay on record and come back with it. */
export async function chooseMode(
  ctx: Ctx,
  wish: { projectId: string; revision: number; mode: ProjectMode; values: ModeValues },
): Promise<ModeView> {
  await openForWriting(ctx, wish.projectId);
  await ctx.transaction(async (tx) => {
    const isWritten = await putMode(tx, wish.projectId, {
      mode: wish.mode,
      values: wish.values,
      language: ctx.language,
      seenRevision: wish.revision,
      personId: personIdOf(ctx.actor),
    });
    if (!isWritten) throw new AppError('conflict', 'cooperation.mode.changedMeanwhile');
    await noteChange(tx, wish.projectId, 'modeChosen', { mode: wish.mode });
  });
  return readMode(ctx, wish.projectId);
}

export async function addModeRow(
  ctx: Ctx,
  wish: { projectId: string; ledger: LedgerName; values: ModeValues },
): Promise<ModeView> {
  const bank = await openForWriting(ctx, wish.projectId);
  const fault = rowFault(wish.values);
  if (fault) throw fieldFaults([fault]);
  await ctx.transaction(async (tx) => {
    const stored = await findMode(tx, wish.projectId);
    if (!modeDefinitions[stored?.mode ?? 'technologyTransfer'].ledgers.includes(wish.ledger)) {
      throw new AppError('conflict', 'cooperation.mode.listNotKept');
    }
    if ((await countRows(tx, wish.projectId)) >= rowsMax) {
      throw new AppError('conflict', 'cooperation.mode.tooManyRows', { params: { max: rowsMax } });
    }
    const personId = personIdOf(ctx.actor);
    const rowId = await insertRow(tx, wish.projectId, { ...wish, bank, language: ctx.language, personId });
    await noteChange(tx, wish.projectId, 'modeRowAdded', { ledger: wish.ledger, rowId });
  });
  return readMode(ctx, wish.projectId);
}

export async function removeModeRow(ctx: Ctx, projectId: string, rowId: string): Promise<ModeView> {
  const bank = await openForWriting(ctx, projectId);
  await ctx.transaction(async (tx) => {
    if (!(await markRowRemoved(tx, projectId, { id: rowId, bank, personId: personIdOf(ctx.actor) }))) {
      throw new AppError('notFound', 'cooperation.mode.rowNotFound');
    }
    await noteChange(tx, projectId, 'modeRowRemoved', { rowId });
  });
  return readMode(ctx, projectId);
}

/** The project, and the bank the actor writes for: members of a party of that bank, lead or not. */
async function openForReading(ctx: Ctx, projectId: string): Promise<{ bank: Bank | undefined }> {
  const project = await projectForParty(ctx, projectId);
  const side = sidesOfProject(project, ctx.actor).find((one) => one === 'cn' || one === 'ru');
  const own = project.parties.find(
    (party) => party.bank !== 'other' && isPartyOf({ ...project, parties: [party] }, ctx.actor),
  );
  const bank = side ?? (own?.bank === 'other' ? undefined : own?.bank);
  return { bank };
}

async function openForWriting(ctx: Ctx, projectId: string): Promise<Bank> {
  const { bank } = await openForReading(ctx, projectId);
  if (bank === undefined) throw new AppError('forbidden', 'cooperation.mode.partiesOnly');
  return bank;
}

async function noteChange(ctx: Ctx, projectId: string, what: string, details: Record<string, unknown>) {
  await recordAudit(ctx, {
    action: `cooperation.project.${what}`,
    ref: { room: 'cooperation', kind: 'project', id: projectId },
    details,
  });
}
