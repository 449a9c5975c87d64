import { downloadRoute, type DownloadRoute } from '../../../../platform/http/download-route.ts';
import { route, type Route } from '../../../../platform/http/route.ts';
import type { LiveTermbase } from '../../termbase/live-termbase.ts';
import { versionInput, workFileInput, workFiles } from './contract.ts';
import { readOverview, takeOut, takeOutMatches, takeOutTerms } from './service.ts';

export const workFileRoutes: Route[] = [
  route(workFiles.overview, (ctx, { versionId }) => readOverview(ctx, versionId)),
];

/** A version for a translator's own tool: the text, its terms, what the memory has for it. */
export function workFileDownloads(termbase: LiveTermbase): DownloadRoute[] {
  return [
    downloadRoute({
      id: 'translation.files.text',
      path: '/api/translation/versions/:versionId/files/text',
      summary:
        'A version as XLIFF 2.1, XLIFF 1.2 or a project of OmegaT, with states, notes and terms; it can be brought back.',
      audience: 'signedIn',
      input: workFileInput,
      handle: (ctx, input) => takeOut(ctx, termbase, input),
    }),
    downloadRoute({
      id: 'translation.files.terms',
      path: '/api/translation/versions/:versionId/files/terms',
      summary: 'The concepts found in the originals of a version, as TBX.',
      audience: 'signedIn',
      input: versionInput,
      handle: (ctx, { versionId }) => takeOutTerms(ctx, termbase, versionId),
    }),
    downloadRoute({
      id: 'translation.files.matches',
      path: '/api/translation/versions/:versionId/files/matches',
      summary: 'What the translation memory has for the segments of a version, as TMX.',
      audience: 'signedIn',
      input: versionInput,
      handle: (ctx, { versionId }) => takeOutMatches(ctx, versionId),
    }),
  ];
}
