import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { pickText } from '../../../shared/language.ts';
import { countryNames, regionNames } from '../../../shared/region-names.ts';
import { expertWords } from '../messages/expert-words.ts';
import { namesOfBrief } from '../parks/names-of-brief.ts';
import { expertListInput } from './contract.ts';
import { fieldName, languageName } from './field-and-language-names.ts';
import { listExperts } from './list-views.ts';

/** The list of experts as its screen shows it; no contacts, as there. */
export const expertDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'accounts.experts.export',
    path: '/api/exports/experts',
    summary: 'Experts whose institutions confirm them, as the list shows them',
    audience: 'public',
    input: expertListInput,
    table: async (ctx, filter) => {
      const { language } = ctx;
      const words = expertWords[language];
      const { items, asOf } = await collectPages((paging) => listExperts(ctx, { ...filter, ...paging }));
      const placeOf = (code: string | null | undefined) =>
        code ? ((regionNames[code] ?? countryNames[code])?.[language] ?? code) : null;
      const about: [string, string | undefined][] = [
        [words.asOf, asOf],
        [words.count, String(items.length)],
        [words.field, filter.field && fieldName(filter.field, grntiNames, language)],
        [words.language, filter.language && languageName(filter.language, language)],
        [words.country, placeOf(filter.country) ?? undefined],
        [words.region, placeOf(filter.region) ?? undefined],
        [words.service, filter.service && words.serviceNames[filter.service]],
      ];
      return {
        title: words.title,
        about: about.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const])),
        columns: [
          { title: words.name, kind: 'text' },
          { title: words.organisation, kind: 'text' },
          { title: words.country, kind: 'text' },
          { title: words.region, kind: 'text' },
          { title: words.positions, kind: 'text' },
          { title: words.fields, kind: 'text' },
          { title: words.languages, kind: 'text' },
          { title: words.services, kind: 'text' },
          { title: words.confirmedOn, kind: 'day' },
          { title: words.untilTitle, kind: 'day' },
        ],
        rows: items.map((one) => [
          one.displayName,
          one.organisation && (pickText(namesOfBrief(one.organisation.names), language)?.text ?? null),
          placeOf(one.organisation?.country),
          placeOf(one.organisation?.region),
          one.text.words.positions ?? null,
          one.fields.map((code) => fieldName(code, grntiNames, language)).join('; '),
          one.languages
            .map((spoken) => `${languageName(spoken.language, language)} (${words.levels[spoken.level]})`)
            .join('; '),
          one.services.map((code) => words.serviceNames[code]).join('; '),
          one.confirmedOn,
          one.approvedUntil,
        ]),
      };
    },
  }),
];
