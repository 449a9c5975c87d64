import { sql } from 'kysely';
import { plainNames } from '../../../platform/facts/facts.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { dayOf } from '../../../shared/day.ts';
import { registerSource } from '../../search/public.ts';
import { policyWords } from '../messages/policies-words.ts';
import { policyContentShape } from '../policies/contract.ts';
import { policyTopics } from '../policies/vocabulary.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { linesOf, wordsOfKind } from './words-of-kind.ts';

/** Rules of both countries side by side, under the day of their last change. */
export const policySource = registerSource({
  room: 'programmes',
  kind: 'policy',
  version: 1,
  visible: sql`select id, revision || '/' || extract(epoch from changed_at) as stamp from programmes_policy`,
  read: async (ctx, ids) => {
    const rows = await tablesOf<ProgrammesTables>(ctx)
      .selectFrom('programmes_policy')
      .select(['id', 'topic', 'content', 'changed_at'])
      .where('id', 'in', [...ids])
      .execute();
    return rows.map((row) => {
      const { title, cn, ru, difference, consequence } = policyContentShape.parse(row.content);
      const topic = policyTopics.find((one) => one === row.topic);
      const changedOn = dayOf(row.changed_at);
      return {
        id: row.id,
        names: plainNames(title),
        kindWords: wordsOfKind(policyWords, ({ topics }) => topic && topics[topic]),
        when: changedOn,
        lines: linesOf([cn?.rule ?? {}, ru?.rule ?? {}, difference ?? {}, consequence ?? {}]),
        countries: [cn ? 'CN' : '', ru ? 'RU' : ''],
        regions: [],
        day: changedOn,
      };
    });
  },
});
