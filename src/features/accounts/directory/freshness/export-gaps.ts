import { z } from 'zod';
import type { Ctx } from '../../../../platform/db/context.ts';
import { collectPages, tableDownload } from '../../../../platform/tables/table-download.ts';
import type { Table } from '../../../../platform/tables/table.ts';
import { countryNames, regionNames } from '../../../../shared/region-names.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { gapFilter, type GapItem } from './contract.ts';
import { sayVain } from './say-vain.ts';
import { pageGaps } from './service.ts';

const gapInput = z.object({ ...gapFilter, page: z.unknown().optional() });

/** The register of gaps as its screen shows it. */
export const gapsExport = tableDownload({
  id: 'accounts.freshness.export',
  path: '/api/exports/profile-gaps',
  summary:
    'Profiles with what is missing, what was looked for in vain, completeness, responsible and answers',
  audience: 'public',
  input: gapInput,
  table: tableOf,
});

async function tableOf(ctx: Ctx, { subject, kind, country }: z.output<typeof gapInput>): Promise<Table> {
  const { language } = ctx;
  const words = directoryWords[language];
  const { gaps } = words;
  const { items, asOf } = await collectPages((paging) =>
    pageGaps(ctx, { subject, kind, country, ...paging }),
  );
  const place = (code: string | null) =>
    code === null ? null : (regionNames[code]?.[language] ?? countryNames[code]?.[language] ?? code);
  const comma = language === 'zh' ? '、' : ', ';
  const fields = (list: GapItem['expected']) =>
    list.map((field) => words.profileFields[field]).join(comma) || null;
  return {
    title: gaps.title,
    about: [
      [gaps.subject, subject ? gaps.subjects[subject] : words.sheet.all],
      [gaps.kind, kind ? kindName(kind, language) : words.sheet.all],
      [gaps.country, place(country ?? null) ?? words.sheet.all],
      [words.sheet.made, asOf],
      [words.sheet.rows, String(items.length)],
    ],
    columns: [
      ...[
        words.sheet.nameZh,
        words.sheet.nameRu,
        words.sheet.nameEn,
        gaps.kind,
        gaps.country,
        gaps.region,
      ].map(text),
      { title: `${gaps.completeness}, %`, kind: 'number' },
      ...[gaps.filled, gaps.missing, gaps.vain].map(text),
      { title: gaps.updated, kind: 'day' },
      { title: gaps.confirmedOn, kind: 'day' },
      ...[gaps.state, gaps.responsible].map(text),
      { title: gaps.askedColumn, kind: 'number' },
      { title: gaps.answeredColumn, kind: 'number' },
    ],
    rows: items.map((item) => [
      item.names.zh ?? null,
      item.names.ru ?? null,
      item.names.en ?? null,
      kindName(item.kind, language),
      place(item.country),
      place(item.region),
      item.completenessPercent,
      fields(item.filled),
      fields(missingOf(item)),
      item.vain.map((search) => sayVain(search, language)).join('; ') || null,
      item.updatedOn,
      item.confirmedOn,
      words.freshness.states[item.state],
      item.responsible.map(({ names }) => names[language] ?? names.en ?? names.ru ?? names.zh).join('; ') ||
        null,
      item.asked,
      item.answered,
    ]),
  };
}

const text = (title: string) => ({ title, kind: 'text' as const });

/** What a profile should tell and does not. */
export function missingOf({ expected, filled }: Pick<GapItem, 'expected' | 'filled'>): GapItem['expected'] {
  return expected.filter((field) => !filled.includes(field));
}

function kindName(kind: GapItem['kind'], language: Ctx['language']): string {
  const { organisationKinds, facilityKinds } = accountsWords[language];
  const names: Record<string, string> = { ...facilityKinds, ...organisationKinds };
  return names[kind] ?? kind;
}
