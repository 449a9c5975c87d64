import type { Ctx } from '../../../platform/db/context.ts';
import { cityInAll, namesForFinding } from '../../accounts/public.ts';
import { knownOf, presentOrganisers } from './present.ts';
import { putWords } from './store.ts';
import { findEvents } from './views.ts';

/** Writes anew what an event is found by: its titles, organisers in all their spellings, its place. */
export async function refreshWords(ctx: Ctx, id: string): Promise<void> {
  const [event] = await findEvents(ctx, [id]);
  if (!event) return;
  const known = await knownOf(ctx, [event]);
  const organisers = presentOrganisers(event.organisers, known);
  const names = await namesForFinding(
    ctx,
    organisers.flatMap(({ organisationId }) => organisationId ?? []),
  );
  await putWords(ctx, id, [
    ...event.texts.map(({ title }) => title),
    ...organisers.flatMap((one) => Object.values(one.names)),
    ...[...names.values()].flat(),
    ...Object.values(cityInAll(event.city)),
    event.venue,
  ]);
}
