import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional, queryWithDefault } from '../../../shared/query.ts';
import { entryContentShape } from './entry-content.ts';
import { hitRelations, hitRules, hitStrengths, ownershipStandings } from './hit.ts';
import { changeKinds, listKinds, technologyClasses } from './vocabulary.ts';

const count = z.number().int().nonnegative();
const day = z.iso.date().nullable();
const moment = z.iso.datetime();
const someText = z.partialRecord(z.enum(languages), z.string());
const allTexts = z.object({ zh: z.string(), ru: z.string(), en: z.string() });
/** Empty or absent is not given. */
const nullable = <Item extends z.ZodType>(item: Item) =>
  queryOptional(item.nullable()).transform((value) => value ?? null);
const country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, { error: 'evaluation.lists.countryMalformed' });

const text = (max: number) => z.string().trim().max(max);
const writtenText = z
  .strictObject({ zh: text(2_000).optional(), ru: text(2_000).optional(), en: text(2_000).optional() })
  .transform((given) => Object.fromEntries(Object.entries(given).filter(([, said]) => said !== '')));
const webAddress = text(500)
  .refine((address) => address === '' || (/^https?:\/\//i.test(address) && URL.canParse(address)), {
    error: 'evaluation.lists.addressMalformed',
  })
  .default('');

const headInput = {
  names: z.strictObject({ zh: text(300).min(1), ru: text(300).min(1), en: text(300).min(1) }),
  publisher: writtenText.default({}),
  country: nullable(country),
  datedOn: nullable(z.iso.date()),
  sourceUrl: webAddress,
  note: writtenText.default({}),
  statedCount: nullable(z.coerce.number().int().min(0).max(10_000_000)),
};

export const listShape = z.object({
  id: idShape,
  kind: z.enum(listKinds),
  names: allTexts,
  publisher: someText,
  country: z.string().nullable(),
  datedOn: day,
  sourceUrl: z.string(),
  note: someText,
  /** Entries the publisher says it has; null where unknown. */
  statedCount: count.nullable(),
  /** The version that holds; 0 before the first import. */
  version: count,
  entryCount: count,
  isInUse: z.boolean(),
  isDemo: z.boolean(),
  revision: z.number().int(),
  changedAt: moment,
});
export type ListView = z.output<typeof listShape>;

const person = z.object({ id: idShape, name: z.string().nullable() }).nullable();
const versionShape = z.object({
  version: z.number().int(),
  label: z.string(),
  datedOn: day,
  fileName: z.string(),
  entryCount: count,
  added: count,
  changed: count,
  removed: count,
  importedBy: person,
  importedAt: moment,
});
const useShape = z.object({
  isInUse: z.boolean(),
  reason: z.string(),
  version: count,
  person,
  at: moment,
});

export const entryShape = z.object({
  id: idShape,
  key: z.string(),
  fromVersion: z.number().int(),
  /** The version that ended it; null while it holds. */
  toVersion: z.number().int().nullable(),
  content: entryContentShape,
});
export type EntryView = z.output<typeof entryShape>;

export const hitShape = z.object({
  listId: idShape,
  listNames: someText,
  listVersion: z.number().int(),
  entryId: idShape,
  entryKey: z.string(),
  entryName: z.string(),
  asked: z.string(),
  matched: z.string(),
  rule: z.enum(hitRules),
  score: z.number().min(0).max(1),
  strength: z.enum(hitStrengths),
  relation: z.enum(hitRelations),
  ownership: z
    .object({
      name: z.string(),
      sharePercent: z.number().nullable(),
      standing: z.enum(ownershipStandings),
    })
    .nullable(),
  isOtherCountry: z.boolean(),
  isOtherNumber: z.boolean(),
});

const proposalShape = z.object({
  listId: idShape,
  listNames: someText,
  listVersion: z.number().int(),
  entryId: idShape,
  entryKey: z.string(),
  code: z.string(),
  titles: someText,
  class: z.enum(technologyClasses),
  words: z.array(
    z.object({
      word: z.string(),
      language: z.enum(languages),
      found: z.string(),
      isThroughConcept: z.boolean(),
    }),
  ),
  fields: z.array(z.string()),
});
export type ProposalView = z.output<typeof proposalShape>;

const shareShape = z.object({
  id: idShape,
  partyName: z.string(),
  partyNumbers: z.array(z.string()),
  ownerName: z.string(),
  ownerNumbers: z.array(z.string()),
  sharePercent: z.number().nullable(),
  source: z.string(),
  recordedBy: person,
  recordedAt: moment,
});
export type ShareView = z.output<typeof shareShape>;

const byId = z.object({ id: idShape });
const path = '/api/gate/lists';
const someNumbers = z.array(text(60)).max(20).default([]);

export const listEndpoints = {
  list: defineEndpoint({
    id: 'evaluation.lists.list',
    method: 'GET',
    path,
    summary:
      'The lists of restricted parties and technologies, those in use first; for the staff of the gate',
    audience: 'signedIn',
    input: z.object({ ...pagingInput, kind: queryOptional(z.enum(listKinds)) }),
    output: pageOf(listShape),
  }),
  create: defineEndpoint({
    id: 'evaluation.lists.create',
    method: 'POST',
    path,
    summary: 'Opens a list without entries; it is not in use until an administrator says so',
    audience: 'signedIn',
    input: z.strictObject({ kind: z.enum(listKinds), ...headInput }),
    output: listShape,
  }),
  get: defineEndpoint({
    id: 'evaluation.lists.get',
    method: 'GET',
    path: `${path}/:id`,
    summary: 'One list with its versions and every change of its use',
    audience: 'signedIn',
    input: byId,
    output: z.object({ list: listShape, versions: z.array(versionShape), uses: z.array(useShape) }),
  }),
  update: defineEndpoint({
    id: 'evaluation.lists.update',
    method: 'PUT',
    path: `${path}/:id`,
    summary: 'Changes what the head of a list says',
    audience: 'signedIn',
    input: z.strictObject({ id: idShape, revision: z.coerce.number().int(), ...headInput }),
    output: listShape,
  }),
  setUse: defineEndpoint({
    id: 'evaluation.lists.setUse',
    method: 'POST',
    path: `${path}/:id/use`,
    summary: 'Says whether a list applies here, with the reason; kept on record',
    audience: 'signedIn',
    input: z.strictObject({
      id: idShape,
      isInUse: z.boolean(),
      reason: text(2_000).min(5, { error: 'evaluation.lists.reasonMissing' }),
    }),
    output: listShape,
  }),
  entries: defineEndpoint({
    id: 'evaluation.lists.entries',
    method: 'GET',
    path: `${path}/:id/entries`,
    summary: 'The entries of a list as of a version, found by names in any script, numbers, codes',
    audience: 'signedIn',
    input: z.object({
      id: idShape,
      ...pagingInput,
      q: queryWithDefault(text(200), ''),
      /** None: the version that holds. */
      version: queryOptional(z.coerce.number().int().min(0).max(1_000_000)),
      class: queryOptional(z.enum(technologyClasses)),
    }),
    output: pageOf(entryShape),
  }),
  differences: defineEndpoint({
    id: 'evaluation.lists.differences',
    method: 'GET',
    path: `${path}/:id/differences`,
    summary: 'What a version added, changed and removed',
    audience: 'signedIn',
    input: z.object({
      id: idShape,
      ...pagingInput,
      version: z.coerce.number().int().min(1).max(1_000_000),
      change: queryOptional(z.enum(changeKinds)),
    }),
    output: pageOf(
      z.object({
        change: z.enum(changeKinds),
        key: z.string(),
        before: entryContentShape.nullable(),
        after: entryContentShape.nullable(),
      }),
    ),
  }),
  tryParty: defineEndpoint({
    id: 'evaluation.lists.tryParty',
    method: 'POST',
    path: `${path}/try-party`,
    summary: 'What the lists in use say to names, numbers and owners: questions, never verdicts',
    audience: 'signedIn',
    input: z.strictObject({
      names: z.array(text(300)).max(20).default([]),
      registrationNumbers: someNumbers,
      country: nullable(country),
      owners: z
        .array(
          z.strictObject({
            names: z.array(text(300)).max(5).default([]),
            registrationNumbers: someNumbers,
            sharePercent: nullable(z.coerce.number().min(0).max(100)),
          }),
        )
        .max(20)
        .default([]),
    }),
    output: z.object({ hits: z.array(hitShape), listsAsked: count, tookMs: z.number() }),
  }),
  tryText: defineEndpoint({
    id: 'evaluation.lists.tryText',
    method: 'POST',
    path: `${path}/try-text`,
    summary: 'Which entries of technologies lists in use a text may be about',
    audience: 'signedIn',
    input: z.strictObject({
      text: text(20_000).min(1),
      from: z
        .array(z.enum(['CN', 'RU']))
        .min(1)
        .max(2)
        .default(['CN', 'RU']),
      grnti: z.array(text(8)).max(10).default([]),
      ipc: z.array(text(20)).max(10).default([]),
    }),
    output: z.object({ proposals: z.array(proposalShape), listsAsked: count }),
  }),
  shares: defineEndpoint({
    id: 'evaluation.lists.shares',
    method: 'GET',
    path: '/api/gate/owner-shares',
    summary: 'Recorded owners of parties, for the rule of one half',
    audience: 'signedIn',
    input: z.object({ ...pagingInput, q: queryWithDefault(text(200), '') }),
    output: pageOf(shareShape),
  }),
  recordShare: defineEndpoint({
    id: 'evaluation.lists.recordShare',
    method: 'POST',
    path: '/api/gate/owner-shares',
    summary: 'Records who owns how much of a party, with the source',
    audience: 'signedIn',
    input: z.strictObject({
      partyName: text(300).min(1),
      partyNumbers: z.array(text(60).min(1)).min(1).max(10),
      ownerName: text(300).min(1),
      ownerNumbers: someNumbers,
      sharePercent: nullable(z.coerce.number().min(0).max(100)),
      source: text(1_000).min(3),
    }),
    output: shareShape,
  }),
  endShare: defineEndpoint({
    id: 'evaluation.lists.endShare',
    method: 'POST',
    path: '/api/gate/owner-shares/:id/end',
    summary: 'Says that a recorded ownership holds no more; it stays on record',
    audience: 'signedIn',
    input: byId,
    output: z.object({ id: idShape }),
  }),
};
