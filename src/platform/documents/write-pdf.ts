import type { DocumentModel } from './document.ts';
import { drawPdf } from './draw-pdf.ts';
import { isLong, writeInThread } from './write-in-thread.ts';

/**
 * The document as PDF (A4): fonts embedded as far as they are used, text that can be searched and copied. The same
 * model gives the same bytes. Signs no typeface has are shown as 〓 (Han) or □ and still copied as themselves.
 */
export function writePdf(model: DocumentModel): Promise<Uint8Array> {
  return isLong(model) ? writeInThread({ format: 'pdf', model }) : drawPdf(model);
}
