import type { Ctx } from '../../../platform/db/context.ts';
import { findListHits } from '../lists/find-hits.ts';
import { proposeTechnologyEntries } from '../lists/find-technologies.ts';
import type { CaseSubject } from './case-subject.ts';
import type { FoundHit } from './store.ts';

/** What the lists in use say of the parties and the words of a record: questions to an officer. */
export async function findHitsOfCase(
  ctx: Ctx,
  about: Pick<CaseSubject, 'parties' | 'title' | 'text' | 'from'>,
): Promise<FoundHit[]> {
  const hits: FoundHit[] = [];
  for (const party of about.parties) {
    if (party.names.length === 0 && party.registrationNumbers.length === 0) continue;
    const of = party.organisationId ?? party.names[0] ?? '';
    for (const hit of await findListHits(ctx, party)) {
      hits.push({
        kind: 'party',
        // An entry stays the same question over all versions of its list.
        key: `party/${of}/${hit.listId}/${hit.entryKey}`,
        listId: hit.listId,
        listVersion: hit.listVersion,
        entryId: hit.entryId,
        found: hit,
      });
    }
  }
  const text = `${about.title}\n${about.text}`;
  for (const entry of await proposeTechnologyEntries(ctx, { text, from: about.from })) {
    hits.push({
      kind: 'technology',
      key: `technology/${entry.listId}/${entry.entryKey}`,
      listId: entry.listId,
      listVersion: entry.listVersion,
      entryId: entry.entryId,
      found: entry,
    });
  }
  return [...new Map(hits.map((hit) => [hit.key, hit])).values()];
}
