import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Networks that are not the public internet: deliveries must not reach what stands behind our own walls. */
const inner = { ipv4: new BlockList(), ipv6: new BlockList() };
const innerNetworks: [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['::ffff:0:0', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];
for (const [network, bits, family] of innerNetworks) inner[family].addSubnet(network, bits, family);

/** Whether an IP address belongs to the public internet. */
export function isPublicIp(ip: string): boolean {
  const family = isIP(ip);
  if (family === 0) return false;
  const name = family === 4 ? 'ipv4' : 'ipv6';
  return !inner[name].check(ip, name);
}

/** What a delivery may be sent to: https, a name or public IP, no user, standard or high port. Undefined where it may not. */
export function readDeliveryAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isLocalName =
    isIP(host) === 0 && (!host.includes('.') || /\.(local|localhost|internal|home|lan)\.?$/i.test(host));
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.hash !== '')
    return undefined;
  if (url.port !== '' && Number(url.port) < 1024) return undefined;
  if (isLocalName || (isIP(host) !== 0 && !isPublicIp(host))) return undefined;
  return url;
}

/** The address to connect to, looked up at this moment; undefined where any answer leads behind a wall, or none comes. */
export async function resolvePublicIp(
  hostname: string,
): Promise<{ address: string; family: 4 | 6 } | undefined> {
  const host = hostname.replace(/^\[|\]$/g, '');
  try {
    const found = await lookup(host, { all: true });
    const [first] = found;
    if (!first || !found.every(({ address }) => isPublicIp(address))) return undefined;
    return { address: first.address, family: first.family === 6 ? 6 : 4 };
  } catch {
    return undefined;
  }
}
