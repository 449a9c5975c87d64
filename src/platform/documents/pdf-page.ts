import type { DocumentModel } from './document.ts';
import { languageTags } from './language-tags.ts';
import type { Line, Measure } from './set-lines.ts';
import { readTypeface, type Face } from './typefaces.ts';

/** A4 in points. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 56, top: 72, bottom: 72 } as const;
export const textWidth = page.width - page.left - page.right;

/** The drawing of lines, and where on the paper the next one goes. */
export type Pen = {
  pdf: PDFKit.PDFDocument;
  measure: Measure;
  y: number;
  /** Points left on this page. */
  room(): number;
  newPage(): void;
  /** Draws one line with its base line where the top is given. */
  drawLine(line: Line, x: number, top: number, lineHeight: number): void;
};

/** The parts of a font that PDFKit keeps and does not publish; a test fails if they move. */
type OpenedFont = { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } };

/** Opens an empty document with all four typefaces; the same model opens the same document. */
export async function openPdf(model: DocumentModel): Promise<Pen> {
  // Loaded, like the typefaces, when the first document is asked for.
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: [page.width, page.height],
    // No margin, no automatic page: what goes where is decided here.
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: languageTags[model.language],
    displayTitle: true,
    font: '',
    info: {
      Title: model.title,
      Producer: 'Amur',
      Creator: 'Amur',
      CreationDate: model.madeAt,
      ModDate: model.madeAt,
    },
  });
  for (const face of ['sans', 'sansBold', 'han', 'hanBold'] as const) {
    pdf.registerFont(face, await readTypeface(face));
  }
  const pen: Pen = {
    pdf,
    measure: createMeasure(pdf),
    y: page.top,
    room: () => page.height - page.bottom - pen.y,
    newPage: () => {
      pdf.addPage();
      pen.y = page.top;
    },
    drawLine: (line, x, top, lineHeight) => drawLine(pdf, line, x, top + lineHeight * 0.74),
  };
  pen.newPage();
  return pen;
}

function createMeasure(pdf: PDFKit.PDFDocument): Measure {
  const widths = { sans: new Map(), sansBold: new Map(), han: new Map(), hanBold: new Map() } as Record<
    Face,
    Map<string, number>
  >;
  const signs = { sans: new Map(), sansBold: new Map(), han: new Map(), hanBold: new Map() } as Record<
    Face,
    Map<number, boolean>
  >;
  return {
    widthOf: (face, text) => {
      const known = widths[face].get(text);
      if (known !== undefined) return known;
      const width = pdf.font(face).fontSize(1).widthOfString(text);
      widths[face].set(text, width);
      return width;
    },
    has: (face, codePoint) => {
      const known = signs[face].get(codePoint);
      if (known !== undefined) return known;
      const { font } = (pdf.font(face) as unknown as OpenedFont)._font;
      const answer = font.hasGlyphForCodePoint(codePoint);
      signs[face].set(codePoint, answer);
      return answer;
    },
  };
}

function drawLine(pdf: PDFKit.PDFDocument, line: Line, x: number, baseline: number): void {
  for (const piece of line.pieces) {
    pdf.font(piece.face).fontSize(piece.size).fillColor(piece.colour);
    if (piece.actual !== undefined) pdf.markContent('Span', { actual: piece.actual });
    // With its width known, PDFKit does not lay the piece out twice.
    const options = { lineBreak: false, baseline: 'alphabetic' as const, textWidth: 0, wordCount: 1 };
    pdf.text(piece.text, x + piece.x, baseline, options);
    if (piece.actual !== undefined) pdf.endMarkedContent();
  }
}
