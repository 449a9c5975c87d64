import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { isLanguage, languages } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { mayAskForInterpreters, openTalk, type OpenTalk } from '../access.ts';
import { messageSent } from '../events.ts';
import { attachFiles } from '../files/attach.ts';
import { askForTranslation } from './ask-work.ts';
import { presentHead } from './brief-service.ts';
import type { conversations } from './contract.ts';
import type { Refusal } from './door-shapes.ts';
import { presentRequests } from './present-requests.ts';
import type { MessageView, RefusalView, ThreadView } from './message-contract.ts';
import { countUnread, insertMentions, insertMessage, moveRead, putFound } from './message-store.ts';
import { changedMessages, findMessage, messagesPage, textHistoryOf, textsOf } from './message-views.ts';
import { presentMessages, presentText } from './present-messages.ts';
import { presentParticipants } from './present-participants.ts';
import { asError, refusalsOf } from './rules.ts';
import { noteLanguage, takeSequence } from './store.ts';
import { gateOf, participantsOf, readStateOf } from './views.ts';

type Input<Name extends keyof typeof conversations> = ParsedInputOf<(typeof conversations)[Name]>;
type Output<Name extends keyof typeof conversations> = OutputOf<(typeof conversations)[Name]>;

/** The sentence of a refusal of any room, in a language. */
export type SayRefusal = (
  code: string,
  params: Record<string, string | number>,
  language: Ctx['language'],
) => string;

/** What is refused in a talk now. */
export async function refusalsNow(ctx: Ctx, { thread }: OpenTalk) {
  return refusalsOf({ closedAt: thread.closed_at, gate: await gateOf(ctx, thread) });
}

export async function readThread(ctx: Ctx, say: SayRefusal, threadId: string): Promise<ThreadView> {
  const talk = await openTalk(ctx, threadId);
  const { thread, self } = talk;
  const people = await participantsOf(ctx, [threadId]);
  const views = await presentParticipants(ctx, people, new Map([[threadId, self]]));
  const participants = [...views.values()];
  const read = await readStateOf(ctx, self.id);
  const refusals = await refusalsNow(ctx, talk);
  const mayAsk = mayAskForInterpreters(self) && refusals.writing === null;
  const requests = await presentRequests(ctx, threadId, self);
  const inUse = new Set(people.flatMap((one) => (one.left_at === null ? one.languages : [])));
  const ownView = views.get(self.id);
  if (!ownView) throw new Error(`participant ${self.id} is not in his own talk`);
  return {
    ...presentHead(thread),
    participants,
    self: ownView,
    unread: read.unread,
    unreadMentions: read.unread_mentions,
    openedAt: thread.opened_at.toISOString(),
    closedAt: thread.closed_at?.toISOString() ?? null,
    readUpTo: read.last_sequence,
    lastChange: thread.last_change,
    mayWrite: refusals.writing === null,
    mayAttach: refusals.files === null,
    refusals: {
      writing: presentRefusal(ctx, say, refusals.writing),
      files: presentRefusal(ctx, say, refusals.files),
    },
    mayAskInterpreter: mayAsk && !requests.some(({ isOwn }) => isOwn),
    mayInviteInterpreter: mayAsk,
    languages: languages.filter((language) => inUse.has(language)),
    interpreterRequests: requests,
  };
}

function presentRefusal(ctx: Ctx, say: SayRefusal, refusal: Refusal | null): RefusalView | null {
  if (refusal === null) return null;
  const { code, params = {}, rulePath } = refusal;
  return { code, params, rulePath, sentence: say(code, params, ctx.language) };
}

export async function readMessages(ctx: Ctx, input: Input<'messages'>): Promise<Output<'messages'>> {
  const { thread, self } = await openTalk(ctx, input.threadId);
  const asOf = ctx.clock().toISOString();
  const ends = { lastSequence: thread.last_sequence, lastChange: thread.last_change, asOf };
  if (input.changedAfter !== undefined) {
    const { changedAfter, limit } = input;
    const { rows, isMore } = await changedMessages(ctx, thread.id, {
      changedAfter,
      until: thread.last_change,
      limit,
    });
    // Not all of them: whoever asks again goes on from the last one he got.
    const lastChange = isMore ? (rows.at(-1)?.change ?? changedAfter) : thread.last_change;
    const items = await presentMessages(ctx, rows, self);
    return { ...ends, items, hasBefore: changedAfter > 0, hasAfter: isMore, lastChange };
  }
  const { rows, hasBefore, hasAfter } = await messagesPage(ctx, thread.id, input);
  return { ...ends, items: await presentMessages(ctx, rows, self), hasBefore, hasAfter };
}

/** One message of a talk the reader is in. */
export async function openMessage(ctx: Ctx, { thread }: OpenTalk, messageId: string) {
  const row = await findMessage(ctx, messageId);
  if (row?.thread_id !== thread.id) throw new AppError('notFound', 'conversations.messageNotFound');
  return row;
}

export async function readMessage(ctx: Ctx, input: Input<'message'>): Promise<Output<'message'>> {
  const talk = await openTalk(ctx, input.threadId);
  const { self, thread } = talk;
  const row = await openMessage(ctx, talk, input.messageId);
  const people = await presentParticipants(
    ctx,
    await participantsOf(ctx, [thread.id]),
    new Map([[thread.id, self]]),
  );
  const texts = await textsOf(ctx, [row.id]);
  const history = await textHistoryOf(ctx, row.id);
  return {
    message: await presentOne(ctx, talk, input.messageId),
    translations: texts.map(presentText),
    history: history.map(({ language, revision, state, text, engine, by_id: byId, at }) => ({
      language: isLanguage(language) ? language : 'en',
      revision,
      state: state as 'human',
      text,
      by: byId === null ? null : (people.get(byId) ?? null),
      engine,
      at: at.toISOString(),
    })),
  };
}

async function presentOne(ctx: Ctx, talk: OpenTalk, messageId: string): Promise<MessageView> {
  const [message] = await presentMessages(ctx, [await openMessage(ctx, talk, messageId)], talk.self);
  if (!message) throw new AppError('notFound', 'conversations.messageNotFound');
  return message;
}

/**
 * Writes a message. The same id of the same author again gives the message that is there, whatever is allowed by now;
 * otherwise errors: `conversations.closed`, the code of the gate, `conversations.messageIdTaken`, `.emptyMessage`,
 * `.mentionNotHere`.
 */
export async function sendMessage(ctx: Ctx, input: Input<'send'>): Promise<Output<'send'>> {
  return ctx.transaction(async (tx) => {
    const talk = await openTalk(tx, input.threadId, { forChange: true });
    const { thread, self } = talk;
    const earlier = await findMessage(tx, input.messageId);
    if (earlier && (earlier.thread_id !== thread.id || earlier.author_id !== self.id)) throw idTaken();
    if (earlier) {
      return { message: await presentOne(tx, talk, earlier.id), lastChange: thread.last_change };
    }
    const refusals = await refusalsNow(tx, talk);
    if (refusals.writing) throw asError(refusals.writing);
    if (input.files.length > 0 && refusals.files) throw asError(refusals.files);
    if (input.text === '' && input.files.length === 0) throw fieldError('text', 'conversations.emptyMessage');
    const mentions = await mentionedBy(tx, input);
    const { sequence, change } = await takeSequence(tx, thread.id);
    const { messageId: id, text, language = tx.language } = input;
    const message = { id, threadId: thread.id, sequence, change, text, language };
    if (!(await insertMessage(tx, { ...message, kind: 'message', authorId: self.id }))) throw idTaken();
    await insertMentions(tx, message, mentions);
    if (input.files.length > 0) await attachFiles(tx, thread.id, id, input.files);
    if (text !== '') await putFound(tx, { ...message, sentAt: tx.clock() }, { ...message, isOriginal: true });
    await countUnread(tx, message, self.id);
    await noteReader(tx, talk);
    await tellEvent(tx, messageSent, { threadId: thread.id, messageId: id, sequence, isQuiet: false });
    return { message: await presentOne(tx, talk, id), lastChange: change };
  });
}

const idTaken = () => new AppError('conflict', 'conversations.messageIdTaken');
const fieldError = (path: string, code: string) =>
  new AppError('invalid', code, { fields: [{ path, code }] });

async function mentionedBy(ctx: Ctx, { threadId, mentions }: Input<'send'>): Promise<string[]> {
  if (mentions.length === 0) return [];
  const present = (await participantsOf(ctx, [threadId])).filter((one) => one.left_at === null);
  const known = new Set(present.map(({ id }) => id));
  if (!mentions.every((id) => known.has(id))) throw fieldError('mentions', 'conversations.mentionNotHere');
  return [...new Set(mentions)];
}

export async function markRead(ctx: Ctx, input: Input<'markRead'>): Promise<Output<'markRead'>> {
  return ctx.transaction(async (tx) => {
    const talk = await openTalk(tx, input.threadId);
    const { thread, self } = talk;
    const upTo = Math.min(input.sequence, thread.last_sequence);
    const { last_sequence: readUpTo, unread } = await moveRead(tx, self.id, thread.id, upTo);
    await noteReader(tx, talk);
    return { readUpTo, unread };
  });
}

/** A language nobody read the talk in before: from now on it is translated into it too, with what was written so far. */
async function noteReader(ctx: Ctx, { thread, self }: OpenTalk): Promise<void> {
  if (self.languages.includes(ctx.language)) return;
  if (await noteLanguage(ctx, self.id, ctx.language)) await askForTranslation(ctx, thread.id);
}
