import { Readable } from 'node:stream';
import type { Context, Hono } from 'hono';
import { AppError } from '../../shared/app-error.ts';
import { idShape } from '../../shared/ids.ts';
import type { Ctx } from '../../platform/db/context.ts';
import type { ApiRequest, RequestWork } from '../../platform/http/answer-request.ts';
import { readAtMost } from '../../platform/http/read-body.ts';
import { refuseMethod } from '../../platform/http/serve-api.ts';
import { documentFile } from '../../features/accounts/public.ts';
import { attachmentFile } from '../../features/catalogue/public.ts';
import { fileTooLarge, type FileDesk } from './receive-file.ts';

/** What a multipart body may hold besides the file: boundaries and the headers of its parts. */
const multipartOverheadBytes = 64 * 1024;

/** Uploading (POST /api/files) and downloading of attachments and documents; bytes do not fit into the JSON of the routes. */
export function serveFiles(app: Hono, desk: FileDesk, answer: RequestWork): void {
  app.post('/api/files', (c) =>
    answer(c, async ({ ctx }) => {
      if (ctx.actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
      return c.json(await receive(c, ctx, desk), 201);
    }),
  );
  app.all('/api/files', (c) => answer(c, () => refuseMethod(c, ['POST'])));
  for (const kind of ['offer', 'request'] as const) {
    const path = `/api/${kind}s/:id/attachments/:attachmentId/file`;
    app.get(path, (c) => answer(c, (request) => sendAttachment(c, request, desk, kind)));
    app.all(path, (c) => answer(c, () => refuseMethod(c, ['GET'])));
  }
  const path = '/api/organisations/:id/documents/:fileId/file';
  app.get(path, (c) => answer(c, (request) => sendDocument(c, request, desk)));
  app.all(path, (c) => answer(c, () => refuseMethod(c, ['GET'])));
}

/** One file: as the body itself with its name in X-File-Name (percent-encoded), or as the only file of a form. */
async function receive(c: Context, ctx: Ctx, desk: FileDesk) {
  const type = c.req.header('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    const name = nameOfHeader(c.req.header('x-file-name'));
    if (Number(c.req.header('content-length') ?? 0) > desk.maxMegabytes * 1024 * 1024)
      throw fileTooLarge(desk);
    return desk.receive(
      ctx,
      (c.req.raw.body ?? new Uint8Array()) as AsyncIterable<Uint8Array> | Uint8Array,
      name,
    );
  }
  const maxBytes = desk.maxMegabytes * 1024 * 1024 + multipartOverheadBytes;
  const bytes = await readAtMost(c.req.raw, maxBytes, () => fileTooLarge(desk));
  const form = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch((cause: unknown) => {
      throw new AppError('malformed', 'platform.malformedForm', { cause });
    });
  const files = [...form.values()].filter((value) => value instanceof File);
  const [file] = files;
  if (!file || files.length > 1) throw new AppError('malformed', 'platform.malformedForm');
  return desk.receive(ctx, new Uint8Array(await file.arrayBuffer()), file.name);
}

function nameOfHeader(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '');
  } catch {
    return header ?? '';
  }
}

async function sendAttachment(
  c: Context,
  { ctx }: ApiRequest,
  desk: FileDesk,
  kind: 'offer' | 'request',
): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const attachmentId = c.req.param('attachmentId') ?? '';
  if (!idShape.safeParse(id).success || !idShape.safeParse(attachmentId).success) {
    throw new AppError('notFound', 'platform.fileNotFound');
  }
  return sendFile(c, ctx, desk, await attachmentFile(ctx, kind, id, attachmentId));
}

async function sendDocument(c: Context, { ctx }: ApiRequest, desk: FileDesk): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const fileId = c.req.param('fileId') ?? '';
  if (!idShape.safeParse(id).success || !idShape.safeParse(fileId).success) {
    throw new AppError('notFound', 'platform.fileNotFound');
  }
  return sendFile(c, ctx, desk, await documentFile(ctx, id, fileId));
}

async function sendFile(
  c: Context,
  ctx: Ctx,
  desk: FileDesk,
  { fileId, name, contentType }: { fileId: string; name: string; contentType: string },
): Promise<Response> {
  const found = await desk.store.read(fileId);
  if (!found) {
    ctx.log.error({ fileId }, 'the bytes of a file are missing');
    throw new AppError('notFound', 'platform.fileNotFound');
  }
  const isHead = c.req.raw.method === 'HEAD';
  if (isHead) found.stream.destroy();
  return new Response(isHead ? null : (Readable.toWeb(found.stream) as ReadableStream), {
    headers: {
      'content-type': contentType,
      'content-length': String(found.size),
      'content-disposition': attachmentDisposition(name),
      // Even where a browser would show it: a file of a stranger has no rights on this site.
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}

/** `attachment` with the name in any script (RFC 6266 and RFC 5987) and in ASCII for old programs. */
export function attachmentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
