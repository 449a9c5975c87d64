import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import { browseConcepts, findTerms, getConcept } from './contract.ts';
import { loadedChecksum, noteLoaded, replaceConcepts } from './store.ts';
import { buildConcept, buildContent, fileConcepts, useTermbaseWorld } from './testing.ts';
import { toContentView } from './present-proposal.ts';
import { termProposals } from './proposal-contract.ts';
import { conceptIdsByWords } from './views.ts';

const world = await useTermbaseWorld([
  'translator',
  'broker',
  'moderator',
  'administrator',
  'expert_reviewer',
]);
const { call, as } = world;

const steel = buildContent(
  { zh: '特种钢|~专用钢', ru: 'сталь специального назначения|!спецсталь', en: 'special steel' },
  { domain: '53', source: 'ГОСТ 4543-2016', reliability: 9 },
);

async function proposeAs(role: 'translator' | 'broker' | 'moderator', content = steel, conceptId?: string) {
  return call(termProposals.propose, as(role), {
    content,
    conceptId,
    reason: 'used in every offer',
  } as never);
}

describe('a concept proposed, discussed and decided', () => {
  let conceptId = '';

  it('waits for another one to decide; nobody decides on his own proposal', async () => {
    const { id } = await proposeAs('moderator');
    await expect(
      call(termProposals.decide, as('moderator'), { id, decision: 'accept' }),
    ).rejects.toMatchObject({ kind: 'forbidden', code: 'translation.proposal.own' });
    await expect(
      call(termProposals.decide, as('translator'), { id, decision: 'accept' }),
    ).rejects.toMatchObject({ kind: 'forbidden', code: 'translation.proposal.notDecider' });
    const withdrawn = await call(termProposals.withdraw, as('moderator'), { id });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', mayDecide: false });
    await expect(
      call(termProposals.decide, as('administrator'), { id, decision: 'accept' }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'translation.proposal.notOpen' });
  });

  it('is talked about, and accepted with changes', async () => {
    const { id, mayDecide, mayWithdraw } = await proposeAs('translator');
    expect({ mayDecide, mayWithdraw }).toEqual({ mayDecide: false, mayWithdraw: true });
    await call(termProposals.comment, as('broker'), { id, text: 'Is 专用钢 the same?' });
    const changed = buildContent(
      { zh: '特种钢', ru: 'сталь специального назначения|!спецсталь', en: 'special steel' },
      { domain: '53', source: 'ГОСТ 4543-2016' },
    );
    const seen = await call(termProposals.get, as('moderator'), { id });
    expect(seen).toMatchObject({ mayDecide: true, isMoved: false, now: null });
    expect(seen.discussion.map(({ text, by }) => [text, by.role, by.name !== null])).toEqual([
      ['Is 专用钢 the same?', 'broker', true],
    ]);
    const decided = await call(termProposals.decide, as('moderator'), {
      id,
      decision: 'acceptChanged',
      content: toContentView(changed),
      reason: 'one word is enough',
      seen: seen.seen,
    });
    expect(decided).toMatchObject({
      state: 'accepted',
      decided: { reason: 'one word is enough', isChanged: true, by: { role: 'moderator' } },
    });
    conceptId = decided.conceptId ?? '';
    expect(conceptId).toMatch(/^P\d{5}$/);
    const own = await call(termProposals.list, as('translator'), { mine: 'yes' });
    expect(own.items.map(({ state, conceptId: became }) => [state, became])).toEqual([
      ['accepted', conceptId],
    ]);
  });

  it('is at work at once: recognised by its words, never by a forbidden one', async () => {
    const found = await call(findTerms, world.visitor, { text: '本厂生产特种钢' });
    expect(found.concepts.map(({ id }) => id)).toContain(conceptId);
    const forbidden = await call(findTerms, world.visitor, { text: 'спецсталь' });
    expect(forbidden.concepts.map(({ id }) => id)).not.toContain(conceptId);
    expect(world.termbase.wordsOf(conceptId, 'ru')?.forbidden).toEqual(['спецсталь']);
    expect(await conceptIdsByWords(world.ctx, ['спецсталь'], 'ru')).toEqual([null]);
    const looked = await call(browseConcepts, world.visitor, { q: 'спецсталь' });
    expect(looked.items.map(({ id }) => id)).toEqual([conceptId]);
  });

  it('stands on its page with its history; visitors read roles, not names', async () => {
    const page = await call(getConcept, world.visitor, { id: conceptId });
    expect(page).toMatchObject({
      concept: { state: 'decided', words: { zh: ['特种钢'] } },
      content: { source: 'ГОСТ 4543-2016' },
      isBinding: true,
    });
    const visitors = await call(termProposals.history, world.visitor, { id: conceptId });
    expect(visitors.items).toMatchObject([
      {
        origin: 'proposal',
        before: null,
        changedBy: { role: 'moderator', name: null },
        proposedBy: { role: 'translator', name: null },
      },
    ]);
    const [entry] = (await call(termProposals.history, as('broker'), { id: conceptId })).items;
    expect(entry?.changedBy.name).toBeTruthy();
    expect(JSON.stringify(visitors)).not.toContain(String(entry?.changedBy.name));
    expect(entry?.after?.words.zh.map(({ text }) => text)).toEqual(['特种钢']);
  });

  it('leaves its marks in the audit record and in the news', async () => {
    const audit = await sql<{
      action: string;
    }>`select action from platform_audit where action like 'translation.%'
      order by sequence`.execute(world.ctx.db);
    expect(audit.rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'translation.proposal.propose',
        'translation.proposal.comment',
        'translation.proposal.withdraw',
        'translation.proposal.accept',
        'translation.concept.decide',
      ]),
    );
    expect((await verifyAudit(world.ctx)).ok).toBe(true);
    const news = await sql<{ payload: unknown }>`select payload from platform_outbox
      where name = 'translation.termbaseChanged'`.execute(world.ctx.db);
    expect(news.rows.map(({ payload }) => payload)).toEqual([{ conceptIds: [conceptId] }]);
  });
});

describe('what the termbase already says', () => {
  it.each([
    [
      'the same word in its field',
      buildContent({ zh: '激光包覆', ru: 'лазерная наплавка' }),
      'T00002',
      'лазерная наплавка',
    ],
    [
      'the same pair in another field',
      buildContent({ zh: '焊接', ru: 'Сварка' }, { domain: '29' }),
      'T00001',
      '焊接',
    ],
    [
      'a pair of synonyms',
      buildContent({ zh: '熔接', ru: 'сваривание' }, { domain: '29' }),
      'T00001',
      '熔接',
    ],
  ])('is refused with the entry: %s', async (_what, content, conceptId, word) => {
    await expect(proposeAs('translator', content)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'translation.concept.duplicate',
      params: { conceptId, word },
    });
  });

  it('may be said of another sense in another field', async () => {
    const { id } = await proposeAs(
      'translator',
      buildContent({ zh: '激光', ru: 'лазерный луч' }, { domain: '29' }),
    );
    await call(termProposals.withdraw, as('translator'), { id });
  });

  it('is refused while it waits as a proposal, with that proposal', async () => {
    const content = buildContent({ zh: '共晶', ru: 'эвтектика', en: 'eutectic' });
    const { id } = await proposeAs('translator', content);
    await expect(proposeAs('broker', buildContent({ zh: '共晶体', ru: 'Эвтектика' }))).rejects.toMatchObject({
      code: 'translation.proposal.duplicate',
      params: { proposalId: id, word: 'Эвтектика' },
    });
    await expect(
      call(termProposals.decide, as('moderator'), { id, decision: 'decline' }),
    ).rejects.toMatchObject({ fields: [{ path: 'reason', code: 'translation.proposal.reasonMissing' }] });
    const declined = await call(termProposals.decide, as('moderator'), {
      id,
      decision: 'decline',
      reason: 'too general',
    });
    expect(declined).toMatchObject({
      state: 'declined',
      decided: { reason: 'too general' },
      conceptId: null,
    });
    await proposeAs('broker', buildContent({ zh: '共晶体', ru: 'эвтектика' }));
  });

  it('is found again when it came in between proposing and accepting', async () => {
    const { id } = await proposeAs('translator', buildContent({ zh: '气孔', ru: 'пора', en: 'pore' }));
    await replaceConcepts(world.ctx, [...fileConcepts, buildConcept('T00009', '气孔', 'пора', 'pore')]);
    await expect(
      call(termProposals.decide, as('moderator'), { id, decision: 'accept' }),
    ).rejects.toMatchObject({ code: 'translation.concept.duplicate', params: { conceptId: 'T00009' } });
    await call(termProposals.withdraw, as('translator'), { id });
    await replaceConcepts(world.ctx, fileConcepts);
  });
});

describe('changes of a concept', () => {
  it('keep what was decided meanwhile, and are not decided on something else than was seen', async () => {
    const { content } = await call(getConcept, world.visitor, { id: 'T00002' });
    const withWord = (language: 'zh' | 'ru', text: string) => ({
      ...content,
      words: {
        ...content.words,
        [language]: [...content.words[language], { text, status: 'admitted', note: '' }],
      },
    });
    const one = await proposeAs('translator', withWord('ru', 'лазерное плакирование') as never, 'T00002');
    const other = await proposeAs('broker', withWord('zh', '激光包覆') as never, 'T00002');
    const stale = (await call(termProposals.get, as('moderator'), { id: other.id })).seen;
    await call(termProposals.decide, as('moderator'), { id: one.id, decision: 'accept' });
    await expect(
      call(termProposals.decide, as('moderator'), { id: other.id, decision: 'accept', seen: stale }),
    ).rejects.toMatchObject({ code: 'translation.proposal.conceptMoved' });
    const now = await call(termProposals.get, as('moderator'), { id: other.id });
    expect(now.isMoved).toBe(true);
    await call(termProposals.decide, as('moderator'), { id: other.id, decision: 'accept', seen: now.seen });
    const { concept } = await call(getConcept, world.visitor, { id: 'T00002' });
    expect(concept.words).toMatchObject({
      zh: ['激光熔覆', '激光包覆'],
      ru: ['лазерная наплавка', 'лазерное плакирование'],
    });
    expect((await call(termProposals.history, world.visitor, { id: 'T00002' })).total).toBe(2);
  });

  it('must change something, of a concept there is', async () => {
    const { content } = await call(getConcept, world.visitor, { id: 'T00003' });
    await expect(proposeAs('translator', content as never, 'T00003')).rejects.toMatchObject({
      code: 'translation.proposal.nothingChanged',
    });
    await expect(proposeAs('translator', content as never, 'T77777')).rejects.toMatchObject({
      code: 'translation.conceptNotFound',
    });
  });
});

describe('who may do what', () => {
  it('visitors read, others who do not work with terms do not propose', async () => {
    await expect(
      call(termProposals.propose, world.visitor, { content: toContentView(steel) }),
    ).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
    await expect(
      call(termProposals.propose, as('expert_reviewer'), { content: toContentView(steel) }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(call(termProposals.list, world.visitor, { mine: 'yes' })).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
    const open = await call(termProposals.list, world.visitor, {});
    expect(open.items.length).toBeGreaterThan(0);
    for (const { proposedBy } of open.items)
      expect(proposedBy).toMatchObject({ name: null, isReader: false });
  });

  it('nobody takes back what another proposed', async () => {
    const [open] = (await call(termProposals.list, world.visitor, {})).items;
    await expect(
      call(termProposals.withdraw, as('administrator'), { id: open?.id ?? '' }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('content that cannot be a term', () => {
  it('is refused with every fault and its field', async () => {
    const content = buildContent({ zh: 'сварка', ru: '~шов|!шов', en: '' }, { domain: '99' });
    await expect(proposeAs('translator', content)).rejects.toMatchObject({
      kind: 'invalid',
      fields: expect.arrayContaining([
        { path: 'content.domain', code: 'field.notInList' },
        {
          path: 'content.words.zh.preferred',
          code: 'translation.concept.word.cyrillicElsewhere',
          params: { word: 'сварка' },
        },
        { path: 'content.words.ru.preferred', code: 'translation.concept.preferredMissing' },
        {
          path: 'content.words.ru.forbidden',
          code: 'translation.concept.wordTwice',
          params: { word: 'шов' },
        },
      ]),
    });
  });
});

describe('a new data file', () => {
  it('loses nothing people decided, and counts of use stay', async () => {
    const before = await call(browseConcepts, world.visitor, { state: 'decided' });
    expect(before.total).toBe(2);
    await sql`update translation_concept set uses = 7 where id in ('T00001', 'T00002')`.execute(world.ctx.db);
    const file = [
      buildConcept('T00001', '焊接', 'сварка', 'welding|joining', '81'),
      buildConcept('T00002', '激光熔敷', 'плакирование лазером', 'cladding'),
      // The same words as the concept people added.
      buildConcept('T00010', '特种钢', 'сталь специального назначения', 'special steel', '53'),
    ];
    await world.ctx.transaction(async (tx) => {
      const { passedOver, gone } = await replaceConcepts(tx, file);
      expect(passedOver.map(({ id, inFavourOf }) => [id, inFavourOf])).toEqual([
        ['T00002', 'T00002'],
        ['T00010', before.items.find(({ id }) => id.startsWith('P'))?.id],
      ]);
      expect(gone).toEqual(['T00003', 'T00004', 'T00005']);
    });
    const after = await call(browseConcepts, world.visitor, {});
    expect(after.items.map(({ id }) => id).filter((id) => id.startsWith('T'))).toEqual(['T00001', 'T00002']);
    const decided = await call(browseConcepts, world.visitor, { state: 'decided' });
    expect(decided.items.map(({ words }) => words)).toEqual(before.items.map(({ words }) => words));
    expect(after.items.find(({ id }) => id === 'T00001')).toMatchObject({
      uses: 7,
      words: { zh: ['焊接'], en: ['welding', 'joining'] },
    });
    const [entry] = (await call(termProposals.history, world.visitor, { id: 'T00001' })).items;
    expect(entry).toMatchObject({ origin: 'file', changedBy: { role: 'platform' } });
    expect((await call(termProposals.history, world.visitor, { id: 'T00003' })).items[0]?.after).toBeNull();
    await noteLoaded(world.ctx, 'termbase', 'abc');
    expect(await loadedChecksum(world.ctx, 'termbase')).toBe('abc');
  });
});
