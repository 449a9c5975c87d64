import type { Download } from '../http/download-route.ts';
import type { DocumentModel } from './document.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

const contentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export const paperFormats = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** A document as a file to take; `name` without its ending. */
export async function writePaper(name: string, format: PaperFormat, model: DocumentModel): Promise<Download> {
  const body = await (format === 'pdf' ? writePdf(model) : writeDocx(model));
  return { name: `${name}.${format}`, contentType: contentTypes[format], body };
}
