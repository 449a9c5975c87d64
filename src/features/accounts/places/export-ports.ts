import { z } from 'zod';
import { tableDownload } from '../../../platform/tables/table-download.ts';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { placesWords } from '../messages/places-words.ts';
import { listPorts } from './service.ts';

/** The crossings as their list shows them. */
export const placeDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'accounts.places.export',
    path: '/api/exports/ports',
    summary: 'Crossings with means of transport, status, the day it was checked and its source',
    audience: 'public',
    input: z.object({}),
    table: async (ctx) => {
      const words = placesWords[ctx.language];
      const region = (code: string) => regionNames[code]?.[ctx.language] ?? code;
      const ports = await listPorts(ctx);
      return {
        title: words.exportTitle,
        about: [
          [words.asOf, ctx.clock().toISOString()],
          [words.crossings, String(ports.length)],
          ['', words.checkFirst],
        ],
        columns: [
          { title: words.columns.number, kind: 'number' },
          { title: words.columns.cn, kind: 'text' },
          { title: words.columns.cnRegion, kind: 'text' },
          { title: words.columns.ru, kind: 'text' },
          { title: words.columns.ruRegion, kind: 'text' },
          { title: words.modesHead, kind: 'text' },
          { title: words.status, kind: 'text' },
          { title: words.checkedOn, kind: 'text' },
          { title: words.source, kind: 'text' },
        ],
        rows: ports.map((port) => [
          port.number,
          port.cn.names[ctx.language],
          region(port.cn.region),
          port.ru.names[ctx.language],
          region(port.ru.region),
          port.modes.map((mode) => words.modes[mode]).join(ctx.language === 'zh' ? '、' : ', '),
          words.statuses[port.status.status],
          port.status.checkedOn,
          port.status.source ?? words.sourceData,
        ]),
      };
    },
  }),
];
