import type { Actor } from '../../../shared/actor.ts';
import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { addDays, dayOf } from '../../../shared/day.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { hashSecret, newSecretToken } from '../../../platform/auth/secret-tokens.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { actorOf } from '../../accounts/public.ts';
import { requirePerson } from '../access.ts';
import { tokenDaysMax, tokensMax, type Token, type tokenEndpoints } from './contract.ts';
import { readBearer, refusalOf, scopeOf, writeToken, type Asked } from './rules.ts';
import { insertToken, noteUse, revokeToken } from './store.ts';
import { findWorkingToken, tokensOf } from './views.ts';

type Input<Name extends keyof typeof tokenEndpoints> = ParsedInputOf<(typeof tokenEndpoints)[Name]>;

export async function listTokens(ctx: Ctx): Promise<OutputOf<typeof tokenEndpoints.list>> {
  return { items: await tokensOf(ctx, requirePerson(ctx)), max: tokensMax };
}

/** Errors: 422 `interop.token.expiry` (past or further than a year), 409 `interop.token.tooMany`. */
export async function createToken(
  ctx: Ctx,
  { name, scopes, expiresOn }: Input<'create'>,
): Promise<OutputOf<typeof tokenEndpoints.create>> {
  const personId = requirePerson(ctx);
  const today = dayOf(ctx.clock());
  if (expiresOn < today || expiresOn > addDays(today, tokenDaysMax)) {
    throw fieldFault('expiresOn', 'interop.token.expiry');
  }
  return ctx.transaction(async (tx) => {
    const working = (await tokensOf(tx, personId)).filter(({ state }) => state === 'active');
    if (working.length >= tokensMax) {
      throw new AppError('conflict', 'interop.token.tooMany', { params: { maximum: tokensMax } });
    }
    const secret = newSecretToken();
    const id = await insertToken(tx, {
      personId,
      name,
      tokenHash: hashSecret(secret),
      scopes,
      expiresAt: new Date(`${addDays(expiresOn, 1)}T00:00:00Z`),
    });
    await audit(tx, 'create', id, { scopes, expiresOn });
    return { token: await ownToken(tx, id), secret: writeToken(secret) };
  });
}

export async function endToken(ctx: Ctx, { id }: Input<'revoke'>): Promise<Token> {
  return ctx.transaction(async (tx) => {
    await ownToken(tx, id);
    await revokeToken(tx, id);
    await audit(tx, 'revoke', id);
    return ownToken(tx, id);
  });
}

async function ownToken(ctx: Ctx, id: string): Promise<Token> {
  const found = (await tokensOf(ctx, requirePerson(ctx))).find((one) => one.id === id);
  if (!found) throw new AppError('notFound', 'platform.notFound');
  return found;
}

function audit(tx: Ctx, what: string, id: string, details: Record<string, unknown> = {}): Promise<void> {
  return recordAudit(tx, {
    action: `interop.token.${what}`,
    ref: { room: 'interop', kind: 'token', id },
    details,
  });
}

/**
 * Who asks by `Authorization: Bearer amur_…`: the person who made the token, as he is now; undefined where no such token
 * is shown. Refuses with 401 `interop.token.invalid`, 403 `interop.token.scope`, `.personal`, `.elsewhere`.
 */
export async function actorOfToken(
  ctx: Ctx,
  authorization: string | undefined,
  request: Asked,
): Promise<Actor | undefined> {
  if (authorization === undefined || !/^Bearer\s+amur_/i.test(authorization)) return undefined;
  const secret = readBearer(authorization);
  const token = secret === undefined ? undefined : await findWorkingToken(ctx, hashSecret(secret));
  const actor = token && (await actorOf(ctx, token.personId));
  if (!token || !actor) throw new AppError('unauthenticated', 'interop.token.invalid');
  const refusal = refusalOf(token.scopes, request);
  if (refusal) {
    throw new AppError('forbidden', `interop.token.${refusal}`, { params: { scope: scopeOf(request) } });
  }
  await noteUse(ctx, token.id);
  return actor;
}
