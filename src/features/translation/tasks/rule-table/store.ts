import type { Ctx } from '../../../../platform/db/context.ts';
import { tablesOf } from '../../../../platform/db/context.ts';
import type { TranslationTables } from '../../tables.gen.ts';
import type { Rule } from '../rules.ts';

export async function writeRule(ctx: Ctx, rule: Rule, changedBy: string): Promise<void> {
  const values = {
    fields: [...rule.fields],
    method: rule.method,
    base_priority: rule.basePriority,
    days_until_due: rule.daysUntilDue,
    is_active: rule.isActive,
    changed_by: changedBy,
    changed_at: ctx.clock(),
  };
  const key = { room: rule.room, kind: rule.kind, source_language: rule.from, target_language: rule.to };
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_rule')
    .values({ ...key, ...values })
    .onConflict((conflict) =>
      conflict.columns(['room', 'kind', 'source_language', 'target_language']).doUpdateSet(values),
    )
    .execute();
}
