import { z } from 'zod';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Table } from '../../../platform/tables/table.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { pickText } from '../../../shared/language.ts';
import { countryNames, regionNames } from '../../../shared/region-names.ts';
import { equipmentWords } from '../messages/equipment-words.ts';
import { namesOfBrief } from '../parks/names-of-brief.ts';
import { equipmentListInput, type EquipmentBrief } from './contract.ts';
import { listEquipment, listOwnEquipment } from './views.ts';

/** Lists of equipment as their screens show them; no prices, as there. */
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
      const list = await collectPages((paging) => listEquipment(ctx, { ...filter, ...paging }));
      const placeOf = (code: string) => (regionNames[code] ?? countryNames[code])?.[language] ?? code;
      const asked: (readonly [string, string | undefined])[] = [
        [words.name, filter.q],
        [words.field, filter.field],
        [words.country, filter.country && placeOf(filter.country)],
        [words.region, filter.region && placeOf(filter.region)],
        [words.kind, filter.kind && words.kinds[filter.kind]],
        [words.facility, filter.facilityId],
        [words.owner, filter.organisationId],
      ];
      const about = asked.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
      return tableOf(ctx, words.title, list, about);
    },
  }),
  tableDownload({
    id: 'accounts.equipment.exportMine',
    path: '/api/exports/own-equipment',
    summary: 'Equipment and services of the own organisations in every state, as the list shows them',
    audience: 'signedIn',
    input: z.object({}),
    table: async (ctx) => {
      const list = await collectPages((paging) => listOwnEquipment(ctx, paging));
      return tableOf(ctx, equipmentWords[ctx.language].mine, list, []);
    },
  }),
];

function tableOf(
  { language }: Ctx,
  title: string,
  { items, asOf }: { items: readonly EquipmentBrief[]; asOf: string },
  asked: Table['about'],
): Table {
  const words = equipmentWords[language];
  const nameOf = (brief: { names: object } | null) =>
    brief && (pickText(namesOfBrief(brief.names), language)?.text ?? null);
  return {
    title,
    about: [[words.asOf, asOf], [words.count, String(items.length)], ...asked],
    columns: [
      words.name,
      words.original,
      words.kind,
      words.field,
      words.region,
      words.owner,
      words.facility,
      words.priceTerms,
      words.unit,
      words.state,
    ].map((column) => ({ title: column, kind: 'text' as const })),
    rows: items.map((one) => [
      one.text.name,
      words.textStates[one.text.state],
      words.kinds[one.kind],
      `${one.field} ${grntiNames[one.field]?.[language] ?? ''}`.trim(),
      one.region && (regionNames[one.region]?.[language] ?? one.region),
      nameOf(one.organisation),
      nameOf(one.facility),
      words.priceKinds[one.priceKind],
      words.units[one.unit],
      words.states[one.state],
    ]),
  };
}
