/** The twelve roles of the workflow; `visitor` is nobody signed in. */
export const roles = [
  'visitor',
  'institute',
  'enterprise',
  'broker',
  'translator',
  'expert_reviewer',
  'programme_officer',
  'fund_manager',
  'park_manager',
  'moderator',
  'compliance_officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/**
 * Who acts: nobody signed in, a person with roles and organisations, or the platform itself. A partner
 * is a member of an organisation that was verified.
 */
export type Actor =
  | { kind: 'visitor' }
  | {
      kind: 'person';
      personId: string;
      roles: readonly Role[];
      organisationIds: readonly string[];
      isPartner: boolean;
    }
  | { kind: 'system'; name: string };

export function hasRole(actor: Actor, ...wanted: Role[]): boolean {
  return actor.kind === 'person' && actor.roles.some((role) => wanted.includes(role));
}

export function isMemberOf(actor: Actor, organisationId: string | null): boolean {
  return actor.kind === 'person' && organisationId !== null && actor.organisationIds.includes(organisationId);
}
