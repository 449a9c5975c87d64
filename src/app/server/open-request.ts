import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { newId } from '../../shared/ids.ts';
import type { Actor } from '../../shared/actor.ts';
import type { Language } from '../../shared/language.ts';
import { findSession } from '../../platform/auth/sessions.ts';
import type { Config } from '../../platform/config/read-config.ts';
import { createContext } from '../../platform/db/create-context.ts';
import type { Ctx } from '../../platform/db/context.ts';
import type { Database } from '../../platform/db/database.ts';
import type { RequestFacts } from '../../platform/http/route.ts';
import { wishedLanguage } from '../../platform/http/wished-language.ts';
import type { Log } from '../../platform/log/log.ts';
import { serializeSessionCookie, sessionCookieName } from './session-cookie.ts';

export type OpenRequest = {
  ctx: Ctx;
  facts: RequestFacts;
  /** Set-Cookie headers the answer must carry. */
  cookies: string[];
};

/** `isVisit` is false for what a page asks by itself: that prolongs no session. */
export type RequestOpener = (c: Context, language?: Language, isVisit?: boolean) => Promise<OpenRequest>;

type Parts = {
  config: Config;
  database: Database;
  log: Log;
  clock?: (() => Date) | undefined;
  actorOf(ctx: Ctx, personId: string): Promise<Actor | undefined>;
  /** Of a program that shows an access token; undefined where none is shown. Refuses a token that does not work. */
  actorOfToken(
    ctx: Ctx,
    authorization: string | undefined,
    request: { method: string; path: string; room?: string | undefined },
  ): Promise<Actor | undefined>;
  /** The room that answers a request; undefined for what no room serves. */
  roomOf(c: Context): string | undefined;
};

/** Who asks, in which language, with which request id: once per request, for the API and for pages alike. */
export function createRequestOpener(parts: Parts): RequestOpener {
  const { config, database, log, clock } = parts;
  const isSecure = config.publicUrl.startsWith('https:');
  return async (c, pathLanguage, isVisit = true) => {
    const requestId = (c.get('requestId') as string | undefined) ?? newId();
    const token = getCookie(c, sessionCookieName(isSecure)) ?? null;
    const language = pathLanguage ?? languageOfRequest(c);
    const requestLog = log.child({ requestId });
    const base = { database, language, log: requestLog, requestId, clock };
    const asVisitor = createContext({ ...base, actor: { kind: 'visitor' } });
    const cookies: string[] = [];
    const { method, path } = c.req;
    const program = await parts.actorOfToken(asVisitor, c.req.header('authorization'), {
      method,
      path,
      room: parts.roomOf(c),
    });
    let actor: Actor = program ?? { kind: 'visitor' };
    if (token !== null && !program) {
      const session = await findSession(asVisitor, token, config.sessionDays, isVisit);
      const person = session ? await parts.actorOf(asVisitor, session.personId) : undefined;
      if (session && person) {
        actor = person;
        if (session.wasRenewed) cookies.push(serializeSessionCookie(token, session.expiresAt, isSecure));
      }
    }
    const facts: RequestFacts = {
      sessionToken: program ? null : token,
      clientAddress: clientAddressOf(c, config.trustedProxies),
      setSession: (newToken, expiresAt) => {
        cookies.push(serializeSessionCookie(newToken, expiresAt, isSecure));
      },
    };
    return { ctx: asVisitor.withActor(actor), facts, cookies };
  };
}

function languageOfRequest(c: Context): Language {
  return wishedLanguage(c.req.query('lang'), c.req.header('accept-language'));
}

/** The peer's address; behind `trustedProxies` proxies the address they report, never what a client claims. */
function clientAddressOf(c: Context, trustedProxies: number): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } }).incoming;
  const peer = incoming?.socket?.remoteAddress ?? 'unknown';
  if (trustedProxies <= 0) return peer;
  const forwarded = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return forwarded.at(-trustedProxies) ?? peer;
}
