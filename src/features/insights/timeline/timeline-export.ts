import { regionNames, countryNames } from '../../../shared/region-names.ts';
import { tableDownload } from '../../../platform/tables/table-download.ts';
import { timelineWords } from '../messages/timeline-words.ts';
import { nameText, sourceText } from '../source-text.ts';
import { timelineFilterShape, type TimelineFilter } from './contract.ts';
import { readTimeline } from './service.ts';

/** The entries of the timeline under its filter. */
export const timelineExport = tableDownload({
  id: 'insights.timeline.export',
  path: '/api/exports/timeline',
  summary: 'Phases and milestones under a filter, as a workbook or CSV.',
  audience: 'public',
  input: timelineFilterShape,
  async table(ctx, filter) {
    const { language } = ctx;
    const words = timelineWords[language];
    const { items, asOf } = await readTimeline(ctx, filter);
    const names = [
      words.starts,
      words.ends,
      words.what,
      words.kind,
      words.layer,
      words.records,
      words.source,
    ];
    return {
      title: words.exportTitle,
      about: [...askedOf(filter, words), [words.asOf, asOf]],
      columns: [...names, words.key].map((title) => ({ title, kind: 'text' })),
      rows: items.map((moment) => [
        moment.starts,
        moment.ends,
        nameText(moment.names, language),
        words.oneKind[moment.kind],
        [
          words.layers[moment.layer],
          (regionNames[moment.scope] ?? countryNames[moment.scope])?.[language] ?? '',
        ]
          .filter(Boolean)
          .join(', '),
        moment.related.map((link) => nameText(link.names, language)).join('; '),
        sourceText(moment.source, language),
        moment.key,
      ]),
    };
  },
});

function askedOf(filter: TimelineFilter, words: (typeof timelineWords)['en']): [string, string][] {
  const asked: [string, string | undefined][] = [
    [words.layer, filter.layer && words.layers[filter.layer]],
    [words.kind, filter.kind && words.kinds[filter.kind]],
    [words.from, filter.from?.toString()],
    [words.to, filter.to?.toString()],
  ];
  return asked.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]));
}
