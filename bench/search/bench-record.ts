import type { SearchRecord } from '../../src/features/search/engine/search-record.ts';
import type { BenchText } from './corpus.ts';

export function toRecord({
  id,
  language,
  title,
  text,
  country,
  region,
  field,
  level,
}: BenchText): SearchRecord {
  return {
    key: `offer/${id}`,
    kind: 'offer',
    audience: ['public'],
    facets: { country: [country], region: [region], field: [field], level: [level] },
    sortDate: id,
    level: Number(level),
    texts: [{ language, title, keywords: [], text }],
    names: [],
    ownerNames: [],
    stored: JSON.stringify({ title }),
  };
}
