import { z } from 'zod';
import { OaiError } from './oai-error.ts';

const resumptionShape = z.object({
  prefix: z.string(),
  set: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  /** The last record that was given. */
  after: z.tuple([z.iso.datetime(), z.string(), z.string()]),
  /** How many were given before. */
  cursor: z.number().int().nonnegative(),
});
export type Resumption = z.output<typeof resumptionShape>;

/** All that the next page needs: nothing is kept on the server, so a token never grows old. */
export function writeResumption(resumption: Resumption): string {
  return Buffer.from(JSON.stringify(resumption)).toString('base64url');
}

/** Throws `badResumptionToken`. */
export function readResumption(token: string): Resumption {
  try {
    return resumptionShape.parse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')));
  } catch {
    throw new OaiError('badResumptionToken', 'This resumption token was not given here');
  }
}
