import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { moneyShape } from '../../../shared/money-shape.ts';
import { languageShape, listsPath, reasonField, sideShape } from './contract.ts';
import { listStates, pairReasons, pairStates, reasonMax } from './vocabulary.ts';

export const rowShape = z.object({
  id: idShape,
  side: sideShape,
  position: z.number().int(),
  number: z.string().nullable(),
  title: z.string(),
  language: languageShape,
  organisations: z.array(z.string()),
  region: z.string().nullable(),
  field: z.string().nullable(),
  budget: moneyShape.nullable(),
  nominationId: idShape.nullable(),
});
export type RowView = z.output<typeof rowShape>;

export const reasonShape = z.object({
  reason: z.enum(pairReasons),
  /** What both have in common, as each writes it. */
  cn: z.string(),
  ru: z.string(),
  part: z.number(),
});
export type ReasonView = z.output<typeof reasonShape>;

export const pairShape = z.object({
  id: idShape,
  state: z.enum(pairStates),
  score: z.number(),
  reasons: z.array(reasonShape),
  cn: rowShape,
  ru: rowShape,
  /** Of the reader's own side, or of both once the rankings are open. */
  ranks: z.object({ cn: z.number().int().nullable(), ru: z.number().int().nullable() }),
  decision: z.enum(['approve', 'decline']).nullable(),
  decisionReason: z.object({ text: z.string(), language: languageShape }).nullable(),
  number: z.string().nullable(),
});
export type PairView = z.output<typeof pairShape>;

const pairsAnswer = z.object({
  list: z.object({
    id: idShape,
    number: z.string(),
    state: z.enum(listStates),
    revision: z.number().int(),
  }),
  side: sideShape,
  pairs: z.array(pairShape),
  unpaired: z.object({ cn: z.array(rowShape), ru: z.array(rowShape) }),
  locked: z.array(sideShape),
  asOf: z.iso.datetime(),
});
export type PairsAnswer = z.output<typeof pairsAnswer>;

const byList = z.object({ id: idShape });
const officer = { audience: 'signedIn' as const, output: pairsAnswer };

export const pairs = {
  get: defineEndpoint({
    id: 'programmes.pairs.get',
    method: 'GET',
    path: `${listsPath}/:id/pairs`,
    summary: 'The two national lists side by side: pairs with reasons, and what stands on one side only.',
    input: byList,
    ...officer,
  }),
  upload: defineEndpoint({
    id: 'programmes.pairs.upload',
    method: 'POST',
    path: `${listsPath}/:id/rows`,
    summary:
      "Adds rows to the officer's own national list: number, title, organisations, region, rubric, budget; all or none.",
    maxBodyBytes: 5_600_000,
    input: z.object({
      ...byList.shape,
      /** The bytes of a workbook or a text table, in base64. */
      content: z.base64().min(4).max(5_500_000),
    }),
    ...officer,
  }),
  removeRow: defineEndpoint({
    id: 'programmes.pairs.removeRow',
    method: 'DELETE',
    path: `${listsPath}/:id/rows/:rowId`,
    summary: "Takes an uploaded row that is in no confirmed pair out of the officer's own list.",
    input: z.object({ ...byList.shape, rowId: idShape }),
    ...officer,
  }),
  find: defineEndpoint({
    id: 'programmes.pairs.find',
    method: 'POST',
    path: `${listsPath}/:id/pairs/search`,
    summary: 'Looks for pairs among what is not paired yet; people decide on each.',
    input: byList,
    ...officer,
  }),
  propose: defineEndpoint({
    id: 'programmes.pairs.propose',
    method: 'POST',
    path: `${listsPath}/:id/pairs`,
    summary: 'Puts two rows together by hand.',
    input: z.object({ ...byList.shape, rowCn: idShape, rowRu: idShape }),
    ...officer,
  }),
  step: defineEndpoint({
    id: 'programmes.pairs.step',
    method: 'POST',
    path: `${listsPath}/:id/pairs/:pairId/steps`,
    summary: 'Confirms or rejects a pair, or takes that back, while the lists are matched.',
    input: z.object({
      ...byList.shape,
      pairId: idShape,
      step: z.enum(['confirm', 'reject', 'reconsider']),
      reason: reasonField,
    }),
    ...officer,
  }),
  rank: defineEndpoint({
    id: 'programmes.pairs.rank',
    method: 'PUT',
    path: `${listsPath}/:id/ranking`,
    summary:
      "Keeps the ranking of the officer's own side; the other side cannot read it before both are locked.",
    input: z.object({
      ...byList.shape,
      ranks: z.array(z.object({ pairId: idShape, rank: z.number().int().min(1).max(9999) })).max(2000),
    }),
    ...officer,
  }),
  lock: defineEndpoint({
    id: 'programmes.pairs.lock',
    method: 'POST',
    path: `${listsPath}/:id/ranking/lock`,
    summary: 'Locks the ranking of the own side for good; the second lock opens both, which goes on record.',
    input: byList,
    ...officer,
  }),
  decide: defineEndpoint({
    id: 'programmes.pairs.decide',
    method: 'PUT',
    path: `${listsPath}/:id/decisions`,
    summary: 'Proposes which pairs are approved; both banks must then approve the list as it stands.',
    input: z.object({
      ...byList.shape,
      revision: z.coerce.number().int().min(1),
      decisions: z
        .array(
          z.object({
            pairId: idShape,
            decision: z.enum(['approve', 'decline']),
            reason: z.string().trim().max(reasonMax).default(''),
          }),
        )
        .max(2000),
    }),
    ...officer,
  }),
};
