import { z } from 'zod';
import { idShape } from '../../../../shared/ids.ts';
import { AppError } from '../../../../shared/app-error.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import type { ImportKind } from '../../imports/import-kind.ts';
import type { LiveTermbase } from '../../termbase/live-termbase.ts';
import { openVersion, writingSideOf } from '../../texts/open-version.ts';
import { segmentsOf } from '../../texts/views.ts';
import type { ReadOptions } from '../xml/read-xml.ts';
import { readReturned } from './read-returned.ts';
import { takeReturned, type ReturnedRow } from './take-returned.ts';

const optionsShape = z.object({ versionId: idShape });
type Options = z.output<typeof optionsShape>;

/** Bringing a translated XLIFF file of a version back: for who may write the version now. */
export function xliffImport(termbase: LiveTermbase): ImportKind<Options> {
  return {
    kind: 'xliff',
    optionsShape,
    mayImport: async (ctx, { versionId }) => {
      const version = await openVersion(ctx, versionId);
      if (writingSideOf(version, ctx.actor) === undefined)
        throw new AppError('forbidden', 'translation.version.notYours');
    },
    read: (ctx, bytes, { versionId }) => readRows(ctx, bytes, versionId),
    apply: (ctx, items, { versionId }) =>
      takeReturned(ctx, termbase, versionId, z.array(returnedRowShape).parse(items)),
  };
}

const returnedRowShape = z.object({
  line: z.number(),
  segmentId: z.string(),
  target: z.string(),
  isConfirmed: z.boolean(),
  isLeftAlone: z.boolean(),
  sentFileId: z.string().nullable(),
});

/** The rows of a file that belongs to the version as its source is now. Throws ExchangeError for any other. */
export async function readRows(
  ctx: Ctx,
  bytes: Uint8Array,
  versionId: string,
  options: ReadOptions = {},
): Promise<ReturnedRow[]> {
  const version = await openVersion(ctx, versionId);
  const segments = await segmentsOf(ctx, versionId);
  const sources = new Map(segments.map(({ id, source }) => [id, source]));
  return readReturned(bytes, { versionId, from: version.from, to: version.to, sources }, options);
}
