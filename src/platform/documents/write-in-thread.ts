import { askThread } from '../threads/ask-thread.ts';
import type { DocumentModel } from './document.ts';

export type DocumentOrder = { format: 'pdf' | 'docx'; model: DocumentModel };

/** About ten pages: shorter ones hold up nobody for longer than starting a thread would take. */
const blocksInPlaceMax = 60;
const charactersInPlaceMax = 30_000;

/** Whether writing it would keep others waiting. */
export function isLong({ blocks }: DocumentModel): boolean {
  return blocks.length > blocksInPlaceMax || JSON.stringify(blocks).length > charactersInPlaceMax;
}

/** Writes a document in a thread of its own. */
export function writeInThread(order: DocumentOrder): Promise<Uint8Array> {
  const file = new URL('./document-thread.ts', import.meta.url);
  return askThread({ file, lane: 'documents', memoryMaxMb: 1_500 }, order);
}
