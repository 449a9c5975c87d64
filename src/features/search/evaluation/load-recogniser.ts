import { readFileSync } from 'node:fs';
import { compileRecogniser, parseConcepts, type Recogniser } from '../../translation/public.ts';

/** The recogniser over the termbase the product ships. */
export function loadRecogniser(): Recogniser {
  return compileRecogniser(
    parseConcepts(readFileSync(new URL('../../../../data/termbase.tsv', import.meta.url), 'utf8')),
  );
}
