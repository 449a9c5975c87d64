import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { queryList } from '../../../shared/query.ts';
import { templatesShape, valueShape, valuesShape } from './template-shapes.ts';
import {
  agreementKinds,
  agreementStates,
  authenticChoices,
  changes,
  clauseCharactersMax,
  headingCharactersMax,
  proposalKinds,
  textSides,
  valueCharactersMax,
} from './vocabulary.ts';

const path = '/api/agreements';
const byId = z.object({ id: idShape });
const revision = z.coerce.number().int().min(1).max(2_000_000_000);
const both = z.object({ zh: z.string(), ru: z.string() });
const bothNumbers = z.object({ zh: z.number().int(), ru: z.number().int() });
const heading = z.string().trim().min(1).max(headingCharactersMax);
const text = z.string().trim().max(clauseCharactersMax);
export const subjectShape = z.object({ subjectKind: z.enum(['interest', 'project']), subjectId: idShape });
const subjectViewShape = subjectShape.extend({
  number: z.string(),
  title: z.string(),
  titleLanguage: z.enum(languages),
});

const changeShape = z.object({
  id: idShape,
  clauseId: idShape.nullable(),
  change: z.enum(changes),
  language: z.enum(textSides).nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  name: z.string(),
  at: z.iso.datetime(),
});
export type ChangeView = z.output<typeof changeShape>;

const statementShape = z.object({ side: z.enum(textSides), name: z.string(), at: z.iso.datetime() });

const clauseShape = z.object({
  id: idShape,
  number: z.number().int(),
  templateKey: z.string().nullable(),
  alternative: z.string().nullable(),
  isFixed: z.boolean(),
  heading: both,
  /** As written, blanks as `{{name}}`. */
  text: both,
  /** With the blanks filled. */
  filled: both,
  revision: bothNumbers,
  isStale: z.boolean(),
  /** The columns that changed since the last alignment, with the words they had then. */
  changed: z.array(z.object({ side: z.enum(textSides), before: z.string() })),
});
export type ClauseView = z.output<typeof clauseShape>;

const proposalShape = z.object({
  id: idShape,
  kind: z.enum(proposalKinds),
  clauseId: idShape.nullable(),
  afterClauseId: idShape.nullable(),
  alternative: z.string().nullable(),
  heading: both.nullable(),
  text: both.nullable(),
  side: z.enum(textSides),
  name: z.string(),
  at: z.iso.datetime(),
});
export type ProposalView = z.output<typeof proposalShape>;

const copyShape = z.object({
  id: idShape,
  name: z.string(),
  contentType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  side: z.enum(textSides),
  by: z.string(),
  at: z.iso.datetime(),
  openings: z.array(z.object({ name: z.string(), at: z.iso.datetime() })),
});
export type CopyView = z.output<typeof copyShape>;

const briefShape = z.object({
  id: idShape,
  number: z.string(),
  kind: z.enum(agreementKinds),
  state: z.enum(agreementStates),
  title: both,
  revision: z.number().int(),
  staleClauses: z.number().int(),
  signedOn: z.iso.date().nullable(),
  updatedAt: z.iso.datetime(),
});
export type AgreementBrief = z.output<typeof briefShape>;

export const agreementShape = briefShape.extend({
  subject: subjectViewShape,
  /** The conversation about the subject, where there is one the reader is in. */
  threadId: idShape.nullable(),
  names: both,
  authentic: z.enum(authenticChoices),
  clauses: z.array(clauseShape),
  values: valuesShape,
  /** Blanks the clauses use, in the order they first appear. */
  blanks: z.array(z.object({ name: z.string(), isOpen: z.boolean() })),
  proposals: z.array(proposalShape),
  confirmed: z.array(statementShape),
  frozen: z.object({ sha256: z.string(), at: z.iso.datetime(), revision: z.number().int() }).nullable(),
  copiesRevision: z.number().int(),
  copies: z.array(copyShape),
  signatures: z.array(statementShape.extend({ signedOn: z.iso.date(), languages: z.array(z.string()) })),
  signedLanguages: z.array(z.string()),
  supersedes: z.object({ id: idShape, number: z.string() }).nullable(),
  amendment: z.object({ id: idShape, number: z.string() }).nullable(),
  history: z.array(changeShape),
  /** The column the reader writes; null for those who only compare. */
  ownSide: z.enum(textSides).nullable(),
  /** May agree and sign for the side. */
  mayDecide: z.boolean(),
});
export type AgreementView = z.output<typeof agreementShape>;

export const agreementEndpoints = {
  templates: defineEndpoint({
    id: 'cooperation.agreements.templates',
    method: 'GET',
    path: `${path}/templates`,
    summary: 'The clauses agreements are built from, in Chinese and Russian; no legal advice',
    audience: 'public',
    input: z.object({}),
    output: templatesShape,
  }),
  list: defineEndpoint({
    id: 'cooperation.agreements.list',
    method: 'GET',
    path,
    summary: 'The agreements of an interest or a project, the newest first (its sides and their brokers)',
    audience: 'signedIn',
    input: subjectShape,
    output: z.object({ subject: subjectViewShape, agreements: z.array(briefShape), mayCreate: z.boolean() }),
  }),
  standing: defineEndpoint({
    id: 'cooperation.agreements.standing',
    method: 'GET',
    path: `${path}/standing`,
    summary:
      'How far the agreements of an interest or a project are, without their words (sides; officers of the gate)',
    audience: 'signedIn',
    input: subjectShape,
    output: z.object({
      signed: z.array(
        z.object({ kind: z.enum(agreementKinds), agreementId: idShape, signedOn: z.iso.date() }),
      ),
      drafts: z.number().int(),
      staleClauses: z.number().int(),
    }),
  }),
  create: defineEndpoint({
    id: 'cooperation.agreements.create',
    method: 'POST',
    path,
    summary: 'Begins a bilingual agreement from the clauses of its kind',
    audience: 'signedIn',
    input: subjectShape.extend({ kind: z.enum(agreementKinds) }),
    output: agreementShape,
  }),
  get: defineEndpoint({
    id: 'cooperation.agreements.get',
    method: 'GET',
    path: `${path}/:id`,
    summary: 'An agreement, Chinese and Russian side by side (its sides and their brokers)',
    audience: 'signedIn',
    input: byId,
    output: agreementShape,
  }),
  editClause: defineEndpoint({
    id: 'cooperation.agreements.editClause',
    method: 'PUT',
    path: `${path}/:id/clauses/:clauseId`,
    summary: "Writes the own side's column of a clause; the clause is stale until somebody aligns it",
    audience: 'signedIn',
    input: byId.extend({
      clauseId: idShape,
      language: z.enum(textSides),
      heading,
      text,
      ofRevision: revision,
    }),
    output: agreementShape,
  }),
  align: defineEndpoint({
    id: 'cooperation.agreements.align',
    method: 'POST',
    path: `${path}/:id/clauses/:clauseId/alignment`,
    summary: 'Confirms that both columns of a clause say the same, in the revisions that were read',
    audience: 'signedIn',
    input: byId.extend({ clauseId: idShape, zhRevision: revision, ruRevision: revision }),
    output: agreementShape,
  }),
  history: defineEndpoint({
    id: 'cooperation.agreements.history',
    method: 'GET',
    path: `${path}/:id/clauses/:clauseId/history`,
    summary: 'Every change of a clause: who, when, what it was and what it became',
    audience: 'signedIn',
    input: byId.extend({ clauseId: idShape }),
    output: z.object({ changes: z.array(changeShape) }),
  }),
  setValues: defineEndpoint({
    id: 'cooperation.agreements.setValues',
    method: 'PUT',
    path: `${path}/:id/variables`,
    summary: 'Fills the blanks of an agreement; a text changed in one language makes its clauses stale',
    audience: 'signedIn',
    input: byId.extend({ values: z.record(z.string().max(60), valueShape), ofRevision: revision }),
    output: agreementShape,
  }),
  propose: defineEndpoint({
    id: 'cooperation.agreements.propose',
    method: 'POST',
    path: `${path}/:id/proposals`,
    summary: 'Proposes to add, remove or move a clause, or to take another wording of the template',
    audience: 'signedIn',
    input: byId.extend({
      kind: z.enum(proposalKinds),
      clauseId: idShape.nullable().default(null),
      /** The clause it shall stand behind; null: at the beginning. */
      afterClauseId: idShape.nullable().default(null),
      alternative: z.string().max(60).nullable().default(null),
      zhHeading: z.string().trim().max(headingCharactersMax).default(''),
      ruHeading: z.string().trim().max(headingCharactersMax).default(''),
      zhText: text.default(''),
      ruText: text.default(''),
    }),
    output: agreementShape,
  }),
  decide: defineEndpoint({
    id: 'cooperation.agreements.decide',
    method: 'POST',
    path: `${path}/:id/proposals/:proposalId`,
    summary: 'Agrees to or declines a proposal of the other side, or withdraws the own one',
    audience: 'signedIn',
    input: byId.extend({ proposalId: idShape, decision: z.enum(['agree', 'decline', 'withdraw']) }),
    output: agreementShape,
  }),
  confirm: defineEndpoint({
    id: 'cooperation.agreements.confirm',
    method: 'POST',
    path: `${path}/:id/confirmations`,
    summary: 'Agrees to the whole text in a revision; when both sides have, the text is frozen for ever',
    audience: 'signedIn',
    input: byId.extend({ ofRevision: revision }),
    output: agreementShape,
  }),
  abandon: defineEndpoint({
    id: 'cooperation.agreements.abandon',
    method: 'POST',
    path: `${path}/:id/abandonment`,
    summary: 'Gives up a draft, with a reason',
    audience: 'signedIn',
    input: byId.extend({ reason: z.string().trim().min(1).max(valueCharactersMax) }),
    output: agreementShape,
  }),
  amend: defineEndpoint({
    id: 'cooperation.agreements.amend',
    method: 'POST',
    path: `${path}/:id/amendments`,
    summary:
      'Begins a new version of a signed agreement; the signed one stays as it is until the new one is signed',
    audience: 'signedIn',
    input: byId,
    output: agreementShape,
  }),
  addCopy: defineEndpoint({
    id: 'cooperation.agreements.addCopy',
    method: 'POST',
    path: `${path}/:id/copies`,
    summary: 'Adds a scan of the signed paper (an uploaded file of the actor)',
    audience: 'signedIn',
    input: byId.extend({ fileId: idShape }),
    output: agreementShape,
  }),
  dropCopy: defineEndpoint({
    id: 'cooperation.agreements.dropCopy',
    method: 'DELETE',
    path: `${path}/:id/copies/:copyId`,
    summary: 'Takes back a scan of the own side, until both sides have confirmed',
    audience: 'signedIn',
    input: byId.extend({ copyId: idShape }),
    output: agreementShape,
  }),
  sign: defineEndpoint({
    id: 'cooperation.agreements.sign',
    method: 'POST',
    path: `${path}/:id/signature`,
    summary:
      'States for the own side that these are the signed copies: a record of signature, not a legal e-signature',
    audience: 'signedIn',
    input: byId.extend({
      copiesRevision: revision,
      signedOn: dayShape,
      languages: queryList(z.enum(languages), 3).refine((all) => all.length > 0, 'field.required'),
    }),
    output: agreementShape,
  }),
};
