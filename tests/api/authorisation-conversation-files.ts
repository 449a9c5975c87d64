import { sql } from 'kysely';
import {
  insertAttachment,
  insertRequest,
  putQuestions,
} from '../../src/features/conversations/files/store.ts';
import { openThread } from '../../src/features/conversations/public.ts';
import { sendMessage } from '../../src/features/conversations/threads/service.ts';
import { newId } from '../../src/shared/ids.ts';
import { signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

/** `own`: the tester is in the talk; nobody else has one, administrators neither. */
const participants = (outcome: Outcome): Row => ({ own: signedIn(outcome), other: signedIn('hidden') });

/** `ownSide`: the tester's side gave the file; otherwise the other side did. */
export const conversationFileRows: Record<string, Row> = {
  'conversations.files.list': participants('ok'),
  'conversations.files.open': participants('ok'),
  'conversations.files.open, ownSide': participants('ok'),
  'conversations.files.open, stopped': participants('forbidden'),
  'conversations.files.open, dueDiligence': participants('forbidden'),
  'conversations.files.request': participants('ok'),
  'conversations.files.request, stopped': participants('forbidden'),
  'conversations.files.withdraw': participants('ok'),
  'conversations.files.withdraw, ownSide': participants('hidden'),
  'conversations.files.decide': participants('forbidden'),
  'conversations.files.decide, ownSide': participants('ok'),
  'conversations.files.setAccess': participants('forbidden'),
  'conversations.files.setAccess, ownSide': participants('ok'),
  'conversations.files.openings': participants('forbidden'),
  'conversations.files.openings, ownSide': participants('ok'),
  'conversations.export': participants('ok'),
};

export const isAboutTalkFiles = (routeId: string) =>
  routeId === 'conversations.export' || routeId.startsWith('conversations.files.');

/** Input of the routes of files, about a talk with a file and a request for it, made for the question. */
export async function conversationFileValues(routeId: string, one: Case): Promise<Values> {
  const { threadId, attachmentId, requestId } = await prepareFile(routeId, one);
  const inputs: Record<string, Values> = {
    'conversations.files.open': { attachmentId },
    'conversations.files.request': { words: 'Баланс' },
    'conversations.files.withdraw': { requestId },
    'conversations.files.decide': { requestId, attachmentId, decision: 'approve' },
    'conversations.files.setAccess': { attachmentId, accessEndsOn: '2099-12-31' },
    'conversations.files.openings': { attachmentId },
  };
  return { threadId, ...inputs[routeId] };
}

async function prepareFile(routeId: string, { world, tester, relation, words }: Case) {
  const ctx = world.api.house.systemCtx;
  const [state = ''] = words;
  const { personId: otherId } = world.other;
  const isIn = relation === 'own' && tester.cookie !== undefined;
  const testerId = isIn ? tester.personId : world.spareId;
  // The tester sits beside the giver, or across.
  const asker = state === 'ownSide' ? world.spareId : testerId;
  const threadId = await openThread(ctx, {
    subject: { room: 'cooperation', kind: 'interest', id: newId() },
    title: 'Сварка',
    titleLanguage: 'ru',
    participants: [
      { personId: otherId, side: 'sender', isMasked: true },
      { personId: world.spareId, side: 'receiver', isMasked: false },
      ...(isIn
        ? [{ personId: testerId, side: state === 'ownSide' ? 'sender' : 'receiver', isMasked: false }]
        : []),
    ],
  });
  const messageId = newId();
  const actor = {
    kind: 'person' as const,
    personId: otherId,
    roles: [],
    organisationIds: [],
    isPartner: false,
  };
  const message = { threadId, messageId, text: '试验', language: 'zh' as const, mentions: [], files: [] };
  await sendMessage(ctx.withActor(actor), message);
  const seatOf = async (personId: string) => {
    const { rows } = await sql<{ id: string }>`select id from conversations_participant
      where thread_id = ${threadId} and person_id = ${personId}`.execute(ctx.db);
    return rows[0]?.id ?? '';
  };
  const needsApproval = state === 'dueDiligence' || routeId === 'conversations.files.decide';
  const attachmentId = await insertAttachment(ctx, {
    threadId,
    messageId,
    position: 0,
    fileId: world.fileId,
    name: 'a.txt',
    contentType: 'text/plain',
    size: 18,
    sha256: '0'.repeat(64),
    kind: needsApproval ? 'dueDiligence' : 'ordinary',
    accessEndsOn: null,
    givenBy: await seatOf(otherId),
    givenSide: 'sender',
    isMasked: true,
    state: 'ready',
  });
  const askedBy = await seatOf(asker);
  const requestId = await insertRequest(ctx, { threadId, askedBy, words: 'Баланс' });
  if (routeId === 'conversations.files.decide') await putQuestions(ctx, requestId, askedBy, [attachmentId]);
  if (state === 'stopped') {
    const refusal = JSON.stringify({ code: 'platform.forbidden', rulePath: null });
    await sql`insert into conversations_gate (subject_room, subject_kind, subject_id, files, changed_at)
      select subject_room, subject_kind, subject_id, ${refusal}::jsonb, now() from conversations_thread
      where id = ${threadId}`.execute(ctx.db);
  }
  return { threadId, attachmentId, requestId };
}
