import { z } from 'zod';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { countryNames } from '../../../shared/region-names.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { idShape } from '../../../shared/ids.ts';
import { pickText } from '../../../shared/language.ts';
import { sayVain } from '../directory/freshness/say-vain.ts';
import { directoryWords } from '../messages/directory-words.ts';
import { parkWords } from '../messages/park-words.ts';
import { residentListInput } from './contract.ts';
import { namesOfBrief } from './names-of-brief.ts';
import { readCounters, readResidents } from './service.ts';
import { listSilentParks } from './views.ts';

/** Lists of parks as their screens show them. */
export const parkDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'accounts.parks.residents.export',
    path: '/api/exports/residents/:id',
    summary: 'Residents of a park as the list shows them',
    audience: 'public',
    input: residentListInput,
    table: async (ctx, filter) => {
      const { language } = ctx;
      const words = parkWords[language];
      const first = await readResidents(ctx, { ...filter, page: 1, pageSize: 1 });
      const { items, asOf } = await collectPages((paging) => readResidents(ctx, { ...filter, ...paging }));
      const park = pickText(namesOfBrief(first.park.facility.names), language)?.text ?? '';
      return {
        title: `${words.residents} ${park}`,
        about: [
          [words.asOf, asOf],
          [words.park, park],
          [words.standing, words.standings[filter.standing]],
          [words.count, String(items.length)],
        ],
        columns: [
          { title: words.name, kind: 'text' },
          { title: words.country, kind: 'text' },
          { title: words.since, kind: 'day' },
          { title: words.until, kind: 'day' },
          { title: words.field, kind: 'text' },
          { title: words.rooms, kind: 'text' },
        ],
        rows: items.map((one) => [
          pickText(namesOfBrief(one.organisation?.names ?? one.names), language, one.nameLanguage)?.text ??
            one.name,
          one.country && (countryNames[one.country]?.[language] ?? one.country),
          one.since,
          one.until,
          one.field && `${one.field} ${grntiNames[one.field]?.[language] ?? ''}`.trim(),
          one.rooms,
        ]),
      };
    },
  }),
  tableDownload({
    id: 'accounts.parks.counters.export',
    path: '/api/exports/counters/:id',
    summary: 'What a park reports of itself by year, with evidence',
    audience: 'public',
    input: z.object({ id: idShape }),
    table: async (ctx, { id }) => {
      const words = parkWords[ctx.language];
      const { park, reports, asOf } = await readCounters(ctx, id);
      const name = pickText(namesOfBrief(park.facility.names), ctx.language)?.text ?? '';
      return {
        title: `${words.counters} ${name}`,
        about: [
          [words.asOf, asOf],
          [words.park, name],
        ],
        columns: [
          { title: words.year, kind: 'number' },
          { title: words.counter, kind: 'text' },
          { title: words.amount, kind: 'number' },
          { title: words.heldOn, kind: 'day' },
          { title: words.evidence, kind: 'text' },
        ],
        rows: reports.map((one) => [
          one.year,
          words.counterNames[one.counter],
          one.amount,
          one.asOf,
          one.evidence,
        ]),
      };
    },
  }),
  tableDownload({
    id: 'accounts.parks.silent.export',
    path: '/api/exports/silent-parks',
    summary: 'Paired parks of which nothing was told for a month',
    audience: 'public',
    input: z.object({}),
    table: async (ctx) => {
      const words = parkWords[ctx.language];
      const { items, asOf } = await collectPages((paging) => listSilentParks(ctx, paging));
      const nameOf = ({ names }: { names: object }) =>
        pickText(namesOfBrief(names), ctx.language)?.text ?? '';
      return {
        title: words.silentTitle,
        about: [
          [words.asOf, asOf],
          [words.count, String(items.length)],
        ],
        columns: [
          { title: words.park, kind: 'text' },
          { title: words.pairedWith, kind: 'text' },
          { title: words.lastTold, kind: 'day' },
          { title: directoryWords[ctx.language].gaps.vain, kind: 'text' },
        ],
        rows: items.map((one) => [
          nameOf(one.facility),
          one.pair.map(nameOf).join('; '),
          one.lastToldOn,
          one.unfound && sayVain(one.unfound, ctx.language),
        ]),
      };
    },
  }),
];
