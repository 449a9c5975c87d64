import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import { testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { actAs, buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import {
  answerCase,
  blockCase,
  buildCase,
  buildOfficers,
  callGate,
  clearCase,
  meetConditions,
} from '../testing.ts';
import {
  gateAnswerAppealEndpoint,
  gateAppealEndpoint,
  gateAskEndpoint,
  gateBlockEndpoint,
  gateDecideEndpoint,
  gateFulfilEndpoint,
  gateInformEndpoint,
} from './command-contract.ts';
import { gateCaseEndpoint, gateCasesEndpoint, gateDeskEndpoint } from './contract.ts';
import { gateState, requireGate } from './gate-state.ts';
import { careForCases } from './gate-work.ts';
import { requestScreening } from './request-screening.ts';

const { database, ctx: system } = await useTestDatabase();
const officers = await buildOfficers(system);
const officer = officers.first.ctx;
const ownerId = await buildOrganisation(system, { registrationIds: { ogrn: '1027700132195' } });
const otherId = await buildOrganisation(system, { country: 'CN', region: 'CN-HL' });
const owner = (await buildPerson(system, { memberOf: [ownerId] })).ctx;
const other = (await buildPerson(system, { memberOf: [otherId] })).ctx;
const stranger = (await buildPerson(system, {})).ctx;
const both = { ownerId, otherId };
const read = (ctx: Ctx, id: string) => callGate(gateCaseEndpoint, ctx, { id });
const stateOf = async (id: string) => (await read(officer, id)).state;

describe('a case', () => {
  it('is opened once for a record, with the clock and what is asked for its direction', async () => {
    const { caseId, about } = await buildCase(system, both);
    expect(await requestScreening(system, about, 'negotiation')).toBe(caseId);
    const shown = await read(officer, caseId);
    expect(shown).toMatchObject({ state: 'open', occasion: 'negotiation', reader: 'officer', round: 1 });
    expect(shown.number).toMatch(/^SC-\d{4}-\d{6}$/);
    expect(shown.parties[0]).toMatchObject({ registrationNumbers: ['1027700132195'], isOwner: true });
    const asked = shown.questions.map(({ id }) => id);
    for (const id of ['SC01', 'SC04', 'SC05', 'SC07', 'SC10']) expect(asked).toContain(id);
    for (const id of ['SC03', 'SC06', 'SC08', 'SC11']) expect(asked).not.toContain(id);
  });

  it('is not cleared while a question is open, nor milder than its answers', async () => {
    const { caseId } = await buildCase(system, both);
    const decide = async (outcome: 'clear' | 'conditional') =>
      callGate(gateDecideEndpoint, officer, {
        id: caseId,
        revision: (await read(officer, caseId)).revision,
        outcome,
        reason: 'Seen',
      });
    await expect(decide('clear')).rejects.toThrow('outcome.unanswered');
    await answerCase(officer, caseId, { SC01: 'unknown' });
    await expect(decide('clear')).rejects.toThrow('outcome.informationFirst');
    await answerCase(officer, caseId, { SC01: 'yes' });
    await expect(decide('conditional')).rejects.toThrow('outcome.mustBlock');
    await answerCase(officer, caseId, { SC05: 'no' });
    await expect(decide('clear')).rejects.toThrow('outcome.needsConditions');
    await answerCase(officer, caseId);
    await expect(decide('conditional')).rejects.toThrow('outcome.noConditions');
    expect(await decide('clear')).toEqual({ id: caseId, state: 'decided' });
    const shown = await read(officer, caseId);
    expect(shown).toMatchObject({ state: 'clear', dueOn: null });
    expect(shown.validUntil).toMatch(/^20\d\d-/);
    expect(shown.decisions[0]).toMatchObject({
      outcome: 'clear',
      questionsVersion: '2026-11-21',
      reason: 'Seen',
    });
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });

  it('is not decided on words that have changed meanwhile', async () => {
    const { caseId, about } = await buildCase(system, both);
    const revision = await answerCase(officer, caseId);
    await requestScreening(system, { ...about, text: 'Другой текст' }, 'contentChange');
    const wish = { id: caseId, revision, outcome: 'clear' as const };
    await expect(callGate(gateDecideEndpoint, officer, wish)).rejects.toThrow('changedMeanwhile');
  });

  it('is opened again when words or parties change, and not when they do not', async () => {
    const { caseId, about } = await buildCase(system, both);
    await clearCase(officer, caseId);
    await requestScreening(system, { ...about, parties: [...about.parties].reverse() }, 'negotiation');
    expect(await stateOf(caseId)).toBe('clear');
    await requestScreening(system, { ...about, to: ['CN', 'RU'] }, 'partyChange');
    expect(await read(officer, caseId)).toMatchObject({ state: 'open', occasion: 'partyChange', round: 2 });
    await expect(requireGate(system, about.subject, 'files')).rejects.toMatchObject({
      code: 'evaluation.gate.notScreened',
      kind: 'forbidden',
    });
  });
});

describe('more information', () => {
  it('stops the clock until the owner answers, and no longer', async () => {
    const at = (day: string) => testContext(database, { clock: () => new Date(`${day}T08:00:00Z`) });
    const ids = {
      officer: officers.first.personId,
      owner: (owner.actor as { personId: string }).personId,
    };
    const { caseId } = await buildCase(at('2026-11-23'), both);
    expect((await read(await actAs(at('2026-11-23'), ids.officer), caseId)).dueOn).toBe('2026-11-30');
    const wednesday = await actAs(at('2026-11-25'), ids.officer);
    await callGate(gateAskEndpoint, wednesday, { id: caseId, question: 'Для чего?' });
    expect(await read(wednesday, caseId)).toMatchObject({ state: 'more_information', dueOn: null });
    await expect(callGate(gateInformEndpoint, other, { id: caseId, text: 'Not ours' })).rejects.toThrow(
      'notYourSide',
    );
    const later = await actAs(at('2026-12-14'), ids.owner);
    await callGate(gateInformEndpoint, later, { id: caseId, text: 'Для портовых кранов' });
    const shown = await read(await actAs(at('2026-12-14'), ids.officer), caseId);
    expect(shown).toMatchObject({ state: 'open', dueOn: '2026-12-17' });
    expect(shown.inquiries[0]).toMatchObject({ question: 'Для чего?', answer: 'Для портовых кранов' });
  });
});

describe('a block', () => {
  it('waits for another officer, stops everything, and is opened by an appeal that a third upholds', async () => {
    const { caseId, subject } = await buildCase(system, both);
    const { revision } = await read(officer, caseId);
    const wish = { id: caseId, revision, outcome: 'blocked' as const };
    await expect(callGate(gateDecideEndpoint, officer, wish)).rejects.toThrow('reasonNeeded');
    expect(await callGate(gateDecideEndpoint, officer, { ...wish, reason: 'Тайная причина' })).toMatchObject({
      state: 'pending',
    });
    expect(await stateOf(caseId)).toBe('open');
    expect(JSON.stringify(await read(owner, caseId))).not.toContain('Тайная причина');
    const confirm = (ctx: Ctx) =>
      callGate(gateBlockEndpoint, ctx, { id: caseId, revision, answer: 'confirm' });
    await expect(confirm(officer)).rejects.toThrow('secondOfficer');
    await expect(answerCase(officers.second.ctx, caseId)).rejects.toThrow('blockIsPending');
    await confirm(officers.second.ctx);
    expect(await stateOf(caseId)).toBe('blocked');
    expect(JSON.stringify(await read(owner, caseId))).toContain('Тайная причина');
    expect(JSON.stringify(await read(other, caseId))).not.toContain('Тайная причина');
    await expect(requireGate(system, subject, 'negotiate')).rejects.toThrow('blocked');

    const appeal = (ctx: Ctx) => callGate(gateAppealEndpoint, ctx, { id: caseId, reason: 'Это краны' });
    await expect(appeal(other)).rejects.toThrow('notYourSide');
    await appeal(owner);
    await expect(appeal(owner)).rejects.toThrow('appealedBefore');
    const uphold = (ctx: Ctx) =>
      callGate(gateAnswerAppealEndpoint, ctx, { id: caseId, answer: 'uphold', reason: 'Правда' });
    for (const one of [officers.first, officers.second])
      await expect(uphold(one.ctx)).rejects.toThrow('thirdOfficer');
    await uphold(officers.third.ctx);
    expect(await read(officer, caseId)).toMatchObject({ state: 'open', occasion: 'appeal', round: 2 });
    await answerCase(officer, caseId);
    await expect(clearCase(officer, caseId)).rejects.toThrow('thirdOfficer');
    await clearCase(officers.third.ctx, caseId);
    expect(await stateOf(caseId)).toBe('clear');
  });

  it('is overtaken when the record changes before it is confirmed', async () => {
    const { caseId, about } = await buildCase(system, both);
    const { revision } = await read(officer, caseId);
    await callGate(gateDecideEndpoint, officer, { id: caseId, revision, outcome: 'blocked', reason: 'Нет' });
    await requestScreening(system, { ...about, title: 'Мирная сварка кранов' }, 'contentChange');
    await expect(
      callGate(gateBlockEndpoint, officers.second.ctx, { id: caseId, revision, answer: 'confirm' }),
    ).rejects.toThrow('nothingPending');
  });

  it('stays blocked whatever is changed', async () => {
    const { caseId, about } = await buildCase(system, both);
    await blockCase(officers, caseId);
    await requestScreening(system, { ...about, text: 'Теперь о другом' }, 'contentChange');
    expect(await stateOf(caseId)).toBe('blocked');
  });
});

describe('conditions', () => {
  const fromChina = { from: ['CN' as const], to: ['RU' as const] };

  it('keep a restricted Chinese technology from being negotiated before its letter of intent', async () => {
    const { caseId, subject } = await buildCase(system, both, fromChina);
    await clearCase(officer, caseId, { SC03: 'restricted' });
    const refused = { code: 'evaluation.gate.letterOfIntentMissing', params: { rule: 'SC03' } };
    await expect(requireGate(system, subject, 'negotiate')).rejects.toMatchObject(refused);
    const open = async () => (await read(owner, caseId)).conditions.filter(({ isMet }) => !isMet);
    const letter = (await open()).find(({ kind }) => kind === 'letterOfIntent');
    const enter = { id: caseId, conditionId: letter?.id ?? '', value: '' };
    await expect(callGate(gateFulfilEndpoint, owner, enter)).rejects.toThrow('valueNeeded');
    await expect(callGate(gateFulfilEndpoint, stranger, { ...enter, value: '1' })).rejects.toThrow(
      'caseNotFound',
    );
    await callGate(gateFulfilEndpoint, owner, { ...enter, value: 'ТЭ-14', on: '2026-10-01' });
    await expect(requireGate(system, subject, 'negotiate')).rejects.toMatchObject(refused);
    await meetConditions(owner, officer, caseId);
    await requireGate(system, subject, 'negotiate');
    await requireGate(system, subject, 'files');
    expect((await gateState(system, subject)).conditions.map(({ isMet }) => isMet)).toEqual([true, true]);
  });

  it('add the sixty days of the Russian approval until it is there', async () => {
    const { caseId, subject } = await buildCase(system, both);
    await clearCase(officer, caseId, { SC07: 'yes' });
    expect(await gateState(system, subject)).toMatchObject({ state: 'conditional', planDays: 60 });
    await expect(requireGate(system, subject, 'register')).rejects.toMatchObject({
      params: { rule: 'SC07' },
    });
    await requireGate(system, subject, 'negotiate');
    await meetConditions(other, officer, caseId);
    expect(await gateState(system, subject)).toMatchObject({ planDays: 0 });
    await requireGate(system, subject, 'register');
  });

  it('open the case again when their day has passed', async () => {
    const { caseId, subject } = await buildCase(system, both);
    const revision = await answerCase(officer, caseId, { SC12: 'yes' });
    await callGate(gateDecideEndpoint, officer, {
      id: caseId,
      revision,
      outcome: 'conditional',
      reason: 'Parts',
      conditions: [{ kind: 'reexportConsent', rule: 'SC12', dueOn: '2099-01-31' }],
    });
    const later = testContext(database, { clock: () => new Date('2099-02-02T08:00:00Z') });
    await expect(requireGate(later, subject, 'sign')).rejects.toThrow('notScreened');
    await careForCases(later);
    expect(await read(officer, caseId)).toMatchObject({ state: 'open', occasion: 'conditionDue' });
  });
});

describe('a clear case', () => {
  it('holds twelve months and is opened again then', async () => {
    const { caseId, subject } = await buildCase(system, both);
    await clearCase(officer, caseId);
    await requireGate(system, subject, 'files');
    await sql`update evaluation_case set valid_until = '2020-01-01' where id = ${caseId}`.execute(system.db);
    await expect(requireGate(system, subject, 'files')).rejects.toThrow('notScreened');
    await careForCases(system);
    expect(await read(officer, caseId)).toMatchObject({ state: 'open', occasion: 'validityEnded' });
  });
});

describe('who may', () => {
  let caseId: string;
  beforeEach(async () => {
    ({ caseId } = await buildCase(system, both));
  });

  it('nobody screens a case of his own organisation, of his own, nor one he is barred from', async () => {
    const officerOf = (memberOf: string[]) =>
      buildPerson(system, { roles: ['compliance_officer'], memberOf });
    for (const one of [await officerOf([ownerId]), await officerOf([otherId])]) {
      await expect(answerCase(one.ctx, caseId)).rejects.toThrow('ownCase');
      const { items } = await callGate(gateCasesEndpoint, one.ctx, { pageSize: 100 });
      expect(items.map(({ id }) => id)).not.toContain(caseId);
      expect((await read(one.ctx, caseId)).hits).toEqual([]);
    }
    const [acceptor, author] = [await officerOf([]), await officerOf([])];
    const own = await buildCase(system, both, {
      ownerPersonIds: [author.personId],
      barredPersonIds: [acceptor.personId],
    });
    await expect(read(acceptor.ctx, own.caseId)).rejects.toThrow('ownCase');
    await expect(answerCase(author.ctx, own.caseId)).rejects.toThrow('ownCase');
    expect((await read(author.ctx, own.caseId)).reader).toBe('owner');
  });

  it('strangers are not told that there is a case, and the other side learns of conditions only', async () => {
    for (const role of ['moderator', 'administrator', 'broker'] as const) {
      const { ctx } = await buildPerson(system, { roles: [role] });
      await expect(read(ctx, caseId)).rejects.toThrow('caseNotFound');
      await expect(callGate(gateCasesEndpoint, ctx, {})).rejects.toThrow('officersOnly');
    }
    const shown = await read(other, caseId);
    expect(shown).toMatchObject({
      reader: 'party',
      questions: [],
      hits: [],
      parties: [],
      text: '',
      title: '',
    });
    expect(JSON.stringify(await read(owner, caseId))).not.toContain(otherId);
  });
});

describe('the desk', () => {
  it('tells officers how many wait, and each side what it has to do', async () => {
    const { caseId } = await buildCase(system, both);
    const desk = (ctx: Ctx) => callGate(gateDeskEndpoint, ctx, {});
    const waits = async (ctx: Ctx) => (await desk(ctx)).own.filter(({ id }) => id === caseId);
    const before = (await desk(officer)).officer?.waiting ?? 0;
    expect(await waits(owner)).toEqual([]);
    await callGate(gateAskEndpoint, officer, { id: caseId, question: 'Для чего?' });
    expect(await desk(officer)).toMatchObject({ officer: { waiting: before - 1 } });
    expect(await waits(owner)).toMatchObject([
      { state: 'more_information', title: 'Сварка хладостойких сталей' },
    ]);
    expect(await waits(other)).toEqual([]);
    await callGate(gateInformEndpoint, owner, { id: caseId, text: 'Для кранов' });
    await clearCase(officer, caseId, { SC12: 'yes' });
    expect(await waits(other)).toMatchObject([{ state: 'conditional', title: '' }]);
    await meetConditions(owner, officer, caseId);
    for (const ctx of [owner, other, stranger]) expect(await waits(ctx)).toEqual([]);
    expect((await desk(stranger)).officer).toBeNull();
  });
});
