import { z } from 'zod';
import { tableDownload } from '../../../platform/tables/table-download.ts';
import { referenceWords } from '../messages/reference-words.ts';
import { statisticsWords } from '../messages/statistics-words.ts';
import { sourceText } from '../source-text.ts';
import { readReference } from './service.ts';

/** All entries of all lists, with their three names. */
export const referenceExport = tableDownload({
  id: 'insights.reference.export',
  path: '/api/exports/reference',
  summary: 'The entries of all reference lists in three languages, as a workbook or CSV.',
  audience: 'public',
  input: z.object({}),
  async table(ctx) {
    const { language } = ctx;
    const words = referenceWords[language];
    const listNames: Readonly<Record<string, string>> = words.lists;
    const { lists, asOf } = await readReference(ctx);
    const titles = [words.list, words.code, words.chinese, words.russian, words.english, words.source];
    return {
      title: words.exportTitle,
      about: [[statisticsWords[language].asOf, asOf]],
      columns: titles.map((title) => ({ title, kind: 'text' })),
      rows: lists.flatMap(({ list, entries }) =>
        entries.map(({ key, names, source }) => [
          listNames[list] ?? list,
          key,
          names.zh ?? null,
          names.ru ?? null,
          names.en ?? null,
          sourceText(source, language),
        ]),
      ),
    };
  },
});
