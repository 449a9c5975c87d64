import { sql } from 'kysely';
import { hasRole } from '../../../shared/actor.ts';
import type { Page } from '../../../shared/paging.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { idsOfSame } from '../merging/alias-views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { ExpertBrief } from './contract.ts';
import { presentExperts } from './present.ts';
import { expertOf, shownExperts } from './views.ts';

export type ExpertFilter = {
  field?: string | undefined;
  language?: string | undefined;
  country?: string | undefined;
  region?: string | undefined;
  service?: string | undefined;
  organisationId?: string | undefined;
};
type Paging = { page: number; pageSize: number };

/** Experts everybody sees, who confirmed last first. */
export async function listExperts(ctx: Ctx, filter: ExpertFilter & Paging): Promise<Page<ExpertBrief>> {
  const { field, language, country, region, service, organisationId, page, pageSize } = filter;
  let query = shownExperts(ctx);
  if (field) query = query.where(sql<boolean>`expert.field_classes @> array[${field}]::text[]`);
  if (language) query = query.where(sql<boolean>`${language} = any(expert.language_codes)`);
  if (service) query = query.where(sql<boolean>`${service} = any(expert.services)`);
  if (country) query = query.where('organisation.country', '=', country);
  if (region) query = query.where('organisation.region', '=', region);
  if (organisationId) {
    query = query.where('expert.organisation_id', 'in', await idsOfSame(ctx, organisationId));
  }
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll('expert')
    .orderBy('expert.confirmed_on', 'desc')
    .orderBy('expert.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const items = await presentExperts(ctx, rows.map(expertOf));
  return { items, total: Number(total), page, pageSize, asOf: ctx.clock().toISOString() };
}

function toDecide(ctx: Ctx, states: readonly ('claimed' | 'approved')[]) {
  const personId = personIdOf(ctx.actor);
  const isStaff = hasRole(ctx.actor, 'moderator', 'administrator');
  // An owner of a record nobody verified does not own the verified one it was merged into.
  const owners = sql`select 1 from accounts_membership membership
    join accounts_organisation joined on joined.id = membership.organisation_id
    left join accounts_organisation raised on raised.id = joined.merged_into
    where membership.role = 'owner' and membership.state = 'active'
      and coalesce(joined.merged_into, joined.id) = coalesce(kept.merged_into, kept.id)
      and not (coalesce(raised.verification_state, '') = 'verified' and joined.verification_state <> 'verified')`;
  return tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_expert as expert')
    .innerJoin('accounts_organisation as kept', 'kept.id', 'expert.organisation_id')
    .where('expert.state', 'in', [...states])
    .where('expert.person_id', '<>', personId)
    .where(
      isStaff
        ? sql<boolean>`(exists (${owners} and membership.person_id = ${personId})
            or not exists (${owners} and membership.person_id <> expert.person_id))`
        : sql<boolean>`exists (${owners} and membership.person_id = ${personId})`,
    );
}

/**
 * Those the actor decides on: who waits first, the oldest first, then the approved whose year ends first. Owners see
 * those of their organisations, the staff those of organisations without another owner; nobody sees his own.
 */
export async function listToDecide(ctx: Ctx, { page, pageSize }: Paging): Promise<Page<ExpertBrief>> {
  const query = toDecide(ctx, ['claimed', 'approved']);
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll('expert')
    .orderBy('expert.state', 'desc')
    .orderBy('expert.approved_until')
    .orderBy('expert.state_since')
    .orderBy('expert.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const items = await presentExperts(ctx, rows.map(expertOf));
  return { items, total: Number(total), page, pageSize, asOf: ctx.clock().toISOString() };
}

/** How many entries wait for the reader to confirm or refuse them; renewals are not counted. */
export async function countToDecide(ctx: Ctx): Promise<number> {
  const { total } = await toDecide(ctx, ['claimed'])
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}
