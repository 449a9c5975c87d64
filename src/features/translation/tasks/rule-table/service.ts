import { AppError } from '../../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../../shared/endpoint.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { requireCoordinator } from '../access.ts';
import type { ruleEndpoints, RuleView } from './contract.ts';
import { writeRule } from './store.ts';
import { allRules, ruleFor, type StoredRule } from './views.ts';

export async function listRules(ctx: Ctx): Promise<RuleView[]> {
  requireCoordinator(ctx.actor);
  return (await allRules(ctx)).map(present);
}

/** Sets a rule; the former one stays in the audit trail. Errors: `translation.rule.sameLanguage`. */
export async function saveRule(ctx: Ctx, rule: ParsedInputOf<typeof ruleEndpoints.save>): Promise<RuleView> {
  const personId = requireCoordinator(ctx.actor);
  if (rule.from === rule.to) throw new AppError('invalid', 'translation.rule.sameLanguage');
  return ctx.transaction(async (tx) => {
    const before = await ruleFor(tx, rule, rule.from, rule.to);
    await writeRule(tx, rule, personId);
    await recordAudit(tx, {
      action: 'translation.rule.save',
      ref: null,
      details: { before: before ? present(before) : null, after: rule },
    });
    return present((await ruleFor(tx, rule, rule.from, rule.to)) as StoredRule);
  });
}

function present({ changedAt, fields, ...rule }: StoredRule): RuleView {
  return { ...rule, fields: [...fields], changedAt: changedAt.toISOString() };
}
