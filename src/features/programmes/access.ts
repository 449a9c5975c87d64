import { hasRole, type Actor } from '../../shared/actor.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { organisationsByIds } from '../accounts/public.ts';

/** The two banks of the cooperation. */
export const banks = ['cn', 'ru'] as const;
export type Bank = (typeof banks)[number];

export type Officer = { personId: string; bank: Bank };

/** The person who acts. Refuses visitors with `platform.signInFirst`. */
export function personIdOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  return actor.personId;
}

export function isOfficer(actor: Actor): boolean {
  return hasRole(actor, 'programme_officer');
}

/** Refuses everybody but programme officers: `platform.signInFirst`, `programmes.officersOnly`. */
export function requireOfficer(actor: Actor): string {
  const personId = personIdOf(actor);
  if (!isOfficer(actor)) throw new AppError('forbidden', 'programmes.officersOnly');
  return personId;
}

/**
 * The bank an officer acts for: that of his organisation. Nobody agrees with himself: whoever belongs to organisations of
 * both banks, or of neither, is told so (`programmes.officerOfOneBank`); others as `requireOfficer`.
 */
export async function requireOfficerOfBank(ctx: Ctx): Promise<Officer> {
  const personId = requireOfficer(ctx.actor);
  const bank = await bankOfActor(ctx);
  if (bank === undefined) throw new AppError('forbidden', 'programmes.officerOfOneBank');
  return { personId, bank };
}

/** The one bank the organisations of the actor stand on; undefined where it is none or both. */
export async function bankOfActor(ctx: Ctx): Promise<Bank | undefined> {
  if (ctx.actor.kind !== 'person' || ctx.actor.organisationIds.length === 0) return undefined;
  const briefs = await organisationsByIds(ctx, ctx.actor.organisationIds);
  const found = new Set([...briefs.values()].map(({ country }) => bankOfCountry(country)));
  found.delete(undefined);
  const [bank, ...more] = found;
  return more.length === 0 ? bank : undefined;
}

/** The bank a country stands on; undefined for any third country. */
export function bankOfCountry(country: string | null): Bank | undefined {
  if (country === 'CN') return 'cn';
  // The agreements of the Soviet Union are those of the Russian bank.
  return country === 'RU' || country === 'SU' ? 'ru' : undefined;
}
