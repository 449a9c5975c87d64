import { roles, type Role } from '../../src/shared/actor.ts';

/** `refused`: past the gate, then told that the record or the input does not allow it (409, 422). */
export type Outcome = 'ok' | 'signIn' | 'forbidden' | 'hidden' | 'refused';
export type Denial = Exclude<Outcome, 'ok' | 'refused'>;

/**
 * Whose record it is: `own`: the person is owner of the organisation; `other`: somebody else's; `anonymous`: somebody
 * else's who does not want to be known; `assigned`: somebody else's, given to this person as its broker.
 */
export type Relation = 'own' | 'other' | 'anonymous' | 'assigned';
export type Cell = Record<Role, Outcome>;
export type Row = Partial<Record<Relation, Cell>>;

/** Everybody, visitors too. */
export const all = (outcome: Outcome): Cell => cellOf(() => outcome);
/** Everybody who signed in; a visitor is asked to. */
export const signedIn = (outcome: Outcome): Cell =>
  cellOf((role) => (role === 'visitor' ? 'signIn' : outcome));
/** Denied, but for these roles. A visitor is asked to sign in unless the record is hidden from him too. */
export function only(
  allowed: Partial<Record<Role, Outcome>>,
  denial: Denial,
  visitor: Denial = 'signIn',
): Cell {
  return cellOf((role) => allowed[role] ?? (role === 'visitor' ? visitor : denial));
}
function cellOf(outcomeOf: (role: Role) => Outcome): Cell {
  return Object.fromEntries(roles.map((role) => [role, outcomeOf(role)])) as Cell;
}
