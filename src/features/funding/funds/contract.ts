import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { currencies } from '../../../shared/money.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { countryShape, someTextShape } from '../../accounts/contract.ts';
import { factLinkShape, factRecordShape } from '../../programmes/plans/contract.ts';
import { fundKinds, fundStatuses } from './vocabulary.ts';

export const fundBriefShape = factRecordShape.extend({
  kind: z.enum(fundKinds),
  status: z.enum(fundStatuses).nullable(),
  /** Whole units of its own currency; null where the source names no amount. */
  amount: z.number().nullable(),
  currency: z.enum(currencies).nullable(),
  /** The amount as the source writes it, e.g. 6060万元. */
  seedForm: z.string().nullable(),
  year: z.number().int().nullable(),
  countries: z.array(countryShape),
  owners: z.array(factLinkShape),
  loadedAt: z.iso.datetime(),
});
export type FundBrief = z.output<typeof fundBriefShape>;

export const fundShape = fundBriefShape.extend({
  criteria: z.array(z.object({ code: z.string(), text: someTextShape })),
  related: z.array(factLinkShape),
});
export type Fund = z.output<typeof fundShape>;

export const fundFilters = {
  q: queryOptional(z.string().trim().max(200)),
  kind: queryOptional(z.enum(fundKinds)),
  country: queryOptional(z.enum(['CN', 'RU'])),
  currency: queryOptional(z.enum(currencies)),
};

export const fundEndpoints = {
  list: defineEndpoint({
    id: 'funding.funds.list',
    method: 'GET',
    path: '/api/funds',
    summary: 'Funds, capital, investments and grants the sources name, by kind and name',
    audience: 'public',
    input: z.object({ ...fundFilters, ...pagingInput }),
    output: pageOf(fundBriefShape),
  }),
  get: defineEndpoint({
    id: 'funding.funds.get',
    method: 'GET',
    path: '/api/funds/:id',
    summary: 'One fund with its criteria, owners and sources',
    audience: 'public',
    input: z.object({ id: idShape }),
    output: fundShape,
  }),
};
