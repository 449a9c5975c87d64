import { z } from 'zod';
import type { ListingContent } from '../catalogue/public.ts';
import type { SearchDocument } from '../search/public.ts';
import type { SideFacts } from './rules.ts';

const level = z.number().int().nullable();

/** The facts of a record as they are kept beside its concepts. */
const factsShape = z.object({
  kind: z.enum(['offer', 'request', 'organisation', 'person']),
  fields: z.array(z.string()),
  level,
  isLevelVerified: z.boolean(),
  levelSought: level,
  market: level,
  marketSought: level,
  cooperation: z.array(z.string()),
  country: z.string().nullable(),
  region: z.string().nullable(),
  partnerTypes: z.array(z.string()),
  partnerRegions: z.array(z.string()),
  organisationKind: z.string().nullable(),
  changedAt: z.number().nullable(),
});

export function readFacts(stored: unknown): SideFacts {
  return factsShape.parse(stored);
}

export function unknownFacts(kind: SideFacts['kind']): SideFacts {
  return {
    kind,
    fields: [],
    level: null,
    isLevelVerified: false,
    levelSought: null,
    market: null,
    marketSought: null,
    cooperation: [],
    country: null,
    region: null,
    partnerTypes: [],
    partnerRegions: [],
    organisationKind: null,
    changedAt: null,
  };
}

/** Nothing that tells who stands behind an anonymous listing: neither its region nor the kind of its organisation. */
export function factsOfListing(content: ListingContent, organisationKind: string | null): SideFacts {
  const isOffer = content.kind === 'offer';
  const changedAt = Math.max(content.publishedAt?.getTime() ?? 0, content.updatedAt.getTime());
  return {
    kind: content.kind,
    fields: content.fields,
    level: isOffer ? (content.levelVerified ?? content.levelClaimed) : null,
    isLevelVerified: content.levelVerified !== null,
    levelSought: isOffer ? null : content.minLevel,
    market: content.marketLevel,
    marketSought: null,
    cooperation: content.cooperationTypes,
    country: content.country,
    region: content.region,
    partnerTypes: content.partnerTypes,
    partnerRegions: content.partnerRegions,
    organisationKind: content.isAnonymous ? null : organisationKind,
    changedAt,
  };
}

/** What search knows of an organisation or person who agreed to be listed. */
export function factsOfDocument(
  document: Pick<SearchDocument, 'facets'>,
  kind: 'organisation' | 'person',
  organisationKind: string | null,
): SideFacts {
  const { country = [], region = [], field = [] } = document.facets;
  return {
    ...unknownFacts(kind),
    fields: field,
    country: country[0] ?? null,
    region: region[0] ?? null,
    organisationKind,
  };
}
