import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { factLinks, findFact } from '../../../platform/facts/facts.ts';
import { maySeeUnreleased } from '../access.ts';
import type { FactRow } from './contract.ts';
import { flattenRow, namedKeys, sourceOf } from './rules.ts';

/** A row as it was loaded. Rows that wait for a look are not there for those who may not look. */
export async function readFact(ctx: Ctx, key: string): Promise<FactRow> {
  const fact = await findFact(ctx, key);
  if (!fact || !(fact.isPublic || maySeeUnreleased(ctx.actor))) {
    throw new AppError('notFound', 'platform.notFound');
  }
  const fields = flattenRow(fact.content);
  const links = await factLinks(
    ctx,
    namedKeys(fields).filter((named) => named !== key),
  );
  return {
    key,
    file: fact.file,
    names: fact.names,
    fields,
    source: sourceOf(fact.content),
    path: fact.path,
    related: [...links.values()],
    isPublic: fact.isPublic,
    loadedAt: fact.loadedAt.toISOString(),
  };
}
