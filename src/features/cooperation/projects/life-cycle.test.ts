import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { caseIdOf, clearCase, meetConditions } from '../../evaluation/testing.ts';
import { stepsOf } from '../steps/views.ts';
import { projectEndpoints } from './contract.ts';
import { editableStates, projectCycle } from './life-cycle.ts';
import { startDueProjects } from './follow.ts';
import { projectRef } from './project-ref.ts';
import { tellGate } from './screening.ts';
import { codeOf, useProjectWorld } from './testing-world.ts';
import { projectStates, type ProjectState } from './vocabulary.ts';

const world = await useProjectWorld();
const { cast, call, system, step } = world;
const { chinese, russian, broker, compliance, programme } = cast;

/** The steps of the workflow: from, step, to, who. */
const wanted: [ProjectState, string, ProjectState, string[]][] = [
  ['proposed', 'check', 'checked', ['compliance', 'system']],
  ['checked', 'recheck', 'proposed', ['system']],
  ['checked', 'approve', 'approved', ['cn', 'ru']],
  ['approved', 'register', 'registered', ['cn', 'ru']],
  ['registered', 'start', 'running', ['system']],
  ['running', 'suspend', 'suspended', ['programme']],
  ['suspended', 'resume', 'running', ['programme']],
  ['running', 'report', 'final_report', ['cn', 'ru']],
  ['final_report', 'accept', 'accepted', ['cn', 'ru']],
  ['accepted', 'close', 'closed', ['system']],
  ['closed', 'follow', 'impact_followed', ['broker']],
  ['running', 'terminate', 'terminated', ['cn', 'ru']],
];

const everyTrait = {
  rightsPassed: 'ordinary',
  royalty: 'no',
  registrableRights: 'no',
  russianPublicMoney: 'no',
  chineseTaxRelief: 'no',
  crossBorderPayment: 'no',
  aboveBankThreshold: 'no',
} as const;
const contracted = { contractLanguages: ['zh' as const, 'ru' as const] };

describe('the life cycle', () => {
  it('is the one of the workflow', () => {
    expect(projectCycle.map(({ from, step: name, to, by }) => [from, name, to, [...by]])).toEqual(wanted);
    const both = projectCycle.filter(({ needsAll }) => needsAll).map(({ step: name }) => name);
    expect(both).toEqual(['approve', 'register', 'accept', 'terminate']);
  });

  it('leaves the card alone once the work is done', () => {
    const fixed = projectStates.filter((state) => !editableStates.includes(state));
    expect(fixed).toEqual(['final_report', 'accepted', 'closed', 'impact_followed', 'terminated']);
  });
});

describe('from proposed to approved', () => {
  it('asks for gate, card, rights and contract, each with its own reason', async () => {
    const id = await world.build({ facts: contracted });
    expect(await codeOf(step(chinese.ctx, id, 'approve'))).toBe('cooperation.step.notFromHere');
    await world.decideGate(id, 'open');
    const check = (ctx = compliance.ctx) => call(projectEndpoints.step, ctx, { id, step: 'check' });
    expect(await codeOf(check())).toBe('cooperation.project.gateUndecided');
    await world.decideGate(id, 'clear');
    expect(await codeOf(check(chinese.ctx))).toBe('cooperation.step.notYourSide');
    await check();
    expect(await codeOf(step(chinese.ctx, id, 'approve'))).toBe('cooperation.project.cardNotConfirmed');
    await confirmCard(id);
    expect(await codeOf(step(chinese.ctx, id, 'approve'))).toBe('cooperation.project.rightsNotAgreed');
    await world.agreeRights(id, ['cn']);
    expect(await codeOf(step(chinese.ctx, id, 'approve'))).toBe('cooperation.project.rightsNotAgreed');
    await world.agreeRights(id);
    expect(await codeOf(step(chinese.ctx, id, 'approve'))).toBe('cooperation.project.contractNotSigned');
    await world.addDocument(chinese.ctx, id, 'contract', { language: 'zh' });
    await world.addDocument(russian.ctx, id, 'contract', { language: 'ru', isSigned: false });
    expect(await codeOf(step(chinese.ctx, id, 'approve'))).toBe('cooperation.project.contractNotSigned');
    await world.addDocument(russian.ctx, id, 'contract', { language: 'ru' });
    const first = await step(chinese.ctx, id, 'approve');
    expect(first.project?.state).toBe('checked');
    expect(await codeOf(step(chinese.ctx, id, 'approve'))).toBe('cooperation.step.alreadyAgreed');
    await world.decideGate(id, 'open');
    expect(await codeOf(step(russian.ctx, id, 'approve'))).toBe('evaluation.gate.notScreened');
    await world.decideGate(id, 'clear');
    expect((await step(russian.ctx, id, 'approve')).project?.state).toBe('approved');
  }, 60_000);

  it('forgets the agreement of a side when the card changes', async () => {
    const id = await world.build({ state: 'checked', facts: contracted, isConfirmed: true });
    await world.decideGate(id, 'clear');
    await world.agreeRights(id);
    await world.addDocument(chinese.ctx, id, 'contract');
    await step(chinese.ctx, id, 'approve');
    const { revision } = await world.find(id);
    const milestones = [{ dueOn: '2027-03-01', deliverable: 'Образцы' }];
    await call(projectEndpoints.saveMilestones, russian.ctx, { id, revision, language: 'ru', milestones });
    expect(await codeOf(step(russian.ctx, id, 'approve'))).toBe('cooperation.project.cardNotConfirmed');
    await confirmCard(id);
    expect((await step(russian.ctx, id, 'approve')).project?.state).toBe('checked');
    expect((await step(chinese.ctx, id, 'approve')).project?.state).toBe('approved');
  });
});

describe('from approved to closed', () => {
  it('registers by both sides, each its own, starts on its day, and ends with acts and results', async () => {
    const id = await world.build({
      state: 'approved',
      traits: { ...everyTrait, russianPublicMoney: 'yes' },
      facts: { ...contracted, startsOn: '2026-12-01' },
    });
    await world.decideGate(id, 'clear');
    const register = (ctx = chinese.ctx) => call(projectEndpoints.step, ctx, { id, step: 'register' });
    expect(await codeOf(register())).toBe('cooperation.project.effectiveMissing');
    const { revision } = await world.find(id);
    await call(projectEndpoints.saveDates, broker.ctx, { id, revision, effectiveOn: '2026-11-20' });
    expect(await codeOf(register())).toBe('cooperation.project.registrationsOpen');
    const enter = (ctx: typeof chinese.ctx, key: string, more: object) =>
      call(projectEndpoints.saveRegistration, ctx, { id, key, state: 'done', ...more });
    const done = { number: 'TI-1', issuedOn: '2026-11-21', authority: '黑龙江省商务厅' };
    expect(await codeOf(enter(russian.ctx, 'cn.import.contract', done))).toBe(
      'cooperation.project.otherBanksRegistration',
    );
    expect(await codeOf(enter(chinese.ctx, 'cn.import.contract', { ...done, number: '' }))).toBe(
      'field.required',
    );
    expect(await codeOf(enter(chinese.ctx, 'cn.import.contract', { ...done, issuedOn: '2026-11-22' }))).toBe(
      'cooperation.project.dayInFuture',
    );
    await enter(chinese.ctx, 'cn.import.contract', done);
    await register();
    expect(await codeOf(register(russian.ctx))).toBe('cooperation.project.registrationsOpen');
    const reason = { state: 'notApplicable', reason: 'Средства вернули в бюджет' };
    await enter(russian.ctx, 'ru.egisu', reason);
    expect((await register(russian.ctx)).project?.state).toBe('registered');
    const runDue = () => startDueProjects(system);
    await runDue();
    expect((await world.find(id)).state).toBe('registered');
    world.pass(15);
    await runDue();
    expect((await world.find(id)).state).toBe('running');

    const take = (ctx: typeof chinese.ctx, name: 'report' | 'accept' | 'suspend' | 'resume', text = '') =>
      call(projectEndpoints.step, ctx, { id, step: name, reason: text });
    expect(await codeOf(take(programme.ctx, 'suspend'))).toBe('cooperation.project.reasonMissing');
    expect(await codeOf(take(chinese.ctx, 'suspend', 'x'))).toBe('cooperation.step.notYourSide');
    await take(programme.ctx, 'suspend', 'Аудит');
    await take(programme.ctx, 'resume');
    expect(await codeOf(take(chinese.ctx, 'report'))).toBe('cooperation.project.finalReportMissing');
    await world.addDocument(chinese.ctx, id, 'finalReport');
    await take(chinese.ctx, 'report');
    await world.addDocument(russian.ctx, id, 'acceptanceAct');
    await take(chinese.ctx, 'accept');
    expect((await world.find(id)).state).toBe('final_report');
    await take(russian.ctx, 'accept');
    expect((await world.find(id)).state).toBe('accepted');
    const results = [{ kind: 'patent' as const, title: 'Проволока', holders: '双方' }];
    const stored = await world.find(id);
    const closed = await call(projectEndpoints.saveOutcome, chinese.ctx, {
      id,
      revision: stored.revision,
      outcome: { results },
    });
    expect(closed.project?.state).toBe('closed');

    const report = (months: number, ctx = broker.ctx) =>
      call(projectEndpoints.reportImpact, ctx, { id, months, note: 'Линия работает' });
    expect(await codeOf(report(12))).toBe('cooperation.project.impactTooEarly');
    expect(await codeOf(report(12, chinese.ctx))).toBe('cooperation.project.brokersReport');
    const follow = () => call(projectEndpoints.step, broker.ctx, { id, step: 'follow' });
    world.pass(370);
    await report(12);
    expect(await codeOf(follow())).toBe('cooperation.project.impactMissing');
    world.pass(740);
    await report(36);
    expect((await follow()).project?.state).toBe('impact_followed');
  }, 60_000);

  it('waits for the security approval: 60 days in the plan, no registration while its question is open', async () => {
    const id = await world.build({
      state: 'approved',
      traits: everyTrait,
      facts: { startsOn: '2026-12-01' },
    });
    const before = await world.find(id);
    const dates = { id, revision: before.revision, effectiveOn: '2026-11-20' };
    await call(projectEndpoints.saveDates, chinese.ctx, dates);
    await tellGate(system, id, 'contentChange');
    const register = () => codeOf(call(projectEndpoints.step, russian.ctx, { id, step: 'register' }));
    expect(await register()).toBe('evaluation.gate.notScreened');
    const caseId = await caseIdOf(system, projectRef(id));
    await clearCase(compliance.ctx, caseId, { SC07: 'yes' });
    expect(await register()).toBe('evaluation.gate.conditionOpen');
    const full = await world.read(russian.ctx, id);
    expect(full?.plan).toEqual({ startsOn: '2026-12-01', earliestStartsOn: '2027-01-30', planDays: 60 });
    const obstacle = full?.possible.find((one) => one.step === 'register')?.obstacles[0];
    expect(obstacle?.rulePath).toBe('/gate/rules/SC07');
    const list = await call(projectEndpoints.registrations, russian.ctx, { id });
    expect(list.items.find(({ key }) => key === 'ru.securityApproval')).toMatchObject({
      applies: 'yes',
      doneBy: 'ru',
    });
    await meetConditions(russian.ctx, compliance.ctx, caseId);
    expect((await world.read(russian.ctx, id))?.plan.planDays).toBe(0);
    expect(await register()).toBe('cooperation.project.registrationsOpen');
  });

  it('is broken off only by both, with a reason, the rights settled', async () => {
    const id = await world.build({ state: 'running' });
    const end = (ctx = chinese.ctx, reason = 'Нет денег') =>
      call(projectEndpoints.step, ctx, { id, step: 'terminate', reason });
    expect(await codeOf(end(chinese.ctx, ''))).toBe('cooperation.project.reasonMissing');
    expect(await codeOf(end())).toBe('cooperation.project.rightsNotSettled');
    const { revision } = await world.find(id);
    const outcome = { partialRights: '样品归中方' };
    await call(projectEndpoints.saveOutcome, chinese.ctx, { id, revision, outcome });
    await world.addDocument(chinese.ctx, id, 'settlement');
    await end();
    expect((await end(russian.ctx)).project?.state).toBe('terminated');
  });
});

async function confirmCard(id: string, people = [chinese, russian]): Promise<void> {
  const { cardRevision } = await world.find(id);
  for (const { ctx } of people) {
    await call(projectEndpoints.confirm, ctx, { id, what: 'card', ofRevision: cardRevision });
  }
}

describe('all but one of what approval needs', () => {
  const needs = [
    'gate',
    'cardCn',
    'cardRu',
    'rightsCn',
    'rightsRu',
    'contract',
    'agreeCn',
    'agreeRu',
  ] as const;

  it('is not enough, in whatever order it is brought; all of it is', async () => {
    const missing = fc.option(fc.constantFrom(...needs));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...needs], { minLength: needs.length }),
        missing,
        async (order, left) => {
          const id = await world.build({ state: 'checked', facts: contracted });
          const bring: Record<(typeof needs)[number], () => Promise<unknown>> = {
            gate: () => world.decideGate(id, 'clear'),
            cardCn: () => confirmCard(id, [chinese]),
            cardRu: () => confirmCard(id, [russian]),
            rightsCn: () => world.agreeRights(id, ['cn']),
            rightsRu: () => world.agreeRights(id, ['ru']),
            contract: () => world.addDocument(russian.ctx, id, 'contract'),
            agreeCn: () => codeOf(step(chinese.ctx, id, 'approve')),
            agreeRu: () => codeOf(step(russian.ctx, id, 'approve')),
          };
          for (const need of order) if (need !== left) await bring[need]();
          // Whoever was refused because something was wanting says it again.
          for (const need of ['agreeCn', 'agreeRu'] as const) if (need !== left) await bring[need]();
          expect((await world.find(id)).state).toBe(left === null ? 'approved' : 'checked');
        },
      ),
      { numRuns: 16 },
    );
  }, 120_000);
});

describe('random walks by random people', () => {
  it('never reach approved without gate, both sides, card, rights and contract; the clock never goes back', async () => {
    const actors = { chinese, russian, broker, compliance, programme };
    const acts = [
      'check',
      'approve',
      'register',
      'report',
      'accept',
      'terminate',
      'suspend',
      'resume',
      'follow',
    ] as const;
    const move = fc.oneof(
      fc.record({
        who: fc.constantFrom(...(Object.keys(actors) as (keyof typeof actors)[])),
        act: fc.constantFrom(...acts),
      }),
      fc.record({ gate: fc.constantFrom('clear' as const, 'open' as const, 'conditional' as const) }),
      fc.record({ rights: fc.constantFrom('cn' as const, 'ru' as const) }),
      fc.record({ confirm: fc.constantFrom('chinese' as const, 'russian' as const) }),
      fc.record({ change: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ days: fc.integer({ min: -3, max: 30 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 25 }), async (moves) => {
        const id = await world.build({ facts: contracted, traits: everyTrait });
        await world.addDocument(chinese.ctx, id, 'contract');
        let gate = 'none';
        const rights = new Set<string>();
        let confirmed = new Set<string>();
        for (const one of moves) {
          const before = await world.find(id);
          if ('act' in one) {
            const who = actors[one.who].ctx;
            await codeOf(call(projectEndpoints.step, who, { id, step: one.act, reason: 'x' }));
            const after = await world.find(id);
            if (before.state === 'checked' && after.state === 'approved') {
              expect([gate, confirmed.size, rights.size]).toEqual([gate, 2, 2]);
              expect(['clear', 'conditional']).toContain(gate);
              const { rows } = await sql<{
                side: string;
              }>`select details ->> 'side' as side from platform_audit
                where action = 'cooperation.project.agree' and ref_id = ${id}`.execute(system.db);
              expect(new Set(rows.map(({ side }) => side))).toEqual(new Set(['cn', 'ru']));
            }
            const isKnown = projectCycle.some(({ from, to }) => from === before.state && to === after.state);
            expect(before.state === after.state || isKnown || after.state === 'running').toBe(true);
          } else if ('gate' in one) {
            await world.decideGate(id, one.gate);
            gate = one.gate;
          } else if ('rights' in one) {
            await world.agreeRights(id, [one.rights]);
            rights.add(one.rights);
          } else if ('confirm' in one) {
            const wish = { id, what: 'card' as const, ofRevision: before.cardRevision };
            const said = await codeOf(call(projectEndpoints.confirm, actors[one.confirm].ctx, wish));
            if (said === 'done') confirmed.add(one.confirm);
          } else if ('change' in one) {
            const { revision } = before;
            const milestones = [{ dueOn: '2027-03-01', deliverable: `Этап ${one.change}` }];
            const wish = { id, revision, language: 'ru' as const, milestones };
            await codeOf(call(projectEndpoints.saveMilestones, russian.ctx, wish));
            if ((await world.find(id)).cardRevision !== before.cardRevision) confirmed = new Set();
          } else {
            world.pass(one.days);
          }
        }
        const taken = await stepsOf(system, { kind: 'project', id });
        const times = taken.map(({ at }) => at.getTime());
        expect(times).toEqual([...times].sort((a, b) => a - b));
        for (const [at, { from }] of taken.entries()) expect(from).toBe(taken[at - 1]?.to ?? null);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
