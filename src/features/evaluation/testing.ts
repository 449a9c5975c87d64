import type { Ctx } from '../../platform/db/context.ts';
import { callerOf } from '../../platform/testing/call-route.ts';
import { newId } from '../../shared/ids.ts';
import type { RecordRef } from '../../shared/record-ref.ts';
import { buildPerson } from '../accounts/testing.ts';
import type { CaseSubject } from './gate/case-subject.ts';
import {
  gateAnswersEndpoint,
  gateBlockEndpoint,
  gateCheckEndpoint,
  gateDecideEndpoint,
  gateFulfilEndpoint,
  gateHitEndpoint,
} from './gate/command-contract.ts';
import { gateCaseEndpoint } from './gate/contract.ts';
import { partiesOf } from './gate/party-of.ts';
import { requestScreening } from './gate/request-screening.ts';
import { gateRoutes } from './gate/routes.ts';
import { findCaseOf } from './gate/views.ts';
import type { AnswerCode, CaseOccasion } from './gate/vocabulary.ts';

export const callGate = callerOf(gateRoutes);

export type Officers = Awaited<ReturnType<typeof buildOfficers>>;

/** Three compliance officers: a block takes two of them, an appeal the third. */
export async function buildOfficers(system: Ctx) {
  const build = () => buildPerson(system, { roles: ['compliance_officer'] });
  return { first: await build(), second: await build(), third: await build() };
}

/** A case of a record of an interest between two organisations, unless told otherwise; gives its id. */
export async function buildCase(
  system: Ctx,
  organisations: { ownerId: string; otherId?: string },
  wish: Partial<CaseSubject> & { occasion?: CaseOccasion } = {},
): Promise<{ caseId: string; subject: RecordRef; about: CaseSubject }> {
  const { ownerId, otherId } = organisations;
  const { occasion = 'negotiation', ...more } = wish;
  const about: CaseSubject = {
    subject: { room: 'cooperation', kind: 'interest', id: newId() },
    title: 'Сварка хладостойких сталей',
    titleLanguage: 'ru',
    text: 'Шов держит ударную вязкость при минус шестидесяти градусах.',
    kindOfDeal: ['licence'],
    parties: await partiesOf(system, [
      { organisationId: ownerId, isOwner: true },
      ...(otherId === undefined ? [] : [{ organisationId: otherId, isOwner: false }]),
    ]),
    from: ['RU'],
    to: ['CN'],
    ...more,
  };
  return { caseId: await requestScreening(system, about, occasion), subject: about.subject, about };
}

/** Answers that lead to nothing, by question, where the first answer of a question is not one. */
const harmless: Record<string, AnswerCode> = { SC21: 'yes' };

/** Answers every question of a case as an officer, harmlessly unless told otherwise; hits are other parties. */
export async function answerCase(
  officer: Ctx,
  caseId: string,
  answers: Partial<Record<string, AnswerCode>> = {},
): Promise<number> {
  const shown = await callGate(gateCaseEndpoint, officer, { id: caseId });
  for (const hit of shown.hits.filter(({ answer }) => answer === null)) {
    await callGate(gateHitEndpoint, officer, {
      id: caseId,
      hitId: hit.id,
      answer: 'notSame',
      reason: 'Another number',
    });
  }
  const asked = shown.questions.filter(({ isComputed }) => !isComputed);
  await callGate(gateAnswersEndpoint, officer, {
    id: caseId,
    revision: shown.revision,
    answers: asked.map(({ id, answers: possible }) => ({
      questionId: id,
      answer: answers[id] ?? harmless[id] ?? possible[0] ?? 'no',
      note: 'Checked',
    })),
  });
  return shown.revision;
}

/** Lets a case through: clear, or conditional where the answers ask for conditions. */
export async function clearCase(
  officer: Ctx,
  caseId: string,
  answers: Partial<Record<string, AnswerCode>> = {},
): Promise<void> {
  const revision = await answerCase(officer, caseId, answers);
  const { proposal } = await callGate(gateCaseEndpoint, officer, { id: caseId });
  const outcome = proposal?.outcome === 'conditional' ? 'conditional' : 'clear';
  await callGate(gateDecideEndpoint, officer, { id: caseId, revision, outcome, reason: 'Checked' });
}

/** Blocks a case: one officer proposes, the other confirms. */
export async function blockCase(officers: Pick<Officers, 'first' | 'second'>, caseId: string): Promise<void> {
  const { revision } = await callGate(gateCaseEndpoint, officers.first.ctx, { id: caseId });
  const reason = 'Military end use';
  await callGate(gateDecideEndpoint, officers.first.ctx, {
    id: caseId,
    revision,
    outcome: 'blocked',
    reason,
  });
  await callGate(gateBlockEndpoint, officers.second.ctx, { id: caseId, revision, answer: 'confirm' });
}

/** Meets the open conditions of a case: a member of a side enters a number, the officer confirms it. */
export async function meetConditions(member: Ctx, officer: Ctx, caseId: string): Promise<void> {
  const { conditions } = await callGate(gateCaseEndpoint, member, { id: caseId });
  for (const { id: conditionId, isMet, needsOfficer } of conditions) {
    if (isMet) continue;
    await callGate(gateFulfilEndpoint, member, {
      id: caseId,
      conditionId,
      value: 'Nr. 12-34',
      on: '2026-03-02',
    });
    if (needsOfficer)
      await callGate(gateCheckEndpoint, officer, { id: caseId, conditionId, answer: 'confirm' });
  }
}

/** The case of a record; throws when it has none. */
export async function caseIdOf(system: Ctx, subject: RecordRef): Promise<string> {
  const found = await findCaseOf(system, subject);
  if (!found) throw new Error(`No case of ${subject.kind} ${subject.id}`);
  return found.id;
}
