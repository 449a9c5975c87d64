import { isMemberOf } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds, type OrganisationBrief } from '../../accounts/public.ts';
import { openListingContent, stewardListingContent } from '../../catalogue/public.ts';
import { personIdOf } from '../access.ts';
import { interestForProject } from '../interests/interest-for-project.ts';
import { appendStep } from '../steps/store.ts';
import type { projectEndpoints } from './contract.ts';
import { projectOfInterest } from './list-views.ts';
import { auditProject } from './record-change.ts';
import { tellGate } from './screening.ts';
import { insertProject, putParty, putPerson, putText, type ProjectPerson } from './store.ts';
import { traitsShape, type StoredProject, type Traits } from './stored.ts';
import { stepLines } from './step-lines.ts';
import { keepTalk, tellTalk } from './talk.ts';
import type { Bank, PartyRole } from './vocabulary.ts';

type Input = ParsedInputOf<typeof projectEndpoints.create>;

type Beginning = {
  interestId: string | null;
  listing: StoredProject['listing'];
  parties: { organisation: OrganisationBrief; hasJoined: boolean; role: PartyRole }[];
  people: ProjectPerson[];
  technologyFrom: Traits['technologyFrom'];
};

export function bankOf(country: string | null): Bank {
  return country === 'CN' ? 'cn' : country === 'RU' ? 'ru' : 'other';
}

/**
 * Proposes a project. Errors: `cooperation.project.needsOrganisations`, `.sameBank`, `.notVerified`,
 * `.interestNotReady`, `.interestHasProject`, and those of the interest.
 */
export async function createProject(ctx: Ctx, input: Input): Promise<string> {
  const personId = personIdOf(ctx.actor);
  return ctx.transaction(async (tx) => {
    const beginning = await (input.interestId === undefined
      ? fromPartner(tx, input)
      : fromInterest(tx, input.interestId));
    return (await writeProject(tx, beginning, { ...input, writtenBy: personId })).id;
  });
}

/** Writes a proposed project with its parties, its first words and its talk, and tells the gate. */
export async function writeProject(
  tx: Ctx,
  beginning: Beginning,
  input: Pick<Input, 'language' | 'title' | 'goal' | 'summary'> & { writtenBy: string; fields?: string[] },
): Promise<{ id: string; number: string }> {
  const { writtenBy } = input;
  const listing = await listingFacts(tx, beginning.listing);
  const { technologyFrom } = beginning;
  const made = await insertProject(tx, {
    interestId: beginning.interestId,
    listing: beginning.listing,
    sourceLanguage: input.language,
    fields: input.fields ?? listing?.fields ?? [],
    regions: regionsOf(beginning, listing?.region ?? null),
    traits: traitsShape.parse({ technologyFrom }),
    createdBy: writtenBy,
  });
  for (const [position, { organisation, hasJoined, role }] of beginning.parties.entries()) {
    const { id: organisationId, country } = organisation;
    const party = { organisationId, bank: bankOf(country), country, isLead: true, role, budget: null };
    await putParty(tx, made.id, { ...party, answer: hasJoined ? 'accepted' : 'asked' }, position);
  }
  for (const person of beginning.people) await putPerson(tx, made.id, person);
  await putText(tx, made.id, {
    language: input.language,
    title: input.title,
    goal: input.goal,
    summary: input.summary,
    state: 'own',
    engine: null,
    sourceRevision: 1,
    ofSource: 1,
    writtenBy,
    writtenAt: tx.clock(),
  });
  const side = beginning.people.find((person) => person.personId === writtenBy)?.side ?? 'broker';
  const step = { step: 'propose', from: null, to: 'proposed', side } as const;
  await appendStep(tx, { kind: 'project', id: made.id }, step);
  await auditProject(tx, made, 'create', { interestId: beginning.interestId });
  await keepTalk(tx, made.id);
  await tellTalk(tx, made.id, stepLines.proposed(made.number));
  await tellGate(tx, made.id, 'negotiation');
  return made;
}

function regionsOf({ parties }: Beginning, ofListing: string | null): string[] {
  const regions = [ofListing, ...parties.map(({ organisation }) => organisation.region)];
  return [...new Set(regions.filter((region): region is string => region !== null))];
}

async function fromInterest(ctx: Ctx, interestId: string): Promise<Beginning> {
  const interest = await interestForProject(ctx, interestId);
  if (interest.state !== 'negotiating' && interest.state !== 'agreed') {
    throw new AppError('conflict', 'cooperation.project.interestNotReady', {
      params: { number: interest.number },
    });
  }
  if (await projectOfInterest(ctx, interestId)) {
    throw new AppError('conflict', 'cooperation.project.interestHasProject');
  }
  const { parties: sides } = interest;
  const ids = [sides.receiverOrganisationId, sides.senderOrganisationId].flatMap((id) => id ?? []);
  const briefs = await organisationsByIds(ctx, ids);
  const [receiver, sender] = ids.map((id) => briefs.get(id));
  if (!receiver || !sender) throw new AppError('conflict', 'cooperation.project.needsOrganisations');
  refuseSameBank(receiver, sender);
  // Whoever offers gives the technology; the answer to a request comes from its sender.
  const isOffer = interest.listing.kind === 'offer';
  const giver = isOffer ? receiver : sender;
  const person = (personId: string, organisation: OrganisationBrief): ProjectPerson => ({
    personId,
    organisationId: organisation.id,
    side: bankOf(organisation.country),
  });
  const brokers = [sides.receiverBrokerId, sides.senderBrokerId].flatMap((id) => id ?? []);
  return {
    interestId,
    listing: { kind: interest.listing.kind, id: interest.listing.id },
    // Both have agreed to negotiate this.
    parties: [receiver, sender].map((organisation) => ({
      organisation,
      hasJoined: true,
      role: organisation.id === giver.id ? 'provider' : 'recipient',
    })),
    people: [
      person(sides.receiverPersonId, receiver),
      person(sides.senderPersonId, sender),
      ...brokers.map((personId): ProjectPerson => ({ personId, organisationId: null, side: 'broker' })),
    ],
    technologyFrom: giver.country === 'CN' ? 'CN' : 'RU',
  };
}

/** A project two organisations begin without an interest; errors as those of `createProject`. */
export async function fromPartner(
  ctx: Ctx,
  input: Pick<Input, 'ownOrganisationId' | 'partnerOrganisationId' | 'listingKind' | 'listingId'>,
): Promise<Beginning> {
  const { ownOrganisationId: ownId, partnerOrganisationId: partnerId } = input;
  if (ownId === undefined || partnerId === undefined) {
    const path = ownId === undefined ? 'ownOrganisationId' : 'partnerOrganisationId';
    const code = 'cooperation.project.needsOrganisations';
    throw new AppError('invalid', code, { fields: [{ path, code }] });
  }
  const briefs = await organisationsByIds(ctx, [ownId, partnerId]);
  const [own, partner] = [briefs.get(ownId), briefs.get(partnerId)];
  if (!own || !isMemberOf(ctx.actor, ownId)) throw new AppError('forbidden', 'cooperation.project.ownOnly');
  for (const [path, organisation] of Object.entries({
    ownOrganisationId: own,
    partnerOrganisationId: partner,
  })) {
    if (organisation?.verificationState === 'verified') continue;
    const code = 'cooperation.project.notVerified';
    throw new AppError('invalid', code, { fields: [{ path, code }] });
  }
  if (!partner) throw new AppError('notFound', 'cooperation.project.needsOrganisations');
  refuseSameBank(own, partner);
  const { listingKind: kind, listingId } = input;
  return {
    interestId: null,
    listing: kind !== undefined && listingId !== undefined ? { kind, id: listingId } : null,
    parties: [
      { organisation: own, hasJoined: true, role: 'coDeveloper' },
      { organisation: partner, hasJoined: isMemberOf(ctx.actor, partnerId), role: 'coDeveloper' },
    ],
    people: [{ personId: personIdOf(ctx.actor), organisationId: ownId, side: bankOf(own.country) }],
    technologyFrom: 'unknown',
  };
}

function refuseSameBank(one: OrganisationBrief, other: OrganisationBrief): void {
  const banks = [bankOf(one.country), bankOf(other.country)];
  if (banks.includes('cn') && banks.includes('ru')) return;
  const code = 'cooperation.project.sameBank';
  throw new AppError('invalid', code, { fields: [{ path: 'partnerOrganisationId', code }] });
}

/** Fields and region are taken from the listing where its reader may have them. */
async function listingFacts(ctx: Ctx, listing: StoredProject['listing']) {
  if (!listing) return undefined;
  const open = await openListingContent(ctx, listing.kind, listing.id);
  if (open) return open;
  return stewardListingContent(ctx, listing.kind, listing.id).catch(() => undefined);
}

/** What the form of a new project begins with. */
export async function startProject(
  ctx: Ctx,
  input: ParsedInputOf<typeof projectEndpoints.start>,
): Promise<OutputOf<typeof projectEndpoints.start>> {
  personIdOf(ctx.actor);
  const ownIds = ctx.actor.kind === 'person' ? ctx.actor.organisationIds : [];
  const mine = [...new Set((await organisationsByIds(ctx, ownIds)).values())]
    .filter(
      ({ verificationState, country }) => verificationState === 'verified' && bankOf(country) !== 'other',
    )
    .map(shortOf);
  if (input.interest !== undefined) {
    const interest = await interestForProject(ctx, input.interest);
    const projectId = (await projectOfInterest(ctx, interest.id)) ?? null;
    const { id, number } = interest;
    return {
      interest: { id, number, projectId },
      listing: null,
      title: interest.title,
      own: mine,
      partner: null,
    };
  }
  const empty = { interest: null, listing: null, title: null, own: mine, partner: null };
  const { kind, listing: listingId } = input;
  if (kind === undefined || listingId === undefined) return empty;
  const listing = await openListingContent(ctx, kind, listingId);
  if (!listing) return empty;
  const ownerId = listing.isAnonymous ? null : listing.ownerOrganisationId;
  const owner = ownerId === null ? undefined : (await organisationsByIds(ctx, [ownerId])).get(ownerId);
  const isOwn = ownerId !== null && ownIds.includes(ownerId);
  return {
    ...empty,
    listing: { kind, id: listing.id, title: listing.title },
    title: { language: listing.sourceLanguage, text: listing.title },
    partner: owner && !isOwn ? shortOf(owner) : null,
  };
}

function shortOf({ id, names, country }: OrganisationBrief) {
  return { id, names, country };
}
