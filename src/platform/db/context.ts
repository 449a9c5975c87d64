import type { Kysely } from 'kysely';
import type { Actor } from '../../shared/actor.ts';
import type { Language } from '../../shared/language.ts';
import type { Log } from '../log/log.ts';

/** Tables are typed per room: see `tablesOf`. */
export type AnyTables = Record<string, never>;

/**
 * What every service function is given first: the database handle of the current transaction (or outside one,
 * the pool), who acts, the language he reads, the clock and the log.
 */
export type Ctx = {
  readonly db: Kysely<AnyTables>;
  readonly actor: Actor;
  readonly language: Language;
  readonly requestId: string;
  readonly log: Log;
  /** The time now; tests set it. */
  readonly clock: () => Date;
  /**
   * Runs `work` in one database transaction; audit entries and events told inside ride in it. Inside a
   * transaction it joins the running one. Rolls back and rethrows when `work` throws.
   */
  transaction<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** The same database, acting as somebody else (system work on behalf of nobody). */
  withActor(actor: Actor): Ctx;
};

/** The query builder typed with a room's own (or permitted) tables: `tablesOf<CatalogueTables>(ctx)`. */
export function tablesOf<Tables>(ctx: Pick<Ctx, 'db'>): Kysely<Tables> {
  return ctx.db as unknown as Kysely<Tables>;
}
