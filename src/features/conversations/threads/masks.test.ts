import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/ids.ts';
import { callConversations, openTestThread, sendTestMessage } from '../testing.ts';
import { conversations } from './contract.ts';
import type { ParticipantInput } from './door-shapes.ts';
import { postLine, setParticipants } from './subject-service.ts';
import { useTalkWorld, type Talker } from './testing-world.ts';

const world = await useTalkWorld();
const { system, talker, settle, mails } = world;
const people = await Promise.all([
  talker('zh', ['translator']),
  talker('ru', ['broker']),
  talker('en'),
  talker('zh', ['administrator']),
  talker('ru', ['translator']),
]);
const sides = ['sender', 'receiver', 'senderBroker', 'interpreter'];

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), by: fc.nat(4), to: fc.nat(4) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('translate' as const), by: fc.nat(4), to: fc.nat(4) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('seat' as const), by: fc.nat(4), to: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mask' as const), by: fc.nat(4), to: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), by: fc.nat(4), to: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('ask' as const), by: fc.nat(4), to: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('line' as const), by: fc.nat(4), to: fc.nat(4) }) },
);

type Step = { do: 'send' | 'translate' | 'seat' | 'mask' | 'leave' | 'ask' | 'line'; by: number; to: number };
type Seat = ParticipantInput & { isThere: boolean };

/** Everything the endpoints tell a person, as they are told it. */
async function allThatIsTold({ ctx }: Talker, threadId: string): Promise<string> {
  const told: unknown[] = [
    await callConversations(conversations.list, ctx, {}),
    await callConversations(conversations.unread, ctx, {}),
    await callConversations(conversations.mentions, ctx, {}),
    await callConversations(conversations.search, ctx, { text: '试验', pageSize: 100 }),
  ];
  const get = [
    () => callConversations(conversations.get, ctx, { threadId }),
    () => callConversations(conversations.messages, ctx, { threadId, changedAfter: 0 }),
    () => callConversations(conversations.messages, ctx, { threadId, limit: 100 }),
    () => callConversations(conversations.search, ctx, { text: '试验', threadId }),
  ];
  for (const ask of get) told.push(await ask().catch((error: unknown) => error));
  const messages = await callConversations(conversations.messages, ctx, { threadId }).catch(() => undefined);
  for (const { id } of messages?.items ?? []) {
    told.push(await callConversations(conversations.message, ctx, { threadId, messageId: id }));
  }
  return JSON.stringify(told, (_key, value: unknown) => (value instanceof Error ? { ...value } : value));
}

describe('a masked participant', () => {
  it('is his side and nothing else to other sides, in every answer, whatever happens in the talk', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ side: fc.constantFrom(...sides), isMasked: fc.boolean() }), {
          minLength: 5,
          maxLength: 5,
        }),
        fc.array(step, { minLength: 4, maxLength: 14 }),
        async (first, steps) => {
          const seats: Seat[] = first.map((one, at) => ({
            ...one,
            personId: people[at]?.personId ?? '',
            isThere: true,
          }));
          const key = people[0]?.personId ?? '';
          const { threadId, subject } = await openTestThread(system, { participants: seats, key });
          const written: string[] = [];
          try {
            for (const one of steps) {
              const text = await take(one, { seats, threadId, subject, key, written });
              expect(leaksIn(one.by, text, seats)).toEqual([]);
            }
            for (const [at, reader] of people.entries()) {
              expect(leaksIn(at, await allThatIsTold(reader, threadId), seats)).toEqual([]);
            }
          } finally {
            // The lists of the next round show the next talk only.
            await setParticipants(system, subject, [], key);
          }
        },
      ),
      { numRuns: 10 },
    );
  }, 120_000);

  it('stands in no mail', async () => {
    const participants = people.map(({ personId }, at) => ({
      personId,
      side: sides[at % 4] ?? '',
      isMasked: true,
    }));
    const { threadId } = await openTestThread(system, { participants });
    for (const { ctx } of people) await sendTestMessage(ctx, threadId, '试验');
    await settle();
    world.pass(10);
    await settle();
    expect(mails).toHaveLength(people.length);
    for (const { subject, text } of mails) {
      for (const { family, email, personId } of people) {
        expect(`${subject} ${text}`).not.toContain(family);
        expect(`${subject} ${text}`).not.toContain(email);
        expect(`${subject} ${text}`).not.toContain(personId);
      }
    }
  });
});

type Play = {
  seats: Seat[];
  threadId: string;
  subject: { room: string; kind: string; id: string };
  key: string;
  written: string[];
};

/** Takes a step and gives what its answer, or its refusal, says. */
async function take(one: Step, { seats, threadId, subject, key, written }: Play): Promise<string> {
  const ctx = people[one.by]?.ctx ?? system;
  const seat = seats[one.by];
  const messageId = written[one.to % Math.max(1, written.length)] ?? newId();
  const tell = async (work: Promise<unknown>) =>
    JSON.stringify(await work.catch((error: unknown) => ({ ...(error as object) })));
  switch (one.do) {
    case 'send': {
      const id = newId();
      written.push(id);
      const seen = await callConversations(conversations.get, ctx, { threadId }).catch(() => undefined);
      const spokenTo = seen?.participants.filter(({ isPresent }) => isPresent)[one.to]?.id;
      const message = {
        threadId,
        messageId: id,
        text: `试验 ${one.to}`,
        mentions: spokenTo ? [spokenTo] : [],
      };
      return tell(callConversations(conversations.send, ctx, message));
    }
    case 'translate': {
      const wish = { threadId, messageId, language: 'ru' as const, text: 'Испытание', revision: 0 };
      return tell(callConversations(conversations.supplyTranslation, ctx, wish));
    }
    case 'ask':
      return tell(callConversations(conversations.askInterpreter, ctx, { threadId, note: '' }));
    case 'line':
      await postLine(system, subject, { texts: { zh: '试验', ru: 'Испытание', en: 'Test' } }, key);
      return '';
    case 'seat':
      if (seat) seats[one.by] = { ...seat, side: sides[one.to] ?? 'sender', isThere: true };
      break;
    case 'mask':
      // Who has left is known, or not, as he was when he left.
      if (seat?.isThere) seats[one.by] = { ...seat, isMasked: one.to === 1 };
      break;
    case 'leave':
      if (seat) seats[one.by] = { ...seat, isThere: false };
      break;
  }
  await setParticipants(
    system,
    subject,
    seats.filter(({ isThere }) => isThere),
    key,
  );
  return '';
}

/** Whose name stands in a text although the reader may not know it; addresses and ids never stand there. */
function leaksIn(reader: number, text: string, seats: readonly Seat[]): string[] {
  const own = seats[reader];
  const talk = text.toLowerCase();
  return people.flatMap((one, at) => {
    const seat = seats[at];
    const isHidden = seat?.isMasked === true && at !== reader && seat.side !== own?.side;
    const secrets = [one.personId, one.email, ...(isHidden ? [one.family] : [])];
    return secrets.filter((secret) => talk.includes(secret.toLowerCase())).map((secret) => `${at} ${secret}`);
  });
}
