import { AppError } from '../../../shared/app-error.ts';
import type { Page } from '../../../shared/paging.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { factLinks } from '../../../platform/facts/facts.ts';
import type { Fund, FundBrief } from './contract.ts';
import { findFund, listFunds as listStored, type FundFilter, type StoredFund } from './views.ts';

type Links = Awaited<ReturnType<typeof factLinks>>;

const linksIn = (links: Links, keys: readonly string[]) =>
  keys.flatMap((key) => {
    const link = links.get(key);
    return link ? [{ key, names: link.names, path: link.path }] : [];
  });

function briefOf(
  { criteria: _, related: __, owners, loadedAt, ...row }: StoredFund,
  links: Links,
): FundBrief {
  return { ...row, owners: linksIn(links, owners), loadedAt: loadedAt.toISOString() };
}

export async function listFunds(
  ctx: Ctx,
  { page, pageSize, ...filter }: FundFilter & { page: number; pageSize: number },
): Promise<Page<FundBrief>> {
  const { rows, total } = await listStored(ctx, filter, { page, pageSize });
  const links = await factLinks(ctx, [...new Set(rows.flatMap(({ owners }) => owners))]);
  const items = rows.map((row) => briefOf(row, links));
  return { items, total, page, pageSize, asOf: ctx.clock().toISOString() };
}

/** One fund; refuses with 404 `funding.fund.unknown`. */
export async function readFund(ctx: Ctx, id: string): Promise<Fund> {
  const row = await findFund(ctx, id);
  if (!row) throw new AppError('notFound', 'funding.fund.unknown');
  const links = await factLinks(ctx, [...row.owners, ...row.related]);
  return { ...briefOf(row, links), criteria: row.criteria, related: linksIn(links, row.related) };
}
