import { dayOf } from '../../../../shared/day.ts';
import { AppError, fieldFault } from '../../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/endpoint.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { isMemberOf } from '../../../../shared/actor.ts';
import { isRegionKnown } from '../../regions.ts';
import { findVisible } from '../../organisations/service.ts';
import { mayJudge, mayWriteOf, requireLeave } from './access.ts';
import type { responsibilityEndpoints } from './contract.ts';
import {
  deleteCounterpart,
  deleteResponsibility,
  insertResponsibility,
  markChecked,
  putCounterpart,
} from './store.ts';
import {
  countResponsibilities,
  findCounterparts,
  findResponsibility,
  listByStep,
  listResponsibilities,
} from './views.ts';
import { banks, processSteps, shownPerStep, type Bank, type ProcessStep } from './vocabulary.ts';

type Endpoints = typeof responsibilityEndpoints;
type OfOrganisation = OutputOf<Endpoints['ofOrganisation']>;

/** No organisation answers for more than this at once. */
const perOrganisationMax = 100;
const pageSizeOfStep = 20;

export async function findResponsible(
  ctx: Ctx,
  input: ParsedInputOf<Endpoints['find']>,
): Promise<OutputOf<Endpoints['find']>> {
  const { page: asked, ...filter } = input;
  const page = filter.step ? asked : 1;
  const pageSize = filter.step ? pageSizeOfStep : shownPerStep;
  const from = (page - 1) * pageSize + 1;
  const to = page * pageSize;
  const found = await listByStep(ctx, filter, { from, to });
  const column = (step: ProcessStep, bank: Bank) => {
    const all = found.filter((one) => one.step === step && one.bank === bank);
    // Of a page past the end the first one came along, to tell how many there are.
    const items = from <= (all[0]?.totalOfStep ?? 0) ? (from === 1 ? all : all.slice(1)) : [];
    return {
      total: all[0]?.totalOfStep ?? 0,
      items: items.map(({ totalOfStep: _total, ...one }) => one),
    };
  };
  const steps = (filter.step ? [filter.step] : processSteps).map((step) => ({
    step,
    CN: column(step, 'CN'),
    RU: column(step, 'RU'),
  }));
  return {
    steps,
    total: steps.reduce((sum, { CN, RU }) => sum + CN.total + RU.total, 0),
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

export async function pageResponsibilities(
  ctx: Ctx,
  { page, pageSize, ...filter }: ParsedInputOf<Endpoints['list']>,
): Promise<OutputOf<Endpoints['list']>> {
  const range = { limit: pageSize, offset: (page - 1) * pageSize };
  const [total, items] = await Promise.all([
    countResponsibilities(ctx, filter),
    listResponsibilities(ctx, filter, range),
  ]);
  return { items, total, page, pageSize, asOf: ctx.clock().toISOString() };
}

export async function readOfOrganisation(ctx: Ctx, id: string): Promise<OfOrganisation> {
  const organisation = await findVisible(ctx, id);
  const responsibilities = await listResponsibilities(
    ctx,
    { organisationId: id },
    { limit: perOrganisationMax, offset: 0 },
  );
  return {
    responsibilities,
    counterparts: (await findCounterparts(ctx, [id])).get(id) ?? [],
    mayEdit: await mayWriteOf(ctx, organisation),
    mayJudge: await mayJudge(ctx, organisation.country),
  };
}

export async function addResponsibility(
  ctx: Ctx,
  input: ParsedInputOf<Endpoints['add']>,
): Promise<OfOrganisation> {
  const organisation = await findVisible(ctx, input.id);
  const personId = requireLeave(ctx, await mayWriteOf(ctx, organisation));
  const { step, bank, what, said } = input;
  const region = input.region ?? null;
  if (region !== null && (!region.startsWith(`${bank}-`) || !isRegionKnown(region))) {
    throw fieldFault('region', 'accounts.directory.regionOfOtherBank');
  }
  const isOwn = isMemberOf(ctx.actor, organisation.id);
  await ctx.transaction(async (tx) => {
    const count = await countResponsibilities(tx, { organisationId: organisation.id });
    if (count >= perOrganisationMax) throw new AppError('conflict', 'accounts.directory.tooMany');
    const added = await insertResponsibility(tx, {
      externalKey: null,
      organisationId: organisation.id,
      step,
      bank,
      field: input.field ?? null,
      region,
      what: { [ctx.language]: what },
      confidence: isOwn ? 'M' : (input.confidence ?? 'M'),
      asOf: null,
      source: { said, language: ctx.language },
      checkedOn: dayOf(ctx.clock()),
      writtenBy: personId,
    });
    if (!added) throw new AppError('conflict', 'accounts.directory.alreadySaid');
    await note(tx, organisation.id, 'responsibilityAdded', { step, bank });
  });
  return readOfOrganisation(ctx, organisation.id);
}

export async function checkResponsibility(ctx: Ctx, id: string): Promise<OfOrganisation> {
  const { organisation } = await openForWriting(ctx, id);
  await ctx.transaction(async (tx) => {
    await markChecked(tx, id, dayOf(tx.clock()));
    await note(tx, organisation.id, 'responsibilityChecked', { responsibilityId: id });
  });
  return readOfOrganisation(ctx, organisation.id);
}

export async function removeResponsibility(ctx: Ctx, id: string): Promise<void> {
  const { organisation } = await openForWriting(ctx, id);
  await ctx.transaction(async (tx) => {
    await deleteResponsibility(tx, id);
    await note(tx, organisation.id, 'responsibilityRemoved', { responsibilityId: id });
  });
}

export async function pairCounterparts(
  ctx: Ctx,
  { id, otherId, said, confidence }: ParsedInputOf<Endpoints['pair']>,
): Promise<OfOrganisation> {
  const { personId, countries } = await openPair(ctx, id, otherId);
  if (id === otherId || !banks.every((bank) => countries.includes(bank))) {
    throw new AppError('conflict', 'accounts.directory.notAcross');
  }
  await ctx.transaction(async (tx) => {
    const source = { said, language: ctx.language };
    const known = { confidence, source, checkedOn: dayOf(tx.clock()), writtenBy: personId };
    await putCounterpart(tx, [id, otherId], known);
    await note(tx, id, 'counterpartPaired', { otherId });
  });
  return readOfOrganisation(ctx, id);
}

export async function partCounterparts(ctx: Ctx, id: string, otherId: string): Promise<void> {
  await openPair(ctx, id, otherId);
  await ctx.transaction(async (tx) => {
    if (!(await deleteCounterpart(tx, id, otherId))) throw new AppError('notFound', 'platform.notFound');
    await note(tx, id, 'counterpartParted', { otherId });
  });
}

/** An officer of either bank may say who stands across for whom. */
async function openPair(ctx: Ctx, id: string, otherId: string) {
  const pair = [await findVisible(ctx, id), await findVisible(ctx, otherId)] as const;
  const may = await Promise.all(pair.map(({ country }) => mayJudge(ctx, country)));
  return { personId: requireLeave(ctx, may.includes(true)), countries: pair.map(({ country }) => country) };
}

async function openForWriting(ctx: Ctx, id: string) {
  const found = await findResponsibility(ctx, id);
  if (!found) throw new AppError('notFound', 'platform.notFound');
  const organisation = await findVisible(ctx, found.organisationId);
  requireLeave(ctx, await mayWriteOf(ctx, organisation));
  return { organisation };
}

async function note(ctx: Ctx, id: string, action: string, details: Record<string, unknown>): Promise<void> {
  const ref = { room: 'accounts', kind: 'organisation', id };
  await recordAudit(ctx, { action: `accounts.organisation.${action}`, ref, details });
}
