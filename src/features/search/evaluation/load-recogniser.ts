import { readFileSync } from 'node:fs';
import { parseConcepts } from '../../translation/termbase/concepts.ts';
import { compileRecogniser, type Recogniser } from '../../translation/termbase/recognise.ts';

/** The recogniser over the termbase the product ships. */
export function loadRecogniser(): Recogniser {
  return compileRecogniser(
    parseConcepts(readFileSync(new URL('../../../../data/termbase.tsv', import.meta.url), 'utf8')),
  );
}
