import type { DocumentState } from './percolation-views.ts';
import type { NewState } from './percolation-store.ts';

/** What a change of a document comes to. */
export type DocumentNews = {
  readonly changeSequence: number;
  readonly state: NewState;
  /** Its contents are others than before, or it is there for the first time: a new revision. */
  readonly isOther: boolean;
  /** Readers may see it now who could not before. */
  readonly isWidened: boolean;
};

/** Undefined when nothing changed that could make an alert: it was written anew as it was. */
export function newsOf(document: DocumentState): DocumentNews | undefined {
  const { ref, changeSequence, audience, contentHash, wholeHash, known } = document;
  if (document.isRemoved || known?.wholeHash === wholeHash) return undefined;
  const isOther = known?.contentHash !== contentHash;
  const isWidened =
    known !== undefined &&
    !known.audience.includes('public') &&
    audience.some((token) => !known.audience.includes(token));
  return {
    changeSequence,
    state: {
      ref,
      contentHash,
      wholeHash,
      audience,
      revision: (known?.revision ?? 0) + (isOther ? 1 : 0),
      freshSequence: isOther || isWidened ? changeSequence : (known?.freshSequence ?? changeSequence),
    },
    isOther,
    isWidened,
  };
}
