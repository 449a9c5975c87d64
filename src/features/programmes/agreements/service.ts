import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { plainNames } from '../../../platform/facts/facts.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { bankOfCountry, requireOfficerOfBank } from '../access.ts';
import { noteRecord } from '../note-record.ts';
import { banksConfirming, dropConfirmations, putConfirmation } from '../confirmation-store.ts';
import { agreementChanged } from '../events.ts';
import type { AgreementFields, agreementRegister, AgreementView } from './contract.ts';
import { agreementNotFound, readAgreement } from './read-service.ts';
import { firstDayOf, precisionOf } from './rules.ts';
import {
  insertAgreement,
  lockBases,
  publishFacts,
  putBase,
  putProposal,
  putStanding,
  removeDraft,
  replaceParties,
} from './store.ts';
import type { AgreementFacts, StoredAgreement, StoredParty } from './stored.ts';
import { wouldCloseCircle } from './tree-views.ts';
import { findAgreement, partiesOf } from './views.ts';

type Input<Name extends keyof typeof agreementRegister> = ParsedInputOf<(typeof agreementRegister)[Name]>;

/** Drafts an agreement. Errors: `.partiesOfBothBanks`, `.partyUnknown`, `.periodWrong`, `.dateToCome`, `.circle`. */
export async function createAgreement(
  ctx: Ctx,
  { restoresId, baseIds, ...fields }: Input<'create'>,
): Promise<{ id: string }> {
  const officer = await requireOfficerOfBank(ctx);
  return ctx.transaction(async (tx) => {
    const parties = await checkFields(tx, fields);
    if (restoresId) await openPublic(tx, restoresId);
    const id = await insertAgreement(tx, factsOf(fields), {
      isPublic: false,
      createdBy: officer.personId,
      restoresId: restoresId ?? null,
      proposal: fields,
    });
    await replaceParties(tx, id, parties);
    for (const baseId of new Set(baseIds)) {
      await openPublic(tx, baseId);
      await putBase(tx, { agreementId: id, baseId, origin: 'officer' });
    }
    await note(tx, id, 'drafted', { bank: officer.bank });
    return { id };
  });
}

/** Another wording of the facts, which both banks have to confirm anew. Errors as `createAgreement`, `.changedMeanwhile`. */
export async function proposeChange(
  ctx: Ctx,
  { id, revision, ...fields }: Input<'propose'>,
): Promise<AgreementView> {
  const officer = await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    const agreement = await open(tx, id);
    const parties = await checkFields(tx, fields, agreement);
    refuseOld(await putProposal(tx, id, revision, fields));
    if (!agreement.isPublic) await replaceParties(tx, id, parties);
    await dropConfirmations(tx, { kind: 'agreement', id });
    await note(tx, id, 'proposed', { revision: revision + 1, bank: officer.bank });
  });
  return readAgreement(ctx, id);
}

/** Once both banks have confirmed the same revision, it is what everybody sees. */
export async function confirmProposal(ctx: Ctx, { id, revision }: Input<'confirm'>): Promise<AgreementView> {
  const officer = await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    const agreement = await open(tx, id);
    if (!agreement.proposal) throw new AppError('conflict', 'programmes.agreement.nothingWaits');
    refuseOld(agreement.revision === revision);
    const thing = { kind: 'agreement' as const, id };
    const before = await banksConfirming(tx, thing, revision);
    if (before.some((one) => one.personId === officer.personId && one.bank !== officer.bank)) {
      throw new AppError('forbidden', 'programmes.officerOfOneBank');
    }
    await putConfirmation(tx, thing, officer, revision);
    await note(tx, id, 'confirmed', { revision, bank: officer.bank });
    const banks = new Set([...before.map(({ bank }) => bank), officer.bank]);
    if (banks.size < 2) return;
    const parties = await checkFields(tx, agreement.proposal, agreement);
    await publishFacts(tx, id, factsOf(agreement.proposal, agreement), dayOf(tx.clock()));
    await replaceParties(tx, id, parties);
    await note(tx, id, 'published', { revision });
    await tellEvent(tx, agreementChanged, { agreementId: id });
  });
  return readAgreement(ctx, id);
}

export async function discardProposal(ctx: Ctx, { id, revision }: Input<'discard'>): Promise<{ done: true }> {
  const officer = await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    const agreement = await open(tx, id);
    if (!agreement.proposal) throw new AppError('conflict', 'programmes.agreement.nothingWaits');
    refuseOld(await putProposal(tx, id, revision, null));
    await dropConfirmations(tx, { kind: 'agreement', id });
    if (!agreement.isPublic) await removeDraft(tx, id);
    await note(tx, id, 'discarded', { revision, bank: officer.bank });
  });
  return { done: true };
}

export async function setStanding(
  ctx: Ctx,
  { id, standing, on, source, supersededById }: Input<'setStanding'>,
): Promise<AgreementView> {
  const officer = await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    await openPublic(tx, id);
    if (on > dayOf(tx.clock())) throw fieldFault('on', 'programmes.agreement.dateToCome');
    if (standing === 'superseded' && (!supersededById || supersededById === id)) {
      throw fieldFault('supersededById', 'programmes.agreement.supersededByMissing');
    }
    const by = standing === 'superseded' && supersededById ? supersededById : null;
    if (by) await openPublic(tx, by);
    await putStanding(tx, id, { standing, on, source, supersededById: by });
    await note(tx, id, 'standingSaid', { standing, on, source, bank: officer.bank });
    await tellEvent(tx, agreementChanged, { agreementId: id });
  });
  return readAgreement(ctx, id);
}

/** Errors: `programmes.agreement.circle`. */
export async function setBase(ctx: Ctx, { id, baseId, isResting }: Input<'setBase'>): Promise<AgreementView> {
  const officer = await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    await open(tx, id);
    await openPublic(tx, baseId);
    await lockBases(tx);
    if (isResting && (await wouldCloseCircle(tx, id, baseId))) {
      throw new AppError('conflict', 'programmes.agreement.circle');
    }
    await putBase(tx, { agreementId: id, baseId, origin: 'officer', isRemoved: !isResting });
    await note(tx, id, isResting ? 'basePut' : 'baseTaken', { baseId, bank: officer.bank });
    await tellEvent(tx, agreementChanged, { agreementId: id });
  });
  return readAgreement(ctx, id);
}

async function open(tx: Ctx, id: string): Promise<StoredAgreement> {
  const agreement = await findAgreement(tx, id, { forChange: true });
  if (!agreement) throw agreementNotFound();
  return agreement;
}

async function openPublic(tx: Ctx, id: string): Promise<StoredAgreement> {
  const agreement = await open(tx, id);
  if (!agreement.isPublic) throw new AppError('conflict', 'programmes.agreement.notPublicYet');
  return agreement;
}

/**
 * National documents have one side, all others parties of both banks. Parties of the starting content that the directory
 * has no record of (bodies, groups of states) stay with their document, and speak for the bank nobody names.
 */
async function checkFields(
  tx: Ctx,
  fields: AgreementFields,
  before?: StoredAgreement,
): Promise<StoredParty[]> {
  const day = firstDayOf(fields.dated);
  if (day && day > dayOf(tx.clock())) throw fieldFault('dated', 'programmes.agreement.dateToCome');
  if (fields.validFrom && fields.validUntil && fields.validFrom > fields.validUntil) {
    throw fieldFault('validUntil', 'programmes.agreement.periodWrong');
  }
  const earlier = before ? ((await partiesOf(tx, [before.id])).get(before.id) ?? []) : [];
  const named = await partiesFor(tx, fields.partyIds, earlier);
  const unnamed = earlier.filter(({ organisationId }) => organisationId === null);
  const parties = [...named, ...unnamed];
  if (fields.kind.startsWith('national-') || unnamed.length > 0) return parties;
  const banks = new Set(parties.map(({ country }) => bankOfCountry(country)));
  if (!banks.has('cn') || !banks.has('ru')) {
    throw fieldFault('partyIds', 'programmes.agreement.partiesOfBothBanks');
  }
  return parties;
}

async function partiesFor(
  tx: Ctx,
  ids: readonly string[],
  earlier: readonly StoredParty[],
): Promise<StoredParty[]> {
  const wanted = [...new Set(ids)];
  const briefs = await organisationsByIds(tx, wanted);
  return wanted.map((organisationId) => {
    const brief = briefs.get(organisationId);
    if (!brief) throw fieldFault('partyIds', 'programmes.agreement.partyUnknown');
    const factKey = earlier.find((party) => party.organisationId === organisationId)?.factKey ?? null;
    return { organisationId, factKey, country: brief.country, region: brief.region };
  });
}

function factsOf(fields: AgreementFields, before?: StoredAgreement): AgreementFacts {
  const dated = fields.dated ?? null;
  const isSameDay = before !== undefined && before.dated === dated;
  return {
    kind: fields.kind,
    level: fields.level,
    dated,
    // What the source says of its precision stays while the day stays.
    datePrecision: isSameDay ? before.datePrecision : precisionOf(dated),
    dateNote: isSameDay ? before.dateNote : null,
    sortDay: firstDayOf(dated) ?? null,
    names: plainNames(fields.names),
    nameConfidence: fields.nameConfidence,
    subject: plainNames(fields.subject),
    languages: fields.languages,
    figures: before?.figures ?? [],
    related: before?.related ?? [],
    saidStatus: before?.saidStatus ?? null,
    note: before?.note ?? null,
    source: before?.externalKey ? before.source : { file: fields.source },
    alsoIn: before?.externalKey
      ? [...before.alsoIn.filter(({ file }) => file !== fields.source), { file: fields.source }]
      : [],
    validFrom: fields.validFrom ?? null,
    validUntil: fields.validUntil ?? null,
  };
}

function refuseOld(isCurrent: boolean): void {
  if (!isCurrent) throw new AppError('conflict', 'programmes.agreement.changedMeanwhile');
}

async function note(tx: Ctx, id: string, what: string, details: Record<string, unknown>): Promise<void> {
  await noteRecord(tx, 'agreement', id, what, details);
}
