import { regionNames } from '../../../shared/region-names.ts';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Column } from '../../../platform/tables/table.ts';
import { landingWords } from '../messages/landing-words.ts';
import { listExportWords } from '../messages/list-export-words.ts';
import { projectScreenWords } from '../messages/project-screens-words.ts';
import { landings } from './contract.ts';
import { listLandings } from './list-landings.ts';

const text = (title: string): Column => ({ title, kind: 'text' });

/** What has landed and may be shown, with the latest answer of its follow-up. */
export const landingDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'cooperation.landings.export',
    path: '/api/exports/landings',
    summary: 'Projects that have landed and that both sides agreed to show, as the list shows them',
    audience: 'public',
    input: landings.list.input,
    async table(ctx, wish) {
      const { language } = ctx;
      const list = await collectPages((paging) => listLandings(ctx, { ...wish, ...paging }));
      const words = landingWords[language];
      const common = projectScreenWords[language];
      return {
        title: words.allTitle,
        about: aboutList(language, list, wish),
        columns: [
          ...[common.number, common.title, words.kind].map(text),
          { title: words.landedOn, kind: 'day' },
          ...[words.country, words.region, words.place, words.product].map(text),
          { title: words.jobs, kind: 'number' },
          ...[listExportWords[language].confirmed, words.followUp].map(text),
        ],
        rows: list.items.map((one) => [
          one.number,
          one.title.text,
          words.kinds[one.kind],
          one.landedOn,
          one.country,
          regionNames[one.region]?.[language] ?? one.region,
          one.place.text,
          one.product.text === '' ? null : one.product.text,
          one.jobs,
          one.isVerified ? words.verified : words.claimedShort,
          one.latest && words.latest(one.latest.months, words.standings[one.latest.standing]),
        ]),
      };
    },
  }),
];
