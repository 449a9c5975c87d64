import type { Ctx } from '../../platform/db/context.ts';
import {
  loadDemo as loadDemoAccounts,
  loadFacts,
  removeDemo as removeDemoAccounts,
} from '../../features/accounts/public.ts';
import { loadDemoListings, removeDemoListings } from '../../features/catalogue/public.ts';

/** What a real installation starts with, and the demonstration where it is wished. Loaded again changes nothing. */
export async function loadStartingContent(ctx: Ctx, wish: { demo: boolean }): Promise<void> {
  await loadFacts(ctx);
  if (!wish.demo) return;
  await loadDemoAccounts(ctx);
  await loadDemoListings(ctx);
}

/** Takes away everything that says it is demonstration: listings first, then their organisations and accounts. */
export async function removeDemo(ctx: Ctx): Promise<void> {
  await removeDemoListings(ctx);
  await removeDemoAccounts(ctx);
}
