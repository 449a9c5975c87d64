import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { AppError } from '../../shared/app-error.ts';
import { inputFromPairs } from '../../shared/query.ts';
import type { RequestWork } from '../../platform/http/answer-request.ts';
import { checkInput } from '../../platform/http/check-input.ts';
import type { Download, DownloadRoute } from '../../platform/http/download-route.ts';
import { isAddressFault, refuseMethod } from '../../platform/http/serve-api.ts';
import { attachmentDisposition } from './serve-files.ts';

/** Files the rooms write: same session, actor and refusals as their routes, but the answer is a file to be saved. */
export function serveDownloads(app: Hono, downloads: readonly DownloadRoute[], answer: RequestWork): void {
  for (const route of downloads) {
    app.get(route.path, (c) =>
      answer(c, async ({ ctx }) => {
        if (route.audience === 'signedIn' && ctx.actor.kind === 'visitor') {
          throw new AppError('unauthenticated', 'platform.signInFirst');
        }
        const named: Record<string, string> = c.req.param();
        const given = { ...inputFromPairs(new URL(c.req.url).searchParams), ...named };
        try {
          const file = await route.handle(ctx, checkInput(route.input, given));
          return fileResponse(file, c.req.raw.method === 'HEAD');
        } catch (error) {
          throw isAddressFault(error, named) ? new AppError('notFound', 'platform.notFound') : error;
        }
      }),
    );
    app.all(route.path, (c) => answer(c, () => refuseMethod(c, ['GET'])));
  }
}

function fileResponse({ name, contentType, body }: Download, isHead: boolean): Response {
  return new Response(isHead ? null : streamOf(body), {
    headers: {
      'content-type': contentType,
      'content-disposition': attachmentDisposition(name),
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}

function streamOf(body: Download['body']): BodyInit {
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return new Uint8Array(body);
  return Readable.toWeb(Readable.from(encode(body))) as ReadableStream;
}

async function* encode(parts: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}
