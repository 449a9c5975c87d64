import { hasRole, type Actor } from '../../shared/actor.ts';

/**
 * The audience tokens a reader carries; a document is his to find when it carries one of them too. Rooms put
 * `org:ID` on what the owner's side may find and `staff` on what the platform's staff may find.
 */
export function readerAudience(actor: Actor): string[] {
  if (actor.kind === 'visitor') return ['public'];
  if (actor.kind === 'system') return ['public', 'registered', 'partners', 'staff'];
  const tokens = ['public', 'registered', ...actor.organisationIds.map((id) => `org:${id}`)];
  if (actor.isPartner) tokens.push('partners');
  if (hasRole(actor, 'moderator', 'compliance_officer', 'administrator')) tokens.push('staff');
  return tokens;
}
