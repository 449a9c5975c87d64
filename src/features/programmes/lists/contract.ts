import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { moneyShape } from '../../../shared/money-shape.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryList, queryOptional } from '../../../shared/query.ts';
import { projectStates as cooperationStates } from '../../cooperation/projects/vocabulary.ts';
import {
  lineMax,
  listModes,
  listStates,
  listSteps,
  projectStates,
  reasonMax,
  reportStandings,
  sides,
  textMax,
} from './vocabulary.ts';
import { factLinkShape } from '../plans/contract.ts';

export const listsPath = '/api/programme-lists';
export const sideShape = z.enum(sides);
export const languageShape = z.enum(languages);
export const line = z.string().trim().min(1).max(lineMax);
export const words = z.string().trim().min(1).max(textMax);
export const reasonField = z.string().trim().max(reasonMax).default('');
/** A rubric of the State Rubricator: 53, 53.49 or 53.49.07. */
export const fieldShape = z
  .string()
  .regex(/^\d{2}(\.\d{2}){0,2}$/, 'programmes.lists.fieldUnknown')
  .refine((code) => code.slice(0, 2) in grntiNames, 'programmes.lists.fieldUnknown');
export const regionShape = z.string().regex(/^(CN|RU)-[A-Z]{2,3}$/, 'programmes.lists.regionUnknown');
const localMoment = z.string().regex(/^2[01]\d\d-\d\d-\d\dT\d\d:\d\d$/, 'programmes.lists.momentUnclear');
const link = queryOptional(z.url({ protocol: /^https?$/ }).max(500));
const zone = z.string().refine(isZone, 'programmes.lists.zoneUnknown');

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const callFields = {
  year: z.coerce.number().int().min(2000).max(2199),
  titleZh: line,
  titleRu: line,
  titleEn: z.string().trim().max(lineMax).default(''),
  textZh: words,
  textRu: words,
  fields: queryList(fieldShape),
  modes: queryList(z.enum(listModes)),
  /** On the wall clock of its zone. */
  deadlineCn: localMoment,
  zoneCn: zone,
  deadlineRu: localMoment,
  zoneRu: zone,
  linkCn: link,
  linkRu: link,
};

/** What a list asks for, with the two deadlines as moments and in the zones they were set in. */
export const listShape = z.object({
  id: idShape,
  number: z.string(),
  year: z.number().int(),
  revision: z.number().int(),
  state: z.enum(listStates),
  stateSince: z.iso.datetime(),
  title: z.object({ zh: z.string(), ru: z.string(), en: z.string().nullable() }),
  text: z.object({ zh: z.string(), ru: z.string() }),
  fields: z.array(z.string()),
  modes: z.array(z.enum(listModes)),
  deadlines: z.object({
    cn: z.object({ at: z.iso.datetime(), zone: z.string(), local: z.string() }),
    ru: z.object({ at: z.iso.datetime(), zone: z.string(), local: z.string() }),
  }),
  links: z.object({ cn: z.string().nullable(), ru: z.string().nullable() }),
  /** Projects of the approved list. */
  projects: z.number().int(),
});
export type ListView = z.output<typeof listShape>;

export const stepViewShape = z.object({
  step: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  side: z.string(),
  person: z.string().nullable(),
  reason: z.object({ text: z.string(), language: languageShape }).nullable(),
  at: z.iso.datetime(),
});
export type StepView = z.output<typeof stepViewShape>;

/** For each step from here: who has agreed, whom it waits for, and what is missing (a condition). */
export const openStepShape = z.object({
  step: z.string(),
  agreed: z.array(z.string()),
  waitsFor: z.array(z.string()),
  missing: z.array(z.string()),
  mine: z.boolean(),
});

const count = z.number().int();
export const workspaceShape = z.object({
  /** The bank the officer acts for. */
  side: sideShape,
  counts: z.object({
    nominations: z.record(z.string(), count),
    /** Nominations that wait for the verdict of the officer's own side. */
    toScreen: count,
    rows: z.object({ cn: count, ru: count }),
    pairs: z.record(z.string(), count),
    unpaired: z.object({ cn: count, ru: count }),
  }),
  locked: z.array(sideShape),
  steps: z.array(openStepShape),
  history: z.array(stepViewShape),
  overdueMilestones: count,
});

const byId = z.object({ id: idShape });
const listAnswer = z.object({ list: listShape, workspace: workspaceShape.nullable() });
export type ListAnswer = z.output<typeof listAnswer>;

export const projectShape = z.object({
  id: idShape,
  listId: idShape,
  year: z.number().int(),
  number: z.string(),
  state: z.enum(projectStates),
  title: z.object({ zh: z.string(), ru: z.string() }),
  /** What each title is really written in: the words of its author until they are translated. */
  titleLanguages: z.object({ zh: languageShape, ru: languageShape }),
  organisations: z.object({ cn: z.array(z.string()), ru: z.array(z.string()) }),
  regions: z.array(z.string()),
  field: z.string().nullable(),
  budget: z.object({ cn: moneyShape.nullable(), ru: moneyShape.nullable() }),
  overdueMilestones: count,
  nominationId: idShape.nullable(),
});
export type ListProject = z.output<typeof projectShape>;

export const projectFilter = {
  year: queryOptional(z.coerce.number().int()),
  listId: queryOptional(idShape),
  region: queryOptional(regionShape),
  field: queryOptional(fieldShape),
  state: queryOptional(z.enum(projectStates)),
  isOverdue: queryOptional(z.enum(['yes'])),
};

/** By how many days it is late, and whether by so many that it stands out. */
const lateness = { overdueDays: count, isOverdue: z.boolean() };
export const milestoneShape = z.object({
  title: z.string(),
  language: languageShape,
  dueOn: z.iso.date(),
  doneOn: z.iso.date().nullable(),
  ...lateness,
});
export const reportShape = z.object({
  side: sideShape,
  year: count,
  language: languageShape,
  dueOn: z.iso.date(),
  requestedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
  standing: z.enum(reportStandings).nullable(),
  text: z.object({ text: z.string(), language: languageShape }).nullable(),
  ...lateness,
});
const otherYearShape = z.object({ id: idShape, number: z.string() });
export const projectAnswer = z.object({
  project: projectShape,
  /** The same project in the approved list of an earlier and of a later year. */
  carriedFrom: otherYearShape.nullable(),
  carriedTo: otherYearShape.nullable(),
  /** Null for those who stand on neither side. */
  work: z
    .object({
      /** The sides the reader may write for. */
      sides: z.array(sideShape),
      isOfficer: z.boolean(),
      /** The cooperation project that carries it out, and what its state says of the year. */
      carriedOutBy: z
        .object({
          id: idShape,
          number: z.string(),
          state: z.enum(cooperationStates),
          since: z.iso.datetime(),
          standing: z.enum(reportStandings).nullable(),
        })
        .nullable(),
      milestones: z.array(milestoneShape),
      reports: z.array(reportShape),
      steps: z.array(openStepShape),
      history: z.array(stepViewShape),
      nextLists: z.array(z.object({ id: idShape, number: z.string(), year: count })),
    })
    .nullable(),
});
export type ProjectAnswer = z.output<typeof projectAnswer>;

const signedIn = { audience: 'signedIn' as const };
export const lists = {
  list: defineEndpoint({
    id: 'programmes.lists.list',
    method: 'GET',
    path: listsPath,
    summary: 'Yearly project lists, the newest first; drafts for officers of the two banks only.',
    audience: 'public',
    input: z.object(pagingInput),
    output: pageOf(listShape).extend({
      /** Lists of earlier decades, as sources tell of them. */
      earlier: z.array(factLinkShape),
    }),
  }),
  get: defineEndpoint({
    id: 'programmes.lists.get',
    method: 'GET',
    path: `${listsPath}/:id`,
    summary: 'A yearly list: its call for everybody, its state of work for officers of the two banks.',
    audience: 'public',
    input: byId,
    output: listAnswer,
  }),
  create: defineEndpoint({
    id: 'programmes.lists.create',
    method: 'POST',
    path: listsPath,
    summary: 'Drafts the call of a year in both languages, with a deadline and a zone for each side.',
    ...signedIn,
    input: z.object(callFields),
    output: listAnswer,
  }),
  save: defineEndpoint({
    id: 'programmes.lists.save',
    method: 'PUT',
    path: `${listsPath}/:id`,
    summary: 'Changes a call that was not announced; what one side agreed to before must be agreed anew.',
    ...signedIn,
    input: z.object({ ...byId.shape, revision: z.coerce.number().int().min(1), ...callFields }),
    output: listAnswer,
  }),
  step: defineEndpoint({
    id: 'programmes.lists.step',
    method: 'POST',
    path: `${listsPath}/:id/steps`,
    summary: 'Moves a list on; where both must agree, it waits for the officer of the other bank.',
    ...signedIn,
    input: z.object({
      ...byId.shape,
      revision: z.coerce.number().int().min(1),
      step: z.enum(listSteps),
      reason: reasonField,
    }),
    output: listAnswer,
  }),
  projects: defineEndpoint({
    id: 'programmes.lists.projects',
    method: 'GET',
    path: '/api/list-projects',
    summary: 'Projects of approved lists of all years, by region, rubric, year and state; with counts.',
    audience: 'public',
    input: z.object({ ...pagingInput, ...projectFilter }),
    output: pageOf(projectShape),
  }),
  project: defineEndpoint({
    id: 'programmes.lists.project',
    method: 'GET',
    path: '/api/list-projects/:id',
    summary: 'A project of an approved list; milestones and reports for its institutions and the officers.',
    audience: 'public',
    input: byId,
    output: projectAnswer,
  }),
  milestones: defineEndpoint({
    id: 'programmes.lists.milestones',
    method: 'PUT',
    path: '/api/list-projects/:id/milestones',
    summary: 'Keeps the milestones of a running project of a list.',
    ...signedIn,
    input: z.object({
      ...byId.shape,
      milestones: z
        .array(z.object({ title: line, dueOn: z.iso.date(), doneOn: queryOptional(z.iso.date()) }))
        .max(40),
    }),
    output: projectAnswer,
  }),
  requestReports: defineEndpoint({
    id: 'programmes.lists.requestReports',
    method: 'POST',
    path: `${listsPath}/:id/report-requests`,
    summary:
      'Asks both sides of every running project of a list for the report of a year, each in its language.',
    ...signedIn,
    input: z.object({ ...byId.shape, year: z.coerce.number().int().min(2000).max(2199) }),
    output: z.object({ asked: count }),
  }),
  report: defineEndpoint({
    id: 'programmes.lists.report',
    method: 'PUT',
    path: '/api/list-projects/:id/reports/:side/:year',
    summary: 'Answers for one side how the project stood in a year.',
    ...signedIn,
    input: z.object({
      ...byId.shape,
      side: sideShape,
      year: z.coerce.number().int(),
      standing: z.enum(reportStandings),
      text: words,
    }),
    output: projectAnswer,
  }),
  projectStep: defineEndpoint({
    id: 'programmes.lists.projectStep',
    method: 'POST',
    path: '/api/list-projects/:id/steps',
    summary: 'Finishes a project or carries it over to a later list; both banks must agree.',
    ...signedIn,
    input: z.object({
      ...byId.shape,
      step: z.enum(['finish', 'carryOver']),
      reason: reasonField,
      nextListId: queryOptional(idShape),
    }),
    output: projectAnswer,
  }),
};
