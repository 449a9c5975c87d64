import { describe, expect, it } from 'vitest';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import { listChanged } from '../events.ts';
import { buildList, buildParty, buildTechnology } from '../lists/testing-lists.ts';
import { answerCase, buildCase, buildOfficers, callGate, clearCase } from '../testing.ts';
import { gateDecideEndpoint, gateHitEndpoint } from './command-contract.ts';
import { gateCaseEndpoint } from './contract.ts';
import { requireGate } from './gate-state.ts';
import { gateJobs } from './gate-work.ts';
import { gateListeners } from './listeners.ts';

const { database, ctx: system } = await useTestDatabase();
const officers = await buildOfficers(system);
const officer = officers.first.ctx;
const ownerId = await buildOrganisation(system, {
  names: { ru: 'Завод «Кварцевая цапля»', en: 'Quartz Heron Works' },
});
const otherId = await buildOrganisation(system, { country: 'CN', region: 'CN-HL' });
const owner = (await buildPerson(system, { memberOf: [ownerId] })).ctx;
const read = (caseId: string, ctx = officer) => callGate(gateCaseEndpoint, ctx, { id: caseId });

async function hear(): Promise<void> {
  await createEventDelivery({ database, listeners: gateListeners, log: system.log }).drain();
  const runner = createJobRunner({ database, jobs: gateJobs, schedules: [], log: system.log });
  await runner.drain();
  await runner.stop();
}

describe('a list that changes', () => {
  it('opens the cases it hits again, as questions to officers only, and is answered once', async () => {
    const hit = await buildCase(system, { ownerId, otherId });
    const other = await buildCase(system, { ownerId: otherId });
    for (const { caseId } of [hit, other]) await clearCase(officer, caseId);
    const listId = await buildList(system, [buildParty({ names: ['Quartz Heron Works'] })]);
    await tellEvent(system, listChanged, { listId, version: 1 });
    await hear();

    expect(await read(other.caseId)).toMatchObject({ state: 'clear', round: 1 });
    const shown = await read(hit.caseId);
    expect(shown).toMatchObject({ state: 'open', occasion: 'listChange', round: 2 });
    expect(shown.hits).toMatchObject([{ kind: 'party', entryName: 'Quartz Heron Works', answer: null }]);
    expect(shown.lists).toMatchObject([{ listId, version: 1 }]);
    await expect(requireGate(system, hit.subject, 'files')).rejects.toThrow('notScreened');
    const seen = await read(hit.caseId, owner);
    expect(seen.hits).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain(listId);

    const [question] = shown.hits;
    const answer = { id: hit.caseId, hitId: question?.id ?? '', answer: 'notSame' as const };
    await expect(callGate(gateHitEndpoint, officer, { ...answer, reason: ' ' })).rejects.toThrow(
      'reasonNeeded',
    );
    await clearCase(officer, hit.caseId);
    await tellEvent(system, listChanged, { listId, version: 1 });
    await hear();
    const after = await read(hit.caseId);
    expect(after).toMatchObject({ state: 'clear', round: 2 });
    expect(after.hits).toMatchObject([{ answer: 'notSame' }]);
  });

  it('lets no case through whose party is the one on the list, nor one with an open hit', async () => {
    await buildList(system, [buildParty({ names: ['Quartz Heron Works'] })]);
    const { caseId } = await buildCase(system, { ownerId });
    const shown = await read(caseId);
    const decide = () =>
      callGate(gateDecideEndpoint, officer, { id: caseId, revision: shown.revision, outcome: 'clear' });
    await expect(decide()).rejects.toThrow('hitsUnanswered');
    for (const { id: hitId } of shown.hits) {
      await callGate(gateHitEndpoint, officer, {
        id: caseId,
        hitId,
        answer: 'same',
        reason: 'The same number',
      });
    }
    await answerCase(officer, caseId);
    expect((await read(caseId)).proposal).toMatchObject({ outcome: 'blocked', reasons: ['SC10'] });
    await expect(decide()).rejects.toThrow('outcome.mustBlock');
  });

  it('proposes entries of technologies by the words of the record', async () => {
    const words = { ru: ['плазменная свёртка'] };
    await buildList(system, [buildTechnology({ code: 'T-9', titles: { ru: 'Плазменная свёртка' }, words })]);
    const { caseId } = await buildCase(
      system,
      { ownerId: otherId },
      { text: 'Метод: плазменная свёртка стали.' },
    );
    expect((await read(caseId)).hits).toMatchObject([{ kind: 'technology', entryName: 'T-9' }]);
  });
});
