import { hasRole } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { actorOf, findFindablePeople } from '../../accounts/public.ts';
import {
  isInterpreter,
  mayAskForInterpreters,
  openTalk,
  requireTranslator,
  type OpenTalk,
} from '../access.ts';
import { threadChanged } from '../events.ts';
import { threadLines } from '../messages/thread-lines.ts';
import { askForTranslation } from './ask-work.ts';
import type { conversations } from './contract.ts';
import { closeRequest, deleteOffer, insertRequest, putOffer } from './interpreter-store.ts';
import { findOpenRequest, offersOf, openRequestsOf, requestsPage } from './interpreter-views.ts';
import { asError } from './rules.ts';
import { refusalsNow } from './service.ts';
import { takeChange } from './store.ts';
import { beginInterpreting, endInterpreting, writeLine } from './subject-service.ts';
import { participantsOf } from './views.ts';

type Input<Name extends keyof typeof conversations> = ParsedInputOf<(typeof conversations)[Name]>;
type Output<Name extends keyof typeof conversations> = OutputOf<(typeof conversations)[Name]>;

/** Requests as translators see them: nothing of the talk but its languages and length. */
export async function listRequests(
  ctx: Ctx,
  input: Input<'interpreterRequests'>,
): Promise<Output<'interpreterRequests'>> {
  const personId = requireTranslator(ctx.actor);
  const rows = await requestsPage(ctx, personId, input);
  return {
    items: rows.map((row) => ({
      id: row.id,
      languages: row.languages,
      note: row.note,
      messages: row.messages,
      askedAt: row.asked_at.toISOString(),
      hasOffered: row.has_offered,
    })),
    total: rows[0]?.total ?? 0,
    page: input.page,
    pageSize: input.pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

async function openRequest(ctx: Ctx, requestId: string, personId: string) {
  const request = await findOpenRequest(ctx, requestId);
  const people = request ? await participantsOf(ctx, [request.thread_id]) : [];
  if (!request || people.some((one) => one.person_id === personId)) {
    throw new AppError('notFound', 'conversations.requestNotFound');
  }
  return request;
}

export async function offerInterpreting(ctx: Ctx, requestId: string): Promise<{ hasOffered: boolean }> {
  const personId = requireTranslator(ctx.actor);
  return ctx.transaction(async (tx) => {
    const request = await openRequest(tx, requestId, personId);
    await putOffer(tx, request.id, personId);
    await tellReaders(tx, request.thread_id);
    return { hasOffered: true };
  });
}

export async function withdrawOffer(ctx: Ctx, requestId: string): Promise<{ hasOffered: boolean }> {
  const personId = requireTranslator(ctx.actor);
  return ctx.transaction(async (tx) => {
    const request = await openRequest(tx, requestId, personId);
    await deleteOffer(tx, request.id, personId);
    await tellReaders(tx, request.thread_id);
    return { hasOffered: false };
  });
}

async function tellReaders(ctx: Ctx, threadId: string): Promise<void> {
  await takeChange(ctx, threadId);
  await tellEvent(ctx, threadChanged, { threadId });
}

/** The talk for somebody who may ask interpreters into it now. */
async function openForAsking(ctx: Ctx, threadId: string): Promise<OpenTalk> {
  const talk = await openTalk(ctx, threadId, { forChange: true });
  if (!mayAskForInterpreters(talk.self)) throw new AppError('forbidden', 'conversations.notYourSide');
  const refusals = await refusalsNow(ctx, talk);
  if (refusals.writing) throw asError(refusals.writing);
  return talk;
}

/** Errors: `conversations.alreadyAsked`, and whatever is refused to who writes. */
export async function askInterpreter(ctx: Ctx, { threadId, note }: Input<'askInterpreter'>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { self } = await openForAsking(tx, threadId);
    const { side, id: askedBy } = self;
    if (!(await insertRequest(tx, { threadId, side, askedBy, note }))) {
      throw new AppError('conflict', 'conversations.alreadyAsked');
    }
    await recordAudit(tx, {
      action: 'conversations.thread.askInterpreter',
      ref: { room: 'conversations', kind: 'thread', id: threadId },
      details: { side },
    });
    await tellReaders(tx, threadId);
  });
}

export async function withdrawRequest(ctx: Ctx, threadId: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { self } = await openTalk(tx, threadId, { forChange: true });
    if (!(await closeRequest(tx, threadId, self.side))) {
      throw new AppError('notFound', 'conversations.requestNotFound');
    }
    await tellReaders(tx, threadId);
  });
}

/**
 * Takes a translator into the talk, and says so in it. Errors: `conversations.notAnInterpreter` for who is no translator
 * or cannot be known to the reader, `.alreadyHere` for who takes or took part.
 */
export async function inviteInterpreter(ctx: Ctx, input: Input<'inviteInterpreter'>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { thread, self } = await openForAsking(tx, input.threadId);
    const personId = await translatorFor(tx, input, self.side);
    const people = await participantsOf(tx, [thread.id]);
    const known = people.find((one) => one.person_id === personId);
    // Who once stood on a side would lose his mask, and would be no interpreter.
    if (known && !(known.left_at !== null && isInterpreter(known))) {
      throw new AppError('conflict', 'conversations.alreadyHere');
    }
    await beginInterpreting(tx, thread.id, personId, self.side);
    await closeRequest(tx, thread.id, self.side);
    await writeLine(tx, thread.id, threadLines.interpreterJoined);
    await askForTranslation(tx, thread.id);
  });
}

async function translatorFor(
  ctx: Ctx,
  { threadId, offerId, personId }: Input<'inviteInterpreter'>,
  side: string,
): Promise<string> {
  const chosen =
    offerId === undefined ? await listedPerson(ctx, personId) : await offerer(ctx, threadId, side, offerId);
  const actor = chosen === undefined ? undefined : await actorOf(ctx, chosen);
  if (chosen === undefined || !actor || !hasRole(actor, 'translator')) {
    throw new AppError('invalid', 'conversations.notAnInterpreter', {
      fields: [
        { path: offerId === undefined ? 'personId' : 'offerId', code: 'conversations.notAnInterpreter' },
      ],
    });
  }
  return chosen;
}

async function offerer(
  ctx: Ctx,
  threadId: string,
  side: string,
  offerId: string,
): Promise<string | undefined> {
  const own = (await openRequestsOf(ctx, threadId)).filter((request) => request.side === side);
  const offers = await offersOf(
    ctx,
    own.map(({ id }) => id),
  );
  return offers.find(({ id }) => id === offerId)?.person_id;
}

/** Only who agreed to be found may be asked without an offer: the answer would tell who is a translator. */
async function listedPerson(ctx: Ctx, personId: string | undefined): Promise<string | undefined> {
  if (personId === undefined) return undefined;
  const [found] = await findFindablePeople(ctx, [personId]);
  return found === undefined ? undefined : personId;
}

/** Errors: `conversations.notYourInterpreter` for the side that did not invite him. */
export async function removeInterpreter(
  ctx: Ctx,
  { threadId, participantId }: Input<'removeInterpreter'>,
): Promise<{ isRemoved: boolean }> {
  return ctx.transaction(async (tx) => {
    const { self } = await openTalk(tx, threadId, { forChange: true });
    const people = await participantsOf(tx, [threadId]);
    const interpreter = people.find(({ id, left_at: leftAt }) => id === participantId && leftAt === null);
    if (!interpreter || interpreter.invited_by_side === null) {
      throw new AppError('notFound', 'conversations.participantNotFound');
    }
    if (interpreter.id !== self.id && interpreter.invited_by_side !== self.side) {
      throw new AppError('forbidden', 'conversations.notYourInterpreter');
    }
    await writeLine(tx, threadId, threadLines.interpreterLeft);
    await endInterpreting(tx, threadId, interpreter.id);
    return { isRemoved: true };
  });
}
