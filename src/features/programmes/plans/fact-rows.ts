import { z } from 'zod';
import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { factLinks, type FactLink } from '../../../platform/facts/facts.ts';
import { patternHolding } from '../../../platform/db/like-pattern.ts';
import { factSourceShape, nameConfidenceShape } from '../../accounts/contract.ts';
import { figureShape, type FactLinkView } from './contract.ts';

/** What rows of data/facts have in common. */
export const factRowShape = z.object({
  id: z.string(),
  kind: z.string(),
  names: z.object({ zh: z.string().optional(), ru: z.string().optional(), en: z.string().optional() }),
  nameConfidence: nameConfidenceShape,
  status: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  parties: z.array(z.string()).default([]),
  fields: z.array(z.string()).default([]),
  related: z.array(z.string()).default([]),
  figures: z.array(figureShape).default([]),
  note: z.string().optional(),
  source: factSourceShape,
  alsoIn: z.array(factSourceShape).default([]),
});

/** What a record is found by: its names in every language, in small letters. */
export function searchTextOf(texts: readonly (string | null | undefined)[]): string {
  return texts
    .filter((text) => text !== null && text !== undefined && text !== '')
    .join('\n')
    .toLowerCase();
}

/** A condition that `column` holds every word of what was typed. */
export function containsWords(column: string, typed: string): RawBuilder<boolean> {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean).slice(0, 10);
  const conditions = words.map((word) => sql`${sql.ref(column)} like ${patternHolding(word)}`);
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Where the records of these keys are shown; keys nobody may see or knows are left out. */
export async function linksOf(
  ctx: Ctx,
  lists: readonly (readonly string[])[],
): Promise<(keys: readonly string[]) => FactLinkView[]> {
  const found: Map<string, FactLink> = await factLinks(ctx, [...new Set(lists.flat())]);
  return (keys) =>
    keys.flatMap((key) => {
      const link = found.get(key);
      return link ? [{ key, names: link.names, path: link.path }] : [];
    });
}
