import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { queryList } from '../../../shared/query.ts';
import { attachmentShape } from '../threads/attachment-contract.ts';
import { participantShape } from '../threads/message-contract.ts';
import {
  decisions,
  fileFaults,
  filesPerRequestMax,
  fileStates,
  grantStates,
  reasonCharactersMax,
  requestCharactersMax,
} from './vocabulary.ts';

const path = '/api/conversations/:threadId/files';
const ofThread = z.object({ threadId: idShape });
const ofFile = ofThread.extend({ attachmentId: idShape });
const lastDay = z.iso.date().regex(/^2[01]/);

/** What somebody was told when he asked for a due-diligence file. */
export const grantShape = z.object({
  attachmentId: idShape,
  state: z.enum(grantStates),
  /** The last day (UTC) he may open it; null: as long as the file itself. */
  accessEndsOn: z.iso.date().nullable(),
  reason: z.string(),
  decidedAt: z.iso.datetime().nullable(),
});

/**
 * A file of a talk as this reader sees it. `href` saves it: a plain link, GET, every opening is logged and shown to the
 * side that gave the file. The bytes are refused (403, 409, 422) exactly when `refusal` says so.
 */
export const threadFileShape = attachmentShape.extend({
  messageId: idShape,
  /** Place of the message in the talk. */
  sequence: z.number().int().positive(),
  attachedAt: z.iso.datetime(),
  /** Who gave it, as this reader may know him. */
  giver: participantShape,
  /** The reader's own side gave it: he decides on requests, sees the openings, changes the end of access. */
  isOwn: z.boolean(),
  /** SHA-256 of the file as it was sent; null to others while its sender is masked (they get a cleaned copy). */
  sha256: z.string().nullable(),
  state: z.enum(fileStates),
  /** Why a `refused` one cannot be opened by others. */
  fault: z.enum(fileFaults).nullable(),
  mayOpen: z.boolean(),
  /** Why not: the sentence in the reader's language. `rulePath` leads to the rule, below the language. */
  refusal: z.object({ code: z.string(), sentence: z.string(), rulePath: z.string().nullable() }).nullable(),
  /** Due diligence of another side: what became of the reader's own request; null: not asked. */
  grant: grantShape.nullable(),
  mayAsk: z.boolean(),
  /** How often it was opened by others; null to sides that did not give it. */
  openings: z.number().int().nonnegative().nullable(),
  href: z.string(),
});
export type ThreadFile = z.output<typeof threadFileShape>;

/** A request for due-diligence files: the reader's own, or one his side has to answer. */
export const fileRequestShape = z.object({
  id: idShape,
  asker: participantShape,
  isOwn: z.boolean(),
  words: z.string(),
  askedAt: z.iso.datetime(),
  items: z.array(
    grantShape.extend({ name: z.string(), /** The reader's side gave this file. */ mayDecide: z.boolean() }),
  ),
  /** Something waits for a decision of the reader's side. */
  isWaiting: z.boolean(),
});
export type FileRequest = z.output<typeof fileRequestShape>;

const filesOfThread = z.object({
  items: z.array(threadFileShape),
  requests: z.array(fileRequestShape),
  /** The reader may ask for due-diligence files (present, talk open, files not stopped by the gate). */
  mayRequest: z.boolean(),
});

export const threadFiles = {
  list: defineEndpoint({
    id: 'conversations.files.list',
    method: 'GET',
    path,
    summary: 'Files of a talk, the newest first, with what the reader may do, and requests for due diligence',
    audience: 'signedIn',
    input: ofThread,
    output: filesOfThread,
  }),
  request: defineEndpoint({
    id: 'conversations.files.request',
    method: 'POST',
    path: `${path}/requests`,
    summary: 'Asks the other side for due-diligence files: named ones, or in words what is wanted and why',
    audience: 'signedIn',
    input: ofThread.extend({
      words: z.string().trim().max(requestCharactersMax).default(''),
      attachmentIds: queryList(idShape, filesPerRequestMax),
    }),
    output: filesOfThread,
  }),
  withdraw: defineEndpoint({
    id: 'conversations.files.withdraw',
    method: 'DELETE',
    path: `${path}/requests/:requestId`,
    summary: 'Takes the own request back; what was already decided stays',
    audience: 'signedIn',
    input: ofThread.extend({ requestId: idShape }),
    output: filesOfThread,
  }),
  decide: defineEndpoint({
    id: 'conversations.files.decide',
    method: 'POST',
    path: `${path}/requests/:requestId/decisions`,
    summary:
      'The side that gave a file approves or declines it for who asked, one file at a time, or ends his access',
    audience: 'signedIn',
    input: ofThread.extend({
      requestId: idShape,
      /** One that was asked for, or another due-diligence file of the own side that answers the request. */
      attachmentId: idShape,
      decision: z.enum(decisions),
      accessEndsOn: z
        .union([z.literal('').transform(() => null), lastDay])
        .nullish()
        .transform((day) => day ?? null),
      /** Needed to decline and to end access. */
      reason: z.string().trim().max(reasonCharactersMax).default(''),
    }),
    output: filesOfThread,
  }),
  setAccess: defineEndpoint({
    id: 'conversations.files.setAccess',
    method: 'PUT',
    path: `${path}/:attachmentId/access`,
    summary: 'The side that gave a file changes the last day it may be opened by others; null: no end',
    audience: 'signedIn',
    input: ofFile.extend({
      accessEndsOn: z.union([z.literal('').transform(() => null), lastDay.nullable()]),
    }),
    output: filesOfThread,
  }),
  openings: defineEndpoint({
    id: 'conversations.files.openings',
    method: 'GET',
    path: `${path}/:attachmentId/openings`,
    summary: 'Who opened a file and when, for the side that gave it; the newest first, at most 500',
    audience: 'signedIn',
    input: ofFile,
    output: z.object({
      items: z.array(
        z.object({
          reader: participantShape,
          openedAt: z.iso.datetime(),
          /** The sign that stands on every page of a due-diligence copy; null: an ordinary file has none. */
          mark: z.string().nullable(),
        }),
      ),
    }),
  }),
};

/** Where a browser saves a file from. */
export function fileHref(threadId: string, attachmentId: string): string {
  return `/api/conversations/${threadId}/files/${attachmentId}/file`;
}
