import type { MaterialKind, MaterialReaders } from './contract.ts';

/** Who asks, as far as materials go. */
export type MaterialReader = { doesPrepare: boolean; isRegistered: boolean };

export function mayReadMaterial(readers: MaterialReaders, reader: MaterialReader): boolean {
  if (reader.doesPrepare || readers === 'public') return true;
  return readers === 'registered' && reader.isRegistered;
}

/**
 * The address of a recording as it is kept; undefined where it is none: https only, a name of a host with a dot, no user
 * or password in it.
 */
export function webAddressOf(typed: string): { url: string; host: string } | undefined {
  if (!URL.canParse(typed)) return undefined;
  const { protocol, host, hostname, username, password, href } = new URL(typed);
  const isPlain = username === '' && password === '';
  const isNamed = /^[^.]+(\.[^.]+)+$/.test(hostname) && !/^[\d.]+$/.test(hostname);
  return protocol === 'https:' && isPlain && isNamed ? { url: href, host } : undefined;
}

export const pictureTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/webp'];

/** Photographs are pictures: of them alone what cameras wrote is taken away. */
export function fitsKind(kind: MaterialKind, contentType: string): boolean {
  return kind !== 'photo' || pictureTypes.includes(contentType);
}
