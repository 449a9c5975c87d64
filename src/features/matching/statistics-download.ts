import { z } from 'zod';
import type { Ctx } from '../../platform/db/context.ts';
import { aboutList } from '../../platform/tables/about-list.ts';
import { tableDownload } from '../../platform/tables/table-download.ts';
import { languageNames } from '../../shared/language-names.ts';
import { queryWithDefault } from '../../shared/query.ts';
import { matching } from './contract.ts';
import { matchScreenWords } from './messages/match-screen-words.ts';
import { showStatistics } from './show-statistics.ts';

const steps = ['shown', 'opened', 'kept', 'accepted', 'dismissed'] as const;
const input = z.object({
  ...matching.statistics.input.shape,
  of: queryWithDefault(z.enum(['own', 'all']), 'own'),
});

/** What became of matches by month and pair of languages: of the reader's side, or for administrators of all. */
export const matchStatisticsDownload = tableDownload({
  id: 'matching.statistics.export',
  path: '/api/exports/match-statistics',
  summary: 'What became of matches by month and pair of languages; of all sides for administrators',
  audience: 'signedIn',
  input,
  async table(ctx: Ctx, wish) {
    const { language } = ctx;
    const { rows, totals, asOf } = await showStatistics(ctx, wish);
    const words = matchScreenWords[language];
    const names = languageNames[language];
    const titles = {
      shown: words.shown,
      opened: words.opened,
      kept: words.keptHead,
      accepted: words.acceptedHead,
      dismissed: words.dismissedHead,
    };
    return {
      title: words.statisticsTitle,
      about: aboutList(language, { asOf, items: rows }, wish, {
        of: { own: words.own, all: words.everybody },
      }),
      columns: [
        { title: words.month, kind: 'text' },
        { title: words.languagePair, kind: 'text' },
        ...steps.map((step) => ({ title: titles[step], kind: 'number' as const })),
      ],
      rows: [
        ...rows.map((row) => [
          row.month,
          `${names[row.ownLanguage]} ↔ ${names[row.otherLanguage]}`,
          ...steps.map((step) => row[step]),
        ]),
        ...(rows.length === 0 ? [] : [[words.allMonths, null, ...steps.map((step) => totals[step])]]),
      ],
    };
  },
});
