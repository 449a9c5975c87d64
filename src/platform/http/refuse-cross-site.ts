/**
 * Cross-site request forgery: a request that changes something must come from our own pages. Browsers say so in
 * Sec-Fetch-Site (Fetch Metadata); older ones in Origin. A program without cookies needs neither.
 */
export function isCrossSiteWrite(request: Request, publicOrigin: string): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('origin');
  if (origin !== null) return origin !== publicOrigin && origin !== new URL(request.url).origin;
  return request.headers.has('cookie');
}
