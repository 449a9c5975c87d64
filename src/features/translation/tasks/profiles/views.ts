import { sql } from 'kysely';
import type { Ctx } from '../../../../platform/db/context.ts';
import { tablesOf } from '../../../../platform/db/context.ts';
import type { TranslationTables } from '../../tables.gen.ts';
import { pairShape, type LanguagePair, type ProfileView, type Rating } from './contract.ts';

type Row = {
  is_available: boolean;
  is_credited: boolean;
  pairs: string[];
  domains: string[];
  about: string;
  sample_source: string;
  sample_target: string;
  changed_at: Date;
};

function toProfile(row: Row): ProfileView {
  return {
    isAvailable: row.is_available,
    isCredited: row.is_credited,
    pairs: pairShape.array().parse(row.pairs),
    domains: row.domains,
    about: row.about,
    sampleSource: row.sample_source,
    sampleTarget: row.sample_target,
    changedAt: row.changed_at.toISOString(),
  };
}

export async function findProfile(ctx: Ctx, personId: string): Promise<ProfileView | undefined> {
  const row = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_profile')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && toProfile(row);
}

const nothingYet: Rating = {
  deliveredTasks: 0,
  verifiedTasks: 0,
  timesReturned: 0,
  changedSegments: null,
  changedCharacters: null,
  onTime: null,
};

type Sums = {
  person_id: string;
  delivered: number;
  verified: number;
  returned: number;
  on_time: number;
  compared_segments: number;
  changed_segments: number;
  compared_characters: number;
  changed_characters: number;
  in_hand: number;
};

/** What revisions say of the work of these people, and how much they have in hand; computed from their tasks. */
export async function ratingsOf(
  ctx: Ctx,
  personIds: readonly string[],
): Promise<Map<string, { rating: Rating; inHand: number }>> {
  const { rows } = await sql<Sums>`
    select translator_id as person_id,
      count(*) filter (where delivered_at is not null)::integer as delivered,
      count(*) filter (where state = 'verified')::integer as verified,
      coalesce(sum(times_returned), 0)::integer as returned,
      count(*) filter (where was_on_time)::integer as on_time,
      coalesce(sum(compared_segments), 0)::integer as compared_segments,
      coalesce(sum(changed_segments), 0)::integer as changed_segments,
      coalesce(sum(compared_characters), 0)::float8 as compared_characters,
      coalesce(sum(changed_characters), 0)::float8 as changed_characters,
      count(*) filter (where state in ('taken', 'returned'))::integer as in_hand
    from translation_task
    where translator_id = any(${[...personIds]}::uuid[])
    group by translator_id`.execute(ctx.db);
  const found = new Map(rows.map((row) => [row.person_id, { rating: toRating(row), inHand: row.in_hand }]));
  return new Map(personIds.map((id) => [id, found.get(id) ?? { rating: nothingYet, inHand: 0 }]));
}

function toRating(row: Sums): Rating {
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    deliveredTasks: row.delivered,
    verifiedTasks: row.verified,
    timesReturned: row.returned,
    changedSegments: share(row.changed_segments, row.compared_segments),
    changedCharacters: share(row.changed_characters, row.compared_characters),
    onTime: share(row.on_time, row.delivered),
  };
}

export type TranslatorFilters = {
  pair?: LanguagePair | undefined;
  domain?: string | undefined;
  available?: 'yes' | undefined;
};

type TranslatorRow = { person_id: string; total: number } & { [Key in keyof Row]: Row[Key] | null };

/** Everybody who holds the role of translator, those who are free first. */
export async function translatorsPage(
  ctx: Ctx,
  { pair, domain, available }: TranslatorFilters,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: { personId: string; profile: ProfileView | null }[]; total: number }> {
  const { rows } = await sql<TranslatorRow>`
    select role.person_id, profile.is_available, profile.is_credited, profile.pairs, profile.domains, profile.about,
      profile.sample_source, profile.sample_target, profile.changed_at, count(*) over ()::integer as total
    from accounts_person_role role
    join accounts_person person on person.id = role.person_id and person.state = 'active'
    left join translation_profile profile on profile.person_id = role.person_id
    where role.role = 'translator'
      and (${pair ?? null}::text is null or ${pair ?? null} = any(profile.pairs))
      and (${domain ?? null}::text is null or ${domain ?? null} = any(profile.domains))
      and (${available !== 'yes'} or profile.is_available)
    order by coalesce(profile.is_available, false) desc, profile.changed_at desc nulls last, role.person_id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  return {
    rows: rows.map((row) => ({
      personId: row.person_id,
      profile: row.changed_at === null ? null : toProfile(row as Row),
    })),
    total: rows[0]?.total ?? 0,
  };
}
