import { sql } from 'kysely';
import {
  insertMember,
  upsertInvitation,
} from '../../src/features/accounts/organisations/membership-store.ts';
import { addDocuments } from '../../src/features/accounts/organisations/store.ts';
import { unknownFacts } from '../../src/features/matching/side-facts.ts';
import { writePairs, writeRecord } from '../../src/features/matching/store.ts';
import { testPassword } from '../../src/features/accounts/testing.ts';
import { issueOneTimeToken } from '../../src/platform/auth/one-time-tokens.ts';
import { openSession } from '../../src/platform/auth/sessions.ts';
import { newId } from '../../src/shared/ids.ts';
import { conversationFileValues, isAboutTalkFiles } from './authorisation-conversation-files.ts';
import { conversationValues } from './authorisation-conversations.ts';
import { directoryValues, isAboutDirectory } from './authorisation-directory.ts';
import { streamValues } from './authorisation-live.ts';
import { expertValues, isAboutExperts } from './authorisation-experts.ts';
import { eventValues, isAboutEvents } from './authorisation-events.ts';
import { followUpValues, isAboutFollowUp } from './authorisation-follow-up.ts';
import { gateValues } from './authorisation-gate.ts';
import { listValues } from './authorisation-lists.ts';
import { isAboutProgrammes, programmeValues } from './authorisation-programmes.ts';
import { isAboutLanding, landingValues } from './authorisation-landings.ts';
import { isAboutReports, isListFile, listFileValues, reportValues } from './authorisation-reports.ts';
import { insightValues, isAboutInsights } from './authorisation-insights.ts';
import { isAboutQuery, queryValues } from './authorisation-query.ts';
import { importValues, isAboutImports } from './authorisation-imports.ts';
import { interopValues } from './authorisation-interop.ts';
import { interestValues } from './authorisation-interests.ts';
import { agreementValues } from './authorisation-agreements.ts';
import { isAboutMerging, mergingValues } from './authorisation-merging.ts';
import { isAboutProducts, productValues } from './authorisation-products.ts';
import { memoryInputs } from './authorisation-memory.ts';
import { isAboutPlans, planValues } from './authorisation-plans.ts';
import { isAboutProjectLists, projectListValues } from './authorisation-project-lists.ts';
import { isAboutPlaces, placeValues } from './authorisation-places.ts';
import { projectValues } from './authorisation-projects.ts';
import type { Relation } from './authorisation-table.ts';
import { freshTerm, proposalOf } from './authorisation-terms.ts';
import { taskValues } from './authorisation-tasks.ts';
import {
  draftFor,
  prepareListing,
  setOrganisationState,
  type Kind,
  type Tester,
  type World,
} from './authorisation-world.ts';
import { tableOfWords, workbenchValues } from './authorisation-versions.ts';

/** One question to the gate: the rest of the table's key is the state of the record. */
export type Case = { world: World; tester: Tester; relation: Relation; words: readonly string[] };
export type Values = Record<string, unknown>;

const organisation = {
  kind: 'company',
  country: 'KZ',
  names: { ru: 'Сварочный завод', en: 'Welding Works' },
};
const newPassword = 'another long pass phrase';

/** Input of the routes that are about no listing: right in form and for the state of the record. */
const inputs: Record<string, (one: Case) => Values | Promise<Values>> = {
  'accounts.people.signUp': () => ({
    email: `${newId()}@example.org`,
    password: testPassword,
    name: { latin: { family: 'Doe', given: 'Kim' } },
    language: 'en',
    timeZone: 'UTC',
    consent: true,
  }),
  'accounts.people.signIn': ({ world }) => ({ email: world.other.email, password: testPassword }),
  'accounts.people.updateMe': () => ({ timeZone: 'UTC' }),
  'accounts.people.closeSession': ({ world, tester, relation }) =>
    sessionOf(world, relation === 'own' ? tester.personId : world.other.personId),
  'accounts.people.changePassword': () => ({ currentPassword: 'wrong', newPassword }),
  'accounts.people.closeMe': () => ({ password: 'wrong' }),
  'accounts.people.requestPasswordReset': () => ({ email: `${newId()}@example.org` }),
  'accounts.people.resetPassword': () => ({ token: 'x'.repeat(43), newPassword }),
  'accounts.people.proposeNames': () => ({ typed: 'Иван Петров' }),
  'accounts.people.get': async ({ world, words }) => {
    const { other, api } = world;
    await sql`update accounts_person set listed_publicly = ${words[0] === 'listed'}
      where id = ${other.personId}`.execute(api.house.systemCtx.db);
    return { personId: other.personId };
  },
  'accounts.people.setRoles': ({ world, tester, relation }) => ({
    personId: relation === 'own' ? tester.personId : world.spareId,
    roles: [],
  }),
  'accounts.organisations.get': byId,
  'accounts.organisations.create': () => organisation,
  'accounts.organisations.update': async (one) => ({
    ...(await byId(one)),
    ...organisation,
    kind: await kindOf(one),
    revision: 1,
    profile: { en: 'Welds.' },
  }),
  'accounts.organisations.sendDocuments': async (one) => ({
    ...(await byId(one)),
    fileIds: [one.tester.fileId],
  }),
  'accounts.organisations.documentFile': async (one) => {
    const { api, other, fileId } = one.world;
    const { id } = await byId(one);
    await sql`delete from accounts_organisation_document`.execute(api.house.systemCtx.db);
    await addDocuments(api.house.systemCtx, id, [fileId], other.personId);
    return { id, fileId };
  },
  'accounts.organisations.move': async (one) => {
    const to = one.words[0] === 'verified' ? 'suspended' : 'verified';
    return { ...(await byId(one)), to, method: 'document', reason: 'Seen' };
  },
  'accounts.organisations.members': byId,
  'accounts.organisations.invite': async (one) => ({ ...(await byId(one)), email: `${newId()}@example.org` }),
  'accounts.organisations.removeMember': async (one) => {
    const { id } = await byId(one);
    if (!one.tester.cookie) return { id, membershipId: newId() };
    const ctx = one.world.api.house.systemCtx;
    await sql`delete from accounts_membership where person_id = ${one.world.spareId}`.execute(ctx.db);
    return { id, membershipId: await insertMember(ctx, id, one.world.spareId, 'member') };
  },
  'accounts.organisations.readInvitation': ({ world }) => invitationTo(world),
  'accounts.organisations.acceptInvitation': ({ world }) => invitationTo(world),
  'accounts.facilities.get': ({ world }) => ({ id: world.facilityId }),
  'translation.termbase.get': ({ world }) => ({ id: world.conceptId }),
  'translation.termbase.find': () => ({ text: 'сварка' }),
  'translation.termbase.file': () => ({ domain: '31', format: 'csv' }),
  'translation.termbase.history': ({ world }) => ({ id: world.conceptId }),
  'translation.proposals.get': proposalOf,
  'translation.proposals.propose': () => ({ content: freshTerm(), reason: 'needed' }),
  'translation.proposals.comment': async (one) => ({ ...(await proposalOf(one)), text: 'Agreed.' }),
  'translation.proposals.withdraw': proposalOf,
  'translation.proposals.decide': async (one) => ({ ...(await proposalOf(one)), decision: 'accept' }),
  ...memoryInputs,
  'translation.words.check': tableOfWords,
  'translation.words.changes': tableOfWords,
  'translation.engine.try': () => ({ text: 'сварка', from: 'ru', to: 'zh' }),
  'matching.checkDuplicates': () => ({ kind: 'offer', title: 'сварка' }),
  'matching.setDigest': () => ({ rhythm: 'weekly' }),
  'matching.stopDigest': async ({ world }) => ({
    token: await issueOneTimeToken(world.api.house.systemCtx, {
      purpose: 'matching.digest',
      subjectId: world.spareId,
      validMinutes: 5,
    }),
  }),
  'search.search': () => ({ q: 'сварка' }),
  'search.saved.create': () => ({ query: { q: `watch ${newId()}` }, byMail: false }),
  'search.saved.get': savedOf,
  'search.saved.alerts.export': savedOf,
  'search.saved.update': async (one) => ({ ...(await savedOf(one)), name: 'Renamed' }),
  'search.saved.remove': savedOf,
  'search.saved.markSeen': savedOf,
  'search.saved.openFeed': savedOf,
  'search.saved.closeFeed': savedOf,
  'search.saved.readFeed': async (one) => {
    const { id } = await savedOf({ ...one, relation: 'other' });
    const { json } = await one.world.api.call(
      'POST',
      `/api/saved-searches/${id}/feed`,
      {},
      one.world.other.cookie,
    );
    return { token: (json as { path: string }).path.split('token=')[1] };
  },
  'search.saved.unsubscribe': async ({ world }) => ({
    token: await issueOneTimeToken(world.api.house.systemCtx, {
      purpose: 'search.unsubscribe',
      subjectId: world.other.personId,
      validMinutes: 5,
      keepsEarlier: true,
    }),
  }),
  'search.suggest': () => ({ q: 'свар' }),
  'search.glossTitles': () => ({ titles: [{ text: 'Сварка', language: 'ru' }] }),
};

/** What is asked about a listing of either kind is asked about an offer here, with a request that goes with it. */
const aboutMatches = /^matching\.(list|list\.export|get|noteShown|open|decide|reasons|duplicates)$/;

const aboutTasks = /^translation\.(tasks|reports|rules|profiles|tenders|statistics)\./;

/** Prepares the record and gives the input; routes without a record have none. */
export async function valuesFor(routeId: string, one: Case): Promise<Values> {
  if (isListFile(routeId)) return listFileValues(routeId, one);
  const listing = /^catalogue\.(offer|request)\.(\w+)$/.exec(routeId);
  if (listing) return listingValues(listing[1] as Kind, listing[2] ?? '', one);
  if (aboutMatches.test(routeId)) return matchValues(one);
  const atDesk = /^translation\.(?:workbench|files)\.(\w+)$/.exec(routeId);
  if (atDesk) return workbenchValues(atDesk[1] ?? '', one);
  if (aboutTasks.test(routeId)) return taskValues(routeId, one);
  if (routeId === 'conversations.stream') return streamValues(one);
  if (isAboutTalkFiles(routeId)) return conversationFileValues(routeId, one);
  const inTalk = /^conversations\.(\w+)$/.exec(routeId);
  if (inTalk) return conversationValues(inTalk[1] ?? '', one);
  const atGate = /^evaluation\.gate\.(\w+)$/.exec(routeId);
  if (atGate) return gateValues(atGate[1] ?? '', one);
  if (/^evaluation\.list/.test(routeId)) return listValues(routeId, one);
  const ofInterest = /^cooperation\.interests\.(\w+)$/.exec(routeId);
  if (ofInterest) return interestValues(ofInterest[1] ?? '', one);
  const ofAgreement = /^cooperation\.(agreements|terms|rights)\.(\w+)$/.exec(routeId);
  if (ofAgreement) return agreementValues(ofAgreement[1] ?? '', ofAgreement[2] ?? '', one);
  const ofProject = /^cooperation\.projects\.(\w+)$/.exec(routeId);
  if (ofProject) return projectValues(ofProject[1] ?? '', one);
  if (isAboutDirectory(routeId)) return directoryValues(routeId, one);
  if (isAboutExperts(routeId)) return expertValues(routeId, one);
  if (isAboutPlaces(routeId)) return placeValues(routeId, one);
  if (isAboutLanding(routeId)) return landingValues(routeId, one);
  if (isAboutProjectLists(routeId)) return projectListValues(routeId, one);
  if (isAboutEvents(routeId)) return eventValues(routeId, one);
  if (isAboutFollowUp(routeId)) return followUpValues(routeId, one);
  if (isAboutPlans(routeId)) return planValues(routeId, one);
  if (isAboutProgrammes(routeId)) return programmeValues(routeId, one);
  if (isAboutImports(routeId)) return importValues(routeId, one);
  if (routeId.startsWith('interop.')) return interopValues(routeId, one);
  if (isAboutQuery(routeId)) return queryValues(routeId, one);
  if (isAboutReports(routeId)) return reportValues(routeId, one);
  if (isAboutInsights(routeId)) return insightValues(routeId, one);
  if (isAboutProducts(routeId)) return productValues(routeId, one);
  if (isAboutMerging(routeId)) return mergingValues(routeId, one);
  return (await inputs[routeId]?.(one)) ?? {};
}

async function matchValues({ world, tester, relation, words }: Case): Promise<Values> {
  const [state = 'published', visibility = 'registered'] = (words[0] ?? '').split(' ');
  const wish = { visibility, isConfidential: false, ownState: 'verified' };
  const listingId = await prepareListing(world, 'offer', tester, relation, { ...wish, state });
  const open = { ...wish, visibility: 'public', state: 'published' };
  const otherId = await prepareListing(world, 'request', tester, 'other', open);
  const { db } = world.api.house.systemCtx;
  await sql`delete from matching_answer`.execute(db);
  for (const [id, kind] of [
    [listingId, 'offer'],
    [otherId, 'request'],
  ] as const) {
    await writeRecord(world.api.house.systemCtx, {
      id,
      kind,
      sourceLanguage: 'ru',
      ownerOrganisationId: null,
      facts: unknownFacts(kind),
      concepts: [],
      sureness: [],
      computedAt: new Date(),
    });
  }
  await writePairs(world.api.house.systemCtx, [
    {
      relation: 'answer',
      leftId: otherId,
      rightId: listingId,
      rightRoom: 'catalogue',
      rightKind: 'offer',
      asked: 'left',
      signals: { coverage: 0.5, concepts: [], words: [] },
      score: 0.5,
    },
  ]);
  const decision = { decision: 'dismiss', reason: 'other' };
  return { listingId, otherId, otherIds: [otherId], ...decision, kind: 'offer', id: listingId };
}

async function listingValues(
  kind: Kind,
  operation: string,
  { world, tester, relation, words }: Case,
): Promise<Values> {
  const owner = relation === 'own' || operation === 'create' ? tester : world.other;
  if (operation === 'create') return draftFor(world, kind, owner);
  if (['list', 'mine', 'export'].includes(operation)) return {};
  const [state = 'draft', visibility = 'registered'] = (words[0] ?? '').split(' ');
  const id = await prepareListing(world, kind, tester, relation, {
    state,
    visibility,
    isConfidential: words.includes('confidential'),
    ownState: words.includes('organisation unverified') ? 'registered' : 'verified',
  });
  const step = { step: words[1], reasonCode: 'other', reasonText: 'Said why.', factsConfirmed: true };
  const more: Record<string, Values> = {
    save: { ...draftFor(world, kind, owner), revision: 1 },
    step,
    attach: { fileId: tester.fileId, name: 'note.txt', purpose: 'evidence' },
    file: { attachmentId: world.attachmentId },
    detach: { attachmentId: world.attachmentId },
  };
  return { id, ...more[operation] };
}

async function byId({ world, tester, relation, words }: Case): Promise<{ id: string }> {
  const id = relation === 'own' && tester.cookie ? tester.organisationId : world.other.organisationId;
  await setOrganisationState(world, id, words[0] ?? 'verified');
  return { id };
}

async function kindOf({ world, tester, relation }: Case): Promise<string> {
  const id = relation === 'own' && tester.cookie ? tester.organisationId : world.other.organisationId;
  const { rows } = await sql<{
    kind: string;
  }>`select kind from accounts_organisation where id = ${id}`.execute(world.api.house.systemCtx.db);
  return rows[0]?.kind ?? 'company';
}

async function sessionOf(world: World, personId: string): Promise<Values> {
  const ctx = world.api.house.systemCtx;
  await openSession(ctx, personId);
  const { rows } = await sql<{ id: string }>`select id from platform_session where person_id = ${personId}
    order by id desc limit 1`.execute(ctx.db);
  return { sessionId: rows[0]?.id ?? newId() };
}

/** A saved search of the tester, or of the other. */
async function savedOf({ world, tester, relation }: Case): Promise<{ id: string }> {
  const cookie = relation === 'own' ? tester.cookie : world.other.cookie;
  if (!cookie) return { id: newId() };
  const query = { q: `watch ${newId()}` };
  const { json } = await world.api.call('POST', '/api/saved-searches', { query, byMail: false }, cookie);
  return { id: (json as { id: string }).id };
}

async function invitationTo({ api, other }: World): Promise<Values> {
  const ctx = api.house.systemCtx;
  const invitation = {
    organisationId: other.organisationId,
    email: `${newId()}@example.org`,
    role: 'member' as const,
  };
  const subjectId = await upsertInvitation(ctx, { ...invitation, invitedBy: other.personId });
  return {
    token: await issueOneTimeToken(ctx, { purpose: 'accounts.invitation', subjectId, validMinutes: 5 }),
  };
}
