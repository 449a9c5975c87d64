import type { Ctx } from '../../platform/db/context.ts';
import { loadDemo } from '../accounts/public.ts';
import { loadDemoListings } from '../catalogue/public.ts';
import { loadDemoCooperation } from './load-demo.ts';

/** The demonstration as rooms above cooperation find it: accounts, listings, interests, projects. */
export async function loadDemoWorld(ctx: Ctx): Promise<void> {
  await loadDemo(ctx);
  await loadDemoListings(ctx);
  await loadDemoCooperation(ctx);
}
