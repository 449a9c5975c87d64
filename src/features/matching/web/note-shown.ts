import { send, type PageContext } from '../../../ui/api-context.ts';
import { matching, type Match } from '../contract.ts';

/** Notes that a page shows these matches. Those noted before are left out, so a second look costs nothing. */
export async function noteShown(context: PageContext, matches: readonly Match[]): Promise<void> {
  const fresh = matches.filter(({ isNew }) => isNew);
  for (const [listingId, shown] of Map.groupBy(fresh, (match) => match.listingId)) {
    await send(context, matching.noteShown, { listingId, otherIds: shown.map(({ other }) => other.ref.id) });
  }
}
