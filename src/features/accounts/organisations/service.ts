import type { z } from 'zod';
import { countAttempt } from '../../../platform/auth/limit-attempts.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { findFileRecords } from '../../../platform/files/file-records.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import { AppError, fieldFault, fieldFaults, type FieldError } from '../../../shared/app-error.ts';
import { languages } from '../../../shared/language.ts';
import {
  mayCorrectOrganisation,
  mayEditOrganisation,
  mayInvite,
  mayReadDocuments,
  maySeeContacts,
  maySeeInternals,
  maySeeOrganisation,
  personIdOf,
  sidesOf,
} from '../access.ts';
import { answerRequests } from '../directory/freshness/store.ts';
import { idsOfSame } from '../merging/alias-views.ts';
import { recordOrganisationChange } from '../record-change.ts';
import { isRegionKnown } from '../regions.ts';
import { markProfileStale } from '../texts/store.ts';
import { findTranslations } from '../texts/views.ts';
import type { NewOrganisation, Organisation, organisationEndpoints } from './contract.ts';
import { findMembershipRole, listPublicPeople } from './membership-views.ts';
import { insertMember } from './membership-store.ts';
import {
  changesIdentity,
  checkPlace,
  checkRegistrationIds,
  hasStateNumber,
  isIdentityFixed,
  mayBecomeKind,
  needsReason,
  statesReachable,
  type RegistrationIds,
} from './rules.ts';
import {
  addDocuments,
  insertOrganisation,
  moveOrganisation,
  updateOrganisation,
  type OrganisationFacts,
} from './store.ts';
import { findAliasNames } from './findable-views.ts';
import {
  findOrganisation,
  findVerifiedTwin,
  listDocuments,
  listSteps,
  type StoredOrganisation,
} from './views.ts';

type UpdateInput = z.output<typeof organisationEndpoints.update.input>;
type MoveInput = z.output<typeof organisationEndpoints.move.input>;

/** The organisation if the reader may see it; otherwise it does not exist for him. */
export async function findVisible(ctx: Ctx, id: string): Promise<StoredOrganisation> {
  const found = await findOrganisation(ctx, id);
  if (!found || !maySeeOrganisation(ctx.actor, found)) throw new AppError('notFound', 'platform.notFound');
  return found;
}

/** One organisation as this reader may see it. */
export async function getOrganisation(ctx: Ctx, id: string): Promise<Organisation> {
  const { contacts, foundersForeign, ...open } = await findVisible(ctx, id);
  const { actor } = ctx;
  const [, ...mergedIds] = await idsOfSame(ctx, id);
  const own = Object.values(open.names);
  const merged = (await findAliasNames(ctx, [id])).get(id) ?? [];
  return {
    ...open,
    alsoKnownAs: [...new Set([...open.alsoKnownAs, ...merged.filter((name) => !own.includes(name))])],
    mergedIds,
    contacts: maySeeContacts(actor) ? contacts : null,
    translations: await findTranslations(ctx, 'organisation', id, { profile: open.profile }),
    people: await listPublicPeople(ctx, id),
    internal: maySeeInternals(actor, id)
      ? {
          foundersForeign,
          documents: await listDocuments(ctx, id),
          mayReadDocuments: mayReadDocuments(actor, id),
          steps: await listSteps(ctx, id),
          mayEdit: mayEditOrganisation(actor, id),
          mayInvite: mayInvite(actor, id, await findMembershipRole(ctx, id, personIdOf(actor))),
          mayMoveTo: statesReachable(open.verificationState, sidesOf(actor, id)),
        }
      : null,
  };
}

/** Registers an organisation in the running transaction; the person becomes its owner. */
export async function registerOrganisation(
  ctx: Ctx,
  input: NewOrganisation,
  personId: string,
): Promise<string> {
  const registrationIds = await checkFacts(ctx, input, null);
  const facts = factsOf(input, registrationIds);
  const id = await insertOrganisation(ctx, facts, { state: 'registered', createdBy: personId });
  await insertMember(ctx, id, personId, 'owner');
  await recordOrganisationChange(ctx, id, 'created', 'registered', {
    country: input.country,
    kind: input.kind,
  });
  return id;
}

/** Registers an organisation for the actor; at most five a day. */
export async function createOrganisation(ctx: Ctx, input: NewOrganisation): Promise<string> {
  const personId = personIdOf(ctx.actor);
  await countAttempt(ctx, [
    { kind: 'accounts.createOrganisation', subject: personId, max: 5, windowMinutes: 24 * 60 },
  ]);
  return ctx.transaction((inside) => registerOrganisation(inside, input, personId));
}

/** Changes an organisation. What a verification rests on is fixed for its members once documents are sent. */
export async function changeOrganisation(ctx: Ctx, input: UpdateInput): Promise<void> {
  const found = await findVisible(ctx, input.id);
  if (!mayEditOrganisation(ctx.actor, found.id)) throw new AppError('forbidden', 'platform.forbidden');
  if (!mayBecomeKind(found.kind, input.kind)) {
    throw fieldFault('kind', 'field.notInList');
  }
  const registrationIds = await checkFacts(ctx, input, found.id);
  const mayCorrect = mayCorrectOrganisation(ctx.actor, found.id);
  const isFixed = isIdentityFixed(found.verificationState) && !mayCorrect;
  if (isFixed && changesIdentity(found, { ...input, registrationIds })) {
    throw new AppError('conflict', 'accounts.organisation.identityFixed');
  }
  await ctx.transaction(async (inside) => {
    const facts = factsOf(input, registrationIds);
    if (!(await updateOrganisation(inside, found.id, input.revision, facts, found.alsoKnownAs))) {
      throw new AppError('conflict', 'accounts.organisation.changedMeanwhile');
    }
    const changed = languages.filter((language) => found.profile[language] !== facts.profile[language]);
    await markProfileStale(inside, found.id, changed);
    if (isMemberOf(ctx.actor, found.id))
      await answerRequests(inside, { subject: 'organisation', id: found.id });
    await recordOrganisationChange(inside, found.id, 'updated', 'updated', { revision: input.revision + 1 });
  });
}

/** Sends files the actor uploaded as documents for verification. */
export async function sendDocuments(ctx: Ctx, id: string, fileIds: readonly string[]): Promise<void> {
  const personId = personIdOf(ctx.actor);
  const found = await findVisible(ctx, id);
  if (!sidesOf(ctx.actor, id).includes('organisation')) throw new AppError('forbidden', 'platform.forbidden');
  const { verificationState: from } = found;
  const moves = statesReachable(from, ['organisation']).includes('documents_sent');
  if (!moves && from !== 'documents_sent') throw new AppError('conflict', 'accounts.organisation.notNow');
  if (['CN', 'RU'].includes(found.country ?? '') && !hasStateNumber(found.registrationIds)) {
    throw new AppError('conflict', 'accounts.organisation.registrationIdMissing');
  }
  const files = await findFileRecords(ctx, fileIds);
  const own = fileIds.every((fileId) =>
    files.some((file) => file.id === fileId && file.uploadedBy === personId),
  );
  if (!own) {
    throw fieldFault('fileIds', 'accounts.organisation.fileUnknown');
  }
  await ctx.transaction(async (inside) => {
    await addDocuments(inside, id, fileIds, personId);
    const step = { from, to: 'documents_sent', method: null, reason: '', decidedBy: personId } as const;
    if (moves && !(await moveOrganisation(inside, id, step))) {
      throw new AppError('conflict', 'accounts.organisation.changedMeanwhile');
    }
    await recordOrganisationChange(inside, id, 'moved', 'documentsSent', { files: fileIds.length });
  });
}

/** Moves the verification state by the workflow; never by a member of the organisation. */
export async function decideVerification(ctx: Ctx, input: MoveInput): Promise<void> {
  const decidedBy = personIdOf(ctx.actor);
  const found = await findVisible(ctx, input.id);
  const sides = sidesOf(ctx.actor, found.id);
  if (sides.includes('organisation')) throw new AppError('forbidden', 'accounts.organisation.ownDecision');
  if (sides.length === 0) throw new AppError('forbidden', 'platform.forbidden');
  const { verificationState: from } = found;
  if (!statesReachable(from, sides).includes(input.to)) {
    const isStep = statesReachable(from, ['organisation', 'moderator', 'administrator']).includes(input.to);
    throw isStep
      ? new AppError('forbidden', 'platform.forbidden')
      : new AppError('conflict', 'accounts.organisation.notNow');
  }
  const isFirstVerification = input.to === 'verified' && from === 'documents_sent';
  const faults: FieldError[] = [];
  if (needsReason(input.to) && input.reason === '') faults.push({ path: 'reason', code: 'field.required' });
  if (isFirstVerification && !input.method) faults.push({ path: 'method', code: 'field.required' });
  if (faults.length > 0) throw fieldFaults(faults);
  if (isFirstVerification) await refuseTwin(ctx, found.registrationIds, found.id);
  const method = isFirstVerification ? (input.method ?? null) : null;
  await ctx.transaction(async (inside) => {
    const move = { from, to: input.to, method, reason: input.reason, decidedBy };
    if (!(await moveOrganisation(inside, found.id, move))) {
      throw new AppError('conflict', 'accounts.organisation.changedMeanwhile');
    }
    await recordOrganisationChange(inside, found.id, 'moved', input.to, { from, method });
  });
}

type CheckedFacts = { country: string | null; region: string | null; registrationIds: RegistrationIds };

/** Refuses a wrong place or wrong register numbers; tells the numbers as they are stored. */
async function checkFacts(ctx: Ctx, facts: CheckedFacts, ownId: string | null): Promise<RegistrationIds> {
  const { ids, faults } = checkRegistrationIds(facts.registrationIds);
  const fields = [...faults, ...checkPlace(facts, isRegionKnown)];
  if (fields.length > 0) throw fieldFaults(fields);
  await refuseTwin(ctx, ids, ownId);
  return ids;
}

/**
 * One state register number, one verified organisation. Unverified ones do not count, or anybody could keep an
 * organisation out by registering its number first.
 */
async function refuseTwin(ctx: Ctx, ids: RegistrationIds, ownId: string | null): Promise<void> {
  if (await findVerifiedTwin(ctx, ids, ownId)) {
    throw new AppError('conflict', 'accounts.organisation.alreadyRegistered');
  }
}

function factsOf(
  input: Omit<UpdateInput, 'id' | 'revision'>,
  registrationIds: RegistrationIds,
): OrganisationFacts {
  const { names, profile } = input;
  return { ...input, names: withoutGaps(names), profile: withoutGaps(profile), registrationIds };
}

function withoutGaps(text: { zh?: string | undefined; ru?: string | undefined; en?: string | undefined }) {
  return {
    ...(text.zh !== undefined && { zh: text.zh }),
    ...(text.ru !== undefined && { ru: text.ru }),
    ...(text.en !== undefined && { en: text.en }),
  };
}
