import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryList, queryOptional } from '../../../shared/query.ts';
import { regionShape } from '../../accounts/contract.ts';
import { linkShape } from '../agreements/contract.ts';
import {
  actionStatuses,
  itemKinds,
  itemTextMax,
  protocolStates,
  sessionForms,
  shortTextMax,
} from './vocabulary.ts';

const bank = z.enum(['cn', 'ru']);
const language = z.enum(languages);

export const delegationShape = z.object({
  bank,
  /** How many people; null: not known. */
  people: z.number().int().min(1).max(9999).nullable(),
  organisations: z.array(linkShape),
});

export const sessionBriefShape = z.object({
  id: idShape,
  body: linkShape,
  number: z.number().int().nullable(),
  heldFrom: z.string(),
  heldUntil: z.string().nullable(),
  form: z.enum(sessionForms),
  region: z.string().nullable(),
  place: z.string().nullable(),
  hostBank: bank.nullable(),
  state: z.enum(protocolStates),
  isAnnounced: z.boolean(),
  /** Of what is published; null while the protocol is not. */
  decisionCount: z.number().int().nullable(),
  actionCount: z.number().int().nullable(),
});
export type SessionBrief = z.output<typeof sessionBriefShape>;

const textShape = z.object({
  language,
  text: z.string(),
  state: z.enum(['human', 'machine']),
  engine: z.string().nullable(),
  isStale: z.boolean(),
});

/** An action of another session that is the same work. */
export const chainLinkShape = z.object({ itemId: idShape, sessionId: idShape, heldFrom: z.string() });
export type ChainLink = z.output<typeof chainLinkShape>;

export const itemShape = z.object({
  id: idShape,
  kind: z.enum(itemKinds),
  /** The same in every language; null for the beginning and the ending. */
  number: z.string().nullable(),
  underId: idShape.nullable(),
  underNumber: z.string().nullable(),
  texts: z.array(textShape),
  action: z
    .object({
      bank,
      owner: linkShape,
      ownerName: z.string().nullable(),
      dueOn: z.string(),
      status: z.enum(actionStatuses),
      continuesId: idShape.nullable(),
      /** The same work in an earlier protocol, and in a later one the reader may see. */
      continues: chainLinkShape.nullable(),
      continuedBy: chainLinkShape.nullable(),
    })
    .nullable(),
});
export type ItemView = z.output<typeof itemShape>;

/** Who signed for a bank, with the name in the other script where it is known. */
export const signatoryShape = z.object({
  bank,
  name: z.string(),
  nameOther: z.string().nullable(),
  office: z.string(),
});
export type Signatory = z.output<typeof signatoryShape>;

export const scanShape = z.object({
  id: idShape,
  name: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  bank,
});

export const sessionViewShape = sessionBriefShape.extend({
  delegations: z.array(delegationShape),
  revision: z.number().int(),
  languages: z.array(language),
  authentic: z.array(language),
  /** Null for those who may not read it yet. */
  items: z.array(itemShape).nullable(),
  gaps: z.array(z.object({ number: z.string(), language, gap: z.enum(['missing', 'stale', 'machine']) })),
  /** Numbers, dates and money that two languages of an item do not say alike. */
  figures: z.array(
    z.object({
      number: z.string(),
      first: z.object({ language, words: z.string().nullable() }),
      second: z.object({ language, words: z.string().nullable() }),
    }),
  ),
  confirmedBy: z.array(z.object({ bank, at: z.iso.datetime() })),
  comments: z.array(
    z.object({
      id: idShape,
      number: z.string().nullable(),
      bank,
      personName: z.string(),
      text: z.string(),
      language,
      ofRevision: z.number().int(),
      at: z.iso.datetime(),
      isSettled: z.boolean(),
      maySettle: z.boolean(),
    }),
  ),
  signedOn: z.string().nullable(),
  signatories: z.array(signatoryShape),
  scans: z.array(scanShape),
  /** Open actions of earlier protocols a new one may continue; for who writes it. */
  continuable: z.array(
    z.object({ id: idShape, number: z.string(), text: z.string(), language, heldFrom: z.string() }),
  ),
  publishedAt: z.iso.datetime().nullable(),
  changedAt: z.iso.datetime(),
  may: z.object({
    edit: z.boolean(),
    send: z.boolean(),
    confirm: z.boolean(),
    comment: z.boolean(),
    sign: z.boolean(),
    publish: z.boolean(),
  }),
  asOf: z.iso.datetime(),
});
export type SessionView = z.output<typeof sessionViewShape>;

const one = { id: idShape };
const seen = { ...one, revision: z.coerce.number().int().min(1) };
const historyDay = z.iso.date().regex(/^(19|20|21)/);
const sessionFields = {
  number: queryOptional(z.coerce.number().int().min(1).max(999)),
  heldFrom: historyDay,
  heldUntil: queryOptional(historyDay),
  form: z.enum(sessionForms),
  region: queryOptional(regionShape),
  place: queryOptional(z.string().trim().max(200)),
  hostBank: queryOptional(bank),
  languages: queryList(language, 3),
  authentic: queryList(language, 3),
  delegations: z
    .array(
      z.object({
        bank,
        people: queryOptional(z.coerce.number().int().min(1).max(9999)),
        organisationIds: queryList(idShape, 30),
      }),
    )
    .max(2)
    .default([]),
};
const itemFields = {
  kind: z.enum(itemKinds),
  underId: queryOptional(idShape),
  position: queryOptional(z.coerce.number().int().min(0).max(9999)),
  /** Of an action: who does it and by when. */
  ownerOrganisationId: queryOptional(idShape),
  ownerPersonId: queryOptional(idShape),
  dueOn: queryOptional(dayShape),
  continuesId: queryOptional(idShape),
};
const person = z.object({
  bank,
  name: z.string().trim().min(2).max(200),
  nameOther: queryOptional(z.string().trim().max(200)),
  office: z.string().trim().max(shortTextMax).default(''),
});
const at = '/api/programmes/sessions' as const;

export const sessions = {
  list: defineEndpoint({
    id: 'programmes.sessions.list',
    method: 'GET',
    path: at,
    summary: 'Sessions of all bodies, the newest first; announced ones for everybody',
    audience: 'public',
    input: z.object({
      bodyId: queryOptional(idShape),
      state: queryOptional(z.enum(protocolStates)),
      year: queryOptional(z.coerce.number().int().min(1900).max(2100)),
      ...pagingInput,
    }),
    output: pageOf(sessionBriefShape),
  }),
  get: defineEndpoint({
    id: 'programmes.sessions.get',
    method: 'GET',
    path: `${at}/:id`,
    summary: 'One session; its protocol before publication for the officers of both banks',
    audience: 'public',
    input: z.object(one),
    output: sessionViewShape,
  }),
  create: defineEndpoint({
    id: 'programmes.sessions.create',
    method: 'POST',
    path: at,
    summary: 'Prepares a session of a body',
    audience: 'signedIn',
    input: z.object({ bodyId: idShape, ...sessionFields }),
    output: z.object({ id: idShape }),
  }),
  update: defineEndpoint({
    id: 'programmes.sessions.update',
    method: 'PUT',
    path: `${at}/:id`,
    summary: 'Changes day, place, delegations or languages of a session',
    audience: 'signedIn',
    input: z.object({ ...seen, ...sessionFields }),
    output: sessionViewShape,
  }),
  announce: defineEndpoint({
    id: 'programmes.sessions.announce',
    method: 'POST',
    path: `${at}/:id/announcement`,
    summary: 'Shows day and place of a session to everybody, or no longer',
    audience: 'signedIn',
    input: z.object({ ...one, isAnnounced: z.boolean() }),
    output: sessionViewShape,
  }),
  addItem: defineEndpoint({
    id: 'programmes.sessions.addItem',
    method: 'POST',
    path: `${at}/:id/items`,
    summary: 'Adds a point of the agenda, a decision or an action item',
    audience: 'signedIn',
    input: z.object({ ...seen, ...itemFields, language, text: z.string().trim().min(1).max(itemTextMax) }),
    output: sessionViewShape,
  }),
  changeItem: defineEndpoint({
    id: 'programmes.sessions.changeItem',
    method: 'PUT',
    path: `${at}/:id/items/:itemId`,
    summary: 'Changes owner, due day or place of an item',
    audience: 'signedIn',
    input: z.object({ ...seen, itemId: idShape, ...itemFields }),
    output: sessionViewShape,
  }),
  removeItem: defineEndpoint({
    id: 'programmes.sessions.removeItem',
    method: 'DELETE',
    path: `${at}/:id/items/:itemId`,
    summary: 'Takes an item out of a protocol that is not signed',
    audience: 'signedIn',
    input: z.object({ ...seen, itemId: idShape }),
    output: sessionViewShape,
  }),
  writeText: defineEndpoint({
    id: 'programmes.sessions.writeText',
    method: 'PUT',
    path: `${at}/:id/items/:itemId/texts/:language`,
    summary: 'Writes an item in one language; a new wording makes the other languages stale',
    audience: 'signedIn',
    input: z.object({ ...seen, itemId: idShape, language, text: z.string().trim().min(1).max(itemTextMax) }),
    output: sessionViewShape,
  }),
  draftTexts: defineEndpoint({
    id: 'programmes.sessions.draftTexts',
    method: 'POST',
    path: `${at}/:id/drafts/:language`,
    summary: 'Drafts what is missing or stale in a language by machine; a person looks at each',
    audience: 'signedIn',
    input: z.object({ ...seen, language }),
    output: sessionViewShape,
  }),
  comment: defineEndpoint({
    id: 'programmes.sessions.comment',
    method: 'POST',
    path: `${at}/:id/comments`,
    summary: 'Says something to the text, in one’s own language',
    audience: 'signedIn',
    input: z.object({
      ...one,
      itemId: queryOptional(idShape),
      text: z.string().trim().min(1).max(itemTextMax),
    }),
    output: sessionViewShape,
  }),
  settle: defineEndpoint({
    id: 'programmes.sessions.settle',
    method: 'POST',
    path: `${at}/:id/comments/:commentId/settled`,
    summary: 'The side that commented says that it is settled',
    audience: 'signedIn',
    input: z.object({ ...one, commentId: idShape }),
    output: sessionViewShape,
  }),
  send: defineEndpoint({
    id: 'programmes.sessions.send',
    method: 'POST',
    path: `${at}/:id/sent`,
    summary: 'Gives the draft to the officers of both banks for comments',
    audience: 'signedIn',
    input: z.object(seen),
    output: sessionViewShape,
  }),
  confirm: defineEndpoint({
    id: 'programmes.sessions.confirm',
    method: 'POST',
    path: `${at}/:id/confirmation`,
    summary: 'Confirms this revision for the bank of the officer; with both the text is agreed',
    audience: 'signedIn',
    /** `figuresCompared`: the officer saw what the languages do not say alike; asked for where something is. */
    input: z.object({ ...seen, figuresCompared: queryOptional(z.literal('yes')) }),
    output: sessionViewShape,
  }),
  addScan: defineEndpoint({
    id: 'programmes.sessions.addScan',
    method: 'POST',
    path: `${at}/:id/scans`,
    summary: 'Adds a scan of the signed paper (uploaded before)',
    audience: 'signedIn',
    input: z.object({ ...one, fileId: z.string().min(1).max(100) }),
    output: sessionViewShape,
  }),
  sign: defineEndpoint({
    id: 'programmes.sessions.sign',
    method: 'POST',
    path: `${at}/:id/signature`,
    summary: 'States on which day and by whom of both banks the paper was signed',
    audience: 'signedIn',
    input: z.object({ ...seen, signedOn: dayShape, signatories: z.array(person).min(2).max(8) }),
    output: sessionViewShape,
  }),
  publish: defineEndpoint({
    id: 'programmes.sessions.publish',
    method: 'POST',
    path: `${at}/:id/publication`,
    summary: 'Shows the signed protocol to everybody; by the bank that did not enter the signature',
    audience: 'signedIn',
    input: z.object(seen),
    output: sessionViewShape,
  }),
};
