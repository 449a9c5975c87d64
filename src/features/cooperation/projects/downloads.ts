import type { FileStore } from '../../../platform/files/file-store.ts';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { projectDocumentInput, projectDocumentPath } from './contract.ts';
import { documentNotFound, readDocument } from './document-service.ts';

/** Documents of a project for saving; every reading goes on record. */
export function projectDownloads({ files }: { files: Pick<FileStore, 'read'> }): DownloadRoute[] {
  return [
    downloadRoute({
      id: 'cooperation.projects.documentFile',
      path: projectDocumentPath,
      summary: 'A document of a project, for its parties; every reading is logged',
      audience: 'signedIn',
      input: projectDocumentInput,
      handle: async (ctx, { id, documentId }) => {
        const { name, contentType, fileId } = await readDocument(ctx, id, documentId);
        const stored = await files.read(fileId);
        if (!stored) {
          ctx.log.error({ fileId }, 'the bytes of a file are missing');
          throw documentNotFound();
        }
        return { name, contentType, body: stored.stream };
      },
    }),
  ];
}
