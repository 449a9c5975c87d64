import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryList, queryOptional, queryWithDefault } from '../../../shared/query.ts';
import { translationLineShape } from '../../translation/texts/contract.ts';
import { roles } from '../../../shared/actor.ts';
import {
  historyEntryShape,
  languageShape,
  listingHead,
  listingSummaryShape,
  maturityShape,
  stewardship,
  stewardView,
} from './contract.ts';
import { cooperationTypes, changeReasons, listingStates, type ListingKind } from './vocabulary.ts';

export const compareMax = 4;

/** Sort orders of the lists; the newest first unless asked otherwise. */
export const listSorts = ['newest', 'oldest', 'level', 'title'] as const;

export const listInput = z.object({
  ...pagingInput,
  country: queryList(z.enum(['CN', 'RU'])),
  region: queryList(z.string().max(10)),
  field: queryList(z.string().max(5)),
  cooperation: queryList(z.enum(cooperationTypes)),
  levelMin: queryOptional(z.coerce.number().int().min(1).max(9)),
  sourceLanguage: queryList(languageShape),
  sort: queryWithDefault(z.enum(listSorts), 'newest'),
});
export type ListInput = z.input<typeof listInput>;

/** Steps a person may take; who may take which in which state is the life-cycle table in rules.ts. */
export const personSteps = [
  'submit',
  'requestChanges',
  'acceptForm',
  'clear',
  'clearConditionally',
  'block',
  'publish',
  'pause',
  'resume',
  'reserve',
  'release',
  'conclude',
  'withdraw',
  'renew',
] as const;
export type PersonStep = (typeof personSteps)[number];

type Shapes<Facts extends z.ZodType, Text extends z.ZodType, Declaration extends z.ZodType> = {
  kind: ListingKind;
  path: `/api/${string}`;
  facts: Facts;
  /** As an author may write it, and as readers get it: translations may be longer. */
  text: Text;
  shownText: Text;
  declaration: Declaration;
};

/** The operations a kind of listing has; offers and requests differ in their shapes only. */
export function listingEndpoints<
  Facts extends z.ZodType,
  Text extends z.ZodType,
  Declaration extends z.ZodType,
>(shapes: Shapes<Facts, Text, Declaration>) {
  const { kind, path } = shapes;
  const id = (operation: string) => `catalogue.${kind}.${operation}`;
  const byId = z.object({ id: idShape });
  const draft = z.object({
    sourceLanguage: languageShape,
    stewardship,
    facts: shapes.facts,
    text: shapes.text,
    declaration: shapes.declaration,
  });
  const listing = z.object({
    ...listingHead,
    facts: shapes.facts,
    texts: z.partialRecord(languageShape, shapes.shownText),
    /** How the text in each other language came about. */
    translations: z.partialRecord(languageShape, translationLineShape),
    declaration: shapes.declaration.nullable(),
    /** The level an expert verified; the owner cannot change it. */
    verifiedMaturity: maturityShape.nullable(),
    steward: stewardView,
  });
  const gap = z.object({ path: z.string(), code: z.string(), message: z.string() });
  return {
    get: defineEndpoint({
      id: id('get'),
      method: 'GET',
      path: `${path}/:id`,
      summary: `One ${kind} by its id or public number, as far as the reader may see it`,
      audience: 'public',
      input: z.object({ id: z.string().max(40) }),
      output: listing,
    }),
    list: defineEndpoint({
      id: id('list'),
      method: 'GET',
      path,
      summary: `Published ${kind}s the reader may see, filtered, sorted and paged`,
      audience: 'public',
      input: listInput,
      output: pageOf(listingSummaryShape),
    }),
    compare: defineEndpoint({
      id: id('compare'),
      method: 'GET',
      path: `${path}/compare`,
      summary: `Up to four ${kind}s side by side`,
      audience: 'public',
      input: z.object({ id: queryList(z.string().max(40), compareMax) }),
      output: z.object({ items: z.array(listing) }),
    }),
    mine: defineEndpoint({
      id: id('mine'),
      method: 'GET',
      path: `${path}/mine`,
      summary: `All ${kind}s of the reader's organisations, in any state`,
      audience: 'signedIn',
      input: z.object({ ...pagingInput }),
      output: pageOf(listingSummaryShape),
    }),
    create: defineEndpoint({
      id: id('create'),
      method: 'POST',
      path,
      summary: `Begins a draft ${kind}`,
      audience: 'signedIn',
      input: draft.partial({ facts: true, text: true, declaration: true, stewardship: true }),
      output: z.object({ id: idShape, number: z.string(), revision: z.number().int() }),
    }),
    save: defineEndpoint({
      id: id('save'),
      method: 'PUT',
      path: `${path}/:id`,
      summary: `Saves a ${kind}; refused when somebody saved a newer revision since`,
      audience: 'signedIn',
      input: draft.extend({ id: idShape, revision: z.coerce.number().int() }),
      output: z.object({
        id: idShape,
        revision: z.number().int(),
        savedAt: z.iso.datetime(),
        gaps: z.array(gap),
      }),
    }),
    check: defineEndpoint({
      id: id('check'),
      method: 'GET',
      path: `${path}/:id/check`,
      summary: `What is still missing before the ${kind} can be submitted`,
      audience: 'signedIn',
      input: byId,
      output: z.object({ gaps: z.array(gap), filled: z.number().int(), needed: z.number().int() }),
    }),
    step: defineEndpoint({
      id: id('step'),
      method: 'POST',
      path: `${path}/:id/steps`,
      summary: `Takes one step of the life cycle`,
      audience: 'signedIn',
      input: z.object({
        id: idShape,
        step: z.enum(personSteps),
        reasonCode: queryOptional(z.enum(changeReasons)),
        reasonText: z.string().trim().max(2000).default(''),
        // A form sends a word, a program a boolean; the word "false" is not a confirmation.
        factsConfirmed: z
          .preprocess(
            (value) => (value === 'false' || value === 'no' || value === '0' ? false : value),
            z.coerce.boolean(),
          )
          .default(false),
      }),
      output: z.object({ id: idShape, state: z.enum(listingStates) }),
    }),
    history: defineEndpoint({
      id: id('history'),
      method: 'GET',
      path: `${path}/:id/history`,
      summary: `The steps taken so far, for the owner's side and the staff`,
      audience: 'signedIn',
      input: byId,
      output: z.object({ entries: z.array(historyEntryShape) }),
    }),
    discard: defineEndpoint({
      id: id('discard'),
      method: 'DELETE',
      path: `${path}/:id`,
      summary: `Deletes a draft that was never submitted`,
      audience: 'signedIn',
      input: byId,
      output: z.object({ id: idShape }),
    }),
    attach: defineEndpoint({
      id: id('attach'),
      method: 'POST',
      path: `${path}/:id/attachments`,
      summary:
        'Adds a file the person uploaded before; confidential purposes are for the owner and compliance only',
      audience: 'signedIn',
      input: z.object({
        id: idShape,
        fileId: idShape,
        name: z.string().trim().min(1).max(200),
        purpose: z.enum(attachmentPurposes),
      }),
      output: z.object({ id: idShape }),
    }),
    detach: defineEndpoint({
      id: id('detach'),
      method: 'DELETE',
      path: `${path}/:id/attachments/:attachmentId`,
      summary: 'Removes a file; what a public record was screened with stays',
      audience: 'signedIn',
      input: z.object({ id: idShape, attachmentId: idShape }),
      output: z.object({ id: idShape }),
    }),
    attachments: defineEndpoint({
      id: id('attachments'),
      method: 'GET',
      path: `${path}/:id/attachments`,
      summary: 'Files of the listing the reader may see',
      audience: 'public',
      input: byId,
      output: z.object({ items: z.array(attachmentShape) }),
    }),
  };
}

/** Public files show the technology; evidence supports a level; the others are for compliance only. */
export const attachmentPurposes = ['public', 'evidence', 'identification', 'clearance'] as const;

export const attachmentShape = z.object({
  id: idShape,
  fileId: idShape,
  name: z.string(),
  purpose: z.enum(attachmentPurposes),
  contentType: z.string(),
  sizeBytes: z.number().int(),
  addedAt: z.iso.datetime(),
});

/** The queues of the people who check: moderators see forms and approved ones, compliance officers screenings. */
export const queueEndpoint = defineEndpoint({
  id: 'catalogue.queue',
  method: 'GET',
  path: '/api/moderation-queue',
  summary: 'Listings of both kinds that wait for the reader, oldest first',
  audience: 'signedIn',
  input: z.object({ ...pagingInput }),
  output: pageOf(listingSummaryShape.extend({ waitingSince: z.iso.datetime(), waitsFor: z.enum(roles) })),
});

/** Figures of the catalogue for the home page and the field views. */
export const overviewEndpoint = defineEndpoint({
  id: 'catalogue.overview',
  method: 'GET',
  path: '/api/catalogue-overview',
  summary: 'How many listings the reader can see, by kind, field and bank',
  audience: 'public',
  input: z.object({}),
  output: z.object({
    asOf: z.iso.datetime(),
    counts: z.array(
      z.object({
        kind: z.enum(['offer', 'request']),
        field: z.string(),
        country: z.string().nullable(),
        count: z.number().int(),
      }),
    ),
  }),
});
