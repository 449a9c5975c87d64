import type { RecordRef } from '../../shared/record-ref.ts';
import type { Ctx } from '../../platform/db/context.ts';
import type { SearchDocument } from './documents/document.ts';
import { markRemoved, upsertDocument } from './documents/store.ts';

export type { SearchDocument } from './documents/document.ts';
export type { SearchIndex } from './documents/search-index.ts';
export { openSearchIndex } from './documents/search-index.ts';
export { evaluateFolder } from './evaluation/evaluate-retrieval.ts';
export { searchRoutes } from './routes.ts';

/** Makes a record findable, or replaces what is known of it; visible in searches within a second of the commit. */
export async function putSearchDocument(ctx: Ctx, document: SearchDocument): Promise<void> {
  await upsertDocument(ctx, document);
}

/** Takes a record out of search; nothing of its text stays behind. */
export async function removeSearchDocument(ctx: Ctx, ref: RecordRef): Promise<void> {
  await markRemoved(ctx, ref);
}
