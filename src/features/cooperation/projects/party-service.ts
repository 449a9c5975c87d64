import { isMemberOf } from '../../../shared/actor.ts';
import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { pickText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { brokerStanding, organisationsByIds, type OrganisationBrief } from '../../accounts/public.ts';
import { personIdOf } from '../access.ts';
import { askedOrganisationIds, leadSideOf, openForEditor, openProject, refuseOldRevision } from './access.ts';
import type { projectEndpoints } from './contract.ts';
import { bankOf } from './create-service.ts';
import { peopleOf } from './entry-views.ts';
import { auditProject, saveCardChange } from './record-change.ts';
import { changesBetween } from './rules.ts';
import { tellGate } from './screening.ts';
import { stepLines } from './step-lines.ts';
import {
  answerParty as writeAnswer,
  bumpProject,
  clearLeads,
  putParty,
  putPerson,
  removeParty,
  replaceBrokers,
} from './store.ts';
import type { StoredParty, StoredProject } from './stored.ts';
import { keepTalk, tellTalk } from './talk.ts';
import { refuseFixedCard } from './text-service.ts';

type Input = ParsedInputOf<typeof projectEndpoints.saveParties>;

const refusal = (code: string, path: string) =>
  new AppError('invalid', `cooperation.project.${code}`, {
    fields: [{ path, code: `cooperation.project.${code}` }],
  });

/**
 * Changes parties, budgets and brokers. Nobody puts the other bank's organisation out of a project: who has joined is
 * taken away by its own bank only, and each bank keeps one lead.
 */
export async function saveParties(ctx: Ctx, input: Input): Promise<void> {
  await ctx.transaction(async (tx) => {
    const project = await openForEditor(tx, input.id);
    refuseFixedCard(project);
    refuseOldRevision(project, input.revision);
    const ids = [...new Set(input.parties.map(({ organisationId }) => organisationId))];
    if (ids.length !== input.parties.length) throw refusal('partyTwice', 'parties');
    const all = [...project.parties, ...project.declined].map(({ organisationId }) => organisationId);
    const briefs = await organisationsByIds(tx, [...new Set([...ids, ...all])]);
    const wanted = input.parties.map((party, at) => partyOf(project, party, briefs, at));
    refuseLeads(wanted);
    refuseForeignChange(project, wanted, leadSideOf(project, tx.actor));
    await refuseUnknownBrokers(tx, project, input.brokerIds);
    const line = (party: StoredParty) => lineOf(tx, party, briefs);
    const changes = changesBetween(
      { parties: project.parties.map(line), brokers: project.brokerIds.length },
      { parties: wanted.map(line), brokers: new Set(input.brokerIds).size },
    );
    if (changes.length === 0 && sameIds(project.brokerIds, input.brokerIds)) return;
    // One lead for each bank at any moment: the old ones step down first.
    await clearLeads(tx, project.id);
    for (const { organisationId } of project.parties) {
      if (!ids.includes(organisationId)) await removeParty(tx, project.id, organisationId);
    }
    for (const [position, party] of wanted.entries()) {
      const isNew = !project.parties.some(({ organisationId }) => organisationId === party.organisationId);
      const answer = isMemberOf(tx.actor, party.organisationId) ? 'accepted' : 'asked';
      await putParty(tx, project.id, isNew ? { ...party, answer } : withoutAnswer(party), position);
    }
    await replaceBrokers(tx, project.id, input.brokerIds);
    const told = changes.length > 0 ? changes : [{ field: 'brokers', before: null, after: null }];
    await saveCardChange(tx, project, 'saveParties', told);
    await keepTalk(tx, project.id);
    await tellGate(tx, project.id, 'partyChange');
  });
}

function withoutAnswer({ organisationId, bank, country, isLead, role, budget }: StoredParty) {
  return { organisationId, bank, country, isLead, role, budget };
}

const sameIds = (one: readonly string[], other: readonly string[]) =>
  [...one].sort().join() === [...new Set(other)].sort().join();

function partyOf(
  project: StoredProject,
  given: Input['parties'][number],
  briefs: ReadonlyMap<string, OrganisationBrief>,
  at: number,
): StoredParty {
  const organisation = briefs.get(given.organisationId);
  const known = project.parties.find(({ organisationId }) => organisationId === given.organisationId);
  if (!organisation || (!known && organisation.verificationState !== 'verified')) {
    throw refusal('notVerified', `parties.${at}.organisationId`);
  }
  const { amountMinor, currency } = given;
  return {
    organisationId: organisation.id,
    bank: bankOf(organisation.country),
    country: organisation.country,
    isLead: given.isLead,
    role: given.role,
    budget: amountMinor !== undefined && currency !== undefined ? { amountMinor, currency } : null,
    answer: known?.answer ?? 'asked',
    answeredAt: known?.answeredAt ?? null,
    declineReason: null,
    declineLanguage: null,
  };
}

function refuseLeads(parties: readonly StoredParty[]): void {
  for (const bank of ['cn', 'ru'] as const) {
    if (parties.filter((party) => party.isLead && party.bank === bank).length !== 1) {
      throw refusal('oneLeadEach', 'parties');
    }
  }
  if (parties.some(({ isLead, bank }) => isLead && bank === 'other')) throw refusal('oneLeadEach', 'parties');
}

function refuseForeignChange(
  project: StoredProject,
  wanted: readonly StoredParty[],
  own: 'cn' | 'ru' | undefined,
): void {
  for (const party of project.parties) {
    if (party.answer !== 'accepted' || party.bank === own) continue;
    const kept = wanted.find(({ organisationId }) => organisationId === party.organisationId);
    if (!kept || (party.isLead && !kept.isLead)) throw refusal('otherBanksParty', 'parties');
  }
}

async function refuseUnknownBrokers(ctx: Ctx, project: StoredProject, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    if (project.brokerIds.includes(id)) continue;
    if ((await brokerStanding(ctx, id)) !== 'shown') throw refusal('noBroker', 'brokerIds');
  }
}

function lineOf(ctx: Ctx, party: StoredParty, briefs: ReadonlyMap<string, OrganisationBrief>): string {
  const name =
    pickText(briefs.get(party.organisationId)?.names ?? {}, ctx.language)?.text ?? party.organisationId;
  const money = party.budget ? `, ${party.budget.amountMinor / 100} ${party.budget.currency}` : '';
  return `${name} (${party.role}${party.isLead ? ' *' : ''}${money})`;
}

/** An organisation that was asked joins or declines. Errors: `cooperation.project.notAsked`. */
export async function answerParty(
  ctx: Ctx,
  input: ParsedInputOf<typeof projectEndpoints.answer>,
): Promise<void> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const project = await openProject(tx, input.id, { forChange: true });
    const { organisationId, answer, reason } = input;
    if (!askedOrganisationIds(project, tx.actor).includes(organisationId)) {
      throw new AppError('forbidden', 'cooperation.project.notAsked');
    }
    if (answer === 'declined' && reason === '') {
      throw fieldFault('reason', 'field.required');
    }
    await writeAnswer(tx, project.id, organisationId, { answer, reason, personId });
    await bumpProject(tx, project, {}, { isPublic: true });
    await auditProject(tx, project, answer === 'accepted' ? 'join' : 'decline', { organisationId });
    const bank = project.parties.find((party) => party.organisationId === organisationId)?.bank ?? 'other';
    if (answer === 'accepted') await putPerson(tx, project.id, { personId, organisationId, side: bank });
    await keepTalk(tx, project.id);
    await tellTalk(tx, project.id, answer === 'accepted' ? stepLines.joined() : stepLines.declined());
    await tellGate(tx, project.id, 'partyChange');
  });
}

/** A member of an organisation that has joined takes part in the talk. */
export async function joinTalk(ctx: Ctx, id: string): Promise<void> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const project = await openProject(tx, id, { forChange: true });
    const party = project.parties.find(
      ({ answer, organisationId }) => answer === 'accepted' && isMemberOf(tx.actor, organisationId),
    );
    if (!party) throw new AppError('forbidden', 'cooperation.project.partiesOnly');
    if ((await peopleOf(tx, id)).some((person) => person.personId === personId)) return;
    await putPerson(tx, id, { personId, organisationId: party.organisationId, side: party.bank });
    await auditProject(tx, project, 'joinTalk');
    await keepTalk(tx, id);
  });
}
