import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { z } from 'zod';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { grntiName, placeName } from '../../../shared/vocabulary-names.ts';
import { idShape } from '../../../shared/ids.ts';
import { pickText } from '../../../shared/language.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { cityName } from '../city-names.ts';
import { accountsWords } from '../messages/accounts-words.ts';
import { productsWords } from '../messages/products-words.ts';
import { enterpriseFilter, type Enterprise } from './contract.ts';
import { listEnterprises } from './enterprise-views.ts';
import { listProductsFor } from './service.ts';
import { pictureDownload } from './picture.ts';

const text = (title: string) => ({ title, kind: 'text' as const });

/** The enterprise databases as tables, and the pictures of products. */
export function productDownloads(files: Pick<FileStore, 'read'>): DownloadRoute[] {
  return [
    pictureDownload(files),
    tableDownload({
      id: 'accounts.products.exportProducts',
      path: '/api/exports/organisations/:organisationId/products',
      summary: 'Products of an organisation as a table; its members and the staff see drafts and hidden ones',
      audience: 'public',
      input: z.object({ organisationId: idShape }),
      table: async (ctx, { organisationId }) => {
        const words = productsWords[ctx.language];
        const { items, asOf } = await collectPages((paging) =>
          listProductsFor(ctx, { organisationId, ...paging }),
        );
        return {
          title: words.products,
          columns: [
            text(words.name),
            text(words.language),
            text(words.hsCode),
            text(words.field),
            text(words.state),
            { title: words.updated, kind: 'moment' },
          ],
          rows: items.map(({ text: shown, hsCode, field, state, updatedAt }) => [
            shown.name,
            `${words.inLanguage[shown.language]} (${words.textStates[shown.state]})`,
            hsCode,
            field && (grntiNames[field]?.[ctx.language] ?? field),
            words.states[state],
            updatedAt,
          ]),
          about: [['UTC', asOf]],
        };
      },
    }),
    tableDownload({
      id: 'accounts.products.export',
      path: '/api/exports/enterprises',
      summary: 'Enterprises of one bank with their products as a table, with the filter of the list',
      audience: 'public',
      input: enterpriseFilter,
      table: async (ctx, filter) => {
        const words = productsWords[ctx.language];
        const room = accountsWords[ctx.language];
        const { items, asOf } = await collectPages((paging) =>
          listEnterprises(ctx, { ...filter, ...paging }),
        );
        const named = ({ organisation: { names } }: Enterprise) =>
          pickText(Object.fromEntries(Object.entries(names).filter(([, name]) => name)), ctx.language)
            ?.text ?? '';
        const said = (key: string, value: string) => {
          if (key === 'bank') return words.banks[filter.bank];
          if (key === 'region') return placeName(value, ctx.language);
          return key === 'field' ? grntiName(value, ctx.language) : value;
        };
        return {
          title: words.banks[filter.bank],
          columns: [
            text(words.enterprise),
            text(words.nameIn.zh),
            text(words.nameIn.ru),
            text(words.region),
            text(words.city),
            text(words.verification),
            { title: words.productsCount, kind: 'number' },
            text(words.products),
            { title: words.completenessColumn, kind: 'number' },
            { title: words.updated, kind: 'moment' },
          ],
          rows: items.map((item) => [
            named(item),
            item.organisation.names.zh ?? null,
            item.organisation.names.ru ?? null,
            item.organisation.region &&
              (regionNames[item.organisation.region]?.[ctx.language] ?? item.organisation.region),
            item.organisation.city && cityName(item.organisation.city, ctx.language),
            room.verificationStates[item.organisation.verificationState],
            item.products,
            item.shown.map((product) => `${product.text.name} (${product.hsCode})`).join('; '),
            item.completeness.percent,
            item.updatedAt,
          ]),
          about: [
            [words.order, words.byName],
            ['UTC', asOf],
            ...(['bank', 'q', 'region', 'field', 'hs'] as const).flatMap((key): [string, string][] =>
              filter[key] === undefined ? [] : [[words.filters[key], said(key, filter[key])]],
            ),
          ],
        };
      },
    }),
  ];
}
