import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { currencies } from '../../../shared/money.ts';
import { moneyShape } from '../../../shared/money-shape.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { countryShape, languageShape, regionShape, timeZoneShape } from '../contract.ts';
import { facilityBriefShape } from '../facilities/contract.ts';
import { organisationBriefShape } from '../organisations/contract.ts';
import {
  accessTerms,
  bookingUnits,
  equipmentKinds,
  equipmentStates,
  priceKinds,
  userGroups,
} from './vocabulary.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hoursShape = z.array(
  z.object({
    weekday: z.coerce.number().int().min(1).max(7),
    from: clock,
    to: z.union([clock, z.literal('24:00')]),
  }),
);
const specificationShape = z.object({
  name: z.string().trim().min(1).max(200),
  value: z.string().trim().min(1).max(200),
  unit: z.string().trim().max(40).default(''),
});
const fieldCode = z.string().regex(/^\d{2}$/);

/** The words in one language, with the truth about them. */
const textShape = z.object({
  language: languageShape,
  name: z.string(),
  description: z.string(),
  terms: z.string(),
  state: z.enum(['own', 'machine', 'human', 'stale']),
});

export const equipmentBriefShape = z.object({
  id: idShape,
  kind: z.enum(equipmentKinds),
  state: z.enum(equipmentStates),
  field: fieldCode,
  country: countryShape.nullable(),
  region: regionShape.nullable(),
  timeZone: z.string(),
  sourceLanguage: languageShape,
  /** For the reader: in his language where there is one, else the original. */
  text: textShape.omit({ description: true, terms: true }),
  organisation: organisationBriefShape.nullable(),
  facility: facilityBriefShape.pick({ id: true, names: true }).nullable(),
  users: z.array(z.enum(userGroups)),
  priceKind: z.enum(priceKinds),
  unit: z.enum(bookingUnits),
});
export type EquipmentBrief = z.output<typeof equipmentBriefShape>;

export const equipmentShape = equipmentBriefShape.extend({
  texts: z.array(textShape),
  specifications: z.array(specificationShape),
  access: z.array(z.enum(accessTerms)),
  /** Null for visitors also where there is a price. */
  price: moneyShape.nullable(),
  hours: hoursShape,
  revision: z.number().int(),
  changedAt: z.iso.datetime(),
  mayEdit: z.boolean(),
  mayTranslate: z.boolean(),
  steps: z.array(z.enum(equipmentStates)),
});
export type Equipment = z.output<typeof equipmentShape>;

const words = {
  name: z.string().trim().min(2).max(200),
  description: z.string().trim().max(6000).default(''),
  terms: z.string().trim().max(3000).default(''),
};
const facts = {
  facilityId: queryOptional(idShape),
  kind: z.enum(equipmentKinds),
  field: fieldCode,
  timeZone: timeZoneShape,
  specifications: z.array(specificationShape).max(40).default([]),
  users: z.array(z.enum(userGroups)).min(1),
  access: z.array(z.enum(accessTerms)).default([]),
  priceKind: z.enum(priceKinds),
  price: z
    .strictObject({
      amountMinor: z.number().int().min(1).max(100_000_000_000),
      currency: z.enum(currencies),
    })
    .nullable()
    .default(null),
  unit: z.enum(bookingUnits),
  hours: hoursShape.min(1, 'accounts.equipment.hoursMissing').max(21),
};

export const equipmentListInput = z.object({
  q: queryOptional(z.string().trim().max(200)),
  field: queryOptional(fieldCode),
  country: queryOptional(countryShape),
  region: queryOptional(regionShape),
  kind: queryOptional(z.enum(equipmentKinds)),
  facilityId: queryOptional(idShape),
  organisationId: queryOptional(idShape),
});

export const equipmentEndpoints = {
  list: defineEndpoint({
    id: 'accounts.equipment.list',
    method: 'GET',
    path: '/api/equipment',
    summary: 'Equipment and services that can be booked, the newest first',
    audience: 'public',
    input: equipmentListInput.extend(pagingInput),
    output: pageOf(equipmentBriefShape),
  }),
  mine: defineEndpoint({
    id: 'accounts.equipment.mine',
    method: 'GET',
    path: '/api/me/equipment',
    summary: 'Equipment and services of the own organisations in every state',
    audience: 'signedIn',
    input: z.object(pagingInput),
    output: pageOf(equipmentBriefShape),
  }),
  get: defineEndpoint({
    id: 'accounts.equipment.get',
    method: 'GET',
    path: '/api/equipment/:id',
    summary: 'One piece of equipment or service; the price for those signed in',
    audience: 'public',
    input: z.object({ id: idShape }),
    output: equipmentShape,
  }),
  create: defineEndpoint({
    id: 'accounts.equipment.create',
    method: 'POST',
    path: '/api/equipment',
    summary: 'Enters equipment or a service as a draft of the own organisation',
    audience: 'signedIn',
    input: z.object({ organisationId: idShape, ...words, ...facts }),
    output: equipmentShape,
  }),
  save: defineEndpoint({
    id: 'accounts.equipment.save',
    method: 'PUT',
    path: '/api/equipment/:id',
    summary: 'Changes the facts of equipment or a service',
    audience: 'signedIn',
    input: z.object({ id: idShape, revision: z.coerce.number().int().min(1), ...facts }),
    output: equipmentShape,
  }),
  saveText: defineEndpoint({
    id: 'accounts.equipment.saveText',
    method: 'PUT',
    path: '/api/equipment/:id/texts/:language',
    summary: 'Writes the words in one language; a change of the original makes translations stale',
    audience: 'signedIn',
    input: z.object({ id: idShape, language: languageShape, ...words }),
    output: equipmentShape,
  }),
  move: defineEndpoint({
    id: 'accounts.equipment.move',
    method: 'POST',
    path: '/api/equipment/:id/state',
    summary: 'Opens, pauses or withdraws',
    audience: 'signedIn',
    input: z.object({ id: idShape, to: z.enum(equipmentStates) }),
    output: equipmentShape,
  }),
};
