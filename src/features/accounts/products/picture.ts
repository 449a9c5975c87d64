import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { cleanFile } from '../../../platform/files/clean-file.ts';
import { findFileRecords, recordFile } from '../../../platform/files/file-records.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { openForMember, openProduct } from './open-product.ts';
import type { productEndpoints } from './contract.ts';
import { bump, record } from './service.ts';

const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'];
const pictureMaxBytes = 5 * 1024 * 1024;

/** Puts a picture the actor uploaded on a product, freed of what cameras wrote into it; null takes it away. */
export async function setPicture(
  ctx: Ctx,
  files: FileStore,
  { id, revision, fileId }: ParsedInputOf<typeof productEndpoints.setPicture>,
): Promise<void> {
  const { product } = await openForMember(ctx, id);
  const picture = fileId === null ? null : await cleanPicture(ctx, files, fileId);
  await ctx.transaction(async (tx) => {
    await bump(tx, product, revision, { picture });
    await record(tx, product.id, 'pictureSet', { fileId: picture?.fileId ?? null });
  });
}

async function cleanPicture(ctx: Ctx, files: FileStore, fileId: string) {
  const personId = personIdOf(ctx.actor);
  const refuse = (code: string) => fieldFault('fileId', code);
  const [file] = await findFileRecords(ctx, [fileId]);
  const kept = file?.uploadedBy === personId ? await files.read(fileId) : undefined;
  if (!file || !kept) throw refuse('accounts.organisation.fileUnknown');
  if (!pictureTypes.includes(file.contentType) || kept.size > pictureMaxBytes) {
    kept.stream.destroy();
    throw refuse('accounts.product.pictureType');
  }
  const cleaned = await cleanFile(await buffer(kept.stream), file.contentType);
  if ('fault' in cleaned) throw refuse('accounts.product.pictureType');
  const limits = { maxBytes: pictureMaxBytes, allowedTypes: pictureTypes };
  const saved = await files.save(cleaned.bytes, limits);
  await recordFile(ctx, saved, 'picture', personId);
  return { fileId: saved.id, type: saved.contentType };
}

/** The picture of a product everybody who may see the product may see. */
export function pictureDownload(files: Pick<FileStore, 'read'>): DownloadRoute {
  return downloadRoute({
    id: 'accounts.products.picture',
    path: '/api/products/:id/picture/file',
    summary: 'The picture of a product',
    audience: 'public',
    input: z.object({ id: idShape }),
    handle: async (ctx, { id }) => {
      const { product } = await openProduct(ctx, id);
      const kept = product.fileId === null ? undefined : await files.read(product.fileId);
      if (!kept || product.fileType === null) throw new AppError('notFound', 'platform.fileNotFound');
      const ending = product.fileType.replace('image/', '');
      return { name: `product.${ending}`, contentType: product.fileType, body: kept.stream };
    },
  });
}
