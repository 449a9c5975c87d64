import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { doneShape, localizedTextShape, someTextShape } from '../../accounts/contract.ts';
import { factLinkShape, looseDay } from '../plans/contract.ts';
import { confidences, equivalences, policyTopics, ruleTextMax } from './vocabulary.ts';

const line = (max: number) => z.string().trim().max(max).default('');
/** The rule of one side; null where nothing is known of one. */
const sideShape = z.object({
  rule: someTextShape,
  inForceOn: z.string().nullable(),
  source: z.string(),
  confidence: z.enum(confidences),
});
export const policyContentShape = z.object({
  title: someTextShape,
  cn: sideShape.nullable(),
  ru: sideShape.nullable(),
  difference: someTextShape.nullable(),
  consequence: someTextShape.nullable(),
  related: z.array(z.string()).default([]),
});
export type PolicyContent = z.output<typeof policyContentShape>;

export const policyShape = policyContentShape.omit({ related: true }).extend({
  id: idShape,
  topic: z.enum(policyTopics),
  revision: z.number().int(),
  /** By a lawyer or officer; null: nobody has looked since it was read. */
  reviewedOn: z.iso.date().nullable(),
  reviewedBy: z.string().nullable(),
  validUntil: z.iso.date().nullable(),
  /** Its validity has run out: check before use. */
  isOutdated: z.boolean(),
  changedAt: z.iso.datetime(),
});
export type Policy = z.output<typeof policyShape>;
export const fullPolicyShape = policyShape.extend({
  related: z.array(factLinkShape),
  /** The reader is told of changes in this topic. */
  isWatched: z.boolean(),
  versions: z.array(
    z.object({
      revision: z.number().int(),
      content: policyContentShape,
      reason: z.string(),
      changedBy: z.string().nullable(),
      changedAt: z.iso.datetime(),
    }),
  ),
  mayWrite: z.boolean(),
});
export type FullPolicy = z.output<typeof fullPolicyShape>;

const sideWish = z
  .object({
    rule: localizedTextShape(ruleTextMax),
    inForceOn: queryOptional(looseDay),
    source: line(500),
    confidence: z.enum(confidences),
  })
  .nullable()
  .default(null);
const policyWish = {
  topic: z.enum(policyTopics),
  title: localizedTextShape(300),
  cn: sideWish,
  ru: sideWish,
  difference: localizedTextShape(ruleTextMax).nullable().default(null),
  consequence: localizedTextShape(ruleTextMax).nullable().default(null),
  reason: z.string().trim().min(3).max(500),
};

export const policyFilters = {
  q: queryOptional(z.string().trim().max(200)),
  topic: queryOptional(z.enum(policyTopics)),
};

export const policyEndpoints = {
  list: defineEndpoint({
    id: 'programmes.policies.list',
    method: 'GET',
    path: '/api/programmes/policies',
    summary: 'Rules of China and Russia side by side, by topic; facts, not legal advice',
    audience: 'public',
    input: z.object({ ...policyFilters, ...pagingInput }),
    output: z.object({ ...pageOf(policyShape).shape, watched: z.array(z.enum(policyTopics)) }),
  }),
  get: defineEndpoint({
    id: 'programmes.policies.get',
    method: 'GET',
    path: '/api/programmes/policies/:id',
    summary: 'One comparison with its earlier versions',
    audience: 'public',
    input: z.object({ id: idShape }),
    output: fullPolicyShape,
  }),
  add: defineEndpoint({
    id: 'programmes.policies.add',
    method: 'POST',
    path: '/api/programmes/policies',
    summary: 'An officer adds a comparison; whoever watches the topic is told',
    audience: 'signedIn',
    input: z.object(policyWish),
    output: fullPolicyShape,
  }),
  change: defineEndpoint({
    id: 'programmes.policies.change',
    method: 'PUT',
    path: '/api/programmes/policies/:id',
    summary:
      'An officer changes a comparison; the old text stays readable and watchers of the topic are told',
    audience: 'signedIn',
    input: z.object({ id: idShape, revision: z.coerce.number().int().min(1), ...policyWish }),
    output: fullPolicyShape,
  }),
  confirm: defineEndpoint({
    id: 'programmes.policies.confirm',
    method: 'POST',
    path: '/api/programmes/policies/:id/reviews',
    summary: 'An officer confirms that the text holds, and until when',
    audience: 'signedIn',
    input: z.object({ id: idShape, revision: z.coerce.number().int().min(1), validUntil: dayShape }),
    output: fullPolicyShape,
  }),
  watch: defineEndpoint({
    id: 'programmes.policies.watch',
    method: 'PUT',
    path: '/api/programmes/policy-watches/:topic',
    summary: 'Asks to be told by mail of changes in a topic',
    audience: 'signedIn',
    input: z.object({ topic: z.enum(policyTopics) }),
    output: doneShape,
  }),
  unwatch: defineEndpoint({
    id: 'programmes.policies.unwatch',
    method: 'DELETE',
    path: '/api/programmes/policy-watches/:topic',
    summary: 'Stops the mails of a topic',
    audience: 'signedIn',
    input: z.object({ topic: z.enum(policyTopics) }),
    output: doneShape,
  }),
  stop: defineEndpoint({
    id: 'programmes.policies.stop',
    method: 'POST',
    path: '/api/programmes/policy-watch-stops',
    summary: 'Stops the mails by the word that stands in each of them, without signing in',
    audience: 'public',
    input: z.object({ token: z.string().min(16).max(100) }),
    output: doneShape,
  }),
};

/** What a row of standards says; its versions keep it whole. */
export const standardFactsShape = z.object({
  gb: z.string().nullable(),
  gost: z.string().nullable(),
  iso: z.string().nullable(),
  subject: someTextShape,
  gbToIso: z.enum(equivalences),
  gostToIso: z.enum(equivalences),
  gbToGost: z.enum(equivalences),
  note: someTextShape,
  source: z.string(),
  confidence: z.enum(confidences),
});
export type StandardFacts = z.output<typeof standardFactsShape>;
export const standardShape = standardFactsShape.extend({
  id: idShape,
  revision: z.number().int(),
  changedAt: z.iso.datetime(),
});
export type Standard = z.output<typeof standardShape>;
export const fullStandardShape = standardShape.extend({
  versions: z.array(
    z.object({
      revision: z.number().int(),
      facts: standardFactsShape,
      /** Empty in versions written before reasons were asked for. */
      reason: z.string(),
      changedBy: z.string().nullable(),
      changedAt: z.iso.datetime(),
    }),
  ),
  /** The reader is told of changes of standards. */
  isWatched: z.boolean(),
  mayWrite: z.boolean(),
});
export type FullStandard = z.output<typeof fullStandardShape>;
const designation = queryOptional(z.string().trim().min(2).max(100));
const standardWish = {
  gb: designation,
  gost: designation,
  iso: designation,
  subject: localizedTextShape(300),
  gbToIso: z.enum(equivalences),
  gostToIso: z.enum(equivalences),
  gbToGost: z.enum(equivalences),
  note: localizedTextShape(1000).default({ zh: undefined, ru: undefined, en: undefined }),
  source: z.string().trim().min(3).max(500),
  confidence: z.enum(confidences),
  reason: z.string().trim().min(3).max(500),
};
export const standardFilters = {
  q: queryOptional(z.string().trim().max(200)),
  /** Any of the three relations is this. */
  relation: queryOptional(z.enum(equivalences)),
};

export const standardEndpoints = {
  list: defineEndpoint({
    id: 'programmes.standards.list',
    method: 'GET',
    path: '/api/programmes/standards',
    summary: 'Which GB, GOST and ISO standards belong together, and how',
    audience: 'public',
    input: z.object({ ...standardFilters, ...pagingInput }),
    output: z.object({ ...pageOf(standardShape).shape, isWatched: z.boolean(), mayWrite: z.boolean() }),
  }),
  get: defineEndpoint({
    id: 'programmes.standards.get',
    method: 'GET',
    path: '/api/programmes/standards/:id',
    summary: 'Standards that belong together, with every version of the row',
    audience: 'public',
    input: z.object({ id: idShape }),
    output: fullStandardShape,
  }),
  add: defineEndpoint({
    id: 'programmes.standards.add',
    method: 'POST',
    path: '/api/programmes/standards',
    summary:
      'An officer adds standards that belong together, with the source; whoever watches standards is told',
    audience: 'signedIn',
    input: z.object(standardWish),
    output: fullStandardShape,
  }),
  change: defineEndpoint({
    id: 'programmes.standards.change',
    method: 'PUT',
    path: '/api/programmes/standards/:id',
    summary:
      'An officer sets such a row right; the old one stays readable and watchers of standards are told',
    audience: 'signedIn',
    input: z.object({ id: idShape, revision: z.coerce.number().int().min(1), ...standardWish }),
    output: fullStandardShape,
  }),
};
