import { createHash } from 'node:crypto';
import { contentKey, type ConceptContent } from './concept-content.ts';
import type { StoredProposal } from './proposal-views.ts';
import { rebaseContent } from './rebase-content.ts';

/** What accepting a proposal makes of the concept as it is now (null: there is none). */
export function outcomeOf(
  { content, before }: Pick<StoredProposal, 'content' | 'before'>,
  now: ConceptContent | null,
): ConceptContent {
  return before === null || now === null ? content : rebaseContent(before, content, now);
}

/** Tells one state of a concept from another; `new` where there is none yet. */
export function seenStamp(now: ConceptContent | null): string {
  return now === null ? 'new' : createHash('sha256').update(contentKey(now)).digest('hex').slice(0, 32);
}
