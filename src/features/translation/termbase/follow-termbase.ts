import type { Ctx } from '../../../platform/db/context.ts';
import type { Database } from '../../../platform/db/database.ts';
import { termbaseChannel } from './content-store.ts';
import type { LiveTermbase } from './live-termbase.ts';

/** Compiling takes a third of a second: a file taken over piece by piece is read at this pace, not at its own. */
const restMs = 2_000;
/** Notifications can be lost while the connection is broken. */
const lookEveryMs = 60_000;

/**
 * Keeps the termbase of this process as the database has it, whichever process changes it. Gives the function that
 * ends it.
 */
export async function followTermbase(
  database: Database,
  ctx: Ctx,
  termbase: LiveTermbase,
): Promise<() => Promise<void>> {
  let isWanted = false;
  let isStopped = false;
  let underWay: Promise<void> | undefined;
  let rest: NodeJS.Timeout | undefined;

  const look = (): void => {
    if (isStopped) return;
    isWanted = true;
    if (underWay !== undefined || rest !== undefined) return;
    isWanted = false;
    underWay = termbase
      .catchUp(ctx)
      .then(
        (isChanged) => {
          if (!isChanged || isStopped) return;
          rest = setTimeout(() => {
            rest = undefined;
            if (isWanted) look();
          }, restMs).unref();
        },
        (error: unknown) => {
          ctx.log.warn({ err: error }, 'the termbase could not be read; it will be tried again');
        },
      )
      .finally(() => {
        underWay = undefined;
        if (isWanted && rest === undefined) look();
      });
  };

  const unlisten = await database.listen(termbaseChannel, look);
  const timer = setInterval(look, lookEveryMs).unref();
  return async () => {
    isStopped = true;
    clearInterval(timer);
    clearTimeout(rest);
    await unlisten();
    await underWay;
  };
}
