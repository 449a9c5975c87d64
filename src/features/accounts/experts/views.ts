import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Language } from '../../../shared/language.ts';
import { publicStates } from '../access.ts';
import { languageShape } from '../contract.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { ExpertConsent } from './contract.ts';
import type { ExpertFacts } from './store.ts';
import {
  expertServices,
  expertStates,
  languageLevels,
  workingLanguages,
  type ExpertState,
} from './vocabulary.ts';

export type StoredExpert = ExpertFacts & {
  id: string;
  personId: string;
  state: ExpertState;
  stateSince: Date;
  reason: string | null;
  approvedUntil: string | null;
  sourceLanguage: Language;
  confirmedOn: string;
  revision: number;
  isDemo: boolean;
  createdAt: Date;
  updatedAt: Date;
};

const spokenList = z.array(z.object({ language: z.enum(workingLanguages), level: z.enum(languageLevels) }));

export function expertOf(row: Selectable<AccountsTables['accounts_expert']>): StoredExpert {
  return {
    id: row.id,
    personId: row.person_id,
    organisationId: row.organisation_id,
    state: z.enum(expertStates).parse(row.state),
    stateSince: row.state_since,
    reason: row.reason,
    approvedUntil: row.approved_until,
    fields: row.fields,
    languages: spokenList.parse(row.languages),
    services: z.array(z.enum(expertServices)).parse(row.services),
    orcid: row.orcid,
    spin: row.spin,
    researcherId: row.researcher_id,
    scopusId: row.scopus_id,
    sourceLanguage: languageShape.parse(row.source_language),
    confirmedOn: row.confirmed_on,
    revision: row.revision,
    isDemo: row.is_demo,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/**
 * Experts everybody sees, with the organisation (`organisation`) that vouches for them: approved, in time, agreed to
 * now, of a living account and of an organisation everybody may see.
 */
export function shownExperts(ctx: Ctx) {
  return (
    tablesOf<AccountsTables>(ctx)
      .selectFrom('accounts_expert as expert')
      .innerJoin('accounts_organisation as kept', 'kept.id', 'expert.organisation_id')
      .innerJoin('accounts_organisation as organisation', (join) =>
        join.on(sql<boolean>`organisation.id = coalesce(kept.merged_into, kept.id)`),
      )
      // Literal, so that the indexes of the approved ones are found.
      .where(sql<boolean>`expert.state = 'approved'`)
      .where('expert.approved_until', '>=', dayOf(ctx.clock()))
      .where('organisation.verification_state', 'in', publicStates)
      .where((where) =>
        where.exists(
          where
            .selectFrom('accounts_expert_consent as consent')
            .select('consent.id')
            .whereRef('consent.person_id', '=', 'expert.person_id')
            .where('consent.withdrawn_at', 'is', null),
        ),
      )
      .where((where) =>
        where.exists(
          where
            .selectFrom('accounts_person as person')
            .select('person.id')
            .whereRef('person.id', '=', 'expert.person_id')
            .where('person.state', '=', 'active'),
        ),
      )
  );
}

export async function isShownExpert(ctx: Ctx, id: string): Promise<boolean> {
  const row = await shownExperts(ctx).select('expert.id').where('expert.id', '=', id).executeTakeFirst();
  return row !== undefined;
}

export async function findExpert(
  ctx: Ctx,
  wanted: { id: string } | { personId: string },
  { forChange = false } = {},
): Promise<StoredExpert | undefined> {
  const [column, value] =
    'id' in wanted ? (['id', wanted.id] as const) : (['person_id', wanted.personId] as const);
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_expert')
    .selectAll()
    .where(column, '=', value)
    .$if(forChange, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && expertOf(row);
}

/** All a person ever agreed to, the newest first. */
export async function listConsents(ctx: Ctx, personId: string): Promise<ExpertConsent[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_expert_consent')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    wording: row.wording,
    language: languageShape.parse(row.language),
    givenAt: row.given_at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
  }));
}

/** Approved or claimed ones whose year is over, or who belong to their organisation no more; 500 at most. */
export async function listLapsing(ctx: Ctx, personId?: string): Promise<StoredExpert[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_expert as expert')
    .innerJoin('accounts_organisation as kept', 'kept.id', 'expert.organisation_id')
    .selectAll('expert')
    .where('expert.state', 'in', ['approved', 'claimed'])
    .$if(personId !== undefined, (query) => query.where('expert.person_id', '=', personId ?? ''))
    .where((where) =>
      where.or([
        where('expert.approved_until', '<', dayOf(ctx.clock())),
        where.not(
          where.exists(
            where
              .selectFrom('accounts_membership as membership')
              .innerJoin('accounts_organisation as joined', 'joined.id', 'membership.organisation_id')
              .select('membership.id')
              .whereRef('membership.person_id', '=', 'expert.person_id')
              .where('membership.state', '=', 'active')
              .where(
                sql<boolean>`coalesce(joined.merged_into, joined.id) = coalesce(kept.merged_into, kept.id)`,
              ),
          ),
        ),
      ]),
    )
    .orderBy('expert.id')
    .limit(500)
    .execute();
  return rows.map(expertOf);
}
