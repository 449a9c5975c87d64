import type * as PdfModule from 'pdf-lib';
import type { PDFDict, PDFDocument, PDFObject, PDFRawStream, PDFRef } from 'pdf-lib';
import { cleanJpeg } from '../files/clean-picture.ts';

type PdfLib = typeof PdfModule;

/** Why a PDF cannot be changed: a password, bytes no reader understands, a signature that names its signer. */
export type PdfFault = 'encrypted' | 'unreadable' | 'signed';
export type ChangedPdf = { bytes: Uint8Array } | { fault: PdfFault };

/** Opens a PDF for changing. */
export async function loadPdf(lib: PdfLib, bytes: Uint8Array): Promise<PDFDocument | PdfFault> {
  try {
    const pdf = await lib.PDFDocument.load(bytes, { updateMetadata: false });
    // A file without pages, or with a tree of pages that leads nowhere, fails here.
    return pdf.getPageCount() > 0 ? pdf : 'unreadable';
  } catch {
    // The dictionary that says so is never packed itself; what is protected may fail in many ways.
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt')
      ? 'encrypted'
      : 'unreadable';
  }
}

/** Written by programs about the author, his machine and his earlier versions. */
const tellingKeys = ['Metadata', 'PieceInfo', 'LastModified', 'EF', 'Collection', 'AF', 'Threads'] as const;
/** Who annotated and when. */
const annotationKeys = ['T', 'CreationDate', 'M', 'NM'] as const;

/**
 * The PDF without what tells who made it: document information, XMP, private data of programs, embedded files, authors
 * of annotations, metadata of its pictures, and every object no page leads to (earlier versions among them). What is
 * written or drawn on the pages stays as it is.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<ChangedPdf> {
  const lib = await import('pdf-lib');
  const pdf = await loadPdf(lib, bytes);
  if (typeof pdf === 'string') return { fault: pdf };
  const { context } = pdf;
  context.trailerInfo.Info = undefined;
  context.trailerInfo.ID = undefined;
  const names = pdf.catalog.lookup(lib.PDFName.of('Names'));
  if (names instanceof lib.PDFDict) names.delete(lib.PDFName.of('EmbeddedFiles'));
  const reached = new Set<PDFRef>();
  const waiting: PDFObject[] = context.trailerInfo.Root ? [context.trailerInfo.Root] : [];
  let isSigned = false;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof lib.PDFRef) {
      if (reached.has(next)) continue;
      reached.add(next);
      const found = context.lookup(next);
      if (found instanceof lib.PDFRawStream) context.assign(next, cleanPicture(lib, found));
      if (found) waiting.push(found);
      continue;
    }
    if (next instanceof lib.PDFArray) waiting.push(...next.asArray());
    const dict = next instanceof lib.PDFDict ? next : next instanceof lib.PDFStream ? next.dict : undefined;
    if (!dict) continue;
    if (isSignature(lib, dict)) isSigned = true;
    cleanDict(lib, dict);
    waiting.push(...dict.values());
  }
  if (isSigned) return { fault: 'signed' };
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
  return { bytes: await pdf.save({ updateFieldAppearances: false }) };
}

function cleanDict(lib: PdfLib, dict: PDFDict): void {
  for (const key of tellingKeys) dict.delete(lib.PDFName.of(key));
  const subtype = dict.get(lib.PDFName.of('Subtype'));
  const isAnnotation = dict.has(lib.PDFName.of('Rect')) && subtype !== lib.PDFName.of('Widget');
  if (isAnnotation) for (const key of annotationKeys) dict.delete(lib.PDFName.of(key));
}

function isSignature(lib: PdfLib, dict: PDFDict): boolean {
  const type = dict.get(lib.PDFName.of('Type'));
  const isFilled = dict.get(lib.PDFName.of('FT')) === lib.PDFName.of('Sig') && dict.has(lib.PDFName.of('V'));
  return isFilled || type === lib.PDFName.of('Sig') || dict.has(lib.PDFName.of('ByteRange'));
}

/** Photographs keep their EXIF inside a PDF too; one that is broken stays as it is drawn. */
function cleanPicture(lib: PdfLib, stream: PDFRawStream): PDFRawStream {
  const filter = stream.dict.lookup(lib.PDFName.of('Filter'));
  const only = filter instanceof lib.PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (only !== lib.PDFName.of('DCTDecode')) return stream;
  try {
    return lib.PDFRawStream.of(stream.dict, cleanJpeg(stream.contents));
  } catch {
    return stream;
  }
}

/** Why a PDF could not be changed later on; undefined: it can. */
export async function checkPdf(bytes: Uint8Array): Promise<PdfFault | undefined> {
  const pdf = await loadPdf(await import('pdf-lib'), bytes);
  return typeof pdf === 'string' ? pdf : undefined;
}
