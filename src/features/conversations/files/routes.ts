import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { SayRefusal } from '../threads/service.ts';
import { threadFiles } from './contract.ts';
import { openFile } from './open-file.ts';
import type { Files } from './prepare.ts';
import {
  decideRequest,
  listFiles,
  readOpenings,
  requestFiles,
  setAccess,
  withdrawRequest,
} from './service.ts';

/** Files of talks and requests for due diligence; `sayRefusal` knows the sentences of all rooms. */
export function conversationFileRoutes({ sayRefusal: say }: { sayRefusal: SayRefusal }): Route[] {
  return [
    route(threadFiles.list, (ctx, { threadId }) => listFiles(ctx, say, threadId)),
    route(threadFiles.request, (ctx, input) => requestFiles(ctx, say, input)),
    route(threadFiles.withdraw, (ctx, input) => withdrawRequest(ctx, say, input)),
    route(threadFiles.decide, (ctx, input) => decideRequest(ctx, say, input)),
    route(threadFiles.setAccess, (ctx, input) => setAccess(ctx, say, input)),
    route(threadFiles.openings, (ctx, input) => readOpenings(ctx, input)),
  ];
}

/** The bytes; see `fileHref`. */
export function fileDownload(files: Files): DownloadRoute {
  return downloadRoute({
    id: 'conversations.files.open',
    path: '/api/conversations/:threadId/files/:attachmentId/file',
    summary:
      'A file of a talk for one of its participants; openings by others are logged and shown to who gave it',
    audience: 'signedIn',
    input: z.object({ threadId: idShape, attachmentId: idShape }),
    handle: (ctx, input) => openFile(ctx, files, input),
  });
}
