import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { factSourceShape, someTextShape } from '../../accounts/contract.ts';
import { factLinkShape } from '../facts/contract.ts';

/** A contradiction as a page names it that it concerns. */
export const contradictionBriefShape = z.object({
  key: z.string(),
  topic: someTextShape,
  /** One: a single source that is doubted; more: sources that disagree. */
  claims: z.number().int(),
});
export type ContradictionBrief = z.output<typeof contradictionBriefShape>;

export const contradictionShape = z.object({
  key: z.string(),
  topic: someTextShape,
  /** What each source says; the platform prefers none of them. */
  claims: z.array(z.object({ text: someTextShape, source: factSourceShape })),
  /** What the compilers doubt; nothing follows from it. */
  remark: someTextShape.nullable(),
  /** Records it concerns that everybody may see. */
  related: z.array(factLinkShape),
  indicators: z.array(z.object({ code: z.string(), names: someTextShape })),
});
export type Contradiction = z.output<typeof contradictionShape>;

export const contradictions = {
  list: defineEndpoint({
    id: 'insights.contradictions.list',
    method: 'GET',
    path: '/api/contradictions',
    summary: 'Where the sources contradict each other: every claim with its source, none of them chosen.',
    audience: 'public',
    input: z.object({}),
    output: z.object({
      items: z.array(contradictionShape),
      total: z.number().int(),
      asOf: z.iso.datetime(),
    }),
  }),
  ofRecord: defineEndpoint({
    id: 'insights.contradictions.ofRecord',
    method: 'GET',
    path: '/api/contradictions/records/:room/:kind/:id',
    summary: 'The contradictions that concern a record which came from the starting content.',
    audience: 'public',
    input: z.object({
      room: z.string().max(40),
      kind: z.string().max(40),
      id: z.string().max(200),
    }),
    output: z.object({ items: z.array(contradictionBriefShape) }),
  }),
};
