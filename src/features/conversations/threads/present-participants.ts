import type { Ctx } from '../../../platform/db/context.ts';
import { personNamesOf, timeZonesOf } from '../../accounts/public.ts';
import { mayKnow } from '../access.ts';
import type { ParticipantView } from './message-contract.ts';
import type { ParticipantRow } from './views.ts';

/** Who reads: his place in the talk. */
export type Reader = Pick<ParticipantRow, 'id' | 'side'>;

/** Participants as readers see them, by participant id. `readers` gives the reader of each talk. */
export async function presentParticipants(
  ctx: Ctx,
  rows: readonly ParticipantRow[],
  readers: ReadonlyMap<string, Reader>,
): Promise<Map<string, ParticipantView>> {
  const known = rows.filter((row) => {
    const reader = readers.get(row.thread_id);
    return reader !== undefined && mayKnow(reader, row);
  });
  const personIds = [...new Set(known.map((row) => row.person_id))];
  const names = await personNamesOf(ctx, personIds);
  const zones = await timeZonesOf(ctx, personIds);
  const knownIds = new Set(known.map((row) => row.id));
  return new Map(
    rows.map((row) => {
      const isKnown = knownIds.has(row.id);
      const view: ParticipantView = {
        id: row.id,
        side: row.side,
        name: isKnown ? (names.get(row.person_id) ?? null) : null,
        isMasked: row.is_masked,
        isSelf: readers.get(row.thread_id)?.id === row.id,
        isPresent: row.left_at === null,
        timeZone: isKnown ? (zones.get(row.person_id) ?? null) : null,
        invitedBySide: row.invited_by_side,
      };
      return [row.id, view];
    }),
  );
}
