import { join } from 'node:path';
import { AppError } from '../../shared/app-error.ts';
import { recordAudit } from '../../platform/audit/record-audit.ts';
import { countAttempt } from '../../platform/auth/limit-attempts.ts';
import type { Config } from '../../platform/config/read-config.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { recordFile } from '../../platform/files/file-records.ts';
import { createFileStore, type FileSource, type FileStore } from '../../platform/files/file-store.ts';
import { allowedFileTypes, exchangeTypeOf } from '../../platform/files/file-types.ts';
import type { UploadedFile } from '../../ui/api-context.ts';

export type FileDesk = {
  store: FileStore;
  maxMegabytes: number;
  /**
   * Keeps a file of the actor under a new id; who may read it is decided where it is attached. Errors: 401,
   * `platform.fileTooLarge`, `platform.fileEmpty`, `platform.fileTypeRefused`, 429 after 100 files in an hour.
   */
  receive(ctx: Ctx, source: FileSource, name: string): Promise<UploadedFile>;
};

export function createFileDesk(config: Pick<Config, 'dataFolder' | 'fileMegabytes'>): FileDesk {
  const store = createFileStore({ folder: join(config.dataFolder, 'files') });
  const limits = { maxBytes: config.fileMegabytes * 1024 * 1024, allowedTypes: allowedFileTypes };
  return {
    store,
    maxMegabytes: config.fileMegabytes,
    receive: async (ctx, source, name) => {
      const { actor } = ctx;
      if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
      await countAttempt(ctx, [
        { kind: 'platform.upload', subject: actor.personId, max: 100, windowMinutes: 60 },
      ]);
      const saved = await store.save(source, { ...limits, exchangeType: exchangeTypeOf(name) });
      try {
        return await ctx.transaction(async (inside) => {
          const {
            id,
            name: shown,
            size,
            contentType,
          } = await recordFile(inside, saved, name, actor.personId);
          const ref = { room: 'platform', kind: 'file', id };
          await recordAudit(inside, { action: 'platform.file.upload', ref, details: { size, contentType } });
          return { id, name: shown, size, contentType };
        });
      } catch (error) {
        await store.remove(saved.id);
        throw error;
      }
    },
  };
}

/** The refusal of a file that is larger than the desk takes. */
export function fileTooLarge({ maxMegabytes }: Pick<FileDesk, 'maxMegabytes'>): AppError {
  return new AppError('tooLarge', 'platform.fileTooLarge', { params: { maxMegabytes } });
}
