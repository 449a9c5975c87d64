import type { Actor } from '../../shared/actor.ts';
import type { Language } from '../../shared/language.ts';
import type { Ctx } from './context.ts';

/**
 * The same ctx for somebody else at another time, in its transactions too: what he does happens then, in his language.
 * For records of what is past, such as the demonstration.
 */
export function contextAs(ctx: Ctx, who: { actor: Actor; language: Language; at: Date }): Ctx {
  const { actor, language, at } = who;
  return {
    ...{ actor, language, log: ctx.log, requestId: ctx.requestId, clock: () => at },
    get db() {
      return ctx.db;
    },
    transaction: (work) => ctx.transaction((tx) => work(contextAs(tx, who))),
    withActor: (other) => contextAs(ctx, { ...who, actor: other }),
  };
}
