import { readFileSync } from 'node:fs';
import { z } from 'zod';

const fileShape = z.object({
  border_pairs: z.object({ items: z.array(z.object({ cn: z.string(), ru: z.string() })) }),
});

/** Regions that meet at the border as `CN-HL|RU-AMU`. Source: data/regions.json, `border_pairs`. */
export const borderPairs: ReadonlySet<string> = new Set(
  fileShape
    .parse(JSON.parse(readFileSync(new URL('../../../data/regions.json', import.meta.url), 'utf8')))
    .border_pairs.items.map(({ cn, ru }) => `${cn}|${ru}`),
);
