import { fileURLToPath } from 'node:url';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import type { Download } from '../../../platform/http/download-route.ts';
import { isCoordinator } from '../access.ts';
import { refusingFiles } from '../exchange/refuse-file.ts';
import { readOwnUpload } from '../imports/read-own-upload.ts';
import { compareWords, type WordComparison } from './compare-words.ts';
import type { interfaceWords } from './contract.ts';
import type { WordCatalogue } from './read-catalogues.ts';
import { readWordsFile } from './read-words-file.ts';
import type { WordFormat } from './vocabulary.ts';
import { writeWordsFile, type WordPair } from './words-file.ts';

const listedMax = 200;

let remembered: Promise<WordCatalogue[]> | undefined;

/**
 * The catalogues as this process was started with; the compiler that reads them is loaded when somebody asks first,
 * which few installations ever do.
 */
export async function readOwnCatalogues(): Promise<WordCatalogue[]> {
  remembered ??= import('./read-catalogues.ts').then(({ readCatalogues, sourceFolder }) =>
    readCatalogues(fileURLToPath(sourceFolder)),
  );
  return remembered;
}

export function requireCoordinator({ actor }: Ctx): void {
  if (actor.kind === 'visitor') throw new AppError('unauthenticated', 'platform.signInFirst');
  if (!isCoordinator(actor)) throw new AppError('forbidden', 'translation.words.coordinatorsOnly');
}

/** A file of words held against the catalogues; nothing is changed, neither here nor in the program. */
export async function checkUpload(
  ctx: Ctx,
  files: Pick<FileStore, 'read'>,
  fileId: string,
): Promise<WordComparison & { pair: WordPair }> {
  requireCoordinator(ctx);
  const bytes = await readOwnUpload(ctx, files, fileId);
  const read = await refusingFiles(() => readWordsFile(bytes));
  return { ...compareWords(await readOwnCatalogues(), read), pair: read.pair };
}

export function presentCheck({
  changes,
  same,
  refused,
  pair,
}: WordComparison & { pair: WordPair }): OutputOf<typeof interfaceWords.check> {
  return {
    ...pair,
    same,
    changed: changes.length,
    changes: changes
      .slice(0, listedMax)
      .map(({ word, line, before, after }) => ({ id: word.id, line, before, after })),
    refusedCount: refused.length,
    refused: refused.slice(0, listedMax),
  };
}

const extensions: Readonly<Record<WordFormat, readonly [extension: string, contentType: string]>> = {
  xliff2: ['xlf', 'application/xliff+xml'],
  xliff1: ['xlf', 'application/xliff+xml'],
  csv: ['csv', 'text/csv; charset=utf-8'],
};

export function wordsDownload(
  words: Parameters<typeof writeWordsFile>[0],
  pair: WordPair,
  format: WordFormat,
): Download {
  const [extension, contentType] = extensions[format];
  return {
    name: `amur-words-${pair.from}-${pair.to}.${extension}`,
    contentType,
    body: writeWordsFile(words, pair, format),
  };
}
