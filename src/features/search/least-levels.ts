import { leastLevels } from './contract.ts';

/** The facet values asked for, with a least level as all that reach it: of the chosen ones those that do. */
export function withLeastLevels(
  filters: Readonly<Record<string, readonly string[]>>,
  least: { readonly levelMin?: number | null | undefined; readonly marketMin?: number | null | undefined },
): Record<string, string[]> {
  const all = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]));
  for (const [facet, field] of Object.entries(leastLevels)) {
    const from = least[field];
    if (from === undefined || from === null) continue;
    const reaching = Array.from({ length: 10 - from }, (_, at) => String(from + at));
    const chosen = reaching.filter((level) => all[facet]?.includes(level) ?? true);
    all[facet] = chosen.length > 0 ? chosen : ['none'];
  }
  return all;
}
