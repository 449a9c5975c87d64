import { z } from 'zod';
import { tableDownload } from '../../../platform/tables/table-download.ts';
import { contradictionsWords } from '../messages/contradictions-words.ts';
import { nameText, sourceText } from '../source-text.ts';
import { readContradictions } from './service.ts';

/** Every claim a line. */
export const contradictionExport = tableDownload({
  id: 'insights.contradictions.export',
  path: '/api/exports/contradictions',
  summary: 'All claims that contradict each other with their sources, as a workbook or CSV.',
  audience: 'public',
  input: z.object({}),
  async table(ctx) {
    const { language } = ctx;
    const words = contradictionsWords[language];
    const { items, asOf } = await readContradictions(ctx);
    return {
      title: words.exportTitle,
      about: [[words.asOf, asOf]],
      columns: [words.topic, words.claim, words.source, words.remark, words.concerns, words.key].map(
        (title) => ({ title, kind: 'text' }),
      ),
      rows: items.flatMap(({ key, topic, claims, remark, related, indicators }) => {
        const concerned = [...related, ...indicators].map(({ names }) => nameText(names, language));
        return claims.map(({ text, source }) => [
          nameText(topic, language),
          nameText(text, language),
          sourceText(source, language),
          remark === null ? null : nameText(remark, language),
          concerned.join('; '),
          key,
        ]);
      }),
    };
  },
});
