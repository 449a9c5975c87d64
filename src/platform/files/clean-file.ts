import { cleanPdf, type PdfFault } from '../documents/clean-pdf.ts';
import { cleanJpeg, cleanPng, cleanWebp, UnreadableFile } from './clean-picture.ts';

export type CleanedFile = { bytes: Uint8Array } | { fault: PdfFault };

const cleaners: Record<string, (bytes: Uint8Array) => CleanedFile | Promise<CleanedFile>> = {
  'application/pdf': cleanPdf,
  'image/jpeg': (bytes) => ({ bytes: cleanJpeg(bytes) }),
  'image/png': (bytes) => ({ bytes: cleanPng(bytes) }),
  'image/webp': (bytes) => ({ bytes: cleanWebp(bytes) }),
  // Plain text has nothing beside its words.
  'text/plain': (bytes) => ({ bytes }),
  'text/csv': (bytes) => ({ bytes }),
};

/**
 * Whether files of this type can be freed of what they tell about their author. Office documents cannot: besides their
 * properties they name people in comments, changes and templates.
 */
export function canClean(contentType: string): boolean {
  return contentType in cleaners;
}

/** The file without what programs wrote about its author, or why that cannot be done. */
export async function cleanFile(bytes: Uint8Array, contentType: string): Promise<CleanedFile> {
  const clean = cleaners[contentType];
  if (!clean) throw new Error(`files of type ${contentType} cannot be cleaned`);
  try {
    return await clean(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return { fault: 'unreadable' };
    throw error;
  }
}
