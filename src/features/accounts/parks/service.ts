import { hasRole } from '../../../shared/actor.ts';
import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { dayOf } from '../../../shared/day.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { pickText } from '../../../shared/language.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { maySeeOrganisation, personIdOf, requireRole } from '../access.ts';
import { done } from '../contract.ts';
import { findFacility } from '../facilities/views.ts';
import { idsOfSame } from '../merging/alias-views.ts';
import { findVisible } from '../organisations/service.ts';
import { findOrganisationBriefs } from '../organisations/views.ts';
import type { KeptPark, parkEndpoints, ParksOfOrganisation, Resident } from './contract.ts';
import { namesOfBrief } from './names-of-brief.ts';
import { findContradictions, isSilent } from './rules.ts';
import {
  insertReport,
  insertResident,
  putOperator,
  removeOperator,
  updateResident,
  type ResidentFacts,
} from './store.ts';
import {
  countResidents,
  findParksOf,
  findResident,
  isOperator,
  lastToldOn,
  listReports,
  listResidents,
  operatorIds,
} from './views.ts';
import { counterOfMetric } from './vocabulary.ts';

const namers = ['moderator', 'administrator'] as const;

/** Park managers of the organisations that keep the facility. */
async function mayKeepPark(ctx: Ctx, facilityId: string): Promise<boolean> {
  if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'park_manager')) return false;
  return isOperator(ctx, facilityId, ctx.actor.organisationIds);
}

async function requireKeeper(ctx: Ctx, facilityId: string): Promise<string> {
  const personId = personIdOf(ctx.actor);
  await openFacility(ctx, facilityId);
  if (!(await mayKeepPark(ctx, facilityId))) throw new AppError('forbidden', 'accounts.parks.keepersOnly');
  return personId;
}

async function openFacility(ctx: Ctx, id: string) {
  const facility = await findFacility(ctx, id);
  if (!facility) throw new AppError('notFound', 'platform.notFound');
  return facility;
}

async function keptPark(ctx: Ctx, id: string): Promise<{ park: KeptPark; figures: Claim[] }> {
  const found = await openFacility(ctx, id);
  const told = await lastToldOn(ctx, id);
  const operators = await findOrganisationBriefs(ctx, await operatorIds(ctx, id));
  const { names, nameConfidence, kind, country, region, city, status, opened, fields, isDemo } = found;
  const place = { country, region, city };
  const { externalKey } = found;
  const park = {
    facility: { id, names, nameConfidence, kind, ...place, status, opened, fields, isDemo, externalKey },
    operators,
    mayKeep: await mayKeepPark(ctx, id),
    mayName: hasRole(ctx.actor, ...namers),
    lastToldOn: told,
    isSilent: isSilent(told, dayOf(ctx.clock())),
  };
  return { park, figures: found.figures };
}
type Claim = Awaited<ReturnType<typeof openFacility>>['figures'][number];

/** The park as its pages show it; refuses unknown facilities with `platform.notFound`. */
export async function openPark(ctx: Ctx, id: string): Promise<KeptPark> {
  return (await keptPark(ctx, id)).park;
}

export async function readResidents(
  ctx: Ctx,
  { id, standing, country, page, pageSize }: ParsedInputOf<typeof parkEndpoints.residents>,
): Promise<OutputOf<typeof parkEndpoints.residents>> {
  const { park } = await keptPark(ctx, id);
  const today = dayOf(ctx.clock());
  const filter = { standing, country, today };
  return {
    items: await listResidents(ctx, id, filter, { page, pageSize }),
    total: await countResidents(ctx, id, filter),
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
    park,
    counts: {
      present: await countResidents(ctx, id, { standing: 'present', today }),
      left: await countResidents(ctx, id, { standing: 'left', today }),
    },
  };
}

/** What an organisation has to do with parks; refuses those the reader may not see as unknown. */
export async function readParksOf(ctx: Ctx, id: string): Promise<ParksOfOrganisation> {
  await findVisible(ctx, id);
  return findParksOf(ctx, await idsOfSame(ctx, id));
}

export async function readResident(
  ctx: Ctx,
  { id, residentId }: ParsedInputOf<typeof parkEndpoints.resident>,
): Promise<Resident> {
  const found = await findResident(ctx, id, residentId);
  if (!found) throw new AppError('notFound', 'platform.notFound');
  return found;
}

type ResidentWish = Omit<ParsedInputOf<typeof parkEndpoints.addResident>, 'id'>;

/** The name and country of an organisation of the directory are its own. */
async function factsOf(ctx: Ctx, wish: ResidentWish): Promise<ResidentFacts> {
  const { organisationId = null, since, until = null, field = null } = wish;
  if (until !== null && until < since) throw fieldFault('until', 'accounts.parks.leftBeforeCame');
  if (field !== null && !(field in grntiNames)) throw fieldFault('field', 'field.notInList');
  const [organisation] = await findOrganisationBriefs(ctx, organisationId === null ? [] : [organisationId]);
  if (organisationId !== null && (!organisation || !maySeeOrganisation(ctx.actor, organisation))) {
    throw fieldFault('organisationId', 'accounts.parks.organisationUnknown');
  }
  const named = organisation && pickText(present(organisation.names), ctx.language);
  const name = named?.text ?? wish.name;
  if (name === '') throw fieldFault('name', 'accounts.parks.nameMissing');
  return {
    organisationId,
    name,
    nameLanguage: named?.language ?? ctx.language,
    country: organisation ? organisation.country : (wish.country ?? null),
    since,
    until,
    field,
    rooms: wish.rooms === '' ? null : wish.rooms,
  };
}

const present = (names: { zh?: string | undefined; ru?: string | undefined; en?: string | undefined }) =>
  Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));

export async function addResident(
  ctx: Ctx,
  { id, ...wish }: ParsedInputOf<typeof parkEndpoints.addResident>,
): Promise<Resident> {
  const personId = await requireKeeper(ctx, id);
  const facts = await factsOf(ctx, wish);
  const residentId = await ctx.transaction(async (tx) => {
    const added = await insertResident(tx, id, facts, personId).catch(refuseTwice);
    await audit(tx, id, 'residentAdded', { residentId: added });
    return added;
  });
  return readResident(ctx, { id, residentId });
}

export async function saveResident(
  ctx: Ctx,
  { id, residentId, revision, ...wish }: ParsedInputOf<typeof parkEndpoints.saveResident>,
): Promise<Resident> {
  const personId = await requireKeeper(ctx, id);
  const before = await readResident(ctx, { id, residentId });
  const facts = await factsOf(ctx, wish);
  // Who sets a day right does not make a plain name of another language his own.
  const isNameKept = facts.name === before.name;
  const nameLanguage = isNameKept ? before.nameLanguage : facts.nameLanguage;
  const { [nameLanguage]: _own, ...otherNames } = isNameKept ? namesOfBrief(before.names) : {};
  await ctx.transaction(async (tx) => {
    const isSaved = await updateResident(
      tx,
      residentId,
      revision,
      { ...facts, nameLanguage, otherNames },
      personId,
    ).catch(refuseTwice);
    if (!isSaved) throw new AppError('conflict', 'accounts.parks.changedMeanwhile');
    await audit(tx, id, 'residentSaved', { residentId, until: facts.until });
  });
  return readResident(ctx, { id, residentId });
}

function refuseTwice(error: unknown): never {
  const isTwice = (error as { constraint?: string }).constraint === 'accounts_park_resident_once';
  throw isTwice ? new AppError('conflict', 'accounts.parks.residentTwice') : error;
}

export async function readCounters(ctx: Ctx, id: string): Promise<OutputOf<typeof parkEndpoints.counters>> {
  const { park, figures } = await keptPark(ctx, id);
  const reports = await listReports(ctx, id);
  const claimed = figures.map((figure) => ({ ...figure, counter: counterOfMetric[figure.metric] ?? null }));
  const comparable = claimed.flatMap(({ counter, value, qualifier = null }) =>
    counter === null ? [] : [{ counter, value, qualifier }],
  );
  return {
    park,
    reports,
    claimed,
    contradictions: findContradictions(reports, comparable),
    asOf: ctx.clock().toISOString(),
  };
}

export async function reportCounter(
  ctx: Ctx,
  { id, asOf, ...told }: ParsedInputOf<typeof parkEndpoints.report>,
): Promise<typeof done> {
  const personId = await requireKeeper(ctx, id);
  if (asOf > dayOf(ctx.clock())) throw fieldFault('asOf', 'accounts.parks.dayToCome');
  if (Number(asOf.slice(0, 4)) < told.year) throw fieldFault('asOf', 'accounts.parks.dayBeforeYear');
  await ctx.transaction(async (tx) => {
    await insertReport(tx, id, { ...told, asOf, language: ctx.language, personId });
    const { counter, year, amount } = told;
    await audit(tx, id, 'counterReported', { counter, year, amount, asOf });
  });
  return done;
}

export async function setOperator(
  ctx: Ctx,
  { id, organisationId, isOperator: isNamed }: ParsedInputOf<typeof parkEndpoints.setOperator>,
): Promise<typeof done> {
  requireRole(ctx.actor, ...namers);
  await openFacility(ctx, id);
  const [organisation] = await findOrganisationBriefs(ctx, [organisationId]);
  if (!organisation) throw fieldFault('organisationId', 'accounts.parks.organisationUnknown');
  await ctx.transaction(async (tx) => {
    if (isNamed) await putOperator(tx, id, organisationId, personIdOf(tx.actor));
    // It may be kept under an id that was merged into it.
    else for (const same of await idsOfSame(tx, organisationId)) await removeOperator(tx, id, same);
    await audit(tx, id, isNamed ? 'operatorNamed' : 'operatorRemoved', { organisationId });
  });
  return done;
}

function audit(ctx: Ctx, id: string, action: string, details: Record<string, unknown>): Promise<void> {
  const ref = { room: 'accounts', kind: 'facility', id };
  return recordAudit(ctx, { action: `accounts.facility.${action}`, ref, details });
}
