import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { pickText } from '../../../shared/language.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { equipmentWords } from '../messages/equipment-words.ts';
import { namesOfBrief } from '../parks/names-of-brief.ts';
import { equipmentListInput } from './contract.ts';
import { listEquipment } from './views.ts';

/** The list of equipment as its screen shows it; no prices, as there. */
export const equipmentDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'accounts.equipment.export',
    path: '/api/exports/equipment',
    summary: 'Equipment and services that can be booked, as the list shows them',
    audience: 'public',
    input: equipmentListInput,
    table: async (ctx, filter) => {
      const { language } = ctx;
      const words = equipmentWords[language];
      const { items, asOf } = await collectPages((paging) => listEquipment(ctx, { ...filter, ...paging }));
      const nameOf = (brief: { names: object } | null) =>
        brief && (pickText(namesOfBrief(brief.names), language)?.text ?? null);
      return {
        title: words.title,
        about: [
          [words.asOf, asOf],
          [words.count, String(items.length)],
          ...(filter.q ? [[words.name, filter.q] as const] : []),
          ...(filter.field ? [[words.field, filter.field] as const] : []),
          ...(filter.region
            ? [[words.region, regionNames[filter.region]?.[language] ?? filter.region] as const]
            : []),
          ...(filter.kind ? [[words.kind, words.kinds[filter.kind]] as const] : []),
        ],
        columns: [
          words.name,
          words.kind,
          words.field,
          words.region,
          words.owner,
          words.facility,
          words.priceTerms,
          words.unit,
        ].map((title) => ({ title, kind: 'text' as const })),
        rows: items.map((one) => [
          one.text.name,
          words.kinds[one.kind],
          `${one.field} ${grntiNames[one.field]?.[language] ?? ''}`.trim(),
          one.region && (regionNames[one.region]?.[language] ?? one.region),
          nameOf(one.organisation),
          nameOf(one.facility),
          words.priceKinds[one.priceKind],
          words.units[one.unit],
        ]),
      };
    },
  }),
];
