import { TranslationEngineError, type EngineFault } from './engine-error.ts';

/** 456: DeepL's quota; 402: an empty account; 529: DeepL's other word for too many requests. */
const faultsByStatus: Readonly<Record<number, EngineFault>> = {
  400: 'textRefused',
  402: 'quotaUsedUp',
  408: 'slow',
  413: 'textRefused',
  414: 'textRefused',
  422: 'textRefused',
  429: 'busy',
  456: 'quotaUsedUp',
  500: 'failing',
  502: 'failing',
  503: 'failing',
  504: 'failing',
  529: 'busy',
};

/** What an HTTP status other than 2xx means; the body is not looked at, it may repeat the key. */
export function readRefusal(status: number, headers: Headers): TranslationEngineError {
  const fault = faultsByStatus[status] ?? 'refused';
  return new TranslationEngineError(fault, `HTTP ${status}`, retryAfterMs(headers.get('retry-after')));
}

/** `Retry-After` (RFC 9110, 10.2.3), seconds or a date, in milliseconds. */
function retryAfterMs(header: string | null): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
