import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import {
  answerInput,
  byId,
  cardInput,
  confirmationInput,
  createInput,
  datesInput,
  documentInput,
  doneInput,
  impactInput,
  languageShape,
  milestonesInput,
  outcomeInput,
  partiesInput,
  registrationInput,
  revisionField,
  risksInput,
  stepInput,
  textInput,
} from './inputs.ts';
import {
  fullProjectShape,
  organisationShape,
  projectBriefShape,
  publicProjectShape,
  registrationViewShape,
} from './view-shapes.ts';
import { projectStates } from './vocabulary.ts';

const path = '/api/projects';
/** Null for one who has left the project by what he did. */
const full = z.object({ project: fullProjectShape.nullable() });

/** What a party does with its project, and sees afterwards. */
function change<Input extends z.ZodType>(
  name: string,
  method: 'POST' | 'PUT' | 'DELETE',
  below: string,
  summary: string,
  input: Input,
) {
  return defineEndpoint({
    id: `cooperation.projects.${name}`,
    method,
    path: `${path}/:id${below}`,
    summary,
    audience: 'signedIn',
    input,
    output: full,
  });
}

export const projectEndpoints = {
  list: defineEndpoint({
    id: 'cooperation.projects.list',
    method: 'GET',
    path,
    summary: 'Projects that both sides agreed to show, the last changed first',
    audience: 'public',
    input: z.object({
      ...pagingInput,
      state: queryOptional(z.enum(projectStates)),
      field: queryOptional(z.string().regex(/^\d\d$/)),
    }),
    output: pageOf(publicProjectShape),
  }),
  mine: defineEndpoint({
    id: 'cooperation.projects.mine',
    method: 'GET',
    path: `${path}/mine`,
    summary:
      "Projects of the reader's organisations or that he accompanies; officers see those they may read",
    audience: 'signedIn',
    input: z.object({ ...pagingInput, state: queryOptional(z.enum(projectStates)) }),
    output: pageOf(projectBriefShape),
  }),
  start: defineEndpoint({
    id: 'cooperation.projects.start',
    method: 'GET',
    path: `${path}/start`,
    summary: 'What a new project begins with: from an interest, from a listing, or empty',
    audience: 'signedIn',
    input: z.object({
      interest: queryOptional(idShape),
      kind: queryOptional(z.enum(['offer', 'request'])),
      listing: queryOptional(idShape),
    }),
    output: z.object({
      interest: z.object({ id: idShape, number: z.string(), projectId: idShape.nullable() }).nullable(),
      listing: z.object({ kind: z.enum(['offer', 'request']), id: idShape, title: z.string() }).nullable(),
      title: z.object({ language: languageShape, text: z.string() }).nullable(),
      own: z.array(organisationShape),
      partner: organisationShape.nullable(),
    }),
  }),
  create: defineEndpoint({
    id: 'cooperation.projects.create',
    method: 'POST',
    path,
    summary:
      'Proposes a project: from an interest in negotiation, or to a verified organisation of the other bank',
    audience: 'signedIn',
    input: createInput,
    output: full,
  }),
  get: defineEndpoint({
    id: 'cooperation.projects.get',
    method: 'GET',
    path: `${path}/:id`,
    summary: 'A project: all of it for its parties, what both sides agreed to show for everybody',
    audience: 'public',
    input: byId.extend({
      /** Asks what changed in the card after this revision. */
      since: queryOptional(z.coerce.number().int().min(1)),
    }),
    output: z.object({ public: publicProjectShape.nullable(), full: fullProjectShape.nullable() }),
  }),
  saveText: change('saveText', 'PUT', '/texts/:language', 'Writes the card in one language', textInput),
  draftText: change(
    'draftText',
    'POST',
    '/texts/:language/draft',
    "Drafts the card in another language by the operator's engine; marked as machine",
    byId.extend({ language: languageShape, ...revisionField }),
  ),
  saveCard: change('saveCard', 'PUT', '/card', 'Changes the facts of the card', cardInput),
  saveParties: change('saveParties', 'PUT', '/parties', 'Changes parties, budgets and brokers', partiesInput),
  answer: change('answer', 'POST', '/answer', 'An organisation joins or declines', answerInput),
  confirm: change(
    'confirm',
    'POST',
    '/confirmations',
    'A side confirms the card, or its publication',
    confirmationInput,
  ),
  withdrawPublication: change(
    'withdrawPublication',
    'DELETE',
    '/publication',
    'A side takes its agreement to be shown back',
    byId,
  ),
  saveMilestones: change('saveMilestones', 'PUT', '/milestones', 'Changes the milestones', milestonesInput),
  finishMilestone: change(
    'finishMilestone',
    'POST',
    '/milestones/:milestoneId/done',
    'Notes a milestone as reached, with evidence',
    doneInput,
  ),
  saveRisks: change('saveRisks', 'PUT', '/risks', 'Changes the risks', risksInput),
  saveDates: change(
    'saveDates',
    'PUT',
    '/dates',
    'Enters the day of effect and the days on which royalty base amounts arose',
    datesInput,
  ),
  registrations: defineEndpoint({
    id: 'cooperation.projects.registrations',
    method: 'GET',
    path: `${path}/:id/registrations`,
    summary: 'Registrations and permits of both countries: who, until when, why',
    audience: 'signedIn',
    input: byId,
    output: z.object({
      id: idShape,
      number: z.string(),
      title: z.object({ language: languageShape, text: z.string() }),
      revision: z.number().int(),
      effectiveOn: z.iso.date().nullable(),
      royalties: z.array(z.iso.date()),
      mayEnter: z.boolean(),
      documents: z.array(z.object({ id: idShape, name: z.string() })),
      items: z.array(registrationViewShape),
      asOf: z.iso.date(),
    }),
  }),
  saveRegistration: change(
    'saveRegistration',
    'PUT',
    '/registrations/:key',
    'Enters what became of a registration: number and day, or why it does not apply',
    registrationInput,
  ),
  addDocument: change(
    'addDocument',
    'POST',
    '/documents',
    'Adds an uploaded file with its hash',
    documentInput,
  ),
  removeDocument: change(
    'removeDocument',
    'DELETE',
    '/documents/:documentId',
    'Takes a file away that nothing rests on',
    byId.extend({ documentId: idShape }),
  ),
  join: change('join', 'POST', '/contacts', 'Joins the talk of the project for the own organisation', byId),
  step: change('step', 'POST', '/steps', 'Takes a step, or agrees to it for the own side', stepInput),
  saveOutcome: change('saveOutcome', 'PUT', '/outcome', 'Lists what came out of the project', outcomeInput),
  reportImpact: change(
    'reportImpact',
    'POST',
    '/impact',
    'Reports the effect after 12 or 36 months (brokers)',
    impactInput,
  ),
};

export const projectDocumentPath = `${path}/:id/documents/:documentId/file` as const;
export const projectDocumentInput = byId.extend({ documentId: idShape });
