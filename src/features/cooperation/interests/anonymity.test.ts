import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Endpoint } from '../../../shared/endpoint.ts';
import { actAs, type BuiltPerson } from '../../accounts/testing.ts';
import { buildListing, buildRequestDraft } from '../../catalogue/testing.ts';
import { conversations } from '../../conversations/threads/contract.ts';
import { callConversations, sendTestMessage } from '../../conversations/testing.ts';
import { gateCaseEndpoint, gateCasesEndpoint } from '../../evaluation/gate/contract.ts';
import { callGate, caseIdOf } from '../../evaluation/testing.ts';
import { buildInterest, clearCase, type BuiltInterest } from '../testing-interests.ts';
import { interestEndpoints } from './contract.ts';
import { refOfInterest } from './stored.ts';
import { useInterestWorld } from './testing-world.ts';
import { interestSteps } from './vocabulary.ts';

const world = await useInterestWorld();
const { people, call, system, mails } = world;
const { sender, senderBroker, receiver, receiverBroker, cast } = people;
afterEach(() => world.setNow('2026-11-16T02:00:00Z'));

type Caller = (endpoint: Endpoint, ctx: Ctx, input: never) => Promise<unknown>;
const ask = async (how: unknown, endpoint: Endpoint, ctx: Ctx, input: unknown): Promise<string> =>
  (how as Caller)(endpoint, ctx, input as never).then(
    (answer) => JSON.stringify(answer),
    (error: { code?: string; params?: unknown; fields?: unknown }) => JSON.stringify(error),
  );

/** All that somebody is answered about an interest and the talk of it. */
async function allTold(ctx: Ctx, { id, listing }: BuiltInterest): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from conversations_thread where subject_id = ${id}`.execute(system.db);
  const threadId = rows[0]?.id ?? '';
  const caseId = await caseIdOf(system, refOfInterest(id)).catch(() => undefined);
  const told = [
    await ask(call, interestEndpoints.get, ctx, { id }),
    await ask(call, interestEndpoints.mine, ctx, { direction: 'sent' }),
    await ask(call, interestEndpoints.mine, ctx, { direction: 'received' }),
    await ask(call, interestEndpoints.board, ctx, { only: 'all', pageSize: 500 }),
    await ask(call, interestEndpoints.aboutListing, ctx, listing),
    // Everybody may choose among all brokers, so these are listed whoever they work for.
    (await ask(call, interestEndpoints.form, ctx, listing)).replace(/"brokers":\[.*\]/s, ''),
    await ask(callConversations, conversations.list, ctx, {}),
    await ask(callConversations, conversations.get, ctx, { threadId }),
    await ask(callConversations, conversations.messages, ctx, { threadId }),
    await ask(callConversations, conversations.search, ctx, { text: 'образцы' }),
    await ask(callGate, gateCasesEndpoint, ctx, {}),
    ...(caseId === undefined ? [] : [await ask(callGate, gateCaseEndpoint, ctx, { id: caseId })]),
  ];
  return told.join('\n');
}

const namesOfSender = ['佳木斯', '鹤舞', 'Hewu', 'Хэу', 'Zhongqiuyue', 'CN-HL'];
const namesOfOwner = ['滨海', 'Primorye', 'Приморский', 'Petrovskaya', 'RU-PRI'];
const idsOf = (...built: BuiltPerson[]) => built.flatMap(({ personId, email }) => [personId, email]);
const secretsOfSender = [...namesOfSender, people.senderOrganisationId, ...idsOf(sender, senderBroker)];
const secretsOfOwner = [...namesOfOwner, cast.ownerId, ...idsOf(receiver, receiverBroker)];
const leaks = (told: string, secrets: readonly string[]) => secrets.filter((secret) => told.includes(secret));

async function anonymousRequest(): Promise<string> {
  const draft = buildRequestDraft({ facts: { isAnonymous: true } });
  return (await buildListing(cast, 'request', { draft })).id;
}

async function talk(id: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from conversations_thread where subject_id = ${id}`.execute(system.db);
  for (const { ctx } of [sender, receiver])
    await sendTestMessage(ctx, rows[0]?.id ?? '', 'Можно ли получить образцы?');
}

describe('who is anonymous', () => {
  const steps = fc.array(fc.record({ step: fc.constantFrom(...interestSteps), who: fc.nat(3) }), {
    maxLength: 8,
  });

  it('is told to nobody of the other side in any answer or mail before the introduction, whatever is tried', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (moves) => {
        const built = await buildInterest(system, {
          cast: people,
          kind: 'request',
          listingId: await anonymousRequest(),
          isAnonymous: true,
        });
        await talk(built.id);
        const actors = [sender, senderBroker, receiver, receiverBroker];
        const refusals: { who: number; text: string }[] = [];
        for (const { step, who } of moves) {
          const input = { id: built.id, step, reasonCode: 'tooEarly' };
          refusals.push({
            who,
            text: await ask(call, interestEndpoints.step, (actors[who] ?? sender).ctx, input),
          });
        }
        await world.settle();
        for (const { personId } of [sender, senderBroker]) {
          expect(leaks(await allTold(await actAs(system, personId), built), secretsOfOwner)).toEqual([]);
        }
        for (const { personId } of [receiver, receiverBroker]) {
          expect(leaks(await allTold(await actAs(system, personId), built), secretsOfSender)).toEqual([]);
        }
        for (const { who, text } of refusals)
          expect(leaks(text, who < 2 ? secretsOfOwner : secretsOfSender)).toEqual([]);
        const written = mails.map(({ subject, text }) => `${subject}\n${text}`).join('\n');
        expect(leaks(written, [...namesOfSender, ...namesOfOwner, ...idsOf(sender, receiver)])).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('nobody finds an interest by the name of the other side before, everybody of both sides after it', async () => {
    const built = await buildInterest(system, { cast: people, isAnonymous: true, state: 'acknowledged' });
    const found = async (ctx: Ctx, q: string) =>
      (await call(interestEndpoints.board, ctx, { q, only: 'all' })).items.some(({ id }) => id === built.id);
    expect(await found(receiverBroker.ctx, '鹤舞')).toBe(false);
    expect(await found(senderBroker.ctx, '鹤舞')).toBe(true);
    expect(await found(receiverBroker.ctx, 'сварка хладостойких')).toBe(true);
    expect(await found(receiverBroker.ctx, '低温钢')).toBe(true);
    await clearCase(system, built.id);
    for (const { ctx } of [receiver, receiverBroker, senderBroker]) {
      await call(interestEndpoints.step, ctx, { id: built.id, step: 'introduce' });
    }
    expect(await found(receiverBroker.ctx, '鹤舞')).toBe(true);
  });
});

describe('people and addresses', () => {
  it('are told to the other side after the introduction only, also where nobody is anonymous', async () => {
    const before = await buildInterest(system, { cast: people, state: 'acknowledged' });
    const told = await call(interestEndpoints.get, receiver.ctx, { id: before.id });
    expect(told.sender).toMatchObject({ organisation: { id: people.senderOrganisationId }, contact: null });
    expect(leaks(JSON.stringify(told), ['Zhongqiuyue', ...idsOf(sender)])).toEqual([]);
    const after = await buildInterest(system, { cast: people, isAnonymous: true, state: 'introduced' });
    const shown = await call(interestEndpoints.get, receiver.ctx, { id: after.id });
    expect(shown.sender).toMatchObject({
      organisation: { id: people.senderOrganisationId },
      contact: { email: sender.email },
    });
    const page = await call(interestEndpoints.get, sender.ctx, { id: after.id });
    expect(page.receiver.contact?.email).toBe(receiver.email);
  });

  it('what one side notes of its calls is neither read nor found by the other', async () => {
    const { id } = await buildInterest(system, { cast: people });
    await call(interestEndpoints.log, senderBroker.ctx, {
      id,
      parties: 'Чжун Цююэ',
      said: '对方希望寄样品',
      nextStep: 'Выслать образцы',
      dueOn: '2026-11-20',
    });
    const theirs = await call(interestEndpoints.get, receiverBroker.ctx, { id });
    expect(theirs.log).toEqual([]);
    const found = async (ctx: Ctx, q: string) =>
      (await call(interestEndpoints.board, ctx, { q })).items.map((row) => row.id);
    expect(await found(receiverBroker.ctx, '寄样品')).toEqual([]);
    expect(await found(senderBroker.ctx, '寄样品')).toEqual([id]);
    expect(await found(senderBroker.ctx, 'ВЫСЛАТЬ ОБРАЗЦЫ')).toEqual([id]);
    const [row] = (await call(interestEndpoints.board, senderBroker.ctx, { q: '寄样品' })).items;
    expect(row).toMatchObject({ nextStep: 'Выслать образцы', nextOn: '2026-11-20' });
  });

  it('a broker of the owner whom the sender chose unknowingly stays on the owner’s side, and nothing tells it', async () => {
    const listingId = await anonymousRequest();
    const input = {
      kind: 'request',
      id: listingId,
      organisationId: people.senderOrganisationId,
      cooperationTypes: ['jointRnd'],
      who: 'Мы делаем насосы.',
      offer: 'Площадка для испытаний.',
      endUse: 'Насосы для фабрики.',
      brokerId: receiverBroker.personId,
    };
    const { id } = await call(interestEndpoints.send, sender.ctx, input as never);
    const told = await call(interestEndpoints.get, sender.ctx, { id });
    expect(told.sender.hasBroker).toBe(true);
    await call(interestEndpoints.step, receiverBroker.ctx, { id, step: 'acknowledge' });
    await clearCase(system, id);
    for (const { ctx } of [receiver, receiverBroker]) {
      await call(interestEndpoints.step, ctx, { id, step: 'introduce' });
    }
    expect((await call(interestEndpoints.step, sender.ctx, { id, step: 'introduce' })).state).toBe(
      'introduced',
    );
  });
});
