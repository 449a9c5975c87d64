import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryList, queryOptional, queryWithDefault } from '../../../shared/query.ts';
import { attachInputShape } from './attachment-contract.ts';
import {
  messageShape,
  participantShape,
  threadBriefShape,
  threadShape,
  translationShape,
} from './message-contract.ts';
import {
  filesPerMessageMax,
  mentionsMax,
  messageCharactersMax,
  messagesPerPageMax,
  noteCharactersMax,
  noticeRhythms,
  queryCharactersMax,
  translationCharactersMax,
} from './vocabulary.ts';

const path = '/api/conversations';
const languageShape = z.enum(languages);
const ofThread = z.object({ threadId: idShape });
const ofMessage = ofThread.extend({ messageId: idShape });
const count = z.number().int().nonnegative();
const sequence = z.coerce.number().int().min(0).max(2_147_483_647);
const notices = z.object({ rhythm: z.enum(noticeRhythms) });

/** Where a message was found or somebody was spoken to. */
const placeShape = z.object({
  threadId: idShape,
  title: threadBriefShape.shape.title,
  messageId: idShape,
  sequence: count,
  sentAt: z.iso.datetime(),
  author: participantShape.nullable(),
  /** The part of the text that was asked for, and whether it stands in the original or in a translation. */
  excerpt: z.object({ text: z.string(), language: languageShape, isOriginal: z.boolean() }),
});
export type FoundMessage = z.output<typeof placeShape>;

export const conversations = {
  list: defineEndpoint({
    id: 'conversations.list',
    method: 'GET',
    path,
    summary: "The reader's talks: those with something unread first, then the newest",
    audience: 'signedIn',
    input: z.object({
      ...pagingInput,
      only: queryWithDefault(z.enum(['all', 'unread', 'open', 'closed']), 'all'),
      /** Talks about one record: `room/kind/id`. */
      subject: queryOptional(z.string().regex(/^[a-z]+\/[A-Za-z]+\/[\w-]{1,80}$/)),
    }),
    output: pageOf(threadBriefShape),
  }),
  unread: defineEndpoint({
    id: 'conversations.unread',
    method: 'GET',
    path: `${path}/unread`,
    summary: 'How much the reader has not read, over all talks',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({ threads: count, messages: count, mentions: count }),
  }),
  mentions: defineEndpoint({
    id: 'conversations.mentions',
    method: 'GET',
    path: `${path}/mentions`,
    summary: 'Messages that speak to the reader, the newest first',
    audience: 'signedIn',
    input: z.object({ ...pagingInput }),
    output: pageOf(placeShape.extend({ isUnread: z.boolean() })),
  }),
  search: defineEndpoint({
    id: 'conversations.search',
    method: 'GET',
    path: `${path}/search`,
    summary:
      "Messages of the reader's talks with all these words, in the original or as he is shown them; newest first",
    audience: 'signedIn',
    input: z.object({
      ...pagingInput,
      text: z.string().trim().min(1).max(queryCharactersMax),
      /** In one talk only. */
      threadId: queryOptional(idShape),
    }),
    output: pageOf(placeShape),
  }),
  notices: defineEndpoint({
    id: 'conversations.notices',
    method: 'GET',
    path: `${path}/notices`,
    summary: 'When the reader is told by mail of what he has not read',
    audience: 'signedIn',
    input: z.object({}),
    output: notices,
  }),
  setNotices: defineEndpoint({
    id: 'conversations.setNotices',
    method: 'PUT',
    path: `${path}/notices`,
    summary: 'Chooses when mails about unread messages come; they never hold what was written',
    audience: 'signedIn',
    input: notices,
    output: notices,
  }),
  interpreterRequests: defineEndpoint({
    id: 'conversations.interpreterRequests',
    method: 'GET',
    path: `${path}/interpreter-requests`,
    summary: 'Talks that ask for an interpreter, without their title and content (translators)',
    audience: 'signedIn',
    input: z.object({ ...pagingInput }),
    output: pageOf(
      z.object({
        id: idShape,
        languages: z.array(languageShape),
        note: z.string(),
        /** So many messages are there to begin with. */
        messages: count,
        askedAt: z.iso.datetime(),
        hasOffered: z.boolean(),
      }),
    ),
  }),
  offerInterpreting: defineEndpoint({
    id: 'conversations.offerInterpreting',
    method: 'PUT',
    path: `${path}/interpreter-requests/:requestId/offer`,
    summary: 'Offers to interpret; the side that asked may then invite (translators)',
    audience: 'signedIn',
    input: z.object({ requestId: idShape }),
    output: z.object({ hasOffered: z.boolean() }),
  }),
  withdrawOffer: defineEndpoint({
    id: 'conversations.withdrawOffer',
    method: 'DELETE',
    path: `${path}/interpreter-requests/:requestId/offer`,
    summary: 'Takes the own offer back (translators)',
    audience: 'signedIn',
    input: z.object({ requestId: idShape }),
    output: z.object({ hasOffered: z.boolean() }),
  }),
  get: defineEndpoint({
    id: 'conversations.get',
    method: 'GET',
    path: `${path}/:threadId`,
    summary: 'A talk with its participants and what is allowed in it now, for its participants',
    audience: 'signedIn',
    input: ofThread,
    output: threadShape,
  }),
  messages: defineEndpoint({
    id: 'conversations.messages',
    method: 'GET',
    path: `${path}/:threadId/messages`,
    summary: 'Messages of a talk in their order: the last ones, or those before, after or around a place',
    audience: 'signedIn',
    input: ofThread.extend({
      before: queryOptional(sequence),
      after: queryOptional(sequence),
      around: queryOptional(sequence),
      /** What came or was changed after this change, in the order of the changes. */
      changedAfter: queryOptional(sequence),
      limit: queryWithDefault(z.coerce.number().int().min(1).max(messagesPerPageMax), 50),
    }),
    output: z.object({
      items: z.array(messageShape),
      /** There are earlier ones. */
      hasBefore: z.boolean(),
      /** There are later ones; with `changedAfter`: further changes. */
      hasAfter: z.boolean(),
      lastSequence: count,
      /** As of this answer: nothing with a change up to here is missing from what was read so far. */
      lastChange: count,
      asOf: z.iso.datetime(),
    }),
  }),
  message: defineEndpoint({
    id: 'conversations.message',
    method: 'GET',
    path: `${path}/:threadId/messages/:messageId`,
    summary: 'One message with its translations into all languages and what stood there before',
    audience: 'signedIn',
    input: ofMessage,
    output: z.object({
      message: messageShape,
      translations: z.array(translationShape),
      history: z.array(
        z.object({
          language: languageShape,
          revision: count,
          state: translationShape.shape.state,
          text: z.string(),
          by: participantShape.nullable(),
          engine: z.string().nullable(),
          at: z.iso.datetime(),
        }),
      ),
    }),
  }),
  send: defineEndpoint({
    id: 'conversations.send',
    method: 'POST',
    path: `${path}/:threadId/messages`,
    summary: 'Writes a message; sent again with the same id it is the same message',
    audience: 'signedIn',
    input: ofThread.extend({
      /** Made by the sender (UUID). */
      messageId: idShape,
      text: z.string().trim().max(messageCharactersMax).default(''),
      /** The language it is written in; the reader's own unless given. */
      language: queryOptional(languageShape),
      /** Participants it speaks to, by their id in this talk. */
      mentions: queryList(idShape, mentionsMax),
      files: z.array(attachInputShape).max(filesPerMessageMax).default([]),
    }),
    output: z.object({ message: messageShape, lastChange: count }),
  }),
  markRead: defineEndpoint({
    id: 'conversations.markRead',
    method: 'POST',
    path: `${path}/:threadId/read`,
    summary: 'Notes up to which message the reader has read; it never goes back',
    audience: 'signedIn',
    input: ofThread.extend({ sequence }),
    output: z.object({ readUpTo: count, unread: count }),
  }),
  supplyTranslation: defineEndpoint({
    id: 'conversations.supplyTranslation',
    method: 'PUT',
    path: `${path}/:threadId/messages/:messageId/translations/:language`,
    summary: "Writes or replaces a translation: the writer's own side, or an interpreter",
    audience: 'signedIn',
    input: ofMessage.extend({
      language: languageShape,
      text: z.string().trim().min(1).max(translationCharactersMax),
      /** Of the translation that was seen when writing; 0 where no person wrote one. */
      revision: z.coerce.number().int().min(0).max(1_000_000),
    }),
    output: translationShape,
  }),
  askInterpreter: defineEndpoint({
    id: 'conversations.askInterpreter',
    method: 'POST',
    path: `${path}/:threadId/interpreter-request`,
    summary: 'Asks the translators of the platform for an interpreter; one open request a side',
    audience: 'signedIn',
    input: ofThread.extend({
      /** Read by all translators: nothing confidential belongs here. */
      note: z.string().trim().max(noteCharactersMax).default(''),
    }),
    output: threadShape,
  }),
  withdrawRequest: defineEndpoint({
    id: 'conversations.withdrawRequest',
    method: 'DELETE',
    path: `${path}/:threadId/interpreter-request`,
    summary: "Takes the own side's request for an interpreter back",
    audience: 'signedIn',
    input: ofThread,
    output: threadShape,
  }),
  inviteInterpreter: defineEndpoint({
    id: 'conversations.inviteInterpreter',
    method: 'POST',
    path: `${path}/:threadId/interpreters`,
    summary: 'Takes a translator into the talk: by his offer, or by his page if he is listed publicly',
    audience: 'signedIn',
    input: ofThread.extend({ offerId: queryOptional(idShape), personId: queryOptional(idShape) }),
    output: threadShape,
  }),
  removeInterpreter: defineEndpoint({
    id: 'conversations.removeInterpreter',
    method: 'DELETE',
    path: `${path}/:threadId/interpreters/:participantId`,
    summary: 'Ends the access of an interpreter: the side that invited him, or he himself',
    audience: 'signedIn',
    input: ofThread.extend({ participantId: idShape }),
    output: z.object({ isRemoved: z.boolean() }),
  }),
};
