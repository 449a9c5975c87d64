import { AppError } from '../../../shared/app-error.ts';
import { pickText } from '../../../shared/language.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import {
  brokerStanding,
  namesForFinding,
  organisationsByIds,
  personSketch,
  shownBrokers,
  type OrganisationBrief,
} from '../../accounts/public.ts';
import type { ListingSides } from '../../catalogue/public.ts';
import { openThread } from '../../conversations/public.ts';
import { holdThreads } from '../../evaluation/public.ts';
import { personIdOf } from '../access.ts';
import { appendStep } from '../steps/store.ts';
import { calendarOf } from './calendars.ts';
import { refuseTelling } from './check-words.ts';
import { clockOf } from './clock-rules.ts';
import type { interestEndpoints } from './contract.ts';
import { titlesToFind, wordsToFind } from './find-words.ts';
import { participantsOf, peopleOf } from './interest-people.ts';
import { brokerInForce, openListingOfOther, whoAnswersFor } from './open-listing.ts';
import { insertInterest, takeInterestNumber, type NewInterest } from './store.ts';
import { refOfInterest, refOfListing } from './stored.ts';
import { mailTo, noteInTalk } from './tell-people.ts';
import { findInterest, openInterestsOf } from './views.ts';

type Sent = ParsedInputOf<typeof interestEndpoints.send>;
const zoneDefault = 'UTC';

/** The verified organisations on whose behalf the actor may send. */
async function verifiedOwn(ctx: Ctx): Promise<OrganisationBrief[]> {
  const ids = ctx.actor.kind === 'person' ? ctx.actor.organisationIds : [];
  const found = await organisationsByIds(ctx, ids);
  return [...new Set(found.values())].filter(({ verificationState }) => verificationState === 'verified');
}

/** What the form offers. Errors as of `openListingOfOther`. */
export async function readForm(
  ctx: Ctx,
  { kind, id }: ParsedInputOf<typeof interestEndpoints.form>,
): Promise<OutputOf<typeof interestEndpoints.form>> {
  personIdOf(ctx.actor);
  const listing = await openListingOfOther(ctx, kind, id);
  const organisations = await verifiedOwn(ctx);
  const open = await openInterestsOf(
    ctx,
    organisations.map((one) => one.id),
    id,
  );
  const brokers = await shownBrokers(ctx);
  return {
    listing: {
      kind,
      id,
      number: listing.number,
      title: pickText(listing.titles, ctx.language, listing.sourceLanguage) ?? {
        text: listing.number,
        language: listing.sourceLanguage,
      },
      cooperationTypes: listing.cooperationTypes,
    },
    receiver: {
      country: listing.country,
      isAnonymous: listing.isAnonymous,
      hasBroker: listing.brokerId !== null,
    },
    organisations: organisations.map((one) => ({
      id: one.id,
      name: one.names,
      open: open.get(one.id) ?? null,
    })),
    brokers: brokers.map((broker) => ({ id: broker.id, name: broker.displayName })),
  };
}

/**
 * Sends an interest: number, clock, talk, mails. Errors: as of `openListingOfOther`; `.organisationNotVerified`,
 * `.alreadySent`, `.nobodyAnswers`, `.typeNotOffered`, `.notABroker`, `.brokerOfOtherSide`, `.namesOwn`, `.holdsContacts`.
 */
export async function sendInterest(ctx: Ctx, input: Sent): Promise<OutputOf<typeof interestEndpoints.send>> {
  const personId = personIdOf(ctx.actor);
  const listing = await openListingOfOther(ctx, input.kind, input.id);
  const organisation = (await verifiedOwn(ctx)).find(({ id }) => id === input.organisationId);
  if (!organisation) throw refusal('forbidden', 'organisationNotVerified', 'organisationId');
  const foreign = input.cooperationTypes.some((type) => !listing.cooperationTypes.includes(type));
  if (foreign) throw refusal('invalid', 'typeNotOffered', 'cooperationTypes');
  await refuseTelling(ctx, input, input.isAnonymous ? organisation.id : null);
  const draft = await draftOf(ctx, input, { personId, listing, organisation });
  return ctx.transaction(async (tx) => {
    const now = tx.clock();
    const clock = clockOf('sent', now, calendarOf(draft.calendar), draft.time_zone);
    const number = await takeInterestNumber(tx);
    const words = wordsToFind(number, listing.number, input.who, input.offer, input.unclear, input.endUse);
    const id = await insertInterest(
      tx,
      { ...draft, number, words_of_both: `${words}\n${titlesToFind(listing.titles)}` },
      clock,
    );
    if (id === undefined) throw await alreadySent(tx, organisation.id, listing.id);
    await appendStep(tx, { kind: 'interest', id }, { step: 'send', from: null, to: 'sent', side: 'sender' });
    await openTalk(tx, id, listing);
    return { id, number, dueAt: clock?.dueAt.toISOString() ?? null };
  });
}

function refusal(kind: 'forbidden' | 'invalid', name: string, path: string): AppError {
  const code = `cooperation.interest.${name}`;
  return new AppError(kind, code, { fields: [{ path, code }] });
}

async function alreadySent(ctx: Ctx, organisationId: string, listingId: string): Promise<AppError> {
  const open = (await openInterestsOf(ctx, [organisationId], listingId)).get(organisationId);
  return new AppError('conflict', 'cooperation.interest.alreadySent', {
    params: { number: open?.number ?? '', interestId: open?.id ?? '' },
  });
}

type Parts = { personId: string; listing: ListingSides; organisation: OrganisationBrief };

/** What is kept of an interest that is sent now. Errors: who cannot be the broker, nobody who answers. */
export async function draftOf(
  ctx: Ctx,
  input: Sent,
  { personId, listing, organisation }: Parts,
): Promise<Omit<NewInterest, 'number'>> {
  const receiverPersonId = await whoAnswersFor(ctx, listing);
  if (receiverPersonId === undefined) throw new AppError('conflict', 'cooperation.interest.nobodyAnswers');
  const receiverBrokerId = await brokerInForce(ctx, listing.brokerId, {
    organisationId: organisation.id,
    personIds: [personId],
  });
  await refuseBroker(ctx, input.brokerId ?? null, {
    brokerId: receiverBrokerId,
    organisationId: listing.ownerOrganisationId,
    personId: receiverPersonId,
    isAnonymous: listing.isAnonymous,
  });
  const sketch = await personSketch(ctx, receiverBrokerId ?? receiverPersonId);
  const names = await namesForFinding(ctx, [organisation.id, listing.ownerOrganisationId ?? []].flat());
  return {
    listing_kind: listing.kind,
    listing_id: listing.id,
    listing_number: listing.number,
    listing_language: listing.sourceLanguage,
    listing_titles: listing.titles,
    listing_cooperation: listing.cooperationTypes,
    sender_organisation_id: organisation.id,
    sender_person_id: personId,
    sender_broker_id: input.brokerId ?? null,
    sender_is_anonymous: input.isAnonymous,
    sender_country: organisation.country,
    receiver_organisation_id: listing.ownerOrganisationId,
    receiver_person_id: receiverPersonId,
    receiver_broker_id: receiverBrokerId,
    receiver_is_anonymous: listing.isAnonymous,
    receiver_country: listing.country,
    language: input.language ?? ctx.language,
    who: input.who,
    cooperation_types: [...new Set(input.cooperationTypes)],
    unclear: input.unclear,
    offer: input.offer,
    end_use: input.endUse,
    calendar: listing.country ?? '',
    time_zone: sketch?.timeZone ?? zoneDefault,
    words_of_both: '',
    words_of_sender: wordsToFind(...(names.get(organisation.id) ?? [])),
    words_of_receiver: wordsToFind(...(names.get(listing.ownerOrganisationId ?? '') ?? [])),
    is_demo: listing.isDemo || organisation.isDemo,
  };
}

type Receiver = {
  brokerId: string | null;
  organisationId: string | null;
  personId: string;
  isAnonymous: boolean;
};

/**
 * One broker for both would sit on both sides of the table. Of an anonymous owner nothing is refused here: trying one
 * broker after the other would tell who he is. Such a broker is then on the owner's side only.
 */
export async function refuseBroker(ctx: Ctx, brokerId: string | null, receiver: Receiver): Promise<void> {
  if (brokerId === null) return;
  if ((await brokerStanding(ctx, brokerId)) !== 'shown') throw refusal('invalid', 'notABroker', 'brokerId');
  if (receiver.isAnonymous) return;
  const isOther = brokerId === receiver.brokerId;
  const { organisationId } = receiver;
  if (isOther || !(await brokerInForce(ctx, brokerId, { organisationId, personIds: [receiver.personId] }))) {
    throw refusal('invalid', 'brokerOfOtherSide', 'brokerId');
  }
}

async function openTalk(ctx: Ctx, id: string, listing: ListingSides): Promise<void> {
  const interest = await findInterest(ctx, id);
  if (!interest) return;
  await holdThreads(ctx, refOfInterest(id), refOfListing(interest));
  await openThread(ctx, {
    subject: refOfInterest(id),
    title: listing.titles[listing.sourceLanguage] ?? listing.number,
    titleLanguage: listing.sourceLanguage,
    participants: await participantsOf(ctx, interest),
  });
  await noteInTalk(ctx, id, 'send');
  const people = await peopleOf(ctx, interest);
  const receivers = people.filter(({ side }) => side === 'receiver').map((one) => one.personId);
  const broker = people.filter(({ side, isBroker }) => side === 'sender' && isBroker);
  await mailTo(ctx, interest, receivers, 'received');
  await mailTo(
    ctx,
    interest,
    broker.map((one) => one.personId),
    'givenToBroker',
  );
  // The receipt goes to the sender himself.
  await mailTo(
    { ...ctx, actor: { kind: 'system', name: 'receipt' } },
    interest,
    [interest.sender_person_id],
    'receipt',
  );
}
