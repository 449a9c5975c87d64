import { isLanguage } from '../shared/language.ts';

const ownOrigin = 'https://own.invalid';

/** A page of this platform a reader may be sent back to (`/ru/offers?page=2`); undefined for anything else. */
export function ownPath(address: unknown): string | undefined {
  if (typeof address !== 'string' || !/^\/[^/\\]/.test(address) || /[\\\p{Cc}\s]/u.test(address))
    return undefined;
  if (!URL.canParse(address, ownOrigin)) return undefined;
  const url = new URL(address, ownOrigin);
  const isOwn =
    url.origin === ownOrigin && isLanguage(url.pathname.split('/')[1]) && !url.pathname.includes('//');
  return isOwn ? `${url.pathname}${url.search}` : undefined;
}

/** The sign-in page that leads back to where the reader is. */
export function signInPath(language: string, back: string): string {
  const path = ownPath(back);
  return `/${language}/sign-in${path === undefined ? '' : `?back=${encodeURIComponent(path)}`}`;
}
