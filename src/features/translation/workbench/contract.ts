import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { queryWithDefault } from '../../../shared/query.ts';
import { taskStates } from '../tasks/vocabulary.ts';
import { targetOrigins, targetStates, versionStates } from '../vocabulary.ts';
import { checkCodes, deskRoles, matchKinds, segmentFilters, segmentsPerWindow } from './vocabulary.ts';

const languageShape = z.enum(languages);
const count = z.number().int().nonnegative();
/** Of one segment: longer ones are refused, not cut. */
const targetCharactersMax = 20_000;
const reasonCharactersMax = 500;

/** A coworker of the version; nobody else is ever named. */
const personShape = z.object({ id: idShape, name: z.string() });

const placeShape = z.object({
  side: z.enum(['source', 'target']),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

const findingShape = z.object({
  check: z.enum(checkCodes),
  severity: z.enum(['blocks', 'warns']),
  where: placeShape,
  expected: z.string().optional(),
  found: z.string().optional(),
  /** Why somebody let it pass. */
  override: z.object({ reason: z.string(), by: personShape }).nullable(),
});
export type FindingView = z.output<typeof findingShape>;

const segmentShape = z.object({
  id: idShape,
  position: count,
  field: z.string(),
  /** The next segment begins a new paragraph. */
  endsParagraph: z.boolean(),
  source: z.string(),
  target: z.string(),
  state: z.enum(targetStates),
  /** The original this translation was made of, where it has changed since. */
  sourceBefore: z.string().nullable(),
  origin: z.enum(targetOrigins).nullable(),
  originDetail: z.string(),
  writtenBy: personShape.nullable(),
  writtenAt: z.iso.datetime().nullable(),
  verifiedBy: personShape.nullable(),
  /** Of the translation; 0 where there never was one. */
  revision: count,
  /** Checks whose findings somebody let pass, each with his reason. */
  overrides: z.array(z.object({ check: z.enum(checkCodes), reason: z.string() })),
});
export type SegmentView = z.output<typeof segmentShape>;

const countsShape = z.object({
  total: count,
  byState: z.record(z.enum(targetStates), count),
  sourceCharacters: count,
  openCharacters: count,
});
export type DeskCounts = z.output<typeof countsShape>;

/** What is translated and how far it is; of the record nothing but its number and title. */
const deskShape = z.object({
  id: idShape,
  number: z.string().nullable(),
  title: z.string(),
  /** A field of the termbase, where it is known. */
  domain: z.string().nullable(),
  from: languageShape,
  to: languageShape,
  state: z.enum(versionStates),
  sourceRevision: count,
  engine: z.string().nullable(),
  isDemo: z.boolean(),
  /** As whom the reader works here. */
  role: z.enum(deskRoles),
  mayEdit: z.boolean(),
  personId: idShape,
  /** Who works on it now. */
  translators: z.array(personShape),
  revisers: z.array(personShape),
  /** The task that is not finished; its steps are asked for and taken there. */
  task: z
    .object({
      id: idShape,
      number: z.string(),
      state: z.enum(taskStates),
      dueOn: z.iso.date().nullable(),
      note: z.string(),
    })
    .nullable(),
  /** Steps of the version, the newest first. */
  history: z.array(
    z.object({
      from: z.enum(versionStates),
      to: z.enum(versionStates),
      person: personShape.nullable(),
      engine: z.string().nullable(),
      reason: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  counts: countsShape,
});
export type Desk = z.output<typeof deskShape>;

const ofVersion = z.object({ versionId: idShape });
const ofSegment = ofVersion.extend({ segmentId: idShape });
const versionPath = '/api/translation/workbench/:versionId' as const;
const segmentPath = `${versionPath}/segments/:segmentId` as const;

const filterInput = {
  filter: queryWithDefault(z.enum(segmentFilters), 'all'),
  q: queryWithDefault(z.string().trim().max(200), ''),
};

const rangeShape = z.object({ start: count, end: count });

const hintsShape = z.object({
  /** In the order of the text. */
  terms: z.array(
    z.object({
      start: count,
      end: count,
      /** As it stands in the original. */
      written: z.string(),
      /** Known by the root of its word only. */
      isGuess: z.boolean(),
      /** The likeliest first, that of the field of the text before others. */
      senses: z.array(
        z.object({
          conceptId: z.string(),
          domain: z.string(),
          /** One of its words must be used. */
          isBinding: z.boolean(),
          isOwnDomain: z.boolean(),
          preferred: z.array(z.string()),
          admitted: z.array(z.string()),
          forbidden: z.array(z.string()),
          /** Stands in the translation as in the original. */
          kept: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** Words the termbase does not know, as written. */
  unknownWords: z.array(z.string()),
  /** The closest first. */
  matches: z.array(
    z.object({
      unitId: idShape,
      kind: z.enum(matchKinds),
      percent: count.max(100),
      /** As the memory has it; `differs` are its places that differ from the original of the segment. */
      source: z.string(),
      differs: z.array(rangeShape),
      /** Places of the original of the segment that differ. */
      asked: z.array(rangeShape),
      /** As it would be inserted. */
      target: z.string(),
      replacedNumbers: count,
      /** Number of the record it was approved in; null for pairs brought in with a file. */
      recordNumber: z.string().nullable(),
      approvedAt: z.iso.datetime(),
    }),
  ),
  findings: z.array(findingShape),
  /** Earlier texts of the segment, the newest first. */
  past: z.array(
    z.object({
      revision: count,
      target: z.string(),
      state: z.enum(targetStates),
      origin: z.enum(targetOrigins),
      originDetail: z.string(),
      writtenBy: personShape.nullable(),
      writtenAt: z.iso.datetime(),
    }),
  ),
});
export type Hints = z.output<typeof hintsShape>;

const windowShape = z.object({
  /** Place of the first one in the filtered list. */
  from: count,
  total: count,
  items: z.array(segmentShape),
});
export type SegmentWindow = z.output<typeof windowShape>;

export const workbench = {
  open: defineEndpoint({
    id: 'translation.workbench.open',
    method: 'GET',
    path: versionPath,
    summary: 'What a translator works on: languages, state, counts by state and source characters, his task',
    audience: 'signedIn',
    input: ofVersion,
    output: deskShape,
  }),
  segments: defineEndpoint({
    id: 'translation.workbench.segments',
    method: 'GET',
    path: `${versionPath}/segments`,
    summary:
      'A window of the segments, all or those of a filter or with a text in them; `focus` finds its window',
    audience: 'signedIn',
    input: ofVersion.extend({
      ...filterInput,
      from: queryWithDefault(z.coerce.number().int().min(0).max(1_000_000), 0),
      limit: queryWithDefault(z.coerce.number().int().min(1).max(200), segmentsPerWindow),
      focus: queryWithDefault(z.union([z.literal(''), idShape]), ''),
    }),
    output: windowShape,
  }),
  nextOpen: defineEndpoint({
    id: 'translation.workbench.nextOpen',
    method: 'GET',
    path: `${versionPath}/next-open`,
    summary:
      'The next segment that waits for a confirmed translation, after a place, from the start again at the end',
    audience: 'signedIn',
    input: ofVersion.extend({ after: queryWithDefault(z.coerce.number().int().min(-1).max(1_000_000), -1) }),
    output: z.object({ segmentId: idShape.nullable(), position: count.nullable() }),
  }),
  segment: defineEndpoint({
    id: 'translation.workbench.segment',
    method: 'GET',
    path: segmentPath,
    summary: 'One segment as it is now',
    audience: 'signedIn',
    input: ofSegment,
    output: segmentShape,
  }),
  hints: defineEndpoint({
    id: 'translation.workbench.hints',
    method: 'GET',
    path: `${segmentPath}/hints`,
    summary: 'Terms, memory matches, findings of the checks and earlier texts of one segment',
    audience: 'signedIn',
    input: ofSegment,
    output: hintsShape,
  }),
  check: defineEndpoint({
    id: 'translation.workbench.check',
    method: 'POST',
    path: `${segmentPath}/check`,
    summary: 'Checks a translation of the segment without saving it',
    audience: 'signedIn',
    input: ofSegment.extend({ target: z.string().max(targetCharactersMax) }),
    output: z.object({ findings: z.array(findingShape) }),
  }),
  save: defineEndpoint({
    id: 'translation.workbench.save',
    method: 'PUT',
    path: segmentPath,
    summary:
      'Saves the translation of a segment over the revision the writer saw; refuses with 409 and keeps the stored ' +
      'text where somebody saved meanwhile, with 422 where a blocking finding has no reason',
    audience: 'signedIn',
    input: ofSegment.extend({
      target: z.string().max(targetCharactersMax),
      ofRevision: z.number().int().nonnegative(),
      isConfirmed: z.boolean(),
      /** The original the writer had before him: none is confirmed for another one. */
      sourceSeen: z.string().max(targetCharactersMax).optional(),
      origin: z.enum(targetOrigins).default('person'),
      originDetail: z.string().max(200).default(''),
      /** Checks whose findings the writer answers for, each with his reason. */
      overrides: z
        .array(
          z.object({
            check: z.enum(checkCodes),
            reason: z.string().trim().min(1).max(reasonCharactersMax),
          }),
        )
        .max(checkCodes.length)
        .default([]),
      /** A verified text is locked while its original stands; this opens it. */
      isUnlocking: z.boolean().default(false),
    }),
    output: z.object({ segment: segmentShape, findings: z.array(findingShape), counts: countsShape }),
  }),
  changes: defineEndpoint({
    id: 'translation.workbench.changes',
    method: 'POST',
    path: `${versionPath}/changes`,
    summary:
      'Which of the segments on screen others have changed, who else is here, and how far the version is',
    audience: 'signedIn',
    input: ofVersion.extend({
      seen: z.array(z.object({ id: idShape, revision: count, state: z.enum(targetStates) })).max(200),
      /** The segment the reader is writing, told to the others. */
      activeId: idShape.nullable().default(null),
    }),
    output: z.object({
      changed: z.array(segmentShape),
      /** Segments that are no longer in the original. */
      goneIds: z.array(idShape),
      present: z.array(personShape.extend({ activeId: idShape.nullable() })),
      state: z.enum(versionStates),
      sourceRevision: count,
      counts: countsShape,
    }),
  }),
  concordance: defineEndpoint({
    id: 'translation.workbench.concordance',
    method: 'GET',
    path: `${versionPath}/concordance`,
    summary: 'Where the memory of this pair of languages has a word or phrase, in either language',
    audience: 'signedIn',
    input: ofVersion.extend({ q: z.string().trim().min(1).max(200) }),
    output: z.object({
      /** There are more than are told. */
      isMore: z.boolean(),
      items: z.array(
        z.object({
          source: z.string(),
          target: z.string(),
          sourcePlaces: z.array(rangeShape),
          targetPlaces: z.array(rangeShape),
          recordNumber: z.string().nullable(),
        }),
      ),
    }),
  }),
};
