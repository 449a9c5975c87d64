import { z } from 'zod';
import { defineEndpoint } from '../../../../shared/endpoint.ts';
import { idShape } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { queryWithDefault } from '../../../../shared/query.ts';

/** Formats of the text itself; terms and memory have one each. */
export const workFormats = ['xliff2', 'xliff1', 'omegat'] as const;
export type WorkFormat = (typeof workFormats)[number];

const byVersion = z.object({ versionId: idShape });
const languageShape = z.enum(languages);

export const workFileInput = byVersion.extend({ format: queryWithDefault(z.enum(workFormats), 'xliff2') });
export const versionInput = byVersion;

export const workFiles = {
  overview: defineEndpoint({
    id: 'translation.files.overview',
    method: 'GET',
    path: '/api/translation/versions/:versionId/files',
    summary:
      'A version for the page of its files: what it is, whether the reader may bring it back, when he took it out.',
    audience: 'signedIn',
    input: byVersion,
    output: z.object({
      versionId: idShape,
      title: z.string(),
      from: languageShape,
      to: languageShape,
      segments: z.number().int().nonnegative(),
      mayBringBack: z.boolean(),
      /** By the reader, the newest first, ten at most. */
      takenOut: z.array(z.object({ format: z.enum(workFormats), at: z.iso.datetime() })),
    }),
  }),
};
