import { request as requestHttps, type RequestOptions } from 'node:https';
import { resolvePublicIp } from './public-address.ts';

export type SendAnswer = { status: number } | { error: 'address' | 'unreachable' | 'timeout' };
export type Send = (address: string, headers: Record<string, string>, body: string) => Promise<SendAnswer>;

const timeoutMs = 10_000;

/**
 * Posts a delivery over https to the IP that was just looked up and found to be public, so that a name which answers
 * otherwise a moment later leads nowhere. Follows no redirect and reads no answer beyond its status.
 */
export const sendDelivery: Send = async (address, headers, body) => {
  const url = new URL(address);
  const target = await resolvePublicIp(url.hostname);
  if (!target) return { error: 'address' };
  return post(requestHttps, url, { headers, lookup: (_host, _options, done) => done(null, [target]) }, body);
};

/** One POST; `request` is that of node:https, or of node:http in tests. */
export function post(
  request: typeof requestHttps,
  url: URL,
  options: RequestOptions,
  body: string,
): Promise<SendAnswer> {
  return new Promise((resolve) => {
    const asked = request(
      url,
      {
        ...options,
        method: 'POST',
        timeout: timeoutMs,
        signal: AbortSignal.timeout(timeoutMs),
        agent: false,
      },
      (answer) => {
        answer.destroy();
        resolve({ status: answer.statusCode ?? 0 });
      },
    );
    asked.once('timeout', () => asked.destroy());
    asked.once('error', (error) =>
      resolve({ error: error.name === 'AbortError' ? 'timeout' : 'unreachable' }),
    );
    asked.end(body);
  });
}
