import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { countAttempt } from '../../../platform/auth/limit-attempts.ts';
import { writePaper } from '../../../platform/documents/write-paper.ts';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { personIdOf } from '../access.ts';
import type { SayRefusal } from '../threads/service.ts';
import { buildRecord } from './build-record.ts';
import { exportInput } from './contract.ts';

/** A talk as a record of negotiations in two languages; see `exportHref`. */
export function talkExport({ sayRefusal }: { sayRefusal: SayRefusal }): DownloadRoute {
  return downloadRoute({
    id: 'conversations.export',
    path: '/api/conversations/:threadId/export',
    summary: 'A talk as PDF or DOCX for one of its participants: originals and translations side by side',
    audience: 'signedIn',
    input: exportInput,
    handle: async (ctx, input) => {
      const { model, messages, number } = await buildRecord(ctx, sayRefusal, input);
      await countAttempt(ctx, [
        { kind: 'conversations.export', subject: personIdOf(ctx.actor), max: 60, windowMinutes: 60 },
      ]);
      await recordAudit(ctx, {
        action: 'conversations.thread.export',
        ref: { room: 'conversations', kind: 'thread', id: input.threadId },
        details: { format: input.format, messages, from: input.from ?? null, to: input.to ?? null },
      });
      return writePaper(`${number} ${ctx.clock().toISOString().slice(0, 10)}`, input.format, model);
    },
  });
}
