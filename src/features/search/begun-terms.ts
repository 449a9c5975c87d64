import { setImmediate as nextTurn } from 'node:timers/promises';
import { languages, type Language } from '../../shared/language.ts';
import { normaliseText, type Concept, type Recogniser } from '../translation/public.ts';

/** A word of the termbase that goes on as the reader began. */
export type BegunTerm = { conceptId: string; text: string; language: Language };

type Entry = BegunTerm & { folded: string; rank: number };

const entriesByTermbase = new WeakMap<Recogniser, Promise<readonly Entry[]>>();
/** Made in pieces, so that no other request waits for the whole. */
const conceptsPerPiece = 400;
/** A single letter begins thousands of words; the first of them by alphabet are as good as any. */
const scannedMax = 4000;

/**
 * Words that begin with a text in any script or case, the reader's language first, preferred words before synonyms,
 * short ones before long; one word for a concept. The sorted list is made once for each state of the termbase.
 */
export async function findBegunTerms(
  recogniser: Recogniser,
  text: string,
  reader: Language,
  limit: number,
): Promise<BegunTerm[]> {
  const beginning = foldBeginning(text);
  if (beginning === '') return [];
  const entries = await entriesOf(recogniser);
  const from = lowerBound(entries, beginning);
  const found: Entry[] = [];
  for (let at = from; at < entries.length && at < from + scannedMax; at++) {
    const entry = entries[at];
    if (!entry?.folded.startsWith(beginning)) break;
    found.push(entry);
  }
  const weight = (entry: Entry) =>
    (entry.language === reader ? 0 : 1000) + entry.rank * 50 + entry.text.length;
  found.sort((a, b) => weight(a) - weight(b));
  const terms = new Map<string, BegunTerm>();
  for (const { conceptId, text: word, language } of found) {
    const isTold = [...terms.values()].some((term) => term.text === word);
    if (!terms.has(conceptId) && !isTold) terms.set(conceptId, { conceptId, text: word, language });
    if (terms.size === limit) break;
  }
  return [...terms.values()];
}

function foldBeginning(text: string): string {
  return normaliseText(text).text.replace(/\s+/g, ' ').trim();
}

function entriesOf(recogniser: Recogniser): Promise<readonly Entry[]> {
  const known = entriesByTermbase.get(recogniser) ?? sortEntries(recogniser.concepts);
  entriesByTermbase.set(recogniser, known);
  return known;
}

async function sortEntries(concepts: readonly Concept[]): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (let from = 0; from < concepts.length; from += conceptsPerPiece) {
    for (const { id, words } of concepts.slice(from, from + conceptsPerPiece)) {
      for (const language of languages) {
        words[language].forEach((text, rank) =>
          entries.push({ conceptId: id, text, language, rank, folded: foldBeginning(text) }),
        );
      }
    }
    await nextTurn();
  }
  return entries.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
}

function lowerBound(entries: readonly Entry[], beginning: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.folded ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  return low;
}
