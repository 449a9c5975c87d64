import type { Language } from '../../../shared/language.ts';
import { fordOf, gbtOf } from '../../../shared/classification-crosswalk.ts';
import type { Recogniser } from '../../translation/public.ts';
import type { SearchIndex } from '../../search/public.ts';
import { borderPairs } from '../border-pairs.ts';
import type { Known } from '../rules.ts';
import { settings } from '../settings.ts';

/** What matching needs of the running process besides its ctx. */
export type MatchingTools = {
  index: Pick<SearchIndex, 'engine' | 'catchUp'>;
  termbase: {
    /** The first word of a concept in each language. */
    firstWords(conceptId: string): Record<Language, string> | undefined;
    concept(conceptId: string): { readonly kind: string; readonly domain: string } | undefined;
    recogniser(): Recogniser;
  };
};

const crosswalk = { fordOf, gbtOf };

/** Settings, crosswalk and border pairs at a moment. */
export function knownAt(now: Date): Known {
  return { settings, crosswalk, borderPairs, now: now.getTime() };
}
