import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import {
  backgroundShape,
  dispositionShape,
  firstFilingShape,
  foregroundShape,
  storedRulesShape,
} from './sheet-shapes.ts';
import { confidences, filingCountries, sheetParts } from './vocabulary.ts';
import { licenceKinds } from '../agreements/vocabulary.ts';

const path = '/api/projects/:id/rights';
const byId = z.object({ id: idShape });
const revision = z.coerce.number().int().min(1).max(2_000_000_000);
const trilingual = z.record(z.enum(languages), z.string());

const confidence = z.string().regex(/^[HML](\/[HML])?$/);
const lawShape = z.object({ source: z.string(), confidence, text: trilingual });

/** What holds where a contract is silent, with the words for licences. */
export const rightsDefaultsShape = z.object({
  version: z.iso.date(),
  note: trilingual,
  neutralNote: trilingual,
  sources: z.array(
    z.object({
      id: z.string(),
      name: trilingual,
      remark: trilingual.nullable(),
      place: trilingual,
      confidence: z.enum(confidences),
    }),
  ),
  topics: z.array(
    z.object({
      id: z.string(),
      /** Findings of the sheet the topic answers. */
      gaps: z.array(z.string()),
      name: trilingual,
      cn: lawShape,
      ru: lawShape,
      neutral: trilingual,
    }),
  ),
  licenceWords: z.array(
    z.object({
      licence: z.enum(licenceKinds),
      words: trilingual,
      whoMayUse: trilingual,
      trap: trilingual,
    }),
  ),
});
export type RightsDefaults = z.output<typeof rightsDefaultsShape>;
export type LicenceWord = RightsDefaults['licenceWords'][number];

const findingShape = z.object({
  code: z.string(),
  part: z.enum(sheetParts),
  params: z.record(z.string(), z.string()).optional(),
  isBlocking: z.boolean().optional(),
});

const agreedShape = z.array(z.object({ side: z.enum(['cn', 'ru']), name: z.string(), at: z.iso.datetime() }));

export const rightsSheetShape = z.object({
  project: z.object({
    id: idShape,
    number: z.string(),
    title: z.string(),
    titleLanguage: z.enum(languages),
  }),
  annexRevision: z.number().int(),
  rulesRevision: z.number().int(),
  parties: z.array(
    z.object({
      organisationId: idShape,
      name: z.string(),
      bank: z.enum(['cn', 'ru', 'other']),
      isLead: z.boolean(),
      saysNone: z.boolean(),
      /** The reader may write this party's part of the annex. */
      isOwn: z.boolean(),
      items: z.array(backgroundShape.extend({ id: idShape })),
    }),
  ),
  rules: storedRulesShape,
  /** Rights the listing offered that the project began from; null where there is none. */
  offered: z.array(z.object({ form: z.string(), territory: z.array(z.string()) })).nullable(),
  filings: z.array(
    z.object({
      id: idShape,
      title: z.string(),
      country: z.enum(filingCountries),
      office: z.string(),
      number: z.string(),
      filedOn: z.iso.date(),
    }),
  ),
  gaps: z.array(findingShape),
  conflicts: z.array(findingShape),
  agreed: z.object({ annex: agreedShape, rules: agreedShape }),
  mayEdit: z.boolean(),
  /** The side the reader decides for; null for those who only read. */
  ownSide: z.enum(['cn', 'ru']).nullable(),
  history: z.array(z.object({ what: z.string(), name: z.string(), at: z.iso.datetime() })),
});
export type RightsSheetView = z.output<typeof rightsSheetShape>;

export const rightsEndpoints = {
  defaults: defineEndpoint({
    id: 'cooperation.rights.defaults',
    method: 'GET',
    path: '/api/rights/defaults',
    summary: 'What law says where a contract is silent, and the words for licences; dated, with sources',
    audience: 'public',
    input: z.object({}),
    output: rightsDefaultsShape,
  }),
  get: defineEndpoint({
    id: 'cooperation.rights.get',
    method: 'GET',
    path,
    summary: 'The rights sheet of a project with its gaps and conflicts (its parties and brokers)',
    audience: 'signedIn',
    input: byId,
    output: rightsSheetShape,
  }),
  addItem: defineEndpoint({
    id: 'cooperation.rights.addItem',
    method: 'POST',
    path: `${path}/background`,
    summary: "Adds background of the actor's own organisation to the annex",
    audience: 'signedIn',
    input: backgroundShape.extend({ id: idShape, organisationId: idShape }),
    output: rightsSheetShape,
  }),
  changeItem: defineEndpoint({
    id: 'cooperation.rights.changeItem',
    method: 'PUT',
    path: `${path}/background/:itemId`,
    summary: "Changes background of the actor's own organisation",
    audience: 'signedIn',
    input: backgroundShape.extend({ id: idShape, itemId: idShape }),
    output: rightsSheetShape,
  }),
  removeItem: defineEndpoint({
    id: 'cooperation.rights.removeItem',
    method: 'DELETE',
    path: `${path}/background/:itemId`,
    summary: "Takes background of the actor's own organisation out of the annex",
    audience: 'signedIn',
    input: byId.extend({ itemId: idShape }),
    output: rightsSheetShape,
  }),
  sayNone: defineEndpoint({
    id: 'cooperation.rights.sayNone',
    method: 'PUT',
    path: `${path}/background-none`,
    summary: "Says that the actor's own organisation brings nothing along, or takes that back",
    audience: 'signedIn',
    input: byId.extend({ organisationId: idShape, isNone: z.stringbool().or(z.boolean()) }),
    output: rightsSheetShape,
  }),
  saveForeground: defineEndpoint({
    id: 'cooperation.rights.saveForeground',
    method: 'PUT',
    path: `${path}/foreground`,
    summary: 'Writes the rules for results (the leads of both sides)',
    audience: 'signedIn',
    input: foregroundShape.extend({ id: idShape, ofRevision: revision }),
    output: rightsSheetShape,
  }),
  addDisposition: defineEndpoint({
    id: 'cooperation.rights.addDisposition',
    method: 'POST',
    path: `${path}/dispositions`,
    summary: 'Adds a planned assignment or licence (the leads of both sides)',
    audience: 'signedIn',
    input: dispositionShape.extend({ id: idShape }),
    output: rightsSheetShape,
  }),
  removeDisposition: defineEndpoint({
    id: 'cooperation.rights.removeDisposition',
    method: 'DELETE',
    path: `${path}/dispositions/:dispositionId`,
    summary: 'Takes a planned assignment or licence out (the leads of both sides)',
    audience: 'signedIn',
    input: byId.extend({ dispositionId: idShape }),
    output: rightsSheetShape,
  }),
  saveFirstFiling: defineEndpoint({
    id: 'cooperation.rights.saveFirstFiling',
    method: 'PUT',
    path: `${path}/first-filing`,
    summary: 'Writes where is filed first and how far both secrecy checks are (the leads of both sides)',
    audience: 'signedIn',
    input: firstFilingShape.extend({ id: idShape, ofRevision: revision }),
    output: rightsSheetShape,
  }),
  recordFiling: defineEndpoint({
    id: 'cooperation.rights.recordFiling',
    method: 'POST',
    path: `${path}/filings`,
    summary: 'Notes an application for protection; refused while a secrecy check is open (the leads)',
    audience: 'signedIn',
    input: byId.extend({
      title: z.string().trim().min(1).max(300),
      country: z.enum(filingCountries),
      office: z.string().trim().max(200).default(''),
      number: z.string().trim().min(1).max(100),
      filedOn: dayShape,
    }),
    output: rightsSheetShape,
  }),
  confirm: defineEndpoint({
    id: 'cooperation.rights.confirm',
    method: 'POST',
    path: `${path}/confirmations`,
    summary: 'Agrees to the annex or to the rules as they are in a revision (the leads of both sides)',
    audience: 'signedIn',
    input: byId.extend({
      part: z.enum(sheetParts),
      ofRevision: revision,
      /** Conflicts are shown and do not bind; who confirms says that he has seen them. */
      seenConflicts: z.stringbool().or(z.boolean()).default(false),
    }),
    output: rightsSheetShape,
  }),
};
