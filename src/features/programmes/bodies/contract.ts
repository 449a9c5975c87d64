import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryList, queryOptional } from '../../../shared/query.ts';
import {
  factSourceShape,
  localizedTextShape,
  nameConfidenceShape,
  someTextShape,
} from '../../accounts/contract.ts';
import { factFigureShape, linkShape } from '../agreements/contract.ts';
import { actionCountsShape, actionRowShape } from './action-contract.ts';
import { sessionBriefShape } from './session-contract.ts';
import { bodyKinds, bodyStatuses, memberRoles, shortTextMax } from './vocabulary.ts';

export const bankShape = z.enum(['cn', 'ru']);

export const bodyBriefShape = z.object({
  id: idShape,
  key: z.string().nullable(),
  kind: z.enum(bodyKinds),
  names: someTextShape,
  nameConfidence: nameConfidenceShape,
  /** 1997 or 1995-12, as precise as it is known. */
  started: z.string().nullable(),
  status: z.enum(bodyStatuses).nullable(),
  parent: linkShape.nullable(),
  /** The body across the border that answers it. */
  counterpart: linkShape.nullable(),
  sessionCount: z.number().int(),
  openActionCount: z.number().int(),
});
export type BodyBrief = z.output<typeof bodyBriefShape>;

export const bodyMemberShape = z.object({
  id: idShape,
  /** Null: of no bank, like an international organisation. */
  bank: bankShape.nullable(),
  organisation: linkShape,
  /** For officers only. */
  personName: z.string().nullable(),
  role: z.enum(memberRoles),
  origin: z.enum(['derived', 'officer']),
  since: z.string().nullable(),
  until: z.string().nullable(),
});

export const bodyViewShape = bodyBriefShape.extend({
  children: z.array(linkShape),
  members: z.array(bodyMemberShape),
  rules: someTextShape,
  rulesOn: z.string().nullable(),
  figures: z.array(factFigureShape),
  related: z.array(linkShape),
  contradictions: z.array(linkShape),
  note: z.string().nullable(),
  source: factSourceShape.nullable(),
  alsoIn: z.array(factSourceShape),
  sessions: z.array(sessionBriefShape),
  actions: z.array(actionRowShape),
  actionCounts: actionCountsShape,
  changedAt: z.iso.datetime(),
  mayEdit: z.boolean(),
  asOf: z.iso.datetime(),
});
export type BodyView = z.output<typeof bodyViewShape>;

export const bodyListInput = z.object({
  kind: queryOptional(z.enum(bodyKinds)),
  status: queryOptional(z.enum(bodyStatuses)),
  ...pagingInput,
});

const bodyFields = z.object({
  kind: z.enum(bodyKinds),
  names: localizedTextShape(shortTextMax, 2).refine((names) => names.zh ?? names.ru ?? names.en, {
    error: 'programmes.body.nameMissing',
  }),
  nameConfidence: nameConfidenceShape,
  started: queryOptional(
    z.string().regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/, { error: 'programmes.body.startMalformed' }),
  ),
  status: queryOptional(z.enum(bodyStatuses)),
  parentId: queryOptional(idShape),
  counterpartId: queryOptional(idShape),
});
const at = '/api/programmes/bodies' as const;
const refShape = z.string().regex(/^[A-Za-z0-9-]{3,80}$/);

export const bodies = {
  list: defineEndpoint({
    id: 'programmes.bodies.list',
    method: 'GET',
    path: at,
    summary:
      'Committees, sub-committees, working groups and dialogues, with their sessions and open actions counted',
    audience: 'public',
    input: bodyListInput,
    output: pageOf(bodyBriefShape),
  }),
  get: defineEndpoint({
    id: 'programmes.bodies.get',
    method: 'GET',
    path: `${at}/:ref`,
    summary: 'One body: members of both sides, rules, sessions, what is to be done',
    audience: 'public',
    input: z.object({ ref: refShape }),
    output: bodyViewShape,
  }),
  create: defineEndpoint({
    id: 'programmes.bodies.create',
    method: 'POST',
    path: at,
    summary: 'Opens a body',
    audience: 'signedIn',
    input: bodyFields,
    output: z.object({ id: idShape }),
  }),
  setCounterpart: defineEndpoint({
    id: 'programmes.bodies.setCounterpart',
    method: 'PUT',
    path: `${at}/:id/counterpart`,
    summary: 'Says which body across the border answers this one, or that none does; both name each other',
    audience: 'signedIn',
    input: z.object({ id: idShape, counterpartId: queryOptional(idShape) }),
    output: bodyViewShape,
  }),
  setRules: defineEndpoint({
    id: 'programmes.bodies.setRules',
    method: 'PUT',
    path: `${at}/:id/rules`,
    summary: 'Writes the rules of procedure and the day they were approved',
    audience: 'signedIn',
    input: z.object({
      id: idShape,
      rules: localizedTextShape(20_000),
      rulesOn: queryOptional(z.iso.date().regex(/^(19|20|21)/)),
    }),
    output: bodyViewShape,
  }),
  addMember: defineEndpoint({
    id: 'programmes.bodies.addMember',
    method: 'POST',
    path: `${at}/:id/members`,
    summary: 'Adds an organisation to its side of a body, with the person who speaks for it where he agrees',
    audience: 'signedIn',
    input: z.object({
      id: idShape,
      organisationId: idShape,
      personId: queryOptional(idShape),
      role: z.enum(memberRoles),
      since: queryOptional(z.iso.date().regex(/^(19|20|21)/)),
    }),
    output: bodyViewShape,
  }),
  removeMember: defineEndpoint({
    id: 'programmes.bodies.removeMember',
    method: 'DELETE',
    path: `${at}/:id/members/:memberId`,
    summary: 'Ends a membership',
    audience: 'signedIn',
    input: z.object({ id: idShape, memberId: idShape }),
    output: bodyViewShape,
  }),
};

export const languageList = queryList(z.enum(languages), 3);
