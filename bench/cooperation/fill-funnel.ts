import { sql } from 'kysely';
import type { Ctx } from '../../src/platform/db/context.ts';
import type { BuiltInterest } from '../../src/features/cooperation/testing-interests.ts';
import { copiedColumns } from './fill-board.ts';

const regions = [
  'CN-HL',
  'CN-JL',
  'CN-LN',
  'CN-SD',
  'CN-BJ',
  'RU-AMU',
  'RU-PRI',
  'RU-KHA',
  'RU-MOW',
  'RU-NVS',
];
const fields = [
  '81',
  '44',
  '53',
  '61',
  '29',
  '55',
  '31',
  '45',
  '50',
  '62',
  '68',
  '76',
  '87',
  '34',
  '59',
  '47',
];

/**
 * So many published records of two years, fields, banks and regions: four of five matched (three pairs each), one of
 * twenty with an interest of five steps.
 */
export async function fillFunnel(ctx: Ctx, from: BuiltInterest, records: number): Promise<void> {
  const own = [
    'id',
    'number',
    'published_at',
    'external_key',
    'grnti_primary',
    'region',
    'country',
    'is_anonymous',
  ];
  const columns = await copiedColumns(ctx, 'catalogue_listing', own);
  const text = (values: readonly string[]) => sql`array[${sql.join(values.map((one) => sql.lit(one)))}]`;
  await sql`
    insert into catalogue_listing (id, number, published_at, grnti_primary, region, country, is_anonymous, ${columns})
    select gen_random_uuid(), 'TO-BENCH-' || n, now() - make_interval(hours => n % 17000),
      (${text(fields)})[1 + n % ${fields.length}::int], (${text(regions)})[1 + n % ${regions.length}::int],
      left((${text(regions)})[1 + n % ${regions.length}::int], 2), false, ${columns}
    from catalogue_listing source, generate_series(1, ${records}::int) n
    where source.id = ${from.listing.id}`.execute(ctx.db);
  await sql`
    insert into matching_pair (relation, left_id, right_id, right_room, right_kind, score, found_at)
    select 'answer', id, gen_random_uuid(), 'catalogue', 'request', 0.5, published_at + make_interval(days => n)
    from catalogue_listing, generate_series(1, 3) n
    where number like 'TO-BENCH-%' and right(number, 1) not in ('0', '1')`.execute(ctx.db);
  const interest = await copiedColumns(ctx, 'cooperation_interest', [
    'id',
    'number',
    'listing_id',
    'state',
    'sent_at',
  ]);
  await sql`
    insert into cooperation_interest (id, number, listing_id, state, sent_at, ${interest})
    select gen_random_uuid(), 'EI-FUNNEL-' || listed_number, listed_id, 'reported', listed_at + interval '9 days',
      ${interest}
    from cooperation_interest source, (
      select id as listed_id, number as listed_number, published_at as listed_at from catalogue_listing
      where number like 'TO-BENCH-%5' and right(number, 2) < '50'
    ) listed
    where source.id = ${from.id}`.execute(ctx.db);
  await sql`
    insert into cooperation_step (id, subject_kind, subject_id, sequence, step, from_state, to_state, side, at)
    select gen_random_uuid(), 'interest', interest.id, step.n, 'step', null, step.after, 'sender',
      interest.sent_at + make_interval(days => step.n * 3)
    from cooperation_interest interest,
      (values (1, 'sent'), (2, 'acknowledged'), (3, 'introduced'), (4, 'negotiating'), (5, 'agreed')) step (n, after)
    where interest.number like 'EI-FUNNEL-%'`.execute(ctx.db);
  await sql`vacuum analyze`.execute(ctx.db);
}
