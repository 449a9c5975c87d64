import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { contradictionBriefShape } from '../contradictions/contract.ts';
import { entryShape } from '../reference/contract.ts';
import { valueShape } from '../statistics/contract.ts';

const count = z.number().int().nonnegative();

export const transitShape = z.object({
  /** The border province, by its code. */
  province: z.string(),
  /** What passes through it, as the sources name it; a figure where they give one, of whatever it is about. */
  goods: z.array(z.object({ good: entryShape, figures: z.array(valueShape) })),
  /** Figures of the border of the province. */
  border: z.array(valueShape),
  /** The province and the Russian regions across the border. */
  regions: z.array(
    z.object({
      region: z.string(),
      country: z.enum(['CN', 'RU']),
      /** Open to everybody now. */
      offers: count,
      requests: count,
      /** Landed projects both sides agreed to show. */
      landed: count,
      verified: count,
      jobs: count,
      /** Landed projects that say nothing of jobs: the sum leaves them out. */
      withoutJobs: count,
    }),
  ),
  /** About the figures above. */
  contradictions: z.array(contradictionBriefShape),
  asOf: z.iso.datetime(),
});
export type Transit = z.output<typeof transitShape>;

export const transit = {
  get: defineEndpoint({
    id: 'insights.transit.get',
    method: 'GET',
    path: '/api/transit',
    summary: 'What passes through the border province beside what has landed there and across the border.',
    audience: 'public',
    input: z.object({}),
    output: transitShape,
  }),
};
