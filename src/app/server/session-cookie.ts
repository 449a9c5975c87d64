import { serialize } from 'hono/utils/cookie';

/** The `__Host-` prefix binds the cookie to this host and to TLS; plain http (a first look) cannot use it. */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-amur-session' : 'amur-session';
}

export function serializeSessionCookie(
  token: string | null,
  expiresAt: Date | undefined,
  isSecure: boolean,
): string {
  return serialize(sessionCookieName(isSecure), token ?? '', {
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure,
    path: '/',
    ...(token === null ? { maxAge: 0 } : expiresAt ? { expires: expiresAt } : {}),
  });
}
