import type { Ctx } from '../../../platform/db/context.ts';
import type { ListedPage } from './list-views.ts';
import { presentList } from './present.ts';

/** A page of a list as its reader sees it. */
export async function presentPage(
  ctx: Ctx,
  { page, pageSize }: { page: number; pageSize: number },
  found: ListedPage,
) {
  return {
    items: await presentList(ctx, found.items),
    total: found.total,
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
  };
}
