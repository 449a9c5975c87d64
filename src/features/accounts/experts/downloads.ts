import { z } from 'zod';
import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Table } from '../../../platform/tables/table.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { pickText, type Language } from '../../../shared/language.ts';
import { countryNames, regionNames } from '../../../shared/region-names.ts';
import { expertWords } from '../messages/expert-words.ts';
import { namesOfBrief } from '../parks/names-of-brief.ts';
import { expertListInput, type ExpertBrief } from './contract.ts';
import { fieldName, languageName } from './field-and-language-names.ts';
import { listExperts, listToDecide } from './list-views.ts';

/** Lists of experts as their screens show them; no contacts, as there. */
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
      const list = await collectPages((paging) => listExperts(ctx, { ...filter, ...paging }));
      const asked: (readonly [string, string | null | undefined])[] = [
        [words.field, filter.field && fieldName(filter.field, grntiNames, language)],
        [words.language, filter.language && languageName(filter.language, language)],
        [words.country, placeOf(filter.country, language)],
        [words.region, placeOf(filter.region, language)],
        [words.service, filter.service && words.serviceNames[filter.service]],
      ];
      const about = asked.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
      return tableOf(ctx, words.title, list, about);
    },
  }),
  tableDownload({
    id: 'accounts.experts.exportWaiting',
    path: '/api/exports/experts-to-confirm',
    summary: 'Experts the reader decides on, as the list shows them',
    audience: 'signedIn',
    input: z.object({}),
    table: async (ctx) => {
      const list = await collectPages((paging) => listToDecide(ctx, paging));
      return tableOf(ctx, expertWords[ctx.language].waitingTitle, list, []);
    },
  }),
];

function tableOf(
  { language }: Ctx,
  title: string,
  { items, asOf }: { items: readonly ExpertBrief[]; asOf: string },
  asked: Table['about'],
): Table {
  const words = expertWords[language];
  return {
    title,
    about: [[words.asOf, asOf], [words.count, String(items.length)], ...asked],
    columns: [
      { title: words.name, kind: 'text' },
      { title: words.organisation, kind: 'text' },
      { title: words.country, kind: 'text' },
      { title: words.region, kind: 'text' },
      { title: words.positions, kind: 'text' },
      { title: words.original, kind: 'text' },
      { title: words.fields, kind: 'text' },
      { title: words.languages, kind: 'text' },
      { title: words.services, kind: 'text' },
      { title: words.state, kind: 'text' },
      { title: words.confirmedOn, kind: 'day' },
      { title: words.untilTitle, kind: 'day' },
    ],
    rows: items.map((one) => [
      one.displayName,
      one.organisation && (pickText(namesOfBrief(one.organisation.names), language)?.text ?? null),
      placeOf(one.organisation?.country, language),
      placeOf(one.organisation?.region, language),
      one.text.words.positions ?? null,
      words.textStates[one.text.state],
      one.fields.map((code) => fieldName(code, grntiNames, language)).join('; '),
      one.languages
        .map((spoken) => `${languageName(spoken.language, language)} (${words.levels[spoken.level]})`)
        .join('; '),
      one.services.map((code) => words.serviceNames[code]).join('; '),
      words.states[one.state],
      one.confirmedOn,
      one.approvedUntil,
    ]),
  };
}

const placeOf = (code: string | null | undefined, language: Language) =>
  code ? ((regionNames[code] ?? countryNames[code])?.[language] ?? code) : null;
