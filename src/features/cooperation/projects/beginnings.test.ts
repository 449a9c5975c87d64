import { afterAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { startFakeEngine } from '../../translation/testing-engine.ts';
import { fixedTermbase, openConfiguredEngine } from '../../translation/public.ts';
import { buildInterest } from '../testing-interests.ts';
import { projectEndpoints } from './contract.ts';
import { projectDownloads } from './downloads.ts';
import { codeOf, useProjectWorld } from './testing-world.ts';

const world = await useProjectWorld();
const { cast, call, system, read } = world;
const { chinese, russian, broker, outsider } = cast;
const words = { title: '低温钢焊接', goal: '目标', summary: '简介', language: 'zh' as const };
const engine = await startFakeEngine();
afterAll(() => engine.server.close());

describe('a project that follows from an interest', () => {
  it('begins in negotiation with both sides, their brokers and the facts of the listing', async () => {
    const early = await buildInterest(system, { state: 'sent' });
    const wish = { ...words, interestId: early.id };
    expect(await codeOf(call(projectEndpoints.create, early.sender.ctx, wish))).toBe(
      'cooperation.project.interestNotReady',
    );
    const interest = await buildInterest(system, { state: 'negotiating', cast: early });
    const ready = { ...words, interestId: interest.id };
    expect(await codeOf(call(projectEndpoints.create, outsider.ctx, ready))).toBe(
      'cooperation.interest.notFound',
    );
    const start = await call(projectEndpoints.start, interest.sender.ctx, { interest: interest.id });
    expect(start).toMatchObject({ interest: { number: interest.number, projectId: null } });
    const { project } = await call(projectEndpoints.create, interest.sender.ctx, ready);
    expect(project).toMatchObject({
      interestId: interest.id,
      mySides: ['cn'],
      listing: interest.listing,
      traits: { technologyFrom: 'RU' },
      gate: { state: 'open' },
    });
    expect(project?.parties.map(({ bank, answer }) => [bank, answer])).toEqual([
      ['ru', 'accepted'],
      ['cn', 'accepted'],
    ]);
    expect(project?.fields.length).toBeGreaterThan(0);
    const id = project?.id ?? '';
    for (const person of [interest.receiver, interest.receiverBroker, interest.senderBroker]) {
      expect((await read(person.ctx, id))?.thread).not.toBeNull();
    }
    expect(await codeOf(call(projectEndpoints.create, interest.receiver.ctx, ready))).toBe(
      'cooperation.project.interestHasProject',
    );
  }, 60_000);
});

describe('the card in another language', () => {
  it('is drafted by the engine as machine text, and becomes a person’s when he writes it', async () => {
    const termbase = fixedTermbase([]);
    world.useTools({ termbase, translator: engine.open(system, { texts: 'public' }) });
    const id = await world.build();
    const draft = async () => {
      const { revision } = await world.find(id);
      return call(projectEndpoints.draftText, chinese.ctx, { id, language: 'zh', revision });
    };
    // The engine is a stranger's: words that are not public stay inside.
    expect(await codeOf(draft())).toBe('cooperation.project.noEngine');
    expect(engine.asked()).toEqual([]);
    world.useTools({ termbase, translator: engine.open(system, { texts: 'all' }) });
    const { project } = await draft();
    expect(project?.texts.find(({ language }) => language === 'zh')).toMatchObject({ state: 'machine' });
    const { revision } = await world.find(id);
    await call(projectEndpoints.saveText, chinese.ctx, { ...words, id, revision });
    const after = await read(russian.ctx, id);
    expect(after?.texts.find(({ language }) => language === 'zh')).toMatchObject({
      state: 'human',
      engine: null,
    });
    world.useTools({ termbase, translator: openConfiguredEngine(system, undefined) });
  });
});

describe('documents', () => {
  it('wait for the gate unless they are papers of contract and authorities', async () => {
    const id = await world.build();
    expect(await codeOf(world.addDocument(chinese.ctx, id, 'annex'))).toBe('evaluation.gate.notScreened');
    expect(await codeOf(world.addDocument(chinese.ctx, id, 'permit'))).not.toMatch(/\./);
    await world.decideGate(id, 'clear');
    expect(await codeOf(world.addDocument(chinese.ctx, id, 'annex'))).toBe('done');
  });

  it('are added by who uploaded the file, read by parties only and with a note, kept where something rests on them', async () => {
    const id = await world.build();
    const fileId = await world.upload(russian.ctx);
    const wish = { id, fileId, name: 'x', kind: 'contract' as const, language: 'ru' as const };
    expect(await codeOf(call(projectEndpoints.addDocument, chinese.ctx, wish))).toBe(
      'cooperation.project.documentNotFound',
    );
    const { project } = await call(projectEndpoints.addDocument, russian.ctx, wish);
    const documentId = project?.documents[0]?.id ?? '';
    expect(project?.documents[0]).toMatchObject({ sha256: 'a'.repeat(64), isSigned: false });
    const [download] = projectDownloads({ files: { read: () => Promise.resolve(undefined) } });
    const get = (ctx: typeof system) =>
      codeOf(download?.handle(ctx, { id, documentId }) ?? Promise.resolve());
    expect(await get(outsider.ctx)).toBe('cooperation.project.notFound');
    // Past the gate: the bytes of this test's file are nowhere.
    expect(await get(chinese.ctx)).toBe('cooperation.project.documentNotFound');
    const remove = (ctx: typeof system) =>
      codeOf(call(projectEndpoints.removeDocument, ctx, { id, documentId }));
    expect(await remove(chinese.ctx)).toBe('cooperation.project.notYourDocument');
    const list = await call(projectEndpoints.registrations, russian.ctx, { id });
    const key = list.items.find(({ doneBy }) => doneBy === 'ru')?.key ?? '';
    const entry = { id, key, state: 'done' as const, number: '1', issuedOn: '2026-11-01', documentId };
    await call(projectEndpoints.saveRegistration, russian.ctx, entry);
    expect(await remove(russian.ctx)).toBe('cooperation.project.documentRelied');
    await call(projectEndpoints.saveRegistration, russian.ctx, { id, key, state: 'open' });
    expect(await remove(russian.ctx)).toBe('done');
    const { rows } = await sql<{ action: string }>`select action from platform_audit where ref_id = ${id}
      and action like '%Document'`.execute(system.db);
    expect(rows.map(({ action }) => action)).toEqual([
      'cooperation.project.addDocument',
      'cooperation.project.readDocument',
      'cooperation.project.removeDocument',
    ]);
  });
});

describe('milestones', () => {
  it('are late, badly late after 30 days, and stay as they are once reached', async () => {
    const id = await world.build({ state: 'running' });
    const save = async (milestones: object[]) => {
      const { revision } = await world.find(id);
      const wish = {
        id,
        revision,
        language: 'ru' as const,
        milestones: milestones as { dueOn: string; deliverable: string }[],
      };
      return call(projectEndpoints.saveMilestones, broker.ctx, wish);
    };
    const { project } = await save([
      {
        dueOn: '2026-10-20',
        deliverable: 'Образцы',
        level: 6,
        scheme: 'gostr58048',
        amountMinor: 5,
        currency: 'RUB',
      },
      { dueOn: '2026-11-01', deliverable: 'Отчёт' },
    ]);
    expect(project?.milestones.map(({ lateDays, isBadlyLate }) => [lateDays, isBadlyLate])).toEqual([
      [32, true],
      [20, false],
    ]);
    const mine = await call(projectEndpoints.mine, chinese.ctx, {});
    expect(mine.items.find((one) => one.id === id)).toMatchObject({
      lateMilestones: 2,
      badlyLateMilestones: 1,
    });
    const [first] = project?.milestones ?? [];
    const milestoneId = first?.id ?? '';
    const finish = (doneOn: string) =>
      codeOf(
        call(projectEndpoints.finishMilestone, chinese.ctx, { id, milestoneId, doneOn, evidence: '验收单' }),
      );
    expect(await finish('2026-11-22')).toBe('cooperation.project.dayInFuture');
    expect(await finish('2026-11-20')).toBe('done');
    expect(await finish('2026-11-20')).toBe('cooperation.project.milestoneDone');
    expect(await codeOf(save([{ dueOn: '2026-11-01', deliverable: 'Отчёт' }]))).toBe(
      'cooperation.project.milestoneDone',
    );
    expect(await codeOf(save([{ dueOn: '2026-12-01', deliverable: 'x', level: 3 }]))).toBe(
      'cooperation.project.schemeMissing',
    );
    const stranger = { dueOn: '2026-12-01', deliverable: 'x', payerOrganisationId: cast.broker.personId };
    expect(await codeOf(save([stranger]))).toBe('cooperation.project.notAParty');
  });
});
