import { createHash } from 'node:crypto';

/** The namespace of ids made from keys (RFC 9562, version 5). */
const namespace = Buffer.from('6f0a3c1e5d7b4b2f9a8e1c2d3e4f5a6b', 'hex');

/** The same key gives the same UUID (version 5) in every installation, e.g. of `organisation/cn-most`. */
export function stableId(key: string): string {
  const bytes = createHash('sha1').update(namespace).update(key).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
