import { z } from 'zod';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import type { Route } from '../../../platform/http/route.ts';
import { idShape } from '../../../shared/ids.ts';
import { claimsExport } from './claims/export-claims.ts';
import { openProof } from './claims/proof-file.ts';
import { claimRoutes } from './claims/routes.ts';
import { gapsExport } from './freshness/export-gaps.ts';
import { freshnessRoutes } from './freshness/routes.ts';
import { relationRoutes } from './relations/routes.ts';
import { responsibilitiesExport } from './responsibilities/export-responsibilities.ts';
import { responsibilityRoutes } from './responsibilities/routes.ts';
import { contactSheet } from './responsibilities/write-sheet.ts';

/** Who is responsible for what, relations, claims on profiles, freshness and gaps. */
export const directoryRoutes: Route[] = [
  ...responsibilityRoutes,
  ...relationRoutes,
  ...claimRoutes,
  ...freshnessRoutes,
];

export function directoryDownloads({ files }: { files: Pick<FileStore, 'read'> }): DownloadRoute[] {
  return [
    responsibilitiesExport,
    contactSheet,
    gapsExport,
    claimsExport,
    downloadRoute({
      id: 'accounts.claims.file',
      path: '/api/claims/:id/files/:fileId',
      summary:
        'A document that shows who makes a claim (who made it, moderators); every opening goes on record',
      audience: 'signedIn',
      input: z.object({ id: idShape, fileId: idShape }),
      handle: (ctx, input) => openProof(ctx, files, input),
    }),
  ];
}
