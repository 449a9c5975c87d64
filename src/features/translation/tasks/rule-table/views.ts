import type { Selectable } from 'kysely';
import type { Ctx } from '../../../../platform/db/context.ts';
import { tablesOf } from '../../../../platform/db/context.ts';
import type { Language } from '../../../../shared/language.ts';
import type { RecordRef } from '../../../../shared/record-ref.ts';
import type { TranslationRuleTable, TranslationTables } from '../../tables.gen.ts';
import type { Rule } from '../rules.ts';
import type { Method } from '../vocabulary.ts';

export type StoredRule = Rule & { changedAt: Date };

function toRule(row: Selectable<TranslationRuleTable>): StoredRule {
  return {
    room: row.room,
    kind: row.kind,
    from: row.source_language as Language,
    to: row.target_language as Language,
    fields: row.fields,
    method: row.method as Method,
    basePriority: row.base_priority,
    daysUntilDue: row.days_until_due,
    isActive: row.is_active,
    changedAt: row.changed_at,
  };
}

/** All rules, by kind of record and languages. */
export async function allRules(ctx: Ctx): Promise<StoredRule[]> {
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_rule')
    .selectAll()
    .orderBy('room', 'desc')
    .orderBy('kind')
    .orderBy('source_language', 'desc')
    .orderBy('target_language', 'desc')
    .execute();
  return rows.map(toRule);
}

/** The rule for a kind of record between two languages. */
export async function ruleFor(
  ctx: Ctx,
  { room, kind }: Pick<RecordRef, 'room' | 'kind'>,
  from: Language,
  to: Language,
): Promise<StoredRule | undefined> {
  const row = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_rule')
    .selectAll()
    .where('room', '=', room)
    .where('kind', '=', kind)
    .where('source_language', '=', from)
    .where('target_language', '=', to)
    .executeTakeFirst();
  return row && toRule(row);
}
