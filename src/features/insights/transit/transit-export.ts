import { z } from 'zod';
import { regionNames } from '../../../shared/region-names.ts';
import { tableDownload } from '../../../platform/tables/table-download.ts';
import type { Column } from '../../../platform/tables/table.ts';
import { statisticsWords } from '../messages/statistics-words.ts';
import { transitWords } from '../messages/transit-words.ts';
import { readTransit } from './service.ts';

/** The regions of the border with what is open and what has landed. */
export const transitExport = tableDownload({
  id: 'insights.transit.export',
  path: '/api/exports/transit',
  summary: 'Open and landed work of the border regions, as a workbook or CSV.',
  audience: 'public',
  input: z.object({}),
  async table(ctx) {
    const words = transitWords[ctx.language];
    const { regions, asOf } = await readTransit(ctx);
    const number = (title: string): Column => ({ title, kind: 'number' });
    return {
      title: words.exportTitle,
      about: [[statisticsWords[ctx.language].asOf, asOf]],
      columns: [
        { title: words.region, kind: 'text' },
        { title: words.code, kind: 'text' },
        ...[words.offers, words.requests, words.landed, words.verified, words.jobs, words.withoutJobs].map(
          number,
        ),
      ],
      rows: regions.map((row) => [
        regionNames[row.region]?.[ctx.language] ?? row.region,
        row.region,
        row.offers,
        row.requests,
        row.landed,
        row.verified,
        row.jobs,
        row.withoutJobs,
      ]),
    };
  },
});
