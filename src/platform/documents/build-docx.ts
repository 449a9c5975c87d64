import type { Paragraph, Table } from 'docx';
import type { Language } from '../../shared/language.ts';
import type { Block, DocumentModel, Run } from './document.ts';
import {
  docxFont,
  loadDocx,
  plainHalfPoints,
  textRuns,
  writable,
  type Docx,
  type DocxTextStyle,
} from './docx-text.ts';

/** Twentieths of a point: A4 with the margins of the PDF. */
const sheet = { width: 11906, height: 16838, side: 1120, top: 1440, bottom: 1440 };
const textWidth = sheet.width - 2 * sheet.side;

const styles = {
  title: { halfPoints: 34, isBold: true },
  heading: { halfPoints: 25, isBold: true },
  paragraph: { halfPoints: plainHalfPoints },
  note: { halfPoints: 18, colour: '5C6670' },
  cell: { halfPoints: 19 },
  mark: { halfPoints: 17, isBold: true, colour: '8A4B00' },
  margin: { halfPoints: 16, colour: '5C6670' },
} as const satisfies Record<string, DocxTextStyle>;

/** See `writeDocx`. */
export async function buildDocx(model: DocumentModel): Promise<Uint8Array> {
  const docx = await loadDocx();
  const { language } = model;
  const document = new docx.Document({
    title: writable(model.title),
    creator: 'Amur',
    lastModifiedBy: 'Amur',
    styles: { default: { document: { run: { size: plainHalfPoints, font: docxFont } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: sheet.width, height: sheet.height },
            margin: { left: sheet.side, right: sheet.side, top: sheet.top, bottom: sheet.bottom },
          },
        },
        headers: { default: new docx.Header({ children: [await headerOf(docx, model)] }) },
        footers: { default: new docx.Footer({ children: [footerOf(docx, model)] }) },
        children: model.blocks.flatMap((block) => blockOf(docx, block, language)),
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

async function headerOf(docx: Docx, model: DocumentModel): Promise<Paragraph> {
  const runs = textRuns(docx, model.header ?? [], styles.margin, model.language);
  if (model.watermark === undefined) return new docx.Paragraph({ children: runs });
  const { TextWatermark } = await import('docx/watermarks');
  const mark = new TextWatermark({ text: writable(model.watermark), font: 'SimSun', color: '#C9CED4' });
  return new docx.Paragraph({ children: [mark, ...runs] });
}

function footerOf(docx: Docx, { footer, language }: DocumentModel): Paragraph {
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  return new docx.Paragraph({
    tabStops: [{ type: docx.TabStopType.RIGHT, position: textWidth }],
    children: [
      ...textRuns(docx, footer ?? [], styles.margin, language),
      new docx.TextRun({
        size: styles.margin.halfPoints,
        color: styles.margin.colour,
        children: [new docx.Tab(), CURRENT, ' / ', TOTAL_PAGES],
      }),
    ],
  });
}

function blockOf(docx: Docx, block: Block, language: Language): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'pageBreak':
      return [new docx.Paragraph({ pageBreakBefore: true })];
    case 'sideBySide':
      return [sideBySide(docx, block, language), gap(docx)];
    case 'table':
      return [table(docx, block, language), gap(docx)];
    case 'list':
      return block.items.map((item) => {
        const children = textRuns(docx, item, styles.paragraph, language);
        return new docx.Paragraph({ bullet: { level: 0 }, children });
      });
    case 'signatures':
      return signatures(docx, block, language);
    default:
      return [text(docx, block, language)];
  }
}

function text(docx: Docx, block: Extract<Block, { runs: Run[] }>, language: Language): Paragraph {
  const headings = {
    title: { heading: docx.HeadingLevel.HEADING_1 },
    heading: { heading: docx.HeadingLevel.HEADING_2, keepNext: true },
    paragraph: {},
    note: { keepNext: true },
  };
  const style: DocxTextStyle = styles[block.kind];
  const isHead = block.kind === 'title' || block.kind === 'heading';
  return new docx.Paragraph({
    ...headings[block.kind],
    alignment: block.align === 'center' ? docx.AlignmentType.CENTER : docx.AlignmentType.LEFT,
    spacing: { before: isHead ? 240 : 0, after: 120 },
    // Headings of the program's own style are blue; these are not.
    children: textRuns(docx, block.runs, isHead ? { ...style, colour: '1B1F24' } : style, language),
  });
}

/** Tables that touch become one in Word. */
function gap(docx: Docx): Paragraph {
  return new docx.Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: 'exact' } });
}

type CellLook = { widths: number[]; hasRules: boolean };

function row(docx: Docx, cells: readonly Paragraph[][], look: CellLook, isHead = false) {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const fine = look.hasRules ? { style: docx.BorderStyle.SINGLE, size: 4, color: 'C9CED4' } : none;
  return new docx.TableRow({
    tableHeader: isHead,
    children: cells.map(
      (children, at) =>
        new docx.TableCell({
          children,
          width: { size: look.widths[at] ?? 0, type: docx.WidthType.DXA },
          margins: { left: 60, right: 120, top: 30, bottom: 30 },
          borders: { top: fine, bottom: fine, left: none, right: none },
        }),
    ),
  });
}

function grid(docx: Docx, rows: ReturnType<typeof row>[], widths: number[]): Table {
  return new docx.Table({
    rows,
    columnWidths: widths,
    width: { size: textWidth, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
  });
}

function sideBySide(docx: Docx, block: Extract<Block, { kind: 'sideBySide' }>, language: Language): Table {
  const numberWidth = block.number === undefined ? 0 : 640;
  const column = (textWidth - numberWidth) / 2;
  const widths = [...(numberWidth > 0 ? [numberWidth] : []), column, column];
  const look = { widths, hasRules: false };
  const set = (runs: Run[], style: DocxTextStyle = styles.cell) =>
    new docx.Paragraph({ children: textRuns(docx, runs, style, language) });
  const number = block.number === undefined ? [] : [[set([{ text: block.number, isQuiet: true }])]];
  const mark = block.mark === undefined ? [] : [set([{ text: block.mark }], styles.mark)];
  return grid(docx, [row(docx, [...number, [...mark, set(block.left)], [set(block.right)]], look)], widths);
}

function table(docx: Docx, block: Extract<Block, { kind: 'table' }>, language: Language): Table {
  const count = Math.max(block.head.length, ...block.rows.map((cells) => cells.length), 1);
  const shares = Array.from({ length: count }, (_, at) => Math.max(block.widths?.[at] ?? 1, 0.01));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const look = { widths: shares.map((share) => Math.round((share / whole) * textWidth)), hasRules: true };
  const cells = (runs: readonly Run[][], isBold: boolean) =>
    shares.map((_, at) => [
      new docx.Paragraph({ children: textRuns(docx, runs[at] ?? [], { ...styles.cell, isBold }, language) }),
    ]);
  const rows = block.rows.map((runs) => row(docx, cells(runs, false), look));
  const head = block.head.length === 0 ? [] : [row(docx, cells(block.head, true), look, true)];
  // A table without a row is no valid table.
  const all = [...head, ...rows];
  return grid(docx, all.length > 0 ? all : [row(docx, cells([], false), look)], look.widths);
}

function signatures(
  docx: Docx,
  block: Extract<Block, { kind: 'signatures' }>,
  language: Language,
): (Paragraph | Table)[] {
  const look = { widths: [textWidth / 2, textWidth / 2], hasRules: false };
  const set = (runs: Run[], isBold: boolean) =>
    new docx.Paragraph({
      spacing: { after: 80 },
      keepNext: true,
      children: textRuns(docx, runs, { ...styles.paragraph, isBold }, language),
    });
  const parties = block.parties.map(({ name, lines }) => [
    set(name, true),
    ...lines.map((runs) => set(runs, false)),
  ]);
  const made: (Paragraph | Table)[] = [];
  for (let at = 0; at < parties.length; at += 2) {
    const pair = [parties[at] ?? [], parties[at + 1] ?? [new docx.Paragraph({})]];
    made.push(gap(docx), grid(docx, [row(docx, pair, look)], look.widths));
  }
  return [...made, gap(docx)];
}
