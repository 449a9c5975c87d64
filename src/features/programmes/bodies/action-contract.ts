import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional, queryWithDefault } from '../../../shared/query.ts';
import { linkShape } from '../agreements/contract.ts';
import { actionStatuses, actionViews, itemTextMax } from './vocabulary.ts';

const bank = z.enum(['cn', 'ru']);
const language = z.enum(languages);

export const actionRowShape = z.object({
  id: idShape,
  sessionId: idShape,
  /** Of the protocol, the same in every language: A3. */
  number: z.string(),
  sessionNumber: z.number().int().nullable(),
  heldFrom: z.string(),
  body: linkShape,
  /** Other bodies that decided the same work before; it is counted once. */
  alsoIn: z.array(linkShape),
  text: z.string(),
  language,
  isMachine: z.boolean(),
  isStale: z.boolean(),
  bank,
  owner: linkShape,
  ownerName: z.string().nullable(),
  dueOn: z.string(),
  isOverdue: z.boolean(),
  /** Days past the due day; 0 while it is not overdue. */
  overdueDays: z.number().int(),
  status: z.enum(actionStatuses),
  statusOn: z.string().nullable(),
  evidence: z.string(),
  evidenceLanguage: language.nullable(),
  mayReport: z.boolean(),
});
export type ActionRow = z.output<typeof actionRowShape>;

export const actionCountsShape = z.object({
  open: z.number().int(),
  overdue: z.number().int(),
  closed: z.number().int(),
  openCn: z.number().int(),
  openRu: z.number().int(),
});
export type ActionCounts = z.output<typeof actionCountsShape>;

export const actionFilters = {
  view: queryWithDefault(z.enum(actionViews), 'open'),
  bodyId: queryOptional(idShape),
  bank: queryOptional(bank),
  ownerId: queryOptional(idShape),
  dueUntil: queryOptional(dayShape),
};
export const actionListInput = z.object({ ...actionFilters, ...pagingInput });

export const actions = {
  list: defineEndpoint({
    id: 'programmes.actions.list',
    method: 'GET',
    path: '/api/programmes/actions',
    summary: 'The open-actions report: overdue first, over all bodies, the same work once',
    audience: 'public',
    input: actionListInput,
    output: pageOf(actionRowShape).extend({ counts: actionCountsShape }),
  }),
  report: defineEndpoint({
    id: 'programmes.actions.report',
    method: 'POST',
    path: '/api/programmes/actions/:id/status',
    summary: 'The owner or an officer says how far an action is, with evidence',
    audience: 'signedIn',
    input: z.object({
      id: idShape,
      status: z.enum(actionStatuses),
      evidence: z.string().trim().max(itemTextMax).default(''),
    }),
    output: z.object({ done: z.literal(true) }),
  }),
};
