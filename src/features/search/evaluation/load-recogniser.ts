import { readFileSync } from 'node:fs';
import { compileRecogniser, parseConcepts, type Concept, type Recogniser } from '../../translation/public.ts';

/** The termbase the product ships. */
export function loadConcepts(): Concept[] {
  return parseConcepts(readFileSync(new URL('../../../../data/termbase.tsv', import.meta.url), 'utf8'));
}

/** The recogniser over it. */
export function loadRecogniser(): Recogniser {
  return compileRecogniser(loadConcepts());
}
