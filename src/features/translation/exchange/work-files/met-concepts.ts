import { setImmediate } from 'node:timers/promises';
import type { LiveTermbase } from '../../termbase/live-termbase.ts';
import { suggestTerms } from '../../termbase/suggest-terms.ts';
import type { Version, VersionSegment } from '../../texts/version.ts';

const segmentsAtOnce = 100;

/** Ids of the concepts whose words stand in the originals of a version, in the order they are met. */
export async function conceptsMet(
  termbase: LiveTermbase,
  { from, to, text }: Version,
  segments: readonly VersionSegment[],
): Promise<string[]> {
  const met = new Set<string>();
  for (const [at, { source }] of segments.entries()) {
    for (const term of suggestTerms(termbase, { text: source, from, to, domain: text.domain }).terms) {
      if (!term.isGuess) for (const { conceptId } of term.senses) met.add(conceptId);
    }
    if (at % segmentsAtOnce === segmentsAtOnce - 1) await setImmediate();
  }
  return [...met];
}
