import type { Ctx } from '../../platform/db/context.ts';
import { callerOf } from '../../platform/testing/call-route.ts';
import { buildOrganisation, buildPerson } from '../accounts/testing.ts';
import type { Draft } from './listings/kinds.ts';
import { saveListing, createListing } from './listings/service.ts';
import { takeScreeningStep } from './listings/screening.ts';
import { takeStep } from './listings/steps.ts';
import { findListing } from './listings/views.ts';
import type { ListingKind, ListingState } from './listings/vocabulary.ts';
import type { OfferDraft } from './offers/requirements.ts';
import { offerDeclarationShape, offerFactsShape, offerTextShape } from './offers/contract.ts';
import type { RequestDraft } from './requests/requirements.ts';
import { requestDeclarationShape, requestFactsShape, requestTextShape } from './requests/contract.ts';
import { catalogueRoutes } from './routes.ts';

const sentence = 'Шов держит ударную вязкость при минус шестидесяти градусах без подогрева. ';
const keywords = ['сварка', 'хладостойкая сталь', 'ударная вязкость'].map((words) => ({
  words,
  conceptId: null,
}));

type Parts<D> = { [Part in keyof D]?: Partial<D[Part]> };

/** An offer in Russian that lacks nothing but its owner and contact person, unless told otherwise. */
export function buildOfferDraft(parts: Parts<OfferDraft> = {}): Draft & OfferDraft {
  return {
    sourceLanguage: 'ru',
    stewardship: {
      ownerOrganisationId: null,
      contactPersonId: null,
      visibility: 'public',
      validUntil: null,
      ...parts.stewardship,
    },
    facts: offerFactsShape.parse({
      keywords,
      grntiPrimary: '81',
      cooperationTypes: ['licence'],
      advantages: [{ value: '58', unit: 'J' }],
      trlClaimed: { scheme: 'gostr58048', level: 6, assessedOn: '2026-03-12', scope: 'Опытный узел' },
      marketLevel: { level: 4, assessedOn: '2026-03-12' },
      evidence: ['Протокол испытаний'],
      ipStatus: 'secret',
      stateFunded: false,
      rightsOffered: [{ form: 'nonExclusive', territory: ['CN'], field: '' }],
      price: { minMinor: 7_654_321, maxMinor: null, currency: 'RUB' },
      ...parts.facts,
    }),
    text: offerTextShape.parse({
      title: 'Сварка хладостойких сталей',
      summary: sentence.repeat(4).trim(),
      description: sentence.repeat(10).trim(),
      partnerSought: 'Завод портовых кранов для опытного узла',
      applicationFields: ['Портовые краны'],
      advantages: [{ measure: 'Ударная вязкость шва', comparedWith: 'прежний шов, 21 Дж' }],
      ...parts.text,
    }),
    declaration: offerDeclarationShape.parse({
      dualUse: 'no',
      restrictedExport: 'no',
      openPublicationClearance: 'Экспертное заключение № 17-тайное',
      ...parts.declaration,
    }),
  };
}

/** A request in Russian, complete as `buildOfferDraft`. */
export function buildRequestDraft(parts: Parts<RequestDraft> = {}): Draft & RequestDraft {
  return {
    sourceLanguage: 'ru',
    stewardship: {
      ownerOrganisationId: null,
      contactPersonId: null,
      visibility: 'public',
      validUntil: null,
      ...parts.stewardship,
    },
    facts: requestFactsShape.parse({
      keywords,
      grntiPrimary: '81',
      cooperationTypes: ['jointRnd'],
      targetParameters: [{ current: '', target: '≥ 4000', unit: 'h' }],
      minTrl: 6,
      budget: { minMinor: 7_654_321, maxMinor: null, currency: 'RUB' },
      ...parts.facts,
    }),
    text: requestTextShape.parse({
      title: 'Нужны детали, стойкие к истиранию',
      problem: 'Детали истираются за тысячу часов, резина отслаивается при вакууме. '.repeat(6).trim(),
      targetParameters: [{ name: 'Наработка колеса' }],
      ...parts.text,
    }),
    declaration: requestDeclarationShape.parse({
      endUse: 'Перекачка хвостов на медной фабрике',
      ...parts.declaration,
    }),
  };
}

export type Cast = Awaited<ReturnType<typeof buildCast>>;

/** The people of a journey: two of the owner's side, strangers, and staff of whom each role exists twice. */
export async function buildCast(system: Ctx) {
  const ownerId = await buildOrganisation(system, {
    names: { ru: 'ООО «Приморский центр сварки»', zh: '滨海焊接技术中心', en: 'Primorye Welding Centre' },
    region: 'RU-PRI',
  });
  const otherId = await buildOrganisation(system, { country: 'CN', region: 'CN-HL' });
  const unverifiedId = await buildOrganisation(system, { state: 'documents_sent' });
  const person = async (wish: Parameters<typeof buildPerson>[1]) => buildPerson(system, wish);
  return {
    ownerId,
    otherId,
    unverifiedId,
    visitor: system.withActor({ kind: 'visitor' }),
    owner: await person({ memberOf: [ownerId], name: { latin: { family: 'Petrovskaya', given: 'Owner' } } }),
    colleague: await person({ memberOf: [ownerId] }),
    registered: await person({}),
    partner: await person({ memberOf: [otherId] }),
    unverified: await person({ memberOf: [unverifiedId] }),
    broker: await person({ roles: ['broker'], listedPublicly: true }),
    moderator: await person({ roles: ['moderator'] }),
    secondModerator: await person({ roles: ['moderator'] }),
    compliance: await person({ roles: ['compliance_officer'] }),
    bothRoles: await person({ roles: ['moderator', 'compliance_officer'] }),
    administrator: await person({ roles: ['administrator'] }),
  };
}

/** What each state is reached by, from a draft: the straight way, then the side ways. */
const straight = ['submit', 'acceptForm', 'clear', 'publish'] as const;
const ways: Partial<Record<ListingState, readonly string[]>> = {
  draft: [],
  in_moderation: ['submit'],
  changes_requested: ['submit', 'requestChanges'],
  in_screening: ['submit', 'acceptForm'],
  blocked: ['submit', 'acceptForm', 'block'],
  approved: ['submit', 'acceptForm', 'clear'],
  published: straight,
  paused: [...straight, 'pause'],
  reserved: [...straight, 'reserve'],
  concluded: [...straight, 'reserve', 'conclude'],
  withdrawn: [...straight, 'withdraw'],
};
export const reachableStates = Object.keys(ways) as ListingState[];

/** Writes a listing of the owner and brings it to a state by the steps people take. */
export async function buildListing(
  cast: Cast,
  kind: ListingKind,
  wish: { state?: ListingState; draft?: Draft } = {},
): Promise<{ id: string; number: string; revision: number }> {
  const { state = 'published', draft = kind === 'offer' ? buildOfferDraft() : buildRequestDraft() } = wish;
  const made = await createListing(cast.owner.ctx, kind, {
    ...draft,
    stewardship: { ...draft.stewardship, brokerId: cast.broker.personId },
  });
  for (const step of ways[state] ?? []) {
    const reason = { reasonCode: 'unclear', reasonText: 'Тайная причина отказа' };
    if (step === 'clear' || step === 'block') {
      await takeScreeningStep(cast.compliance.ctx, kind, made.id, step, reason.reasonText);
      continue;
    }
    const actor = ['submit', 'pause', 'withdraw'].includes(step)
      ? cast.owner
      : ['reserve', 'conclude'].includes(step)
        ? cast.broker
        : cast.moderator;
    await takeStep(actor.ctx, kind, made.id, { step: step as 'submit', ...reason });
  }
  return made;
}

/** Saves a listing as it is but for what is changed. */
export async function changeListing(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
  change: (draft: Draft) => Draft,
) {
  const listing = await findListing(ctx, kind, id);
  const source = listing?.texts.find((text) => text.language === listing.sourceLanguage);
  if (!listing || !source) throw new Error(`No ${kind} ${id}`);
  const { sourceLanguage, ownerOrganisationId, contactPersonId, visibility, validUntil, facts, declaration } =
    listing;
  const stewardship = { ownerOrganisationId, contactPersonId, visibility, validUntil };
  const draft = { sourceLanguage, stewardship, facts, declaration, text: source.words };
  return saveListing(ctx, kind, id, listing.revision, change(draft));
}

export const callCatalogue = callerOf(catalogueRoutes);
