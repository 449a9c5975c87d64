import { z } from 'zod';
import type { OutputOf } from '../../../shared/endpoint.ts';
import type { LocalizedText } from '../../../shared/language.ts';
import type { gateCaseEndpoint } from './contract.ts';
import type { HitRow } from './views.ts';

type Shown = OutputOf<typeof gateCaseEndpoint>['hits'][number];

/** What is kept of a hit on a party, as far as officers are shown it. */
const partyHitShape = z.object({
  entryName: z.string(),
  asked: z.string(),
  matched: z.string(),
  rule: z.string(),
  ownership: z.object({ name: z.string(), sharePercent: z.number().nullable() }).nullable(),
  isOtherNumber: z.boolean(),
  isOtherCountry: z.boolean(),
});

const technologyHitShape = z.object({
  code: z.string(),
  words: z.array(z.object({ word: z.string(), found: z.string() })),
});

export function presentHits(
  rows: readonly HitRow[],
  lists: readonly { listId: string; names: LocalizedText }[],
  nameOf: (personId: string | null) => string | null,
): Shown[] {
  return rows.map((row) => ({
    id: row.id,
    listNames: lists.find(({ listId }) => listId === row.list_id)?.names ?? {},
    listVersion: row.list_version,
    ...foundOf(row),
    answer: row.answer as Shown['answer'],
    reason: row.reason,
    by: nameOf(row.person_id),
  }));
}

function foundOf({ kind, found }: HitRow) {
  if (kind === 'party') {
    const { ownership, ...party } = partyHitShape.parse(found);
    return { kind: 'party' as const, ...party, words: [], owner: ownership };
  }
  const { code, words } = technologyHitShape.parse(found);
  return {
    kind: 'technology' as const,
    entryName: code,
    asked: '',
    matched: words.map(({ word }) => word).join(', '),
    rule: '',
    words: [...new Set(words.map((one) => one.found))],
    owner: null,
    isOtherNumber: false,
    isOtherCountry: false,
  };
}
