import { z } from 'zod';
import { defineEndpoint } from '../../../../shared/endpoint.ts';
import { grntiNames } from '../../../../shared/grnti-names.ts';
import { idShape } from '../../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../../shared/paging.ts';
import { queryOptional } from '../../../../shared/query.ts';
import { doneShape, factSourceShape, languageShape, someTextShape } from '../../contract.ts';
import { organisationBriefShape } from '../../organisations/contract.ts';
import { banks, confidences, cooperationLevels, processSteps, textMax } from './vocabulary.ts';

export const stepShape = z.enum(processSteps);
export const bankShape = z.enum(banks);
export const confidenceShape = z.enum(confidences);
const fieldShape = z
  .string()
  .refine((code) => code in grntiNames, { error: 'accounts.directory.fieldUnknown' });
const bankRegionShape = z
  .string()
  .regex(/^(CN|RU)-[A-Z0-9]{1,3}$/, { error: 'accounts.directory.regionOfNoBank' });

/** Where it was read, or what the person who wrote it said of it. */
export const directorySourceShape = z.union([
  factSourceShape,
  z.object({ said: z.string(), language: languageShape }),
]);
export type DirectorySource = z.output<typeof directorySourceShape>;

export const counterpartShape = z.object({
  organisation: organisationBriefShape,
  confidence: confidenceShape,
  source: directorySourceShape,
  checkedOn: z.iso.date(),
});
export type Counterpart = z.output<typeof counterpartShape>;

export const responsibilityShape = z.object({
  id: idShape,
  /** Key of the row of the starting content. */
  factKey: z.string().nullable(),
  organisation: organisationBriefShape,
  level: z.enum(cooperationLevels),
  step: stepShape,
  bank: bankShape,
  /** GRNTI rubric; null: all fields. */
  field: z.string().nullable(),
  /** ISO 3166-2; null: the whole country. */
  region: z.string().nullable(),
  what: someTextShape,
  confidence: confidenceShape,
  /** The time the source speaks of; null where it names none. */
  asOf: z.string().nullable(),
  source: directorySourceShape,
  checkedOn: z.iso.date(),
  counterparts: z.array(counterpartShape),
});
export type Responsibility = z.output<typeof responsibilityShape>;

const filters = {
  step: queryOptional(stepShape),
  field: queryOptional(fieldShape),
  region: queryOptional(bankRegionShape),
};
export const responsibilityFilter = z.object(filters);
export type ResponsibilityFilter = z.output<typeof responsibilityFilter>;

const columnShape = z.object({ total: z.number().int(), items: z.array(responsibilityShape) });

export const organisationResponsibilitiesShape = z.object({
  responsibilities: z.array(responsibilityShape),
  counterparts: z.array(counterpartShape),
  /** The reader may write here what the organisation answers for. */
  mayEdit: z.boolean(),
  /** The reader may say how sure it is, and who stands across the border. */
  mayJudge: z.boolean(),
});

const words = z.string().trim().min(1).max(textMax);

export const responsibilityEndpoints = {
  list: defineEndpoint({
    id: 'accounts.responsibilities.list',
    method: 'GET',
    path: '/api/responsibilities',
    summary:
      'Who answers for which step, by step, field and region; a region narrows its own bank. In the order of the steps.',
    audience: 'public',
    input: z.object({ ...filters, bank: queryOptional(bankShape), ...pagingInput }),
    output: pageOf(responsibilityShape),
  }),
  find: defineEndpoint({
    id: 'accounts.responsibilities.find',
    method: 'GET',
    path: '/api/responsibilities/finder',
    summary: 'Who is responsible for what, step by step, both banks side by side with their counterparts',
    audience: 'public',
    input: z.object({ ...filters, page: pagingInput.page }),
    output: z.object({
      steps: z.array(z.object({ step: stepShape, CN: columnShape, RU: columnShape })),
      total: z.number().int(),
      page: z.number().int(),
      pageSize: z.number().int(),
      asOf: z.iso.datetime(),
    }),
  }),
  ofOrganisation: defineEndpoint({
    id: 'accounts.responsibilities.ofOrganisation',
    method: 'GET',
    path: '/api/organisations/:id/responsibilities',
    summary: 'What an organisation answers for, and who stands across the border for it',
    audience: 'public',
    input: z.object({ id: idShape }),
    output: organisationResponsibilitiesShape,
  }),
  add: defineEndpoint({
    id: 'accounts.responsibilities.add',
    method: 'POST',
    path: '/api/organisations/:id/responsibilities',
    summary: 'Says that an organisation answers for a step (its members, officers of its bank, moderators)',
    audience: 'signedIn',
    input: z.strictObject({
      id: idShape,
      step: stepShape,
      bank: bankShape,
      field: queryOptional(fieldShape),
      region: queryOptional(bankRegionShape),
      what: words,
      said: words,
      /** Of members themselves it is M: nobody else has confirmed it. */
      confidence: queryOptional(confidenceShape),
    }),
    output: organisationResponsibilitiesShape,
  }),
  check: defineEndpoint({
    id: 'accounts.responsibilities.check',
    method: 'POST',
    path: '/api/responsibilities/:id/checks',
    summary: 'Says that it still holds today',
    audience: 'signedIn',
    input: z.strictObject({ id: idShape }),
    output: organisationResponsibilitiesShape,
  }),
  remove: defineEndpoint({
    id: 'accounts.responsibilities.remove',
    method: 'DELETE',
    path: '/api/responsibilities/:id',
    summary: 'Takes back that an organisation answers for a step',
    audience: 'signedIn',
    input: z.object({ id: idShape }),
    output: doneShape,
  }),
  pair: defineEndpoint({
    id: 'accounts.counterparts.pair',
    method: 'PUT',
    path: '/api/organisations/:id/counterparts/:otherId',
    summary: 'Says that two organisations stand across the border for each other (officers, moderators)',
    audience: 'signedIn',
    input: z.strictObject({ id: idShape, otherId: idShape, said: words, confidence: confidenceShape }),
    output: organisationResponsibilitiesShape,
  }),
  part: defineEndpoint({
    id: 'accounts.counterparts.part',
    method: 'DELETE',
    path: '/api/organisations/:id/counterparts/:otherId',
    summary: 'Takes back that two organisations are counterparts',
    audience: 'signedIn',
    input: z.object({ id: idShape, otherId: idShape }),
    output: doneShape,
  }),
};
