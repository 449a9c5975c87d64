import { nextTurn } from '../../shared/next-turn.ts';
import type { Language } from '../../shared/language.ts';
import type { Block, DocumentModel, Run } from './document.ts';
import { drawRow, ruleColour, type Cell } from './draw-row.ts';
import { openPdf, page, textWidth, type Pen } from './pdf-page.ts';
import { setLines, type TextStyle } from './set-lines.ts';

const ink = '#1b1f24';
const lineShare = 1.55;

const styles = {
  title: { size: 17, isBold: true, colour: ink, before: 0, after: 10 },
  heading: { size: 12.5, isBold: true, colour: ink, before: 12, after: 4 },
  paragraph: { size: 10.5, colour: ink, before: 0, after: 6 },
  note: { size: 9, colour: '#5c6670', before: 0, after: 6 },
} as const;
const cellStyle: TextStyle = { size: 9.5, colour: ink };
const markStyle: TextStyle = { size: 8.5, isBold: true, colour: '#8a4b00' };
const marginStyle: TextStyle = { size: 8, colour: '#5c6670' };

/** See `writePdf`. */
export async function drawPdf(model: DocumentModel): Promise<Uint8Array> {
  const pen = await openPdf(model);
  const chunks: Uint8Array[] = [];
  pen.pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  // Room for the numbers of clauses, in all of them alike.
  const isNumbered = model.blocks.some((block) => block.kind === 'sideBySide' && block.number !== undefined);
  const sheet: Sheet = { language: model.language, numberWidth: isNumbered ? 30 : 0 };
  let turnAt = performance.now();
  for (const block of model.blocks) {
    drawBlock(pen, block, sheet);
    if (performance.now() - turnAt < 12) continue;
    await nextTurn();
    turnAt = performance.now();
  }
  await drawMargins(pen, model);
  const ended = new Promise<void>((resolve, reject) => {
    pen.pdf.on('end', resolve);
    pen.pdf.on('error', reject);
  });
  pen.pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

type SideBySide = Extract<Block, { kind: 'sideBySide' }>;
type Sheet = { language: Language; numberWidth: number };

function drawBlock(pen: Pen, block: Block, sheet: Sheet): void {
  const { language } = sheet;
  switch (block.kind) {
    case 'pageBreak':
      if (pen.y > page.top) pen.newPage();
      return;
    case 'sideBySide':
      return drawSideBySide(pen, block, sheet);
    case 'table':
      return drawTable(pen, block, language);
    case 'list':
      for (const item of block.items) drawItem(pen, item, language);
      pen.y += 4;
      return;
    case 'signatures':
      return drawSignatures(pen, block, language);
    default:
      return drawText(pen, block, language);
  }
}

type TextBlock = Extract<Block, { runs: Run[] }>;

function drawText(pen: Pen, block: TextBlock, language: Language): void {
  const style = styles[block.kind];
  const lines = setLines(block.runs, textWidth, style, language, pen.measure);
  const lineHeight = style.size * lineShare;
  if (pen.y > page.top) pen.y += style.before;
  const isHead = block.kind === 'heading' || block.kind === 'title';
  // A heading does not stand alone at the foot of a page, nor a note, which mostly says what the next thing is.
  const following = isHead ? 40 : block.kind === 'note' ? 2 * lineHeight : 0;
  if (pen.room() < lineHeight * Math.min(lines.length, 6) + following && pen.y > page.top) pen.newPage();
  if (isHead) outline(pen, block.runs);
  drawRow(pen, [{ lines, x: page.left, width: textWidth, align: block.align ?? 'left' }], { lineHeight });
  pen.y += style.after;
}

function outline(pen: Pen, runs: readonly Run[]): void {
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim();
  if (text !== '') pen.pdf.outline.addItem(text);
}

function drawItem(pen: Pen, item: Run[], language: Language): void {
  const style = styles.paragraph;
  const lineHeight = style.size * lineShare;
  const indent = 14;
  const set = (runs: Run[], width: number) => setLines(runs, width, style, language, pen.measure);
  drawRow(
    pen,
    [
      { lines: set([{ text: '•' }], indent), x: page.left, width: indent },
      { lines: set(item, textWidth - indent), x: page.left + indent, width: textWidth - indent },
    ],
    { lineHeight },
  );
  pen.y += 2;
}

function drawSideBySide(pen: Pen, block: SideBySide, { language, numberWidth }: Sheet): void {
  const gutter = 18;
  const column = (textWidth - numberWidth - gutter) / 2;
  const lineHeight = cellStyle.size * lineShare;
  const set = (runs: Run[], width: number, style = cellStyle) =>
    setLines(runs, width, style, language, pen.measure);
  if (block.mark !== undefined) {
    pen.y += 3;
    if (pen.room() < lineHeight * 3) pen.newPage();
    const lines = set([{ text: block.mark }], textWidth - numberWidth, markStyle);
    drawRow(pen, [{ lines, x: page.left + numberWidth, width: textWidth }], {
      lineHeight: markStyle.size * lineShare,
    });
  }
  const number = block.number === undefined ? [] : [{ text: block.number, isQuiet: true }];
  const numberCell = { lines: set(number, Math.max(numberWidth - 4, 1)), x: page.left, width: numberWidth };
  drawRow(
    pen,
    [
      ...(numberWidth > 0 ? [numberCell] : []),
      { lines: set(block.left, column), x: page.left + numberWidth, width: column },
      { lines: set(block.right, column), x: page.left + numberWidth + column + gutter, width: column },
    ],
    { lineHeight, minLines: 2 },
  );
  pen.y += 7;
}

function drawTable(pen: Pen, table: Extract<Block, { kind: 'table' }>, language: Language): void {
  const count = Math.max(table.head.length, ...table.rows.map((row) => row.length), 1);
  const shares = Array.from({ length: count }, (_, at) => Math.max(table.widths?.[at] ?? 1, 0.01));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const gap = 8;
  const widths = shares.map((share) => (share / whole) * textWidth - gap);
  const style: TextStyle = { size: 9, colour: ink };
  const lineHeight = style.size * lineShare;
  const cellsOf = (row: readonly Run[][], isBold: boolean): Cell[] => {
    let x: number = page.left;
    return widths.map((width, at) => {
      const lines = setLines(row[at] ?? [], width, { ...style, isBold }, language, pen.measure);
      const cell = { lines, x, width };
      x += width + gap;
      return cell;
    });
  };
  const head = cellsOf(table.head, true);
  const drawHead = () => {
    if (table.head.length === 0) return;
    drawRow(pen, head, { lineHeight, rule: ruleColour.strong });
  };
  if (pen.room() < lineHeight * (2 + Math.max(...head.map(({ lines }) => lines.length)))) pen.newPage();
  drawHead();
  for (const row of table.rows) {
    drawRow(pen, cellsOf(row, false), { lineHeight, rule: ruleColour.fine, afterNewPage: drawHead });
  }
  pen.y += 8;
}

function drawSignatures(pen: Pen, block: Extract<Block, { kind: 'signatures' }>, language: Language): void {
  const gutter = 24;
  const column = (textWidth - gutter) / 2;
  const lineHeight = styles.paragraph.size * lineShare;
  for (let at = 0; at < block.parties.length; at += 2) {
    const cells = block.parties.slice(at, at + 2).map(({ name, lines }, place) => {
      const set = (runs: Run[], isBold: boolean) =>
        setLines(runs, column, { ...styles.paragraph, isBold }, language, pen.measure);
      return {
        lines: [...set(name, true), ...lines.flatMap((runs) => set(runs, false))],
        x: page.left + place * (column + gutter),
        width: column,
      };
    });
    const height = lineHeight * Math.max(...cells.map(({ lines }) => lines.length));
    // A place to sign is never torn from its name, unless it is longer than a page.
    if (pen.room() < height && height < page.height - page.top - page.bottom) pen.newPage();
    pen.y += 8;
    drawRow(pen, cells, { lineHeight });
    pen.y += 14;
  }
}

/** Header, footer with the number of the page, watermark; marked as no part of the text. */
async function drawMargins(pen: Pen, model: DocumentModel): Promise<void> {
  const { start, count } = pen.pdf.bufferedPageRange();
  const lineHeight = marginStyle.size * lineShare;
  const set = (runs: readonly Run[], width: number) =>
    setLines(runs, width, marginStyle, model.language, pen.measure);
  const header = set(model.header ?? [], textWidth).slice(0, 2);
  const footer = set(model.footer ?? [], textWidth - 70).slice(0, 2);
  for (let at = start; at < start + count; at++) {
    pen.pdf.switchToPage(at);
    pen.pdf.markContent('Artifact', { type: 'Pagination' });
    header.forEach((line, row) => pen.drawLine(line, page.left, 32 + row * lineHeight, lineHeight));
    if (model.header) {
      const y = 32 + header.length * lineHeight + 4;
      pen.pdf
        .moveTo(page.left, y)
        .lineTo(page.width - page.right, y)
        .lineWidth(0.5)
        .stroke(ruleColour.fine);
    }
    const top = page.height - 50;
    footer.forEach((line, row) => pen.drawLine(line, page.left, top + row * lineHeight, lineHeight));
    const [number] = set([{ text: `${at + 1} / ${count}` }], 70);
    if (number) pen.drawLine(number, page.width - page.right - number.width, top, lineHeight);
    if (model.watermark !== undefined) drawWatermark(pen, model.watermark, model.language);
    pen.pdf.endMarkedContent();
    if (at % 50 === 49) await nextTurn();
  }
}

function drawWatermark(pen: Pen, text: string, language: Language): void {
  const diagonal = Math.hypot(page.width, page.height) * 0.72;
  const style = (size: number): TextStyle => ({ size, isBold: true, colour: '#5c6670' });
  const [natural] = setLines([{ text }], Infinity, style(1), language, pen.measure);
  const size = Math.min(64, diagonal / Math.max(natural?.width ?? 1, 1));
  const [line] = setLines([{ text }], Infinity, style(size), language, pen.measure);
  if (!line) return;
  const middle = { x: page.width / 2, y: page.height / 2 };
  pen.pdf.save();
  pen.pdf.rotate(-54, { origin: [middle.x, middle.y] }).fillOpacity(0.1);
  pen.drawLine(line, middle.x - line.width / 2, middle.y - size, size * lineShare);
  pen.pdf.restore();
  pen.pdf.fillOpacity(1);
}
