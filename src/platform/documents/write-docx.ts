import { buildDocx } from './build-docx.ts';
import type { DocumentModel } from './document.ts';
import { isLong, writeInThread } from './write-in-thread.ts';

/** The document as DOCX (Office Open XML): real headings, tables with repeated heads, fields for page numbers. */
export function writeDocx(model: DocumentModel): Promise<Uint8Array> {
  return isLong(model) ? writeInThread({ format: 'docx', model }) : buildDocx(model);
}
