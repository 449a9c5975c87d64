import { z } from 'zod';
import { roles } from '../../../shared/actor.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryList, queryOptional, queryWithDefault } from '../../../shared/query.ts';
import { conceptKinds, wordStatuses } from './concept-content.ts';
import { contentShape } from './contract.ts';

export const proposalStates = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];
export const proposalDecisions = ['accept', 'acceptChanged', 'decline'] as const;

export const reasonCharactersMax = 2_000;
const textMax = 4_000;
const conceptId = z.string().trim().max(20);
const count = z.number().int().nonnegative();

/** Longer ones are refused here; what a word must be like `content-rules.ts` says. */
const wordInput = z.object({
  text: z.string().max(300),
  status: z.enum(wordStatuses),
  note: z.string().max(textMax).default(''),
});
const wordsInput = z.array(wordInput).max(100).default([]);
const definitionInput = z
  .object({ text: z.string().max(textMax).default(''), source: z.string().max(500).default('') })
  .default({ text: '', source: '' });

/** Content as it is typed; a kind left open is guessed from the words. */
export const contentInput = z.object({
  domain: z.string().max(5),
  kind: queryOptional(z.enum(conceptKinds)),
  words: z.object({ zh: wordsInput, ru: wordsInput, en: wordsInput }),
  definitions: z
    .object({ zh: definitionInput, ru: definitionInput, en: definitionInput })
    .default({ zh: { text: '', source: '' }, ru: { text: '', source: '' }, en: { text: '', source: '' } }),
  source: z.string().max(500).default(''),
  reliability: z.number().int().min(1).max(10).nullable().default(null),
  note: z.string().max(textMax).default(''),
});

/** Who did something: the role that let him, and for readers who signed in the name. */
const sayerShape = z.object({
  role: z.enum([...roles, 'platform']),
  name: z.string().nullable(),
  isReader: z.boolean(),
});
export type Sayer = z.output<typeof sayerShape>;

export const proposalBriefShape = z.object({
  id: idShape,
  isNew: z.boolean(),
  state: z.enum(proposalStates),
  /** The concept to be changed, or which a new one became. */
  conceptId: z.string().nullable(),
  domain: z.string(),
  words: z.record(z.enum(languages), z.array(z.string())),
  reason: z.string(),
  isImported: z.boolean(),
  proposedBy: sayerShape,
  proposedAt: z.iso.datetime(),
  comments: count,
  decided: z
    .object({ by: sayerShape, at: z.iso.datetime(), reason: z.string(), isChanged: z.boolean() })
    .nullable(),
});
export type ProposalBrief = z.output<typeof proposalBriefShape>;

export const proposalShape = proposalBriefShape.extend({
  proposed: contentShape,
  /** The concept when the change was proposed; null for a new one. */
  before: contentShape.nullable(),
  /** Open: the concept as it is now. Else: null. */
  now: contentShape.nullable(),
  /** Open: what accepting makes of the concept as it is now. Accepted: what was accepted. Else: null. */
  outcome: contentShape.nullable(),
  /** The concept has been changed since the change was proposed. */
  isMoved: z.boolean(),
  /** Send it with the decision, so that none is taken on something else than was seen. */
  seen: z.string(),
  discussion: z.array(z.object({ id: idShape, by: sayerShape, at: z.iso.datetime(), text: z.string() })),
  mayDecide: z.boolean(),
  mayComment: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type Proposal = z.output<typeof proposalShape>;

export const conceptHistoryShape = z.object({
  id: z.number().int(),
  origin: z.enum(['file', 'import', 'proposal']),
  before: contentShape.nullable(),
  after: contentShape.nullable(),
  proposalId: idShape.nullable(),
  proposedBy: sayerShape.nullable(),
  changedBy: sayerShape,
  reason: z.string(),
  at: z.iso.datetime(),
});
export type ConceptHistoryEntry = z.output<typeof conceptHistoryShape>;

const ofProposal = z.object({ id: idShape });

export const termProposals = {
  list: defineEndpoint({
    id: 'translation.proposals.list',
    method: 'GET',
    path: '/api/concept-proposals',
    summary: 'Proposals of new concepts and of changes; open ones the oldest first, others the newest first',
    audience: 'public',
    input: z.object({
      ...pagingInput,
      /** None: the open ones. */
      state: queryList(z.enum(proposalStates)),
      conceptId: queryOptional(conceptId),
      domain: queryList(z.string().max(5)),
      /** `yes`: only those of the reader, who must have signed in. */
      mine: queryWithDefault(z.enum(['yes', 'no']), 'no'),
    }),
    output: pageOf(proposalBriefShape),
  }),
  get: defineEndpoint({
    id: 'translation.proposals.get',
    method: 'GET',
    path: '/api/concept-proposals/:id',
    summary: 'One proposal with what it would change, what was said about it and what became of it',
    audience: 'public',
    input: ofProposal,
    output: proposalShape,
  }),
  propose: defineEndpoint({
    id: 'translation.proposals.propose',
    method: 'POST',
    path: '/api/concept-proposals',
    summary:
      'Proposes a new concept, or with `conceptId` a change; what the termbase already says is refused',
    audience: 'signedIn',
    input: z.object({
      conceptId: queryOptional(conceptId),
      content: contentInput,
      reason: z.string().trim().max(reasonCharactersMax).default(''),
    }),
    output: proposalShape,
  }),
  comment: defineEndpoint({
    id: 'translation.proposals.comment',
    method: 'POST',
    path: '/api/concept-proposals/:id/comments',
    summary: 'Says something about an open proposal',
    audience: 'signedIn',
    input: ofProposal.extend({ text: z.string().trim().min(1).max(reasonCharactersMax) }),
    output: proposalShape,
  }),
  decide: defineEndpoint({
    id: 'translation.proposals.decide',
    method: 'POST',
    path: '/api/concept-proposals/:id/decision',
    summary: 'Accepts a proposal, as it is or with changes, or declines it with a reason; never one’s own',
    audience: 'signedIn',
    input: ofProposal.extend({
      decision: z.enum(proposalDecisions),
      /** Needed to accept with changes: the whole content. */
      content: contentInput.optional(),
      /** Needed to decline. */
      reason: z.string().trim().max(reasonCharactersMax).default(''),
      seen: queryOptional(z.string().max(100)),
    }),
    output: proposalShape,
  }),
  withdraw: defineEndpoint({
    id: 'translation.proposals.withdraw',
    method: 'POST',
    path: '/api/concept-proposals/:id/withdrawal',
    summary: 'Takes one’s own open proposal back',
    audience: 'signedIn',
    input: ofProposal,
    output: proposalShape,
  }),
  history: defineEndpoint({
    id: 'translation.termbase.history',
    method: 'GET',
    path: '/api/concepts/:id/history',
    summary: 'What was changed in a concept, by whom, before and after; the newest first',
    audience: 'public',
    input: z.object({ id: conceptId, ...pagingInput }),
    output: pageOf(conceptHistoryShape),
  }),
};
