import type { FileStore } from '../../platform/files/file-store.ts';
import type { DownloadRoute } from '../../platform/http/download-route.ts';
import { termbaseDownload } from './termbase/export-concepts.ts';
import { termbaseListDownloads } from './termbase/list-downloads.ts';
import { memoryDownload } from './memory/export-tmx.ts';
import { workFileDownloads } from './exchange/work-files/routes.ts';
import { interfaceWordDownloads } from './interface-words/routes.ts';
import { translatorListDownload } from './tasks/profiles/list-download.ts';
import { taskListDownloads } from './tasks/task-exports.ts';
import { taskDownloads } from './tasks/routes.ts';
import type { LiveTermbase } from './termbase/live-termbase.ts';

/** Files of the room for saving. */
export function translationDownloads(living: {
  termbase: LiveTermbase;
  files: Pick<FileStore, 'read'>;
}): DownloadRoute[] {
  return [
    termbaseDownload,
    ...termbaseListDownloads,
    memoryDownload,
    ...taskDownloads,
    ...taskListDownloads,
    translatorListDownload,
    ...workFileDownloads(living.termbase),
    ...interfaceWordDownloads(living),
  ];
}
