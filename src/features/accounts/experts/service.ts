import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { dayOf } from '../../../shared/day.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/language.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { personIdOf } from '../access.ts';
import { done } from '../contract.ts';
import { expertChanged } from '../events.ts';
import { findMembershipRole } from '../organisations/membership-views.ts';
import { findBriefsById } from '../organisations/views.ts';
import { askForDrafts } from '../wordings/draft-wordings.ts';
import { wordedFields } from '../wordings/wording.ts';
import { writeWording } from '../wordings/write-wording.ts';
import { mayTranslateExpert, openExpert } from './access.ts';
import type { Expert, expertEndpoints, OwnExpert } from './contract.ts';
import { presentExpert } from './present.ts';
import { checkResearcherId, researcherIdKinds, type ResearcherIdKind } from './researcher-ids.ts';
import { isField, stateAfter } from './rules.ts';
import {
  confirmExpert,
  deleteExpertOf,
  endConsent,
  giveConsent,
  insertExpert,
  moveExpert,
  touchExpert,
  updateExpert,
  type ExpertFacts,
} from './store.ts';
import { tellDeciders } from './tell-people.ts';
import { findExpert, listConsents, type StoredExpert } from './views.ts';
import { consentWording } from './vocabulary.ts';

type PutInput = ParsedInputOf<typeof expertEndpoints.put>;

export async function readExpert(ctx: Ctx, id: string): Promise<Expert> {
  const shown = await presentExpert(ctx, await openExpert(ctx, id));
  if (!shown) throw new AppError('notFound', 'platform.notFound');
  return shown;
}

export async function readOwnExpert(ctx: Ctx): Promise<OwnExpert> {
  const personId = personIdOf(ctx.actor);
  const found = await findExpert(ctx, { personId });
  return {
    expert: (found && (await presentExpert(ctx, found))) ?? null,
    consents: await listConsents(ctx, personId),
  };
}

/**
 * Enters the actor as an expert or changes his entry. With another organisation, or after it was refused, lapsed or
 * withdrawn, it waits for the institution again. Errors: fields, `accounts.expert.changedMeanwhile`.
 */
export async function putOwnExpert(ctx: Ctx, wish: PutInput): Promise<OwnExpert> {
  const personId = personIdOf(ctx.actor);
  const facts = await factsOf(ctx, personId, wish);
  await ctx.transaction(async (tx) => {
    const before = await findExpert(tx, { personId }, { forChange: true });
    const { language } = ctx;
    await keepConsent(tx, { personId, language }, wish.consent);
    const one = await keepFacts(tx, { personId, language }, before, wish.revision, facts);
    const words = wordsOf(wish);
    const isNew = await writeWording(tx, { subject: 'expert', id: one.id }, one.sourceLanguage, {
      language: one.sourceLanguage,
      words,
      personId,
    });
    if (isNew && one.state === 'approved') await askForDrafts(tx, { subject: 'expert', id: one.id });
    await note(tx, one.id, before ? 'changed' : 'entered', { organisationId: one.organisationId });
    if (one.state === 'claimed' && before?.state !== 'claimed') await tellDeciders(tx, one);
  });
  return readOwnExpert(ctx);
}

function wordsOf(wish: Record<keyof (typeof wordedFields)['expert'], string>) {
  return Object.fromEntries(Object.keys(wordedFields.expert).map((name) => [name, wish[name as 'summary']]));
}

/** Belongs to the organisation, knows civil fields, has identifiers of the right form. */
async function factsOf(ctx: Ctx, personId: string, wish: PutInput): Promise<ExpertFacts> {
  const organisation = (await findBriefsById(ctx, [wish.organisationId])).get(wish.organisationId);
  if (!organisation || !(await findMembershipRole(ctx, organisation.id, personId))) {
    throw fieldFault('organisationId', 'accounts.expert.notMember');
  }
  if (organisation.verificationState !== 'verified') {
    throw fieldFault('organisationId', 'accounts.expert.organisationNotVerified');
  }
  wish.fields.forEach((code, at) => {
    if (!isField(code)) throw fieldFault(`fields.${at}`, 'field.notInList');
  });
  const spoken = wish.languages.map(({ language }) => language);
  if (new Set(spoken).size < spoken.length) throw fieldFault('languages', 'accounts.expert.languageTwice');
  const ids = Object.fromEntries(researcherIdKinds.map((kind) => [kind, idOf(kind, wish[kind])]));
  return {
    organisationId: organisation.id,
    fields: [...new Set(wish.fields)],
    languages: wish.languages,
    services: [...new Set(wish.services)],
    ...(ids as Record<ResearcherIdKind, string | null>),
  };
}

function idOf(kind: ResearcherIdKind, typed: string): string | null {
  if (typed === '') return null;
  const checked = checkResearcherId(kind, typed);
  if (checked.ok) return checked.normalised;
  throw fieldFault(kind, `accounts.expert.${checked.fault === 'form' ? 'idForm' : 'idCheckDigit'}`);
}

type Self = { personId: string; language: Language };

/** One in force is enough as long as its wording is that of the day. */
async function keepConsent(ctx: Ctx, { personId, language }: Self, isGiven: boolean): Promise<void> {
  const inForce = (await listConsents(ctx, personId)).find(({ withdrawnAt }) => withdrawnAt === null);
  if (inForce?.wording === consentWording) return;
  if (!isGiven) throw fieldFault('consent', 'accounts.expert.consentMissing');
  await endConsent(ctx, personId);
  await giveConsent(ctx, personId, language);
}

async function keepFacts(
  ctx: Ctx,
  { personId, language }: Self,
  before: StoredExpert | undefined,
  seenRevision: number | undefined,
  facts: ExpertFacts,
): Promise<StoredExpert> {
  const today = dayOf(ctx.clock());
  if (!before) await insertExpert(ctx, { personId, sourceLanguage: language, today }, facts);
  else {
    const seen = { seenRevision: seenRevision ?? 0, today };
    if (!(await updateExpert(ctx, before.id, seen, facts))) {
      throw new AppError('conflict', 'accounts.expert.changedMeanwhile');
    }
    const staysApproved = before.state === 'approved' && before.organisationId === facts.organisationId;
    const to = stateAfter(before.state, 'claim', 'self');
    if (to && !staysApproved) {
      await moveExpert(ctx, before.id, { from: before.state, to, ...unsaid });
    }
  }
  const after = await findExpert(ctx, { personId });
  if (!after) throw new Error('The entry just written is not there');
  return after;
}

const unsaid = { reason: null, decidedBy: null, approvedUntil: null };

async function openOwn(ctx: Ctx): Promise<StoredExpert> {
  const found = await findExpert(ctx, { personId: personIdOf(ctx.actor) }, { forChange: true });
  if (!found) throw new AppError('notFound', 'platform.notFound');
  return found;
}

export async function confirmOwnExpert(ctx: Ctx): Promise<OwnExpert> {
  await ctx.transaction(async (tx) => {
    const one = await openOwn(tx);
    await confirmExpert(tx, one.id, dayOf(tx.clock()));
    await note(tx, one.id, 'confirmed');
  });
  return readOwnExpert(ctx);
}

/** Takes the consent back; the entry is seen by himself alone. Errors: `accounts.expert.notFromHere`. */
export async function withdrawOwnExpert(ctx: Ctx): Promise<OwnExpert> {
  await ctx.transaction(async (tx) => {
    const one = await openOwn(tx);
    const to = stateAfter(one.state, 'withdraw', 'self');
    if (!to) throw new AppError('conflict', 'accounts.expert.notFromHere');
    await moveExpert(tx, one.id, { from: one.state, to, ...unsaid });
    await endConsent(tx, one.personId);
    await note(tx, one.id, 'withdrawn');
  });
  return readOwnExpert(ctx);
}

export async function eraseOwnExpert(ctx: Ctx): Promise<typeof done> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    await openOwn(tx);
    await forgetExpertOf(tx, personId);
  });
  return done;
}

/** Erases what a person entered of himself and ends his consent, in the running transaction. */
export async function forgetExpertOf(ctx: Ctx, personId: string): Promise<void> {
  await endConsent(ctx, personId);
  const id = await deleteExpertOf(ctx, personId);
  if (id !== undefined) await note(ctx, id, 'erased');
}

/** Errors: `platform.forbidden`, `platform.notFound`. */
export async function saveExpertText(
  ctx: Ctx,
  { id, language, ...wish }: ParsedInputOf<typeof expertEndpoints.saveText>,
): Promise<Expert> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const one = await openExpert(tx, id, { forChange: true });
    const isSource = language === one.sourceLanguage;
    const may = isSource ? one.personId === personId : await mayTranslateExpert(tx, one);
    if (!may) throw new AppError('forbidden', 'platform.forbidden');
    const words = wordsOf(wish);
    const record = { subject: 'expert' as const, id };
    if (!(await writeWording(tx, record, one.sourceLanguage, { language, words, personId }))) return;
    if (isSource && one.state === 'approved') await askForDrafts(tx, record);
    await touchExpert(tx, id);
    await note(tx, id, 'textSaved', { language });
  });
  return readExpert(ctx, id);
}

/** Audit entry without personal data, and news for what finds experts. */
export async function note(
  ctx: Ctx,
  id: string,
  action: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  const ref = { room: 'accounts', kind: 'expert', id };
  await recordAudit(ctx, { action: `accounts.expert.${action}`, ref, details });
  await tellEvent(ctx, expertChanged, { expertId: id });
}
