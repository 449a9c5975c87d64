import type { FileStore } from '../../../platform/files/file-store.ts';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { changedWordsInput, interfaceWords, wordsFileInput } from './contract.ts';
import { listWords, pairFor } from './list-words.ts';
import {
  checkUpload,
  presentCheck,
  readOwnCatalogues,
  requireCoordinator,
  wordsDownload,
} from './service.ts';
import { carriedWords } from './words-file.ts';

export function interfaceWordRoutes({ files }: { files: Pick<FileStore, 'read'> }): Route[] {
  return [
    route(interfaceWords.list, async (ctx, input) => {
      requireCoordinator(ctx);
      return listWords(await readOwnCatalogues(), input, ctx.clock());
    }),
    route(interfaceWords.check, async (ctx, { fileId }) =>
      presentCheck(await checkUpload(ctx, files, fileId)),
    ),
  ];
}

export function interfaceWordDownloads({ files }: { files: Pick<FileStore, 'read'> }): DownloadRoute[] {
  return [
    downloadRoute({
      id: 'translation.words.file',
      path: '/api/translation/interface-words/file',
      summary:
        'The words of the interface for translation: XLIFF 2.1, XLIFF 1.2 or a table. For coordinators.',
      audience: 'signedIn',
      input: wordsFileInput,
      handle: async (ctx, { format, catalogue, ...languages }) => {
        requireCoordinator(ctx);
        const pair = pairFor(languages);
        const words = carriedWords(await readOwnCatalogues(), pair);
        const chosen = words.filter((word) => !catalogue || word.catalogue === catalogue);
        return wordsDownload(chosen, pair, format);
      },
    }),
    downloadRoute({
      id: 'translation.words.changes',
      path: '/api/translation/interface-words/changes/:fileId',
      summary:
        'The words an own upload would change, and no others, for `npm run words:import`. For coordinators.',
      audience: 'signedIn',
      input: changedWordsInput,
      handle: async (ctx, { fileId, format }) => {
        const { changes, pair } = await checkUpload(ctx, files, fileId);
        const words = changes.map(({ word, after }) => {
          const own = word.words[pair.to];
          return own ? { ...word, words: { ...word.words, [pair.to]: { ...own, text: after } } } : word;
        });
        return wordsDownload(words, pair, format);
      },
    }),
  ];
}
