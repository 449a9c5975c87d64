import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import { projectEndpoints } from './contract.ts';
import { codeOf, useProjectWorld } from './testing-world.ts';

const world = await useProjectWorld();
const { cast, call, system, read } = world;
const { chinese, russian, broker, compliance, programme, outsider } = cast;
const visitor = system.withActor({ kind: 'visitor' });
const words = { title: 'Сварка', goal: 'Цель', summary: 'Описание', language: 'ru' as const };

const propose = () =>
  call(projectEndpoints.create, russian.ctx, {
    ...words,
    ownOrganisationId: cast.russianId,
    partnerOrganisationId: cast.chineseId,
  });

const cardOf = async (id: string) => {
  const project = await world.find(id);
  return {
    id,
    revision: project.revision,
    fields: project.fields,
    contractKind: 'licensing' as const,
    contractLanguages: ['zh' as const, 'ru' as const],
    traits: project.traits,
    dataPlan: project.dataPlan,
  };
};

describe('a project proposed freely', () => {
  it('waits for the other organisation, which may decline with a reason', async () => {
    const { project } = await propose();
    expect(project).toMatchObject({ state: 'proposed', askedOrganisationIds: [], mySides: ['ru'] });
    expect(project?.number).toMatch(/^PR-2026-\d{6}$/);
    const id = project?.id ?? '';
    expect((await read(chinese.ctx, id))?.askedOrganisationIds).toEqual([cast.chineseId]);
    const wish = { id, organisationId: cast.chineseId };
    expect(await codeOf(call(projectEndpoints.answer, russian.ctx, { ...wish, answer: 'accepted' }))).toBe(
      'cooperation.project.notAsked',
    );
    expect(await codeOf(call(projectEndpoints.answer, chinese.ctx, { ...wish, answer: 'declined' }))).toBe(
      'field.required',
    );
    const declined = await call(projectEndpoints.answer, chinese.ctx, {
      ...wish,
      answer: 'declined',
      reason: '没有人手',
    });
    expect(declined.project).toBeNull();
    expect(await codeOf(read(chinese.ctx, id))).toBe('cooperation.project.notFound');
    expect((await read(russian.ctx, id))?.declined[0]?.declineReason?.text).toBe('没有人手');
  });

  it('goes to the gate once both have joined', async () => {
    const { project } = await propose();
    const id = project?.id ?? '';
    expect(project?.gate.state).toBe('none');
    expect(await codeOf(call(projectEndpoints.saveCard, chinese.ctx, await cardOf(id)))).toBe(
      'cooperation.project.leadsOnly',
    );
    const joined = await call(projectEndpoints.answer, chinese.ctx, {
      id,
      organisationId: cast.chineseId,
      answer: 'accepted',
    });
    expect(joined.project?.gate.state).toBe('open');
    expect(joined.project?.thread).not.toBeNull();
  });

  it('is refused between organisations of one bank, unverified ones and strangers', async () => {
    const wish = { ...words, ownOrganisationId: cast.russianId };
    const unverified = await buildOrganisation(system, { country: 'CN', state: 'registered' });
    const neighbour = await buildOrganisation(system, { country: 'RU' });
    const tryWith = (partnerOrganisationId: string) =>
      codeOf(call(projectEndpoints.create, russian.ctx, { ...wish, partnerOrganisationId }));
    expect(await tryWith(unverified)).toBe('cooperation.project.notVerified');
    expect(await tryWith(neighbour)).toBe('cooperation.project.sameBank');
    const foreign = { ...wish, partnerOrganisationId: cast.chineseId };
    expect(await codeOf(call(projectEndpoints.create, outsider.ctx, foreign))).toBe(
      'cooperation.project.ownOnly',
    );
  });
});

describe('the card of a project', () => {
  it('is confirmed by both sides, and a change asks both again and says what changed', async () => {
    const id = await world.build();
    const seen = await world.find(id);
    const wish = { id, what: 'card' as const, ofRevision: seen.cardRevision };
    expect(await codeOf(call(projectEndpoints.confirm, broker.ctx, wish))).toBe(
      'cooperation.project.leadsDecide',
    );
    await call(projectEndpoints.confirm, chinese.ctx, wish);
    const both = await call(projectEndpoints.confirm, russian.ctx, wish);
    expect(both.project?.isCardConfirmed).toBe(true);
    expect(both.project?.texts.map(({ state }) => state).sort()).toEqual([
      'confirmed',
      'confirmed',
      'machine',
    ]);

    const card = await cardOf(id);
    await call(projectEndpoints.saveCard, russian.ctx, { ...card, totalMinor: 500, amountCurrency: 'RUB' });
    const after = await read(chinese.ctx, id);
    expect(after?.isCardConfirmed).toBe(false);
    expect(after?.confirmations.map(({ isCurrent }) => isCurrent)).toEqual([false, false]);
    const changed = after?.confirmations[0]?.changes.map(({ field, after: value }) => [field, value]);
    expect(changed).toContainEqual(['total', '500 RUB']);
    expect(await codeOf(call(projectEndpoints.confirm, chinese.ctx, wish))).toBe(
      'cooperation.project.cardChanged',
    );
  });

  it('is saved by nobody on an old revision, and saved unchanged changes nothing', async () => {
    const id = await world.build({ isConfirmed: true });
    const card = await cardOf(id);
    await call(projectEndpoints.saveCard, chinese.ctx, card);
    expect(await codeOf(call(projectEndpoints.saveCard, russian.ctx, card))).toBe(
      'cooperation.project.newer',
    );
    const before = await world.find(id);
    await call(projectEndpoints.saveCard, chinese.ctx, { ...card, revision: before.revision });
    expect((await world.find(id)).cardRevision).toBe(before.cardRevision);
  });

  it('needs words in both languages that say the same as the original', async () => {
    const id = await world.build();
    const { revision } = await world.find(id);
    await call(projectEndpoints.saveText, russian.ctx, { ...words, id, revision, title: 'Сварка труб' });
    const stale = await world.find(id);
    expect((await read(chinese.ctx, id))?.texts.find(({ language }) => language === 'zh')?.state).toBe(
      'stale',
    );
    const wish = { id, what: 'card' as const, ofRevision: stale.cardRevision };
    expect(await codeOf(call(projectEndpoints.confirm, chinese.ctx, wish))).toBe(
      'cooperation.project.textsMissing',
    );
    const said = { id, language: 'zh' as const, title: '管道焊接', goal: '目标', summary: '简介' };
    await call(projectEndpoints.saveText, chinese.ctx, { ...said, revision: stale.revision });
    const { cardRevision } = await world.find(id);
    await call(projectEndpoints.confirm, chinese.ctx, { ...wish, ofRevision: cardRevision });
  });

  it('keeps technology and total amounts apart and refuses nonsense', async () => {
    const id = await world.build();
    const card = {
      ...(await cardOf(id)),
      totalMinor: 100,
      technologyMinor: 200,
      amountCurrency: 'CNY' as const,
    };
    expect(await codeOf(call(projectEndpoints.saveCard, chinese.ctx, card))).toBe(
      'cooperation.project.technologyAboveTotal',
    );
    const dates = { ...(await cardOf(id)), startsOn: '2027-02-01', endsOn: '2027-01-01' };
    expect(await codeOf(call(projectEndpoints.saveCard, chinese.ctx, dates))).toBe(
      'cooperation.project.endBeforeStart',
    );
  });

  it('says that no engine is there when it is to be drafted', async () => {
    const id = await world.build();
    const { revision } = await world.find(id);
    const wish = { id, language: 'en' as const, revision };
    expect(await codeOf(call(projectEndpoints.draftText, chinese.ctx, wish))).toBe(
      'cooperation.project.noEngine',
    );
  });
});

describe('parties', () => {
  it('have one lead for each bank, and nobody puts out the other side', async () => {
    const id = await world.build();
    const { revision } = await world.find(id);
    const chineseParty = { organisationId: cast.chineseId, role: 'recipient' as const, isLead: true };
    const russianParty = { organisationId: cast.russianId, role: 'provider' as const, isLead: true };
    const save = (parties: object[]) =>
      codeOf(
        call(projectEndpoints.saveParties, chinese.ctx, {
          id,
          revision,
          parties: parties as (typeof chineseParty)[],
          brokerIds: [broker.personId],
        }),
      );
    expect(await save([chineseParty])).toBe('cooperation.project.oneLeadEach');
    const rival = await buildOrganisation(system, { country: 'RU' });
    const withRival = [
      chineseParty,
      { ...russianParty, isLead: false },
      { ...russianParty, organisationId: rival },
    ];
    expect(await save(withRival)).toBe('cooperation.project.otherBanksParty');
    const money = { ...chineseParty, amountMinor: 1_000_00, currency: 'CNY' };
    expect(await save([money, { ...russianParty, amountMinor: 500_00, currency: 'RUB' }])).toBe('done');
    expect((await read(chinese.ctx, id))?.budgetTotals).toEqual([
      { amountMinor: 100_000, currency: 'CNY' },
      { amountMinor: 50_000, currency: 'RUB' },
    ]);
  });

  it('that are asked later have to join before the gate looks at them', async () => {
    const id = await world.build({ state: 'checked' });
    await world.decideGate(id, 'clear');
    const thirdId = await buildOrganisation(system, { country: 'CN', names: { zh: '第三家' } });
    const third = await buildPerson(system, { memberOf: [thirdId] });
    const { revision } = await world.find(id);
    await call(projectEndpoints.saveParties, chinese.ctx, {
      id,
      revision,
      parties: [
        { organisationId: cast.chineseId, role: 'recipient', isLead: true },
        { organisationId: cast.russianId, role: 'provider', isLead: true },
        { organisationId: thirdId, role: 'site' },
      ],
      brokerIds: [],
    });
    await world.settle();
    const joined = await call(projectEndpoints.answer, third.ctx, {
      id,
      organisationId: thirdId,
      answer: 'accepted',
    });
    expect(joined.project).toMatchObject({ mySides: [], gate: { state: 'open' } });
    await world.settle();
    expect((await world.find(id)).state).toBe('proposed');
    expect(await codeOf(world.step(third.ctx, id, 'approve'))).toBe('cooperation.step.notFromHere');
  });
});

describe('who reads a project', () => {
  it('parties and officers who check all of it, programme officers the card, others nothing', async () => {
    const id = await world.build({ facts: { totalMinor: 12_345, amountCurrency: 'CNY' } });
    for (const person of [chinese, russian, broker, compliance]) {
      expect((await read(person.ctx, id))?.total).toEqual({ amountMinor: 12_345, currency: 'CNY' });
    }
    const card = await read(programme.ctx, id);
    expect(card).toMatchObject({
      reader: 'officer',
      total: null,
      documents: [],
      thread: null,
      possible: expect.anything(),
    });
    expect(JSON.stringify(card)).not.toContain('12345');
    for (const ctx of [outsider.ctx, visitor]) {
      expect(await codeOf(call(projectEndpoints.get, ctx, { id }))).toBe('cooperation.project.notFound');
    }
  });

  it('visitors what both sides agreed to show, until the title changes or one side takes it back', async () => {
    const id = await world.build({
      state: 'running',
      facts: { totalMinor: 99_887_766, amountCurrency: 'CNY' },
    });
    const { publicRevision } = await world.find(id);
    const wish = { id, what: 'publication' as const, ofRevision: publicRevision };
    await call(projectEndpoints.confirm, chinese.ctx, wish);
    expect((await call(projectEndpoints.list, visitor, {})).items.map((one) => one.id)).not.toContain(id);
    await call(projectEndpoints.confirm, russian.ctx, wish);
    const { public: shown, full } = await call(projectEndpoints.get, visitor, { id });
    expect(full).toBeNull();
    expect(shown?.titles).toMatchObject({ zh: '低温钢焊接', ru: 'Сварка хладостойких сталей' });
    expect(JSON.stringify(shown)).not.toMatch(/99887766|Описание|Цель|broker|document/i);
    const list = await call(projectEndpoints.list, visitor, { field: '55' });
    expect(list.items.map((one) => one.id)).toContain(id);
    expect((await call(projectEndpoints.list, visitor, { field: '29' })).total).toBe(0);

    const { revision } = await world.find(id);
    const text = { id, language: 'en' as const, title: 'Other', goal: '', summary: '' };
    await call(projectEndpoints.saveText, chinese.ctx, { ...text, revision });
    expect(await codeOf(call(projectEndpoints.get, visitor, { id }))).toBe('cooperation.project.notFound');
    const again = { ...wish, ofRevision: (await world.find(id)).publicRevision };
    await call(projectEndpoints.confirm, chinese.ctx, again);
    await call(projectEndpoints.confirm, russian.ctx, again);
    expect((await call(projectEndpoints.get, visitor, { id })).public).not.toBeNull();
    await call(projectEndpoints.withdrawPublication, russian.ctx, { id });
    expect(await codeOf(call(projectEndpoints.get, visitor, { id }))).toBe('cooperation.project.notFound');
  });

  it('counts the own ones and puts what waits for an answer first', async () => {
    const { project } = await propose();
    await world.build();
    const mine = await call(projectEndpoints.mine, chinese.ctx, {});
    expect(mine.items[0]).toMatchObject({ id: project?.id, asksMe: true });
    expect((await call(projectEndpoints.mine, outsider.ctx, {})).total).toBe(0);
    const { rows } = await sql<{ count: number }>`select count(*) from cooperation_project`.execute(
      system.db,
    );
    expect((await call(projectEndpoints.mine, programme.ctx, {})).total).toBe(Number(rows[0]?.count));
  });
});
