import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { attachmentShape } from './attachment-contract.ts';
import { messageKinds, textStates } from './vocabulary.ts';

const languageShape = z.enum(languages);
const sequence = z.number().int().nonnegative();

/** Somebody in a talk. The id is his in this talk only: it leads to no person, and a masked one has nothing else. */
export const participantShape = z.object({
  id: idShape,
  side: z.string(),
  /** Null where he is masked to this reader, or the account is closed. */
  name: z.string().nullable(),
  /** He is shown to other sides as his side only; the reader's own side sees the name. */
  isMasked: z.boolean(),
  isSelf: z.boolean(),
  /** False: he has left and reads no more. */
  isPresent: z.boolean(),
  /** IANA name; null where he is masked to this reader, or the account is closed. */
  timeZone: z.string().nullable(),
  /** The side that asked an interpreter in. */
  invitedBySide: z.string().nullable(),
});
export type ParticipantView = z.output<typeof participantShape>;

/** A message in a language that is not its own. */
export const translationShape = z.object({
  language: languageShape,
  /** Null while there is none: the reader is shown the original. */
  text: z.string().nullable(),
  state: z.enum(textStates),
  /** A part stands in it as it was written. */
  isPartial: z.boolean(),
  engine: z.string().nullable(),
  /** The words of the termbase the engine was told to use. */
  terms: z.array(z.object({ source: z.string(), target: z.string() })),
  /** The participant who wrote it. */
  byId: idShape.nullable(),
  /** Counts what people wrote; 0: nobody yet. To be given back by who replaces the text. */
  revision: z.number().int().nonnegative(),
  changedAt: z.iso.datetime().nullable(),
  /** Why there is none yet, a code of the engine (`notConfigured`, `busy`, `keptInside` …). */
  fault: z.string().nullable(),
});
export type TranslationView = z.output<typeof translationShape>;

export const messageShape = z.object({
  id: idShape,
  /** Its place in the talk, from 1 without gaps. */
  sequence,
  /** The change of the talk it was last touched by: greater than the one a reader has seen, it is news to him. */
  change: sequence,
  kind: z.enum(messageKinds),
  /** Null for the platform's own lines. */
  author: participantShape.nullable(),
  sentAt: z.iso.datetime(),
  /** As it was written; a line in the reader's language. */
  original: z.object({ text: z.string(), language: languageShape }),
  /** In the reader's language; null where the original is. */
  translation: translationShape.nullable(),
  /** The reader may write or replace translations of it. */
  mayTranslate: z.boolean(),
  /** Participants it speaks to. */
  mentions: z.array(idShape),
  mentionsMe: z.boolean(),
  files: z.array(attachmentShape),
});
export type MessageView = z.output<typeof messageShape>;

/** Why something is not allowed now: the sentence is in the reader's language. */
export const refusalShape = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  sentence: z.string(),
  /** The page of the rule below the language: `/gate/rules/SC03`. */
  rulePath: z.string().nullable(),
});
export type RefusalView = z.output<typeof refusalShape>;

/** A talk in a list. */
export const threadBriefShape = z.object({
  id: idShape,
  subject: z.object({ room: z.string(), kind: z.string(), id: z.string() }),
  title: z.object({ text: z.string(), language: languageShape }),
  isClosed: z.boolean(),
  /** Present ones; the reader is among them. */
  participants: z.array(participantShape),
  /** Messages of others and lines after what the reader has read. */
  unread: sequence,
  /** Of them those that speak to him. */
  unreadMentions: sequence,
  /** How many messages and lines there are. */
  lastSequence: sequence,
  lastAt: z.iso.datetime().nullable(),
  /** The beginning of the last message as the reader would see it. */
  last: z
    .object({
      kind: z.enum(messageKinds),
      author: participantShape.nullable(),
      text: z.string(),
      language: languageShape,
      state: z.enum(['original', ...textStates]),
    })
    .nullable(),
});
export type ThreadBrief = z.output<typeof threadBriefShape>;

/** A request for an interpreter, as the side that asked sees it; to the others it has no offers and no note. */
export const interpreterRequestShape = z.object({
  id: idShape,
  side: z.string(),
  isOwn: z.boolean(),
  note: z.string(),
  askedAt: z.iso.datetime(),
  offers: z.array(z.object({ id: idShape, name: z.string(), offeredAt: z.iso.datetime() })),
});

export const threadShape = threadBriefShape.omit({ last: true }).extend({
  /** Everybody who is or was in it. */
  participants: z.array(participantShape),
  self: participantShape,
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  readUpTo: sequence,
  /** The newest change of anything in it; after each one the channel is told. */
  lastChange: sequence,
  mayWrite: z.boolean(),
  mayAttach: z.boolean(),
  /** Null: allowed. A closed talk refuses both. */
  refusals: z.object({ writing: refusalShape.nullable(), files: refusalShape.nullable() }),
  mayAskInterpreter: z.boolean(),
  mayInviteInterpreter: z.boolean(),
  /** Languages it is translated into as it goes. */
  languages: z.array(languageShape),
  interpreterRequests: z.array(interpreterRequestShape),
});
export type ThreadView = z.output<typeof threadShape>;
