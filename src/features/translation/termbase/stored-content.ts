import { contentShape } from './contract.ts';
import type { ConceptContent } from './concept-content.ts';

/** Content as a jsonb column holds it. */
export function readContent(stored: unknown): ConceptContent {
  return contentShape.parse(stored);
}

export function readOptionalContent(stored: unknown): ConceptContent | null {
  return stored === null || stored === undefined ? null : readContent(stored);
}
