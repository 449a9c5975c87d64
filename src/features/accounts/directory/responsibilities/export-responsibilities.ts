import type { Ctx } from '../../../../platform/db/context.ts';
import { collectPages, tableDownload } from '../../../../platform/tables/table-download.ts';
import type { Table } from '../../../../platform/tables/table.ts';
import { z } from 'zod';
import { queryOptional } from '../../../../shared/query.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { bankShape, responsibilityFilter, type ResponsibilityFilter } from './contract.ts';
import { sayCounterparts, sayField, sayRegion, saySource, sayText } from './say-responsibility.ts';
import { pageResponsibilities } from './service.ts';

/** What the finder shows, row by row. */
export const responsibilitiesExport = tableDownload({
  id: 'accounts.responsibilities.export',
  path: '/api/exports/responsibilities',
  summary: 'Who answers for which step, with names in three languages, counterpart, sureness and source',
  audience: 'public',
  input: responsibilityFilter.extend({ bank: queryOptional(bankShape), page: z.unknown().optional() }),
  table: tableOf,
});

async function tableOf(
  ctx: Ctx,
  { step, field, region, bank }: ResponsibilityFilter & { bank?: 'CN' | 'RU' | undefined },
): Promise<Table> {
  const { language } = ctx;
  const words = directoryWords[language];
  const { sheet } = words;
  const { items, asOf } = await collectPages((paging) =>
    pageResponsibilities(ctx, { step, field, region, bank, ...paging }),
  );
  return {
    title: words.finder.title,
    about: [
      ...filterLines({ step, field, region }, ctx),
      [sheet.made, asOf],
      [sheet.rows, String(items.length)],
    ],
    columns: [
      ...[sheet.step, sheet.bank, words.finder.field, words.finder.region].map(text),
      ...[sheet.nameZh, sheet.nameRu, sheet.nameEn, sheet.level, sheet.what, sheet.counterpart].map(text),
      ...[sheet.confidence, sheet.asOf, sheet.source].map(text),
      { title: sheet.checkedOn, kind: 'day' },
    ],
    rows: items.map((item) => [
      words.steps[item.step],
      words.bank[item.bank],
      sayField(item.field, language),
      sayRegion(item.region, language),
      item.organisation.names.zh ?? null,
      item.organisation.names.ru ?? null,
      item.organisation.names.en ?? null,
      words.levels[item.level],
      sayText(item.what, language),
      sayCounterparts(item, language) || null,
      words.confidences[item.confidence],
      item.asOf,
      saySource(item.source, language),
      item.checkedOn,
    ]),
  };
}

const text = (title: string) => ({ title, kind: 'text' as const });

/** The filter in words, each field with its value. */
export function filterLines(
  { step, field, region }: ResponsibilityFilter,
  { language }: Pick<Ctx, 'language'>,
): [string, string][] {
  const { finder, steps } = directoryWords[language];
  return [
    [finder.step, step ? steps[step] : finder.anyStep],
    [finder.field, field ? sayField(field, language) : finder.anyField],
    [finder.region, region ? sayRegion(region, language) : finder.anyRegion],
  ];
}
