import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { publicStates } from '../access.ts';
import type { FindablePerson, FindableStamp, StampPage } from '../findable.ts';
import { idsOfSame } from '../merging/alias-views.ts';
import { displayName, writeNameIn } from '../names/display-name.ts';
import { spellPersonName } from '../names/spell-names.ts';
import { briefColumns, briefOf } from '../organisations/views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { nameOriginsShape, scripts, type PublicPerson } from './contract.ts';
import { nameFrom } from './name-forms.ts';

/** The living `organisation` a membership in `kept` counts for. */
const isLivingOf = sql<boolean>`organisation.id = coalesce(kept.merged_into, kept.id)`;

/**
 * Who agreed to be shown in public and is vouched for: by an organisation everybody may see, or by a role an
 * administrator gave. An account alone, which anybody can open, puts no name on public pages.
 */
export function shownPeople(ctx: Ctx) {
  return tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_person as person')
    .where('person.listed_publicly', '=', true)
    .where('person.state', '=', 'active')
    .where((where) =>
      where.or([
        where.exists(
          where
            .selectFrom('accounts_person_role as role')
            .select('role.role')
            .whereRef('role.person_id', '=', 'person.id'),
        ),
        where.exists(
          where
            .selectFrom('accounts_membership as membership')
            .innerJoin('accounts_organisation as kept', 'kept.id', 'membership.organisation_id')
            .innerJoin('accounts_organisation as organisation', (join) => join.on(isLivingOf))
            .select('membership.id')
            .whereRef('membership.person_id', '=', 'person.id')
            .where('organisation.verification_state', 'in', publicStates),
        ),
      ]),
    );
}

/** Own changes, and those of the organisations shown beside the name. */
const stamp = sql<string>`extract(epoch from person.updated_at)::text || '/' || coalesce((
  select md5(string_agg(organisation.id::text || extract(epoch from organisation.updated_at)::text, ' '
    order by organisation.id))
  from accounts_membership membership
  join accounts_organisation kept on kept.id = membership.organisation_id
  join accounts_organisation organisation on ${isLivingOf}
  where membership.person_id = person.id
    and organisation.verification_state in (${sql.join(publicStates)})), '')`;

/** People everybody may see, ascending by id; nothing but what tells whether they have changed. */
export async function listPersonStamps(ctx: Ctx, page: StampPage): Promise<FindableStamp[]> {
  return shownPeople(ctx)
    .select(['person.id', stamp.as('stamp')])
    .$if(page.afterId !== null, (query) => query.where('person.id', '>', page.afterId))
    .orderBy('person.id')
    .limit(page.limit)
    .execute();
}

async function findShown(ctx: Ctx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const people = await shownPeople(ctx)
    .select(['person.id', 'person.name', 'person.name_origins', 'person.updated_at', 'person.is_demo'])
    .select(stamp.as('stamp'))
    .where('person.id', 'in', [...ids])
    .execute();
  const organisations = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_membership as membership')
    .innerJoin('accounts_organisation as kept', 'kept.id', 'membership.organisation_id')
    .innerJoin('accounts_organisation as organisation', (join) => join.on(isLivingOf))
    .select('membership.person_id')
    .select(briefColumns.map((column) => `organisation.${column}` as const))
    .where('membership.person_id', 'in', [...ids])
    .where('organisation.verification_state', 'in', publicStates)
    .orderBy('membership.created_at')
    .orderBy('membership.id')
    .execute();
  return people.map((row) => ({
    ...row,
    name: nameFrom(row.name),
    origins: nameOriginsShape.parse(row.name_origins),
    organisations: [
      ...new Map(
        organisations.filter(({ person_id }) => person_id === row.id).map((one) => [one.id, briefOf(one)]),
      ).values(),
    ],
  }));
}

/** Those of these people whom everybody may see; in no order. */
export async function findFindablePeople(ctx: Ctx, ids: readonly string[]): Promise<FindablePerson[]> {
  return (await findShown(ctx, ids)).map(({ id, stamp: of, name, organisations, updated_at, is_demo }) => ({
    id,
    stamp: of,
    names: { zh: displayName(name, 'zh'), ru: displayName(name, 'ru'), en: displayName(name, 'en') },
    spellings: spellPersonName(name),
    organisations: organisations.map((organisation) => organisation.names),
    firstOrganisationId: organisations[0]?.id ?? null,
    country: organisations[0]?.country ?? null,
    region: organisations[0]?.region ?? null,
    updatedAt: updated_at,
    isDemo: is_demo,
  }));
}

/** A person as everybody may see him; undefined when he did not agree to it, or has taken it back. */
export async function findPublicPerson(ctx: Ctx, id: string): Promise<PublicPerson | undefined> {
  return (await findPublicPeople(ctx, [id]))[0];
}

/** Those of these people whom everybody may see, as everybody may see them; in no order. */
export async function findPublicPeople(ctx: Ctx, ids: readonly string[]): Promise<PublicPerson[]> {
  return (await findShown(ctx, ids)).map(({ id, name, origins, organisations, is_demo: isDemo }) => ({
    id,
    displayName: displayName(name, ctx.language),
    names: scripts.flatMap((script) => {
      const text = writeNameIn(script, name);
      return text === '' ? [] : [{ script, text, origin: origins[script] ?? 'given' }];
    }),
    organisations,
    isDemo,
  }));
}

/** Members of an organisation, and of what was merged into it, who may have to be found anew when it has changed. */
export async function listMemberIds(ctx: Ctx, organisationId: string): Promise<string[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_membership')
    .select('person_id')
    .distinct()
    .where('organisation_id', 'in', await idsOfSame(ctx, organisationId))
    .where('person_id', 'is not', null)
    .execute();
  return rows.flatMap(({ person_id }) => person_id ?? []);
}
