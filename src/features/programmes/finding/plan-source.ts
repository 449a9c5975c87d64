import { sql } from 'kysely';
import { plainNames } from '../../../platform/facts/facts.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { findOrganisationsByKey, rubricsOfFields } from '../../accounts/public.ts';
import { registerSource } from '../../search/public.ts';
import { milestonesShape } from '../cases/views.ts';
import { caseKinds } from '../cases/vocabulary.ts';
import { caseWords } from '../messages/cases-words.ts';
import { planWords } from '../messages/plans-words.ts';
import { planKinds } from '../plans/vocabulary.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { linesOf, wordsOfKind } from './words-of-kind.ts';

/** Plans of the sources, and those both banks have agreed to as they stand, with their items. */
export const planSource = registerSource({
  room: 'programmes',
  kind: 'plan',
  version: 1,
  visible: sql`select plan.id, plan.revision || '/' || extract(epoch from plan.changed_at) || '/' ||
      coalesce((select extract(epoch from max(item.changed_at))::text from programmes_plan_item item
        where item.plan_id = plan.id), '') as stamp
    from programmes_plan plan
    where plan.is_listed or (select count(*) from programmes_plan_consent consent
      where consent.plan_id = plan.id and consent.of_revision = plan.revision) = 2`,
  read: async (ctx, ids) => {
    const tables = tablesOf<ProgrammesTables>(ctx);
    const wanted = [...ids];
    const rows = await tables
      .selectFrom('programmes_plan')
      .select(['id', 'kind', 'names', 'starts', 'fields', 'parties', 'changed_at'])
      .where('id', 'in', wanted)
      .execute();
    const items = await tables
      .selectFrom('programmes_plan_item')
      .select(['plan_id', 'title', 'source_language'])
      .where('plan_id', 'in', wanted)
      .where('status', '<>', 'dropped')
      .orderBy('due_on')
      .execute();
    const parties = await findOrganisationsByKey(ctx, [...new Set(rows.flatMap((row) => row.parties))]);
    const itemsOf = Map.groupBy(items, (item) => item.plan_id);
    return rows.map((row) => {
      const named = row.parties.flatMap((key) => parties.get(key) ?? []);
      const kind = planKinds.find((one) => one === row.kind);
      return {
        id: row.id,
        names: plainNames(row.names),
        kindWords: wordsOfKind(planWords, ({ kinds }) => kind && kinds[kind]),
        when: row.starts,
        lines: linesOf([
          ...named.map(({ names }) => names),
          ...(itemsOf.get(row.id) ?? []).map((item) => ({ [item.source_language]: item.title })),
        ]),
        countries: named.flatMap(({ country }) => country ?? []),
        regions: named.flatMap(({ region }) => region ?? []),
        fields: rubricsOfFields(row.fields),
        day: row.starts,
      };
    });
  },
});

/** Known projects of the sources; those that wait for a person's look are not found. */
export const caseSource = registerSource({
  room: 'programmes',
  kind: 'case',
  version: 1,
  visible: sql`select known.id, extract(epoch from known.loaded_at) || '/' ||
      coalesce(extract(epoch from known.reviewed_at)::text, '') as stamp
    from programmes_case known where known.is_public`,
  read: async (ctx, ids) => {
    const rows = await tablesOf<ProgrammesTables>(ctx)
      .selectFrom('programmes_case')
      .select(['id', 'kind', 'names', 'parties', 'fields', 'milestones', 'place_country', 'place_region'])
      .where('id', 'in', [...ids])
      .execute();
    const parties = await findOrganisationsByKey(ctx, [...new Set(rows.flatMap((row) => row.parties))]);
    return rows.map((row) => {
      const named = row.parties.flatMap((key) => parties.get(key) ?? []);
      const milestones = milestonesShape.parse(row.milestones);
      const first = milestones.map(({ date }) => date).sort()[0] ?? null;
      const kind = caseKinds.find((one) => one === row.kind);
      return {
        id: row.id,
        names: plainNames(row.names),
        kindWords: wordsOfKind(caseWords, ({ kinds }) => kind && kinds[kind]),
        when: first,
        lines: linesOf([...named.map(({ names }) => names), ...milestones.map(({ event }) => event)]),
        countries: [...named.flatMap(({ country }) => country ?? []), row.place_country ?? ''],
        regions: [...named.flatMap(({ region }) => region ?? []), row.place_region ?? ''],
        fields: rubricsOfFields(row.fields),
        day: first,
      };
    });
  },
});
