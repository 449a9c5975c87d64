import type { ConceptState } from './concept-content.ts';
import type { Concept } from './concepts.ts';
import { foldWord } from './fold-word.ts';

export type StandingConcept = Concept & { readonly state: ConceptState };

export type FileMerge = {
  /** New or other than they stand. */
  readonly put: readonly Concept[];
  /** They came from the file and are no longer in it. */
  readonly gone: readonly string[];
  /** Of the file, but people said otherwise: their own concept of that number, or one of theirs for the same words. */
  readonly passedOver: readonly { readonly id: string; readonly inFavourOf: string }[];
};

/**
 * What a new data file changes. What people decided or took over stays as they said it, even where the file says
 * otherwise or no longer has the concept; a concept of the file whose first Chinese and Russian words are those of
 * one people added is the same concept and stays out.
 */
export function mergeFile(standing: readonly StandingConcept[], file: readonly Concept[]): FileMerge {
  const byId = new Map(standing.map((concept) => [concept.id, concept]));
  const inFile = new Set(file.map(({ id }) => id));
  const added = new Map<string, string>();
  for (const concept of standing) {
    const pair = firstPair(concept);
    if (concept.state !== 'file' && !inFile.has(concept.id) && pair) added.set(pair, concept.id);
  }
  const put: Concept[] = [];
  const passedOver: { id: string; inFavourOf: string }[] = [];
  for (const concept of file) {
    const known = byId.get(concept.id);
    const inFavourOf =
      known && known.state !== 'file' ? concept.id : added.get(firstPair(concept) ?? '\u0000');
    if (inFavourOf !== undefined) passedOver.push({ id: concept.id, inFavourOf });
    else if (!known || !isSame(known, concept)) put.push(concept);
  }
  const left = new Set(passedOver.map(({ id }) => id));
  const gone = standing
    .filter(({ id, state }) => state === 'file' && (!inFile.has(id) || left.has(id)))
    .map(({ id }) => id);
  return { put, gone, passedOver };
}

function firstPair({ words }: Concept): string | undefined {
  const [zh, ru] = [words.zh[0], words.ru[0]];
  return zh === undefined || ru === undefined ? undefined : `${foldWord(zh)}\u0000${foldWord(ru)}`;
}

function isSame(one: Concept, other: Concept): boolean {
  const key = ({ domain, kind, words }: Concept) =>
    JSON.stringify([domain, kind, words.zh, words.ru, words.en]);
  return key(one) === key(other);
}
