import type { Ctx } from '../../../platform/db/context.ts';
import type { DocumentKind } from '../contract.ts';
import type { SearchDocument } from '../documents/document.ts';

/** What a record is like, in a few characters: another stamp means that its document must be made anew. */
export type RecordStamp = { readonly id: string; readonly stamp: string };

/**
 * Records of one kind that can be found, as the room that owns them hands them out. `version` is raised when the code
 * makes other documents of the same records: then all are made anew.
 */
export type DocumentSource = {
  readonly room: string;
  readonly kind: DocumentKind;
  readonly version: number;
  /** Records that should be found, ascending by id, those after `afterId`; cheap: nothing of their texts is read. */
  listStamps(ctx: Ctx, page: { afterId: string | null; limit: number }): Promise<RecordStamp[]>;
  /** Documents of those of these records that should be found, each with its stamp; in no order. */
  readDocuments(ctx: Ctx, ids: readonly string[]): Promise<(SearchDocument & { stamp: string })[]>;
};

export function nameOfSource(source: DocumentSource): string {
  return `${source.room}.${source.kind}`;
}

/** The stamp as it is stored: of the record and of the code that made the document. */
export function storedStamp(source: DocumentSource, stamp: string): string {
  return `${source.version}:${stamp}`;
}
