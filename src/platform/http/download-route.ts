import type { z } from 'zod';
import type { Endpoint } from '../../shared/endpoint.ts';
import type { Ctx } from '../db/context.ts';

/** A file as it goes out; `name` in any script. */
export type Download = {
  name: string;
  contentType: string;
  body: string | Uint8Array | AsyncIterable<string | Uint8Array>;
};

export type DownloadRoute = Pick<Endpoint, 'id' | 'path' | 'summary' | 'audience' | 'input'> & {
  handle(ctx: Ctx, input: unknown): Promise<Download>;
};

/**
 * An address a browser can save a file from: GET, path and query checked by `input`. `handle` refuses before it gives
 * the body; what fails while the body streams breaks the download off, so that no half file looks whole.
 */
export function downloadRoute<Input extends z.ZodType>(
  route: Pick<DownloadRoute, 'id' | 'path' | 'summary' | 'audience'> & {
    input: Input;
    handle: (ctx: Ctx, input: z.output<Input>) => Promise<Download>;
  },
): DownloadRoute {
  return { ...route, handle: (ctx, input) => route.handle(ctx, input as z.output<Input>) };
}
