import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { moneyShape } from '../../../shared/money-shape.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { countryShape, doneShape, languageShape, regionShape } from '../contract.ts';
import { organisationBriefShape } from '../organisations/contract.ts';
import { completenessKeys, plainCode } from './rules.ts';
import {
  descriptionMax,
  incoterms,
  nameMax,
  productStates,
  specificationsMax,
  standardsMax,
  standardSystems,
} from './vocabulary.ts';

const cell = (max: number) => z.string().trim().min(1).max(max);
const optional = (max: number) => z.string().trim().max(max).nullable().default(null);
const codeShape = z.preprocess((value) => (typeof value === 'string' ? plainCode(value) : value), z.string());
const fieldShape = z.string().refine((code) => code in grntiNames, { error: 'field.notInList' });

const specificationShape = z.strictObject({
  property: cell(120),
  value: cell(200),
  unit: z.string().trim().max(40).default(''),
});
const standardShape = z.strictObject({ system: z.enum(standardSystems), number: cell(100) });

const factFields = {
  hsCode: codeShape,
  field: fieldShape.nullable().default(null),
  specifications: z.array(specificationShape).max(specificationsMax).default([]),
  standards: z.array(standardShape).max(standardsMax).default([]),
  incoterms: z.enum(incoterms).nullable().default(null),
  termsPlace: optional(120),
  price: moneyShape
    .extend({ amountMinor: z.number().int().min(1).max(100_000_000_000_000) })
    .nullable()
    .default(null),
  priceUnit: optional(60),
  exportedSince: z.number().int().min(1900).max(2200).nullable().default(null),
  exportedTo: z.array(countryShape).max(40).default([]),
};
const wordFields = { name: cell(nameMax), description: z.string().trim().max(descriptionMax).default('') };

const textShape = z.object({
  language: languageShape,
  name: z.string(),
  description: z.string(),
  state: z.enum(['own', 'machine', 'human', 'stale']),
  engine: z.string().nullable(),
  writtenAt: z.iso.datetime(),
});
export type ProductText = z.output<typeof textShape>;

const briefShape = z.object({
  id: idShape,
  /** In the reader’s language where there is one, else the enterprise’s own. */
  text: textShape,
  hsCode: z.string(),
  hsSection: z.number().int(),
  field: z.string().nullable(),
  state: z.enum(productStates),
  hasPicture: z.boolean(),
  updatedAt: z.iso.datetime(),
});
export type ProductBrief = z.output<typeof briefShape>;

export const productShape = briefShape.extend({
  organisation: organisationBriefShape,
  sourceLanguage: languageShape,
  texts: z.array(textShape),
  specifications: z.array(specificationShape),
  standards: z.array(standardShape),
  incoterms: z.enum(incoterms).nullable(),
  termsPlace: z.string().nullable(),
  price: moneyShape.nullable(),
  priceUnit: z.string().nullable(),
  exportedSince: z.number().int().nullable(),
  exportedTo: z.array(countryShape),
  /** Why a moderator has hidden it; for its enterprise and the staff. */
  stateReason: z.string(),
  revision: z.number().int(),
  mayEdit: z.boolean(),
  mayHide: z.boolean(),
});
export type Product = z.output<typeof productShape>;

const enterpriseShape = z.object({
  organisation: organisationBriefShape,
  products: z.number().int(),
  /** Some of them, those the question found first. */
  shown: z.array(briefShape),
  completeness: z.object({ percent: z.number().int(), missing: z.array(z.enum(completenessKeys)) }),
  updatedAt: z.iso.datetime(),
});
export type Enterprise = z.output<typeof enterpriseShape>;

export const enterpriseFilter = z.object({
  /** Whose enterprises: the Chinese for Russian readers, or the reverse. */
  bank: z.enum(['cn', 'ru']).default('cn'),
  q: queryOptional(z.string().trim().max(200)),
  region: queryOptional(regionShape),
  field: queryOptional(fieldShape),
  /** A chapter (two digits) or the beginning of a code. */
  hs: queryOptional(codeShape.pipe(z.string().regex(/^\d{2,10}$/, 'accounts.product.hsDigits'))),
});

const byId = { id: idShape };
const withRevision = { ...byId, revision: z.coerce.number().int().min(1) };

export const productEndpoints = {
  enterprises: defineEndpoint({
    id: 'accounts.products.enterprises',
    method: 'GET',
    path: '/api/enterprises',
    summary: 'Enterprises of one bank with their products, by name; found in any language and script',
    audience: 'public',
    input: z.object({ ...enterpriseFilter.shape, ...pagingInput }),
    output: pageOf(enterpriseShape),
  }),
  list: defineEndpoint({
    id: 'accounts.products.list',
    method: 'GET',
    path: '/api/organisations/:organisationId/products',
    summary: 'Products of an organisation; its members and the staff see drafts and hidden ones',
    audience: 'public',
    input: z.object({ organisationId: idShape, ...pagingInput }),
    output: pageOf(briefShape).extend({ mayAdd: z.boolean() }),
  }),
  get: defineEndpoint({
    id: 'accounts.products.get',
    method: 'GET',
    path: '/api/products/:id',
    summary: 'One product with its words in all languages and their states',
    audience: 'public',
    input: z.object(byId),
    output: productShape,
  }),
  create: defineEndpoint({
    id: 'accounts.products.create',
    method: 'POST',
    path: '/api/organisations/:organisationId/products',
    summary: 'Add a product as a draft (members of the organisation)',
    audience: 'signedIn',
    input: z.strictObject({
      organisationId: idShape,
      language: z.enum(languages),
      ...wordFields,
      ...factFields,
    }),
    output: productShape,
  }),
  update: defineEndpoint({
    id: 'accounts.products.update',
    method: 'PUT',
    path: '/api/products/:id',
    summary: 'Change a product and its own words (members, moderators, administrators)',
    audience: 'signedIn',
    input: z.strictObject({ ...withRevision, ...wordFields, ...factFields }),
    output: productShape,
  }),
  writeText: defineEndpoint({
    id: 'accounts.products.writeText',
    method: 'PUT',
    path: '/api/products/:id/texts/:language',
    summary: 'Write the words in another language (members, moderators, translators)',
    audience: 'signedIn',
    input: z.strictObject({ ...withRevision, language: z.enum(languages), ...wordFields }),
    output: productShape,
  }),
  draftText: defineEndpoint({
    id: 'accounts.products.draftText',
    method: 'POST',
    path: '/api/products/:id/texts/:language/draft',
    summary:
      'Let the translation engine draft the words in another language; marked as such (members, moderators)',
    audience: 'signedIn',
    input: z.strictObject({ ...withRevision, language: z.enum(languages) }),
    output: productShape,
  }),
  move: defineEndpoint({
    id: 'accounts.products.move',
    method: 'POST',
    path: '/api/products/:id/state',
    summary: 'Show or take back (members), hide with a reason or show again (moderators, administrators)',
    audience: 'signedIn',
    input: z.strictObject({
      ...withRevision,
      to: z.enum(productStates),
      reason: z.string().trim().max(1000).default(''),
    }),
    output: productShape,
  }),
  setPicture: defineEndpoint({
    id: 'accounts.products.setPicture',
    method: 'PUT',
    path: '/api/products/:id/picture',
    summary:
      'The picture: a file the caller uploaded, kept without what cameras wrote into it; null for none (members)',
    audience: 'signedIn',
    input: z.strictObject({ ...withRevision, fileId: idShape.nullable() }),
    output: productShape,
  }),
  remove: defineEndpoint({
    id: 'accounts.products.remove',
    method: 'DELETE',
    path: '/api/products/:id',
    summary: 'Delete a product (members of the organisation)',
    audience: 'signedIn',
    input: z.object(byId),
    output: doneShape,
  }),
};
