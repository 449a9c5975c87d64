import { countAttempt } from '../../../platform/auth/limit-attempts.ts';
import { recordFile } from '../../../platform/files/file-records.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { allowedFileTypes } from '../../../platform/files/file-types.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { personIdOf } from '../access.ts';
import { documentBytesMax, documentEndpoints } from './contract.ts';

/** Takes the files that are sent for verification afterwards; at most 40 an hour from one person. */
export function documentRoutes(files: FileStore): Route[] {
  return [
    route(documentEndpoints.upload, async (ctx, { name, contentBase64 }) => {
      const personId = personIdOf(ctx.actor);
      await countAttempt(ctx, [{ kind: 'accounts.upload', subject: personId, max: 40, windowMinutes: 60 }]);
      const limits = { maxBytes: documentBytesMax, allowedTypes: allowedFileTypes };
      const saved = await files.save(Buffer.from(contentBase64, 'base64'), limits);
      try {
        const { id, name: shown, size, contentType } = await recordFile(ctx, saved, name, personId);
        return { fileId: id, name: shown, size, contentType };
      } catch (error) {
        await files.remove(saved.id);
        throw error;
      }
    }),
  ];
}
