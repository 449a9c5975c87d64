import { z } from 'zod';

export const pageSizeDefault = 20;
export const pageSizeMax = 100;
/** Past this page nobody reads; a larger number is refused rather than scanned. */
export const pageNumberMax = 10_000;

/** Query fields of every list; pages count from 1. */
export const pagingInput = {
  page: z.coerce.number().int().min(1).max(pageNumberMax).default(1),
  pageSize: z.coerce.number().int().min(1).max(pageSizeMax).default(pageSizeDefault),
};

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    total: z.number().int().nonnegative(),
    page: z.number().int(),
    pageSize: z.number().int(),
    asOf: z.iso.datetime(),
  });
}

export type Page<Item> = { items: Item[]; total: number; page: number; pageSize: number; asOf: string };
