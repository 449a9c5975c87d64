import { fixedTermbase, type LiveTermbase } from '../translation/public.ts';
import { loadConcepts } from './evaluation/load-recogniser.ts';

/** The termbase the product ships, without a database, for tests that do not change it. */
export function buildTermbase(): LiveTermbase {
  return fixedTermbase(loadConcepts());
}
