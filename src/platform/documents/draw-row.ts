import { page, type Pen } from './pdf-page.ts';
import type { Line } from './set-lines.ts';

export const ruleColour = { strong: '#5c6670', fine: '#c9ced4' } as const;

/** A column of lines; `width` and `x` in points. */
export type Cell = { lines: Line[]; x: number; width: number; align?: 'left' | 'center' };

export type RowLook = {
  lineHeight: number;
  /** So many lines of the longest cell at least stand on the page the row begins on. */
  minLines?: number;
  /** A line below the row. */
  rule?: string;
  afterNewPage?: () => void;
};

/**
 * Cells beside each other: they begin on one line and, where the page ends, go on together on the next one, so that
 * line n of one always stands beside line n of the other.
 */
export function drawRow(pen: Pen, cells: readonly Cell[], look: RowLook): void {
  const total = Math.max(...cells.map(({ lines }) => lines.length));
  const turnPage = () => {
    pen.newPage();
    look.afterNewPage?.();
  };
  const wanted = Math.min(look.minLines ?? 1, total);
  if (pen.room() < wanted * look.lineHeight && pen.y > page.top) turnPage();
  let from = 0;
  while (from < total) {
    const fits = Math.max(1, Math.floor((pen.room() + 0.01) / look.lineHeight));
    const to = Math.min(total, from + fits);
    for (const cell of cells) {
      cell.lines.slice(from, to).forEach((line, row) => {
        const x = cell.align === 'center' ? cell.x + (cell.width - line.width) / 2 : cell.x;
        pen.drawLine(line, x, pen.y + row * look.lineHeight, look.lineHeight);
      });
    }
    pen.y += (to - from) * look.lineHeight;
    from = to;
    if (from < total) turnPage();
  }
  if (look.rule === undefined) return;
  pen.y += 3;
  pen.pdf
    .moveTo(page.left, pen.y)
    .lineTo(page.width - page.right, pen.y)
    .lineWidth(0.5)
    .stroke(look.rule);
  pen.y += 3;
}
