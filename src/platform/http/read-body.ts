import { AppError } from '../../shared/app-error.ts';

/** Reads a body of at most `maxBytes`; a longer one is refused with `tooLarge` as soon as that is known. */
export async function readAtMost(
  request: Request,
  maxBytes: number,
  tooLarge: () => AppError,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    total += chunk.length;
    if (total > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Reads a JSON object in UTF-8; an empty body is an empty object. Errors: 400, 413, 415. */
export async function readJsonBody(request: Request, maxBytes: number): Promise<Record<string, unknown>> {
  const params = { maxKilobytes: Math.floor(maxBytes / 1024) };
  const tooLarge = () => new AppError('tooLarge', 'platform.bodyTooLarge', { params });
  const bytes = await readAtMost(request, maxBytes, tooLarge);
  if (bytes.length === 0) return {};
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new AppError('unsupportedType', 'platform.unsupportedType');
  }
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch (cause) {
    throw new AppError('malformed', 'platform.malformedBody', { cause });
  }
  throw new AppError('malformed', 'platform.malformedBody');
}
