import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { queryOptional } from '../../../shared/query.ts';

/** So many messages and lines at most go into one record. */
export const exportMessagesMax = 5_000;
/** And so many characters, originals and translations together (UTF-16 units). */
export const exportCharactersMax = 4_000_000;

const sequence = z.coerce.number().int().min(1).max(2_147_483_647);

/** GET /api/conversations/:threadId/export?format=pdf|docx, a plain link; `from` and `to` are numbers of messages. */
export const exportInput = z.object({
  threadId: idShape,
  format: z.enum(['pdf', 'docx']).default('pdf'),
  from: queryOptional(sequence),
  to: queryOptional(sequence),
});
export type ExportInput = z.output<typeof exportInput>;

export function exportHref(threadId: string, format: 'pdf' | 'docx'): string {
  return `/api/conversations/${threadId}/export?format=${format}`;
}
