import { hasRole, type Actor, type Role } from '../../../shared/actor.ts';

/** In this order: who decides is named so, whatever else he is. */
const namedRoles: readonly Role[] = [
  'administrator',
  'moderator',
  'translator',
  'broker',
  'institute',
  'enterprise',
];

/** What is said of somebody where his name is not: the role that let him speak; `platform` for the house itself. */
export function roleOf(actor: Actor): Role | 'platform' {
  if (actor.kind === 'system') return 'platform';
  return namedRoles.find((role) => hasRole(actor, role)) ?? 'visitor';
}
