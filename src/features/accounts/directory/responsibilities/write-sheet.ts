import { z } from 'zod';
import { languages } from '../../../../shared/language.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import type { Block, DocumentModel, Run } from '../../../../platform/documents/document.ts';
import { writePaper } from '../../../../platform/documents/write-paper.ts';
import { downloadRoute, type Download } from '../../../../platform/http/download-route.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { responsibilityFilter } from './contract.ts';
import { filterLines } from './export-responsibilities.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';
import { sayField, sayRegion, sayText } from './say-responsibility.ts';
import { processSteps } from './vocabulary.ts';

const formats = ['pdf', 'docx'] as const;
const sheetInput = responsibilityFilter.extend({
  format: z.enum(formats).default('pdf'),
  page: z.unknown().optional(),
});
type SheetInput = z.output<typeof sheetInput>;

/** The contact sheet of the present filter, names in three languages side by side. */
export const contactSheet = downloadRoute({
  id: 'accounts.responsibilities.sheet',
  path: '/api/responsibilities/sheet',
  summary: 'Contact sheet in three languages as PDF or DOCX; contacts are those the reader may see',
  audience: 'public',
  input: sheetInput,
  handle: writeSheet,
});

async function writeSheet(ctx: Ctx, { format, page: _page, ...filter }: SheetInput): Promise<Download> {
  const rows = await readSheet(ctx, filter);
  const model = sheetOf(ctx, filter, rows);
  const day = ctx.clock().toISOString().slice(0, 10);
  return writePaper(`${directoryWords[ctx.language].sheet.title} ${day}`, format, model);
}

/** Step by step a table: bank, the name in each language, contacts. */
export function sheetOf(
  ctx: Pick<Ctx, 'language' | 'clock'>,
  filter: Parameters<typeof filterLines>[0],
  rows: readonly SheetRow[],
): DocumentModel {
  const { language } = ctx;
  const { sheet, finder } = directoryWords[language];
  const title = languages.map((one) => directoryWords[one].sheet.title);
  const blocks: Block[] = [
    { kind: 'title', runs: languages.map((one, at) => ({ text: `${title[at] ?? ''}\n`, language: one })) },
    {
      kind: 'note',
      runs: [
        ...filterLines(filter, ctx).map(([name, value]) => ({ text: `${name}: ${value}\n`, language })),
        {
          text: `${sheet.made}: ${ctx.clock().toISOString().slice(0, 16).replace('T', ' ')} UTC. ${sheet.rows}: ${rows.length}`,
          language,
        },
      ],
    },
    ...processSteps.flatMap((step): Block[] => {
      const own = rows.filter((row) => row.responsibility.step === step);
      if (own.length === 0 && filter.step !== step) return [];
      const heading: Block = {
        kind: 'heading',
        runs: languages.map((one, at) => ({
          text: `${at === 0 ? '' : ' · '}${directoryWords[one].steps[step]}`,
          language: one,
        })),
      };
      if (own.length === 0)
        return [heading, { kind: 'paragraph', runs: [{ text: finder.nobody, language }] }];
      return [heading, tableOf(own, ctx)];
    }),
  ];
  return {
    title: title.join(' · '),
    language,
    footer: [{ text: title[languages.indexOf(language)] ?? '', language, isQuiet: true }],
    blocks,
    madeAt: ctx.clock(),
  };
}

function tableOf(rows: readonly SheetRow[], { language }: Pick<Ctx, 'language'>): Block {
  const head = [
    inAll((words) => words.sheet.bank),
    [{ text: directoryWords.zh.sheet.nameZh, language: 'zh' as const }],
    [{ text: directoryWords.ru.sheet.nameRu, language: 'ru' as const }],
    [{ text: directoryWords.en.sheet.nameEn, language: 'en' as const }],
    inAll((words) => words.sheet.contacts),
  ];
  return {
    kind: 'table',
    head,
    rows: rows.map((row) => cellsOf(row, language)),
    widths: [10, 20, 24, 22, 24],
  };
}

/** A heading in three languages. */
function inAll(pick: (words: (typeof directoryWords)['en']) => string): Run[] {
  return languages.map((one, at) => ({
    text: `${at === 0 ? '' : ' / '}${pick(directoryWords[one])}`,
    language: one,
  }));
}

function cellsOf({ responsibility, contacts, website }: SheetRow, language: Ctx['language']): Run[][] {
  const { organisation, counterparts, bank, field, region } = responsibility;
  const { sheet, confidences } = directoryWords[language];
  return [
    languages.map((one, at) => ({
      text: `${at === 0 ? '' : '\n'}${directoryWords[one].bank[bank]}`,
      language: one,
    })),
    ...languages.map((one): Run[] => [
      { text: organisation.names[one] ?? '—', language: one, isBold: true },
      { text: `\n${sayField(field, one)} · ${sayRegion(region, one)}`, language: one, isQuiet: true },
      { text: `\n${sayText(responsibility.what, one)}`, language: one },
      ...counterparts.map((counterpart) => ({
        text: `\n${directoryWords[one].finder.counterpart}: ${sayText(counterpart.organisation.names, one)}`,
        language: one,
        isQuiet: true,
      })),
    ]),
    [
      {
        text: [...(website ? [website] : []), ...contacts.map(({ value }) => value)].join('\n') || '—',
        language,
      },
      {
        text: `\n${sheet.confidence}: ${confidences[responsibility.confidence]}; ${sheet.checkedOn}: ${responsibility.checkedOn}`,
        language,
        isQuiet: true,
      },
    ],
  ];
}
