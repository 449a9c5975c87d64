import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { queryOptional } from '../../../shared/query.ts';
import { factSourceShape, nameConfidenceShape, someTextShape } from '../../accounts/contract.ts';
import { contradictionBriefShape } from '../contradictions/contract.ts';
import { factLinkShape } from '../facts/contract.ts';

/** `national`: what one of the two countries went through; `regional`: the border province. */
export const layers = ['bilateral', 'national', 'regional'] as const;
export type Layer = (typeof layers)[number];
export const momentKinds = ['phase', 'sub-phase', 'phase-undated', 'milestone'] as const;

export const momentShape = z.object({
  key: z.string(),
  kind: z.enum(momentKinds),
  layer: z.enum(layers),
  /** CN, RU or a region where the layer is not the bilateral one. */
  scope: z.string(),
  /** Year, month or day as the source gives it; null where it gives none, or no end. */
  starts: z.string().nullable(),
  ends: z.string().nullable(),
  names: someTextShape,
  nameConfidence: nameConfidenceShape,
  parent: z.string().nullable(),
  related: z.array(factLinkShape),
  /** Of the compilers, in English. */
  note: z.string().nullable(),
  source: factSourceShape,
  alsoIn: z.array(factSourceShape),
  contradictions: z.array(contradictionBriefShape),
});
export type Moment = z.output<typeof momentShape>;

const year = z.coerce.number().int().min(1900).max(2100);
export const timelineFilterShape = z.object({
  layer: queryOptional(z.enum(layers)),
  kind: queryOptional(z.enum(['phase', 'milestone'])),
  from: queryOptional(year),
  to: queryOptional(year),
});
export type TimelineFilter = z.output<typeof timelineFilterShape>;

export const timeline = {
  list: defineEndpoint({
    id: 'insights.timeline.list',
    method: 'GET',
    path: '/api/timeline',
    summary: 'Phases and milestones of the cooperation by layer, the oldest first; each with its source.',
    audience: 'public',
    input: timelineFilterShape,
    output: z.object({
      items: z.array(momentShape),
      total: z.number().int(),
      asOf: z.iso.datetime(),
    }),
  }),
};
