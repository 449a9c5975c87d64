import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import {
  fieldShape,
  languageShape,
  line,
  listsPath,
  openStepShape,
  reasonField,
  sideShape,
  stepViewShape,
  words,
} from './contract.ts';
import { projectStates as cooperationStates } from '../../cooperation/projects/vocabulary.ts';
import { listModes, nominationStates, nominationSteps, verdicts } from './vocabulary.ts';

const path = '/api/nominations';
const minor = z.coerce.number().int().min(0).max(100_000_000_000_000);

export const cardFields = {
  title: line,
  goal: words,
  result: words,
  ipTerms: words,
  field: fieldShape,
  mode: z.enum(listModes),
  institutionCn: idShape,
  institutionRu: idShape,
  leaderCn: line,
  leaderRu: line,
  /** Fen and kopecks: each side pays in its own money. */
  budgetCnMinor: minor,
  budgetRuMinor: minor,
};

/** A text as its author wrote it, or its translation with the state it is in; the original always comes along. */
const spoken = z.object({
  text: z.string(),
  language: languageShape,
  state: z.enum(['original', 'none', 'machine', 'human', 'verified', 'stale']),
  original: z.object({ text: z.string(), language: languageShape }),
});
export type Spoken = z.output<typeof spoken>;

const institutionShape = z.object({
  id: idShape,
  names: z.object({ zh: z.string().optional(), ru: z.string().optional(), en: z.string().optional() }),
  region: z.string().nullable(),
  leader: z.string(),
  budgetMinor: z.number().int(),
});

export const nominationShape = z.object({
  id: idShape,
  number: z.string(),
  listId: idShape,
  listNumber: z.string(),
  state: z.enum(nominationStates),
  stateSince: z.iso.datetime(),
  revision: z.number().int(),
  title: spoken,
  goal: spoken,
  result: spoken,
  ipTerms: spoken,
  field: z.string(),
  mode: z.enum(listModes),
  institutions: z.object({ cn: institutionShape, ru: institutionShape }),
  verdicts: z.array(
    z.object({
      side: sideShape,
      verdict: z.enum(verdicts),
      reason: z.object({ text: z.string(), language: languageShape }),
      isOfThisRevision: z.boolean(),
      at: z.iso.datetime(),
    }),
  ),
  /** Entries of restricted lists one of the institutions may be: questions for the officers, null for others. */
  hits: z
    .array(z.object({ side: sideShape, listName: z.string(), entryName: z.string(), strength: z.string() }))
    .nullable(),
  steps: z.array(openStepShape),
  history: z.array(stepViewShape),
  mayEdit: z.boolean(),
  /** The cooperation project that came of it. */
  projectId: idShape.nullable(),
  /** Its number and how it stands. */
  project: z
    .object({ number: z.string(), state: z.enum(cooperationStates), since: z.iso.datetime() })
    .nullable(),
  mayLinkProject: z.boolean(),
});
export type NominationView = z.output<typeof nominationShape>;

const itemShape = nominationShape
  .pick({
    id: true,
    number: true,
    listId: true,
    listNumber: true,
    state: true,
    stateSince: true,
    title: true,
    field: true,
  })
  .extend({
    institutions: z.object({ cn: z.string(), ru: z.string() }),
    /** Sides whose institution has confirmed the card as it stands. */
    confirmedBy: z.array(sideShape),
    screenedBy: z.array(sideShape),
  });
export type NominationItem = z.output<typeof itemShape>;

export const nominationFilter = {
  listId: queryOptional(idShape),
  state: queryOptional(z.enum(nominationStates)),
};
const byId = z.object({ id: idShape });
const signedIn = { audience: 'signedIn' as const };
const revision = z.coerce.number().int().min(1);

export const nominations = {
  list: defineEndpoint({
    id: 'programmes.nominations.list',
    method: 'GET',
    path,
    summary: 'Nominations the reader may see: those of his institutions; officers see what was handed in.',
    ...signedIn,
    input: z.object({ ...pagingInput, ...nominationFilter }),
    output: pageOf(itemShape),
  }),
  get: defineEndpoint({
    id: 'programmes.nominations.get',
    method: 'GET',
    path: `${path}/:id`,
    summary: 'A project card of two institutions, for them and for the officers of both banks.',
    ...signedIn,
    input: byId,
    output: nominationShape,
  }),
  create: defineEndpoint({
    id: 'programmes.nominations.create',
    method: 'POST',
    path: `${listsPath}/:listId/nominations`,
    summary: 'Begins a project card for an announced list, in the language of its author.',
    ...signedIn,
    input: z.object({ listId: idShape, ...cardFields }),
    output: nominationShape,
  }),
  save: defineEndpoint({
    id: 'programmes.nominations.save',
    method: 'PUT',
    path: `${path}/:id`,
    summary: 'Changes a card that was not handed in; what one institution confirmed must be confirmed anew.',
    ...signedIn,
    input: z.object({ ...byId.shape, revision, ...cardFields }),
    output: nominationShape,
  }),
  step: defineEndpoint({
    id: 'programmes.nominations.step',
    method: 'POST',
    path: `${path}/:id/steps`,
    summary: 'Hands a card in (both institutions, each before the deadline of its side), or decides on it.',
    ...signedIn,
    input: z.object({
      ...byId.shape,
      revision,
      step: z.enum(nominationSteps),
      reason: reasonField,
      /** Said by the officer who passes it: civil purpose. */
      isCivil: queryOptional(z.enum(['yes'])),
    }),
    output: nominationShape,
  }),
  openProject: defineEndpoint({
    id: 'programmes.nominations.openProject',
    method: 'POST',
    path: `${path}/:id/project`,
    summary:
      'Begins the cooperation project of an approved nomination, once; the other institution is asked to join.',
    ...signedIn,
    input: byId,
    output: nominationShape,
  }),
  linkProject: defineEndpoint({
    id: 'programmes.nominations.linkProject',
    method: 'PUT',
    path: `${path}/:id/project`,
    summary: 'Links an approved nomination with the cooperation project that carries it out.',
    ...signedIn,
    input: z.object({ ...byId.shape, projectId: idShape }),
    output: nominationShape,
  }),
};
