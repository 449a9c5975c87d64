import type { Language } from '../../../shared/language.ts';
import type { SearchEngine, SearchRecord } from '../../search/public.ts';
import { findCandidates } from '../compute/find-candidates.ts';
import { meantBy, type MeantConcepts } from '../concept-sureness.ts';
import type { SideFacts } from '../rules.ts';
import { unknownFacts } from '../side-facts.ts';
import { rarityFrom, type Rarity, type SideSignals } from '../signals.ts';
import type { JudgedRecord, MatchingSet } from './read-matching-set.ts';

export type AskedRecord = {
  record: JudgedRecord;
  facts: SideFacts;
  concepts: MeantConcepts;
  /** What its search said of the others, by their ids. */
  found: ReadonlyMap<string, SideSignals>;
};
export type Asked = {
  requests: readonly AskedRecord[];
  offers: ReadonlyMap<string, AskedRecord>;
  rarity: Rarity;
};

/**
 * Indexes requests of one language and offers of another, each with its own text only, and asks for each the best of
 * the other kind: what the platform does when all of them were published.
 */
export async function askBothSides(
  engine: SearchEngine,
  set: MatchingSet,
  from: Language,
  to: Language,
): Promise<Asked> {
  const requests = set.requests.filter(({ lang }) => lang === from);
  const offers = set.offers.filter(({ lang }) => lang === to);
  await engine.apply([
    ...requests.map((record) => ({ put: recordOf(record, 'request') })),
    ...offers.map((record) => ({ put: recordOf(record, 'offer') })),
  ]);
  const askedRequests = await askAll(engine, requests, 'request', 'offer');
  const askedOffers = await askAll(engine, offers, 'offer', 'request');
  const counts = new Map<string, number>();
  const all = [...askedRequests, ...askedOffers];
  for (const { concepts } of all) {
    for (const concept of concepts.ids) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  return {
    requests: askedRequests,
    offers: new Map(askedOffers.map((offer) => [offer.record.id, offer])),
    rarity: rarityFrom(counts, all.length),
  };
}

async function askAll(
  engine: SearchEngine,
  records: readonly JudgedRecord[],
  kind: 'offer' | 'request',
  wanted: 'offer' | 'request',
): Promise<AskedRecord[]> {
  const asked: AskedRecord[] = [];
  for (const record of records) {
    const { concepts, candidates } = await findCandidates(
      engine,
      textOf(record),
      wanted,
      keyOf(kind, record),
    );
    const found = new Map(candidates.map(({ id, signals }) => [id, signals]));
    const meant = meantBy({ concepts, sureness: [] });
    asked.push({ record, facts: factsOf(record, kind), concepts: meant, found });
  }
  return asked;
}

function keyOf(kind: string, { id }: JudgedRecord): string {
  return `catalogue/${kind}/${id}`;
}

/** As the catalogue hands out an original. */
export function textOf({ title, keywords, text }: JudgedRecord): string {
  return [title, keywords.join(' | '), text].filter((part) => part !== '').join('\n');
}

function recordOf(record: JudgedRecord, kind: 'offer' | 'request'): SearchRecord {
  const { lang, title, keywords, text } = record;
  return {
    key: keyOf(kind, record),
    kind,
    audience: ['public'],
    facets: {},
    sortDate: 0,
    level: 0,
    texts: [{ language: lang, title, keywords, text }],
    names: [],
    ownerNames: [],
    stored: '',
  };
}

function factsOf({ facts }: JudgedRecord, kind: 'offer' | 'request'): SideFacts {
  return {
    ...unknownFacts(kind),
    fields: facts.grnti,
    level: facts.level ?? null,
    levelSought: facts.levelSought ?? null,
    market: kind === 'offer' ? (facts.market ?? null) : null,
    marketSought: kind === 'request' ? (facts.market ?? null) : null,
    cooperation: facts.cooperation,
    country: facts.country ?? null,
    region: facts.region ?? null,
  };
}
