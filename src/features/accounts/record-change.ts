import { recordAudit } from '../../platform/audit/record-audit.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { tellEvent } from '../../platform/events/events.ts';
import { organisationChanged, personChanged } from './events.ts';

type Details = Record<string, unknown>;

/** Audit entry and news of a changed organisation, in the running transaction. */
export async function recordOrganisationChange(
  ctx: Ctx,
  organisationId: string,
  change: 'created' | 'updated' | 'moved' | 'members' | 'removed',
  action: string,
  details: Details = {},
): Promise<void> {
  const ref = { room: 'accounts', kind: 'organisation', id: organisationId };
  await recordAudit(ctx, { action: `accounts.organisation.${action}`, ref, details });
  await tellEvent(ctx, organisationChanged, { organisationId, change });
}

/** Audit entry and news of a changed person, in the running transaction. Details never hold personal data. */
export async function recordPersonChange(
  ctx: Ctx,
  personId: string,
  change: 'created' | 'updated' | 'roles' | 'closed',
  action: string,
  details: Details = {},
): Promise<void> {
  await recordPersonAct(ctx, personId, action, details);
  await tellEvent(ctx, personChanged, { personId, change });
}

/** News of a person who joined or left an organisation; what happened is on record with the organisation. */
export async function tellMembershipsChanged(ctx: Ctx, personId: string): Promise<void> {
  await tellEvent(ctx, personChanged, { personId, change: 'memberships' });
}

/** Audit entry alone, for what nobody else needs to hear (signing in, passwords). */
export async function recordPersonAct(
  ctx: Ctx,
  personId: string,
  action: string,
  details: Details = {},
): Promise<void> {
  const ref = { room: 'accounts', kind: 'person', id: personId };
  await recordAudit(ctx, { action: `accounts.person.${action}`, ref, details });
}
