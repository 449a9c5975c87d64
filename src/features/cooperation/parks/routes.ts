import { route, type Route } from '../../../platform/http/route.ts';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { tableDownload } from '../../../platform/tables/table-download.ts';
import { countryNames } from '../../../shared/region-names.ts';
import { pickText } from '../../../shared/language.ts';
import { parkResultWords } from '../messages/park-result-words.ts';
import { parkResultEndpoints, resultsInput } from './contract.ts';
import { sayState } from './say-state.ts';
import { readResults } from './service.ts';

export const parkResultRoutes: Route[] = [
  route(parkResultEndpoints.get, (ctx, wish) => readResults(ctx, wish)),
];

/** The same rows as the screen, in the same order. */
export const parkResultDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'cooperation.parks.results.export',
    path: '/api/exports/park-results/:id',
    summary: 'Results of a park in a year by state and country, as the screen shows them',
    audience: 'public',
    input: resultsInput,
    table: async (ctx, wish) => {
      const { language } = ctx;
      const words = parkResultWords[language];
      const { facility, year, rows, asOf } = await readResults(ctx, wish);
      const names = Object.fromEntries(Object.entries(facility.names).filter(([, name]) => Boolean(name)));
      const name = pickText(names, language)?.text ?? '';
      return {
        title: `${words.title} ${year}`,
        about: [
          [words.park, name],
          [words.year, String(year)],
          [words.asOf, asOf],
        ],
        columns: [
          { title: words.part, kind: 'text' },
          { title: words.state, kind: 'text' },
          { title: words.country, kind: 'text' },
          { title: words.count, kind: 'number' },
        ],
        rows: rows.map((row) => [
          words.parts[row.part],
          sayState(row, language),
          row.country && (countryNames[row.country]?.[language] ?? row.country),
          row.count,
        ]),
      };
    },
  }),
];
