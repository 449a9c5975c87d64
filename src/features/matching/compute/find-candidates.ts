import { z } from 'zod';
import type { SearchEngine, SearchHit } from '../../search/public.ts';
import { candidateAudience } from '../access.ts';
import type { SideSignals } from '../signals.ts';
import { matchesKept } from '../vocabulary.ts';

export type Candidate = { room: string; kind: string; id: string; signals: SideSignals; facets: Facets };
export type Found = {
  /** Concepts of the asking text itself. */
  concepts: string[];
  candidates: Candidate[];
};
type Facets = Record<string, string[]>;

const conceptsKept = 300;
const conceptsOfPair = 20;
const wordsOfPair = 12;
const storedShape = z.object({ facets: z.record(z.string(), z.array(z.string())) });

/** One search of the whole original for records of one kind; what is only its owner's is never found. */
export async function findCandidates(
  engine: Pick<SearchEngine, 'search'>,
  text: string,
  kind: string,
  ownKey: string,
): Promise<Found> {
  const answer = await engine.search({
    text,
    isPlain: true,
    readerAudience: [...candidateAudience],
    filters: { kind: [kind] },
    excludedKeys: [ownKey],
    offset: 0,
    limit: matchesKept,
  });
  return {
    concepts: [...new Set(answer.queryConceptIds)].slice(0, conceptsKept),
    candidates: answer.hits.flatMap((hit) => {
      const [room, hitKind, id] = hit.key.split('/');
      return room && hitKind && id
        ? [{ room, kind: hitKind, id, signals: signalsOf(hit), facets: facetsOf(hit) }]
        : [];
    }),
  };
}

export function signalsOf(hit: SearchHit): SideSignals {
  return {
    coverage: Math.min(1, hit.share),
    concepts: hit.conceptIds.slice(0, conceptsOfPair),
    words: hit.words.slice(0, wordsOfPair),
  };
}

function facetsOf(hit: SearchHit): Facets {
  if (hit.stored === '') return {};
  const stored = storedShape.safeParse(JSON.parse(hit.stored));
  return stored.success ? stored.data.facets : {};
}
