import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { pickText } from '../../../shared/language.ts';
import { countryNames } from '../../../shared/region-names.ts';
import { practiceWords } from '../messages/practice-words.ts';
import { namesOfBrief } from '../parks/names-of-brief.ts';
import { practiceListInput } from './contract.ts';
import { listPractices } from './views.ts';

/** Notes of practice as their list shows them, in the reader's language with the state of the text. */
export const practiceDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'accounts.practices.export',
    path: '/api/exports/practices',
    summary: 'Notes of practice of parks and incubators, as the list shows them',
    audience: 'public',
    input: practiceListInput,
    table: async (ctx, filter) => {
      const { language } = ctx;
      const words = practiceWords[language];
      const { items, asOf } = await collectPages((paging) => listPractices(ctx, { ...filter, ...paging }));
      const countryOf = (code: string | null | undefined) =>
        code ? (countryNames[code]?.[language] ?? code) : null;
      const fieldOf = (code: string | null | undefined) =>
        code ? `${code} ${grntiNames[code]?.[language] ?? ''}`.trim() : null;
      const about: [string, string | null | undefined][] = [
        [words.asOf, asOf],
        [words.count, String(items.length)],
        [words.q, filter.q],
        [words.kind, filter.kind && words.kinds[filter.kind]],
        [words.field, fieldOf(filter.field)],
        [words.country, countryOf(filter.country)],
      ];
      return {
        title: words.title,
        about: about.flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
        columns: [
          { title: words.writtenOn, kind: 'day' },
          { title: words.noteTitle, kind: 'text' },
          { title: words.kind, kind: 'text' },
          { title: words.field, kind: 'text' },
          { title: words.country, kind: 'text' },
          { title: words.organisation, kind: 'text' },
          { title: words.tried, kind: 'text' },
          { title: words.outcome, kind: 'text' },
          { title: words.figures, kind: 'text' },
          { title: words.original, kind: 'text' },
          { title: words.answers, kind: 'number' },
        ],
        rows: items.map((one) => [
          one.writtenAt.slice(0, 10),
          one.text.words.title ?? null,
          words.kinds[one.kind],
          fieldOf(one.field),
          countryOf(one.country),
          one.organisation && (pickText(namesOfBrief(one.organisation.names), language)?.text ?? null),
          one.text.words.tried ?? null,
          one.text.words.outcome ?? null,
          one.text.words.figures ?? null,
          words.textStates[one.text.state],
          one.answers,
        ]),
      };
    },
  }),
];
