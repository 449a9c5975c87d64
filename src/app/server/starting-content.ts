import { isOnRecord } from '../../platform/audit/is-on-record.ts';
import { recordAudit } from '../../platform/audit/record-audit.ts';
import type { Ctx } from '../../platform/db/context.ts';
import {
  loadDemo as loadDemoAccounts,
  loadFacts,
  loadResponsibilities,
  removeDemo as removeDemoAccounts,
} from '../../features/accounts/public.ts';
import { loadDemoListings, removeDemoListings } from '../../features/catalogue/public.ts';
import { forgetNoticeSettings } from '../../features/conversations/public.ts';
import { loadDemoCooperation, removeDemoCooperation } from '../../features/cooperation/public.ts';
import {
  loadDemoScreeningLists,
  loadScreeningLists,
  removeDemoScreeningLists,
} from '../../features/evaluation/public.ts';
import { loadFunds } from '../../features/funding/public.ts';
import {
  loadDemoProgrammes,
  loadProgrammesFacts,
  removeDemoProgrammes,
} from '../../features/programmes/public.ts';
import { loadInsightFacts } from '../../features/insights/public.ts';
import { mendSource, ownSources } from '../../features/search/public.ts';
import { removeDemoTexts } from '../../features/translation/public.ts';

const removed = 'app.demo.remove';

/**
 * What a real installation starts with, and the demonstration where it is wished. Loaded again changes nothing; a
 * demonstration that was taken away stays away unless `evenIfRemoved`.
 */
export async function loadStartingContent(
  ctx: Ctx,
  wish: { demo: boolean; evenIfRemoved?: boolean },
): Promise<void> {
  await loadFacts(ctx);
  await loadResponsibilities(ctx);
  await loadScreeningLists(ctx);
  await loadProgrammesFacts(ctx);
  await loadFunds(ctx);
  await loadInsightFacts(ctx);
  if (!wish.demo) return;
  if (wish.evenIfRemoved !== true && (await isOnRecord(ctx, removed))) return;
  await loadDemoAccounts(ctx);
  await loadDemoListings(ctx);
  await loadDemoScreeningLists(ctx);
  await loadDemoCooperation(ctx);
  await loadDemoProgrammes(ctx);
}

/** Takes away everything that says it is demonstration: what was begun, then listings, organisations and accounts. */
export async function removeDemo(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (tx) => {
    await removeDemoProgrammes(tx);
    await removeDemoCooperation(tx);
    await removeDemoTexts(tx);
    await removeDemoListings(tx);
    await removeDemoScreeningLists(tx);
    await removeDemoAccounts(tx);
    await forgetNoticeSettings(tx);
    // Now, not when the news are heard: the command is over before anybody delivers them.
    for (const source of ownSources) if (source.room === 'accounts') await mendSource(tx, source);
    await recordAudit(tx, { action: removed, ref: null });
  });
}
