import type { Language } from '../../../shared/language.ts';
import { languageNames } from '../../../shared/language.ts';
import type { Block, DocumentModel, Run } from '../../../platform/documents/document.ts';
import { reportWords } from '../messages/report-words.ts';
import type { Report, ReportSectionFigures } from './contract.ts';
import { itemName, lineGroup, lineName, lineValue } from './say-line.ts';

/** The report on paper. The same issue gives the same bytes: its only moment is that of its figures. */
export function reportPaper(report: Report, language: Language): DocumentModel {
  const words = reportWords[language];
  const heading = words.heading(report.month, report.issue);
  const takenAt = written(report.takenAt);
  return {
    title: `${words.docTitle} · ${heading}`,
    language,
    header: [{ text: heading, isQuiet: true }],
    footer: [{ text: words.countedAt(takenAt), isQuiet: true }],
    ...(report.state === 'draft' ? { watermark: words.states.draft } : {}),
    blocks: [
      block('title', words.docTitle),
      block('paragraph', heading),
      block('note', words.countedAt(takenAt)),
      ...(report.issuedAt === null
        ? []
        : [block('note', words.issuedAt(written(report.issuedAt), report.issuedBy ?? ''))]),
      ...(report.reason === null
        ? []
        : [
            {
              kind: 'note' as const,
              runs: [{ text: words.corrects(report.reason.text), language: report.reason.language }],
            },
          ]),
      ...wordBlocks(report, language),
      ...report.sections.flatMap((section) => sectionBlocks(section, language)),
    ],
    madeAt: new Date(report.issuedAt ?? report.takenAt),
  };
}

/** The words in the reader's language; where there are none, those of the original, marked as such. */
function wordBlocks({ words: texts }: Report, language: Language): Block[] {
  const words = reportWords[language];
  const found =
    texts.find((text) => text.language === language) ?? texts.find(({ state }) => state === 'own');
  if (found === undefined) return [];
  return [
    block('heading', words.words),
    ...(found.state === 'own' && found.language === language
      ? []
      : [block('note', `${languageNames[found.language]}${words.colon}${words.textStates[found.state]}`)]),
    { kind: 'paragraph', runs: [{ text: found.text, language: found.language }] },
  ];
}

function sectionBlocks(section: ReportSectionFigures, language: Language): Block[] {
  const words = reportWords[language];
  const { title, source } = words.sections[section.key];
  const hasGroups = section.lines.some((line) => lineGroup(line, language) !== '');
  return [
    block('heading', title),
    block('note', `${words.source}${words.colon}${source}`),
    section.lines.length === 0
      ? block('paragraph', words.noLines)
      : {
          kind: 'table',
          widths: hasGroups ? [4, 4, 2, 2] : [6, 2, 2],
          head: [words.line, ...(hasGroups ? [words.group] : []), words.value, words.before].map(cell),
          rows: section.lines.map((line) =>
            [
              lineName(line, language),
              ...(hasGroups ? [lineGroup(line, language)] : []),
              lineValue(line.value, line, language) ?? '—',
              lineValue(line.before, line, language) ?? '—',
            ].map(cell),
          ),
        },
    ...itemBlocks(section, language),
  ];
}

function itemBlocks({ items, itemsLeftOut }: ReportSectionFigures, language: Language): Block[] {
  if (items.length === 0) return [];
  const listed = items.map((item): Run[] => {
    const name = itemName(item, language);
    return [
      { text: name?.text ?? '—', ...(name === undefined ? {} : { language: name.language }) },
      ...(item.day === null ? [] : [{ text: ` · ${item.day}`, isQuiet: true }]),
    ];
  });
  const more: Run[][] = itemsLeftOut > 0 ? [cell(reportWords[language].leftOut(itemsLeftOut))] : [];
  return [{ kind: 'list', items: [...listed, ...more] }];
}

function block(kind: 'title' | 'heading' | 'paragraph' | 'note', text: string): Block {
  return { kind, runs: [{ text }] };
}

const cell = (text: string): Run[] => [{ text }];

/** A moment to the minute, in UTC. */
function written(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
