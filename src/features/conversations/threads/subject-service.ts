import { AppError } from '../../../shared/app-error.ts';
import { newId } from '../../../shared/ids.ts';
import type { TrilingualText } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { mailAddressOf } from '../../accounts/public.ts';
import { messageSent, threadChanged } from '../events.ts';
import { askForTranslation } from './ask-work.ts';
import type { ParticipantInput, ThreadGate, ThreadInput } from './door-shapes.ts';
import { countUnread, insertMessage, putFound } from './message-store.ts';
import {
  closeThreadRow,
  holdThread,
  holdThreadsOf,
  insertThread,
  leaveThread,
  putGate,
  putParticipant,
  takeChange,
  takeSequence,
} from './store.ts';
import { defaultKey, participantsOf, threadIdOf, type ParticipantRow } from './views.ts';
import { interpreterSide } from './vocabulary.ts';

/** What the rooms above do to the talks about their records. Whether the actor may is theirs to ask. */

const threadRef = (id: string): RecordRef => ({ room: 'conversations', kind: 'thread', id });

async function onRecord(ctx: Ctx, threadId: string, action: string, details: Record<string, unknown> = {}) {
  await recordAudit(ctx, { action: `conversations.thread.${action}`, ref: threadRef(threadId), details });
}

/**
 * Opens the talk about a subject and gives its id. When there is one already it stays as it is. With `gate` that is set
 * for the subject too.
 */
export async function openThread(ctx: Ctx, input: ThreadInput): Promise<string> {
  const key = input.key ?? defaultKey;
  return ctx.transaction(async (tx) => {
    const earlier = await threadIdOf(tx, input.subject, key);
    if (earlier !== undefined) return earlier;
    if (input.gate) await setThreadGate(tx, input.subject, input.gate);
    const id = await insertThread(tx, input, key);
    // Somebody opened it at the same moment.
    if (id === undefined) return (await threadIdOf(tx, input.subject, key)) ?? '';
    for (const participant of onceEach(input.participants)) await admit(tx, id, participant);
    await onRecord(tx, id, 'open', { subject: input.subject });
    await changed(tx, id);
    return id;
  });
}

/** Nobody sits on two sides: the first place given counts. */
function onceEach(participants: readonly ParticipantInput[]): ParticipantInput[] {
  const byPerson = new Map(participants.toReversed().map((one) => [one.personId, one]));
  return participants.filter((one) => byPerson.get(one.personId) === one);
}

async function changed(ctx: Ctx, threadId: string): Promise<void> {
  await takeChange(ctx, threadId);
  await tellEvent(ctx, threadChanged, { threadId });
}

/** Puts somebody in, reading in the language of his account. */
export async function admit(
  ctx: Ctx,
  threadId: string,
  participant: ParticipantInput,
  invitedBySide: string | null = null,
): Promise<boolean> {
  const address = await mailAddressOf(ctx, participant.personId);
  return putParticipant(ctx, threadId, participant, { language: address?.language, invitedBySide });
}

/**
 * Says anew who is in the talk about a subject: who is not named has left and reads no more. Interpreters a side asked
 * in stay as long as somebody of that side does. Without a talk nothing happens.
 */
export async function setParticipants(
  ctx: Ctx,
  subject: RecordRef,
  participants: readonly ParticipantInput[],
  key: string = defaultKey,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const threadId = await threadIdOf(tx, subject, key);
    if (threadId === undefined) return;
    await holdThread(tx, threadId);
    const wanted = onceEach(participants);
    const before = await participantsOf(tx, [threadId]);
    let isChanged = (await leaveThread(tx, whoLeaves(before, wanted))) > 0;
    for (const participant of wanted) {
      if (await admit(tx, threadId, participant)) isChanged = true;
    }
    if (!isChanged) return;
    await onRecord(tx, threadId, 'setParticipants', { participants: wanted.length });
    await changed(tx, threadId);
    await askForTranslation(tx, threadId);
  });
}

function whoLeaves(before: readonly ParticipantRow[], wanted: readonly ParticipantInput[]): string[] {
  const people = new Set(wanted.map(({ personId }) => personId));
  const sides = new Set(wanted.map(({ side }) => side));
  return before
    .filter((one) => one.left_at === null && !people.has(one.person_id))
    .filter((one) => !(one.invited_by_side !== null && sides.has(one.invited_by_side)))
    .map(({ id }) => id);
}

/**
 * Says what is refused in all talks about a subject from now on; those opened later too. Whatever was being sent has
 * either been written before this or is refused.
 */
export async function setThreadGate(ctx: Ctx, subject: RecordRef, gate: ThreadGate): Promise<void> {
  await ctx.transaction(async (tx) => {
    const threadIds = await holdThreadsOf(tx, subject);
    if (!(await putGate(tx, subject, gate))) return;
    for (const threadId of threadIds) {
      const details = { writing: gate.writing?.code ?? null, files: gate.files?.code ?? null };
      await onRecord(tx, threadId, 'setGate', details);
      await changed(tx, threadId);
    }
  });
}

/** Ends the talk about a subject: it can be read as before, writing is refused. Without a talk nothing happens. */
export async function closeThread(ctx: Ctx, subject: RecordRef, key: string = defaultKey): Promise<void> {
  await ctx.transaction(async (tx) => {
    const threadId = await threadIdOf(tx, subject, key);
    if (threadId === undefined || !(await closeThreadRow(tx, threadId))) return;
    await onRecord(tx, threadId, 'close');
    await changed(tx, threadId);
  });
}

/**
 * Writes a line of the platform into the talk about a subject, whatever is refused to its participants; each reads it
 * in his language. It must name nobody who may be masked. `isQuiet`: who posts it writes mails himself. Without a talk
 * nothing happens.
 */
export async function postLine(
  ctx: Ctx,
  subject: RecordRef,
  { texts, isQuiet = false }: { texts: TrilingualText; isQuiet?: boolean },
  key: string = defaultKey,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const threadId = await threadIdOf(tx, subject, key);
    if (threadId !== undefined) await writeLine(tx, threadId, texts, { isQuiet });
  });
}

export async function writeLine(
  ctx: Ctx,
  threadId: string,
  texts: TrilingualText,
  { isQuiet = false }: { isQuiet?: boolean } = {},
): Promise<void> {
  const { sequence, change } = await takeSequence(ctx, threadId);
  const message = { id: newId(), threadId, sequence, change, text: '', language: 'en' as const };
  if (!(await insertMessage(ctx, { ...message, kind: 'line', texts }))) {
    throw new AppError('conflict', 'conversations.messageIdTaken');
  }
  for (const language of ['zh', 'ru', 'en'] as const) {
    const sentAt = ctx.clock();
    await putFound(ctx, { ...message, sentAt }, { text: texts[language], language, isOriginal: false });
  }
  await countUnread(ctx, message, null);
  await tellEvent(ctx, messageSent, { threadId, messageId: message.id, sequence, isQuiet });
}

/** An interpreter leaves the talk he was asked into. */
export async function endInterpreting(ctx: Ctx, threadId: string, participantId: string): Promise<void> {
  if ((await leaveThread(ctx, [participantId])) === 0) return;
  await onRecord(ctx, threadId, 'removeInterpreter');
  await changed(ctx, threadId);
}

/** Takes a translator into a talk, asked in by a side. */
export async function beginInterpreting(
  ctx: Ctx,
  threadId: string,
  personId: string,
  invitedBySide: string,
): Promise<void> {
  const participant = { personId, side: interpreterSide, isMasked: false };
  await admit(ctx, threadId, participant, invitedBySide);
  await onRecord(ctx, threadId, 'inviteInterpreter', { invitedBySide });
  await changed(ctx, threadId);
}
