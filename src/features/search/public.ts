import type { RecordRef } from '../../shared/record-ref.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { readerAudience } from './access.ts';
import type { DocumentKind } from './contract.ts';
import type { SearchDocument } from './documents/document.ts';
import { markRemoved } from './documents/store.ts';
import { changesAfter, documentsFor, type DocumentChange } from './documents/views.ts';

export { knownMoment, type SearchDocument } from './documents/document.ts';
export type { DocumentChange } from './documents/views.ts';
export { readerAudience } from './access.ts';
export type { SearchEngine } from './engine/engine.ts';
export type { SearchHit, SearchQuery, SearchRecord } from './engine/search-record.ts';
export type { SearchIndex } from './documents/search-index.ts';
export { openSearchIndex } from './documents/search-index.ts';
export { createDenseSearch } from './dense/dense-search.ts';
export type { DenseSearch, DenseState } from './dense/dense-search.ts';
export type { EmbeddingReport } from './dense/embedding-report.ts';
export { fieldSupport, foreignSays } from './gloss/field-support.ts';
export { evaluateFolder } from './evaluation/evaluate-retrieval.ts';
export { loadConcepts } from './evaluation/load-recogniser.ts';
export { createSearchEngine } from './engine/search-engine.ts';
export { searchDownloads } from './downloads.ts';
export { searchRoutes } from './routes.ts';
export { savedListeners, savedWork } from './saved/jobs.ts';
export { savedRoutes } from './saved/routes.ts';
export { nameOfSource, type DocumentSource } from './sources/document-source.ts';
export { mendSource, putRecords } from './sources/keep-in-step.ts';
export { ownSources, searchListeners } from './sources/own-sources.ts';
export { registerSource, type FoundRecord } from './sources/register-source.ts';
export { askToMend, ensureSources, sourceWork } from './sources/source-work.ts';

/** Takes a record out of search; nothing of its text stays behind. */
export async function removeSearchDocument(ctx: Ctx, ref: RecordRef): Promise<void> {
  await markRemoved(ctx, ref);
}

/** Records of a room as search knows them, by id: those the actor may find; the others are absent. */
export async function readableDocuments(
  ctx: Ctx,
  room: string,
  kinds: readonly DocumentKind[],
  ids: readonly string[],
): Promise<Map<string, SearchDocument>> {
  const found = await documentsFor(ctx, room, kinds, ids, readerAudience(ctx.actor));
  return new Map(found.map((document) => [document.ref.id, document]));
}

/**
 * Changes of documents after a number, oldest first, those taken out as tombstones without texts. No access check: only
 * what carries the audience `public` may be shown to everybody.
 */
export function documentChanges(ctx: Ctx, after: number, limit: number): Promise<DocumentChange[]> {
  return changesAfter(ctx, after, limit);
}
