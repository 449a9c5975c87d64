import { sql } from 'kysely';
import { openThread } from '../../src/features/conversations/public.ts';
import { sendMessage } from '../../src/features/conversations/threads/service.ts';
import { newId } from '../../src/shared/ids.ts';
import { only, signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const members: Row = { other: signedIn('ok') };
/** `own`: the tester is in the talk; nobody else has one, administrators neither. */
const participants = (outcome: Outcome): Row => ({ own: signedIn(outcome), other: signedIn('hidden') });
const translators: Row = { other: only({ translator: 'ok' }, 'forbidden') };

/** Keys without the name of the room. */
export const conversationRows: Record<string, Row> = {
  list: members,
  unread: members,
  mentions: members,
  search: members,
  notices: members,
  setNotices: members,
  interpreterRequests: translators,
  offerInterpreting: translators,
  withdrawOffer: translators,
  get: participants('ok'),
  messages: participants('ok'),
  message: participants('ok'),
  send: participants('ok'),
  'send, stopped': participants('forbidden'),
  'send, closed': participants('refused'),
  markRead: participants('ok'),
  supplyTranslation: participants('forbidden'),
  'supplyTranslation, ownSide': participants('ok'),
  askInterpreter: participants('ok'),
  withdrawRequest: participants('ok'),
  // Nobody has offered.
  inviteInterpreter: participants('refused'),
  removeInterpreter: participants('hidden'),
};

/** Input of the routes of talks, about a talk opened for the question. */
export async function conversationValues(operation: string, one: Case): Promise<Values> {
  if (operation === 'search') return { text: '试验' };
  if (operation === 'setNotices') return { rhythm: 'hourly' };
  if (['list', 'unread', 'mentions', 'notices', 'interpreterRequests'].includes(operation)) return {};
  const { threadId, messageId, requestId } = await prepareTalk(operation, one);
  if (/Interpreting$|Offer$/.test(operation)) return { requestId };
  const inputs: Record<string, Values> = {
    message: { messageId },
    send: { messageId: newId(), text: '试验' },
    markRead: { sequence: 1 },
    supplyTranslation: { messageId, language: 'en', text: 'A test', revision: 0 },
    askInterpreter: { note: '' },
    inviteInterpreter: { personId: one.world.spareId },
    removeInterpreter: { participantId: newId() },
  };
  return { threadId, ...inputs[operation] };
}

async function prepareTalk(operation: string, { world, tester, relation, words }: Case) {
  const ctx = world.api.house.systemCtx;
  const [state = ''] = words;
  const { personId: otherId } = world.other;
  const isIn = relation === 'own' && tester.cookie !== undefined;
  const threadId = await openThread(ctx, {
    subject: { room: 'cooperation', kind: 'interest', id: newId() },
    title: 'Сварка',
    titleLanguage: 'ru',
    participants: [
      { personId: otherId, side: 'sender', isMasked: true },
      ...(isIn
        ? [{ personId: tester.personId, side: state === 'ownSide' ? 'sender' : 'receiver', isMasked: false }]
        : []),
    ],
  });
  const messageId = newId();
  const writer = ctx.withActor({
    kind: 'person',
    personId: otherId,
    roles: [],
    organisationIds: [],
    isPartner: false,
  });
  const message = { threadId, messageId, text: '试验', language: 'zh' as const, mentions: [], files: [] };
  await sendMessage(writer, message);
  const requestId = newId();
  const ask = (id: string, personId: string) =>
    sql`insert into conversations_interpreter_request (id, thread_id, side, asked_by, note, asked_at)
      select ${id}, one.thread_id, one.side, one.id, '', now() from conversations_participant one
      where one.thread_id = ${threadId} and one.person_id = ${personId}`.execute(ctx.db);
  await ask(requestId, otherId);
  if (operation === 'withdrawRequest') await ask(newId(), tester.personId);
  if (state === 'closed')
    await sql`update conversations_thread set closed_at = now() where id = ${threadId}`.execute(ctx.db);
  if (state === 'stopped') {
    const refusal = JSON.stringify({ code: 'platform.forbidden', rulePath: null });
    await sql`insert into conversations_gate (subject_room, subject_kind, subject_id, writing, changed_at)
      select subject_room, subject_kind, subject_id, ${refusal}::jsonb, now() from conversations_thread
      where id = ${threadId}`.execute(ctx.db);
  }
  return { threadId, messageId, requestId };
}
