import { z } from 'zod';
import { defineEndpoint } from '../../../../shared/endpoint.ts';
import { idShape } from '../../../../shared/ids.ts';
import { countryShape, someTextShape } from '../../contract.ts';
import { subjects } from '../freshness/rules.ts';
import { memberSides, namings, recordKinds } from './rules.ts';

const relationShape = z.object({
  /** Of the other record’s row in the starting content. */
  key: z.string(),
  /** `hidden`: its row waits for a person’s look, or the record is not open; `unknown`: no row has this key. */
  standing: z.enum(['open', 'hidden', 'unknown']),
  /** Null unless it is open to the reader. */
  record: z
    .object({
      names: someTextShape,
      path: z.string(),
      /** Null for a kind this room has no word for. */
      kind: z.enum(recordKinds).nullable(),
      /** Of an organisation or a facility: university, science-park … */
      finerKind: z.string().nullable(),
    })
    .nullable(),
  /** What is said of the two, by which of them, and in which row. */
  said: z.array(z.object({ naming: z.enum(namings), by: z.enum(['this', 'other']), rowKey: z.string() })),
});
export type Relation = z.output<typeof relationShape>;

const memberFigureShape = z.object({
  side: z.enum(memberSides),
  value: z.number(),
  qualifier: z.string().nullable(),
  period: z.string().nullable(),
  rowKey: z.string(),
});
export type MemberFigure = z.output<typeof memberFigureShape>;

const membersShape = z.object({
  figures: z.array(memberFigureShape),
  /** Chinese members for one Russian, by the figures above; null where one side is not told. */
  balance: z.number().nullable(),
  /** Organisations of the directory its rows name together with it. */
  known: z.array(z.object({ id: idShape, names: someTextShape, country: countryShape.nullable() })),
});
export type Members = z.output<typeof membersShape>;

export const relationEndpoints = {
  get: defineEndpoint({
    id: 'accounts.relations.get',
    method: 'GET',
    path: '/api/profiles/:subject/:id/relations',
    summary:
      'Records the starting content names together with an organisation or a facility, from both sides, and the members of an alliance as its source counts them',
    audience: 'public',
    input: z.object({ subject: z.enum(subjects), id: idShape }),
    output: z.object({ items: z.array(relationShape), members: membersShape.nullable() }),
  }),
};
