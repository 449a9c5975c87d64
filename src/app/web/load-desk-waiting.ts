import { accountsWaiting } from '../../features/accounts/waiting/contract.ts';
import { cooperationWaiting } from '../../features/cooperation/waiting/contract.ts';
import { interopWaiting } from '../../features/interop/waiting/contract.ts';
import { programmesWaiting } from '../../features/programmes/waiting/contract.ts';
import { load, type PageContext } from '../../ui/api-context.ts';

/** By its place, how much waits for the reader; absent or null where nothing is his to act on. */
export type DeskWaiting = Readonly<Record<string, number | null>>;

/** One question to each room. */
export async function loadDeskWaiting(context: PageContext): Promise<DeskWaiting> {
  const rooms = await Promise.all([
    load(context, accountsWaiting.counts, {}),
    load(context, cooperationWaiting.counts, {}),
    load(context, interopWaiting.counts, {}),
    load(context, programmesWaiting.counts, {}),
  ]);
  return Object.assign({}, ...rooms) as DeskWaiting;
}
