import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import {
  factSourceShape,
  localizedTextShape,
  nameConfidenceShape,
  someTextShape,
} from '../../accounts/contract.ts';
import { linkShape } from '../agreements/contract.ts';
import {
  degrees,
  itemStatuses,
  itemTextMax,
  itemTitleMax,
  planKinds,
  planStandings,
  planStatuses,
  proposalDecisions,
  shownItemStatuses,
  sourceStatuses,
} from './vocabulary.ts';

/** A record of any room by its key in the starting content. */
export const factLinkShape = z.object({ key: z.string(), names: someTextShape, path: z.string() });
export type FactLinkView = z.output<typeof factLinkShape>;
export const figureShape = z.object({
  metric: z.string(),
  value: z.number(),
  unit: z.string(),
  /** exact, over, about, target */
  qualifier: z.string().optional(),
  asOf: z.string().optional(),
});
export type FigureView = z.output<typeof figureShape>;
/** What every record has that came from the starting content. */
export const factRecordShape = z.object({
  id: idShape,
  /** Of its row; null where officers wrote the record. */
  factKey: z.string().nullable(),
  names: someTextShape,
  nameConfidence: nameConfidenceShape,
  /** Of the compilers, in English. */
  note: z.string().nullable(),
  source: factSourceShape.nullable(),
  alsoIn: z.array(factSourceShape),
});

const language = z.enum(languages);
const bank = z.enum(['cn', 'ru']);
const text = (max: number) => z.string().trim().min(1).max(max);
const optionalText = (max: number) => z.string().trim().max(max).default('');
/** Year, month or day, as exactly as the source knows it. */
export const looseDay = z
  .string()
  .regex(/^(19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'programmes.plan.dayUnreadable');
const count = queryOptional(z.coerce.number().int().min(0).max(10_000_000));
const value = queryOptional(z.coerce.number().finite().min(0).max(1e12));

export const planDetailsShape = z.object({
  degree: z.enum(degrees).nullable().default(null),
  /** Languages of teaching, as they are called. */
  teachingLanguages: z.string().max(200).default(''),
  subjects: someTextShape.default({}),
  accreditationCn: z.string().max(300).default(''),
  accreditationRu: z.string().max(300).default(''),
  quotaCn: z.number().int().nullable().default(null),
  quotaRu: z.number().int().nullable().default(null),
  actualCn: z.number().int().nullable().default(null),
  actualRu: z.number().int().nullable().default(null),
  countedOn: z.iso.date().nullable().default(null),
});
export type PlanDetails = z.output<typeof planDetailsShape>;

export const planBriefShape = factRecordShape.extend({
  kind: z.enum(planKinds),
  status: z.enum(planStatuses),
  sourceStatus: z.enum(sourceStatuses).nullable(),
  standing: z.enum(planStandings),
  starts: z.string().nullable(),
  ends: z.string().nullable(),
  fields: z.array(z.string()),
  parties: z.array(factLinkShape),
  isUsableBilaterally: z.boolean().nullable(),
  items: z.object({ total: z.number().int(), done: z.number().int(), late: z.number().int() }),
  confirmedOn: z.iso.date().nullable(),
});
export type PlanBrief = z.output<typeof planBriefShape>;

/** A text as it was written, or its translation with the state it is in. */
const spoken = z.object({
  text: z.string(),
  language,
  state: z.enum(['original', 'none', 'machine', 'human', 'verified', 'stale']),
  original: z.object({ text: z.string(), language }),
});
export type Spoken = z.output<typeof spoken>;

export const itemShape = z.object({
  id: idShape,
  title: spoken,
  indicator: spoken,
  responsibleCn: z.string(),
  responsibleRu: z.string(),
  dueOn: z.iso.date(),
  /** As it was first agreed; differs from `dueOn` where it was moved. */
  firstDueOn: z.iso.date(),
  status: z.enum(shownItemStatuses),
  daysLate: z.number().int(),
  doneOn: z.iso.date().nullable(),
  plannedValue: z.number().nullable(),
  actualValue: z.number().nullable(),
  unit: z.string(),
  evidence: z.object({ text: z.string(), language }).nullable(),
  revision: z.number().int(),
  changedAt: z.iso.datetime(),
});
export type PlanItem = z.output<typeof itemShape>;

export const itemContentShape = z.object({
  title: text(itemTitleMax),
  indicator: optionalText(itemTextMax),
  responsibleCn: optionalText(200),
  responsibleRu: optionalText(200),
  dueOn: dayShape,
  plannedValue: value,
  unit: optionalText(60),
  isDropped: z.preprocess((given) => given === true || given === 'true' || given === 'on', z.boolean()),
});

const proposalShape = z.object({
  id: idShape,
  itemId: idShape.nullable(),
  content: z.object({
    title: z.string(),
    indicator: z.string(),
    responsibleCn: z.string(),
    responsibleRu: z.string(),
    dueOn: z.iso.date(),
    plannedValue: z.number().nullable(),
    unit: z.string(),
    isDropped: z.boolean(),
  }),
  language,
  reason: z.string(),
  bank,
  proposedAt: z.iso.datetime(),
  decision: z.enum(proposalDecisions).nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionReason: z.string().nullable(),
});
export type PlanProposal = z.output<typeof proposalShape>;

export const planShape = planBriefShape.omit({ items: true }).extend({
  basisKey: z.string().nullable(),
  basis: factLinkShape.nullable(),
  related: z.array(factLinkShape),
  continuesId: idShape.nullable(),
  /** The plan it goes on with, and those the reader may see that go on with it. */
  continues: linkShape.nullable(),
  continuedBy: z.array(linkShape),
  figures: z.array(figureShape),
  details: planDetailsShape,
  revision: z.number().int(),
  /** Banks whose officer has agreed to the revision that stands. */
  agreedBy: z.array(bank),
  items: z.array(itemShape),
  progress: z.object({
    total: z.number().int(),
    done: z.number().int(),
    running: z.number().int(),
    planned: z.number().int(),
    late: z.number().int(),
    dropped: z.number().int(),
  }),
  /** Open and decided wishes for changes; readers who are no officers see none. */
  proposals: z.array(proposalShape),
  /** The bank the reader may act for here; null for readers. */
  actsFor: bank.nullable(),
  asOf: z.iso.datetime(),
});
export type Plan = z.output<typeof planShape>;

const byPlan = { id: idShape };
const answer = { output: planShape };
export const planFilters = {
  q: queryOptional(z.string().trim().max(200)),
  kind: queryOptional(z.enum(planKinds)),
  status: queryOptional(z.enum(planStatuses)),
  field: queryOptional(z.string().max(60)),
  /** `yes`: frames under which a Sino-Russian project may run. */
  usable: queryOptional(z.enum(['yes'])),
};
/** What officers write of a plan besides its items. */
export const planFacts = {
  names: localizedTextShape(300),
  kind: z.enum(planKinds),
  status: z.enum(planStatuses),
  starts: queryOptional(looseDay),
  ends: queryOptional(looseDay),
  continuesId: queryOptional(idShape),
  degree: queryOptional(z.enum(degrees)),
  teachingLanguages: optionalText(200),
  accreditationCn: optionalText(300),
  accreditationRu: optionalText(300),
  quotaCn: count,
  quotaRu: count,
  actualCn: count,
  actualRu: count,
  countedOn: queryOptional(dayShape),
};

export const planEndpoints = {
  list: defineEndpoint({
    id: 'programmes.plans.list',
    method: 'GET',
    path: '/api/programmes/plans',
    summary:
      'Programmes, plans, road maps, frames, joint education and information services, by kind and name',
    audience: 'public',
    input: z.object({ ...planFilters, ...pagingInput }),
    output: pageOf(planBriefShape),
  }),
  get: defineEndpoint({
    id: 'programmes.plans.get',
    method: 'GET',
    path: '/api/programmes/plans/:id',
    summary: 'One plan with its items, progress, parties and sources',
    audience: 'public',
    input: z.object(byPlan),
    ...answer,
  }),
  begin: defineEndpoint({
    id: 'programmes.plans.begin',
    method: 'POST',
    path: '/api/programmes/plans',
    summary: 'An officer begins a plan; it is a draft of his bank until he agrees to it',
    audience: 'signedIn',
    input: z.object(planFacts),
    ...answer,
  }),
  change: defineEndpoint({
    id: 'programmes.plans.change',
    method: 'PUT',
    path: '/api/programmes/plans/:id',
    summary: 'Sets names, period, state and the facts of its kind right, and confirms them as of today',
    audience: 'signedIn',
    input: z.object({ ...byPlan, revision: z.coerce.number().int().min(1), ...planFacts }),
    ...answer,
  }),
  agree: defineEndpoint({
    id: 'programmes.plans.agree',
    method: 'POST',
    path: '/api/programmes/plans/:id/consents',
    summary: 'An officer agrees to the contents as they stand for his bank',
    audience: 'signedIn',
    input: z.object({ ...byPlan, revision: z.coerce.number().int().min(1) }),
    ...answer,
  }),
  addItem: defineEndpoint({
    id: 'programmes.plans.addItem',
    method: 'POST',
    path: '/api/programmes/plans/:id/items',
    summary: 'Adds a measure or milestone; in an agreed plan this becomes a proposal to the other bank',
    audience: 'signedIn',
    input: z.object({ ...byPlan, ...itemContentShape.shape, reason: optionalText(itemTextMax) }),
    ...answer,
  }),
  changeItem: defineEndpoint({
    id: 'programmes.plans.changeItem',
    method: 'PUT',
    path: '/api/programmes/plans/:id/items/:itemId',
    summary: 'Changes or drops an item; in an agreed plan this becomes a proposal to the other bank',
    audience: 'signedIn',
    input: z.object({
      ...byPlan,
      itemId: idShape,
      revision: z.coerce.number().int().min(1),
      ...itemContentShape.shape,
      reason: optionalText(itemTextMax),
    }),
    ...answer,
  }),
  reportProgress: defineEndpoint({
    id: 'programmes.plans.reportProgress',
    method: 'PUT',
    path: '/api/programmes/plans/:id/items/:itemId/progress',
    summary: 'Says how an item stands, with what shows it; one bank is enough',
    audience: 'signedIn',
    input: z.object({
      ...byPlan,
      itemId: idShape,
      revision: z.coerce.number().int().min(1),
      status: z.enum(itemStatuses).exclude(['dropped']),
      doneOn: queryOptional(dayShape),
      actualValue: value,
      evidence: optionalText(itemTextMax),
    }),
    ...answer,
  }),
  decide: defineEndpoint({
    id: 'programmes.plans.decide',
    method: 'POST',
    path: '/api/programmes/plans/:id/proposals/:proposalId/decision',
    summary: 'The other bank accepts or refuses a change; its own bank may take it back',
    audience: 'signedIn',
    input: z.object({
      ...byPlan,
      proposalId: idShape,
      decision: z.enum(proposalDecisions),
      reason: optionalText(itemTextMax),
    }),
    ...answer,
  }),
  itemVersions: defineEndpoint({
    id: 'programmes.plans.itemVersions',
    method: 'GET',
    path: '/api/programmes/plans/:id/items/:itemId/versions',
    summary: 'Every state an item had, the newest first',
    audience: 'public',
    input: z.object({ ...byPlan, itemId: idShape }),
    output: z.object({
      planNames: someTextShape,
      versions: z.array(
        z.object({
          revision: z.number().int(),
          title: z.string(),
          language,
          indicator: z.string(),
          responsibleCn: z.string(),
          responsibleRu: z.string(),
          dueOn: z.iso.date(),
          status: z.enum(itemStatuses),
          doneOn: z.iso.date().nullable(),
          plannedValue: z.number().nullable(),
          actualValue: z.number().nullable(),
          unit: z.string(),
          evidence: z.string(),
          bank: bank.nullable(),
          changedAt: z.iso.datetime(),
        }),
      ),
    }),
  }),
};
