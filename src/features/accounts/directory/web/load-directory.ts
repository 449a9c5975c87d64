import { load, send, type PageContext } from '../../../../ui/api-context.ts';
import { claimEndpoints, type ClaimStanding } from '../claims/contract.ts';
import { freshnessEndpoints, type Freshness } from '../freshness/contract.ts';
import type { Subject } from '../freshness/rules.ts';
import { relationEndpoints } from '../relations/contract.ts';
import { responsibilityEndpoints } from '../responsibilities/contract.ts';

/** How fresh a profile is; null for one that is not open to everybody yet. */
export async function loadFreshness(
  context: PageContext,
  subject: Subject,
  id: string,
): Promise<Freshness | null> {
  const sent = await send(context, freshnessEndpoints.get, { subject, id });
  return sent.ok ? sent.output : null;
}

/** What is said of a record and others in the starting content. */
export function loadRelations(context: PageContext, subject: Subject, id: string) {
  return load(context, relationEndpoints.get, { subject, id });
}

/** Whether a profile may be claimed; null for one that is not open to everybody yet. */
export async function loadClaimStanding(
  context: PageContext,
  subject: Subject,
  id: string,
): Promise<ClaimStanding | null> {
  const sent = await send(context, claimEndpoints.standing, { subject, id });
  return sent.ok ? sent.output : null;
}

/** What the directory says of an organisation beside its facts. */
export async function loadDirectory(context: PageContext, id: string) {
  const [freshness, answers, claim, relations] = await Promise.all([
    loadFreshness(context, 'organisation', id),
    send(context, responsibilityEndpoints.ofOrganisation, { id }),
    loadClaimStanding(context, 'organisation', id),
    loadRelations(context, 'organisation', id),
  ]);
  return {
    freshness,
    relations,
    answers: answers.ok ? answers.output : null,
    claim,
  };
}
export type DirectoryView = Awaited<ReturnType<typeof loadDirectory>>;
