import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';

const words = z.record(z.string(), z.record(z.string(), z.string()));

/** An entry as an expert as the export of own data tells it: everything that is kept. */
export const keptExpertShape = z.object({
  entry: z
    .object({
      id: idShape,
      organisationId: idShape,
      state: z.string(),
      reason: z.string().nullable(),
      approvedUntil: z.string().nullable(),
      fields: z.array(z.string()),
      languages: z.array(z.object({ language: z.string(), level: z.string() })),
      services: z.array(z.string()),
      researcherIds: z.record(z.string(), z.string().nullable()),
      confirmedOn: z.string(),
      /** By language. */
      words,
    })
    .nullable(),
  consents: z.array(
    z.object({
      wording: z.string(),
      language: z.string(),
      givenAt: z.iso.datetime(),
      withdrawnAt: z.iso.datetime().nullable(),
    }),
  ),
});

export const keptNoteShape = z.object({
  kind: z.enum(['practice', 'answer']),
  id: idShape,
  state: z.string(),
  writtenAt: z.iso.datetime(),
  words,
});
