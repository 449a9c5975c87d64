import type { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import type { gateRulesEndpoint, ruleShape } from './contract.ts';
import { questionsOn, screeningData, type Question } from './screening-data.ts';
import { conditionKinds } from './vocabulary.ts';

/** A question as everybody may read it. */
export function presentRule(question: Question): z.input<typeof ruleShape> {
  const { id, topic, help, source, answers, effects, applies, validFrom, validTo } = question;
  return {
    id,
    topic,
    question: question.question,
    help,
    source,
    answers,
    effects: answers.map((answer) => {
      const effect = effects[answer];
      return {
        answer,
        outcome: effect?.outcome ?? 'clear',
        conditions: effect?.conditions ?? [],
        isNoted: effect?.isNoted ?? false,
      };
    }),
    applies: applies
      ? { from: applies.from ?? [], to: applies.to ?? [], anyway: applies.anyway ?? [] }
      : null,
    validFrom,
    validTo,
  };
}

/** The questions in force today and the conditions, public like the laws behind them. */
export function presentRules(ctx: Ctx): z.input<(typeof gateRulesEndpoint)['output']> {
  const now = ctx.clock().toISOString();
  return {
    version: screeningData.version,
    asOf: now,
    rules: questionsOn(now.slice(0, 10)).map(presentRule),
    conditions: conditionKinds.map((kind) => ({ kind, ...screeningData.conditions[kind] })),
  };
}
