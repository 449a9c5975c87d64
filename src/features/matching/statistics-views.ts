import { sql } from 'kysely';
import { isLanguage, type Language } from '../../shared/language.ts';
import type { Ctx } from '../../platform/db/context.ts';

type Step = 'shown' | 'opened' | 'kept' | 'accepted' | 'dismissed';
type Funnel = Record<Step, number>;
export type StatisticsRow = { month: string; ownLanguage: Language; otherLanguage: Language } & Funnel;

function emptyFunnel(): Funnel {
  return { shown: 0, opened: 0, kept: 0, accepted: 0, dismissed: 0 };
}

/**
 * How many matches were shown, opened, kept, accepted and dismissed, each in the month it happened (UTC), by the
 * languages of the originals; of the sides of these listings, or of all. Days are the first and the last one counted.
 */
export async function readStatistics(
  ctx: Ctx,
  period: { from?: string | undefined; to?: string | undefined },
  ownIds: readonly string[] | undefined,
): Promise<{ rows: StatisticsRow[]; totals: Funnel }> {
  const { rows } = await sql<Row>`
    select to_char(step.at at time zone 'UTC', 'YYYY-MM') as month, answer.own_language, answer.other_language,
      step.name, count(*) as count
    from matching_answer as answer, lateral (values ('shown', shown_at), ('opened', opened_at), ('kept', kept_at),
      ('accepted', accepted_at), ('dismissed', dismissed_at)) as step (name, at)
    where step.at is not null
      and (${period.from ?? null}::date is null or step.at >= (${period.from ?? null}::date)::timestamp at time zone 'UTC')
      and (${period.to ?? null}::date is null
        or step.at < (${period.to ?? null}::date + 1)::timestamp at time zone 'UTC')
      and (${ownIds === undefined} or answer.own_id = any(${[...(ownIds ?? [])]}::uuid[]))
    group by 1, 2, 3, 4 order by 1, 2, 3`.execute(ctx.db);
  const byKey = new Map<string, StatisticsRow>();
  const totals = emptyFunnel();
  for (const { month, own_language: own, other_language: other, name, count } of rows) {
    if (!isLanguage(own) || !isLanguage(other)) continue;
    const key = `${month} ${own} ${other}`;
    const row = byKey.get(key) ?? { month, ownLanguage: own, otherLanguage: other, ...emptyFunnel() };
    row[name] = Number(count);
    totals[name] += Number(count);
    byKey.set(key, row);
  }
  return { rows: [...byKey.values()], totals };
}

type Row = {
  month: string;
  own_language: string;
  other_language: string;
  name: Step;
  count: number;
};
