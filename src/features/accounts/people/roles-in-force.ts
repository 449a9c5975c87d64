import { roles, type Role } from '../../../shared/actor.ts';
import type { OrganisationKind, VerificationState } from '../organisations/kinds.ts';
import { roleFromMembership } from '../organisations/rules.ts';

type Employer = { kind: OrganisationKind; verificationState: VerificationState };

/** Roles given and roles that follow from membership, each once, in the order of the list of roles. */
export function rolesInForce(granted: readonly Role[], organisations: readonly Employer[]): Role[] {
  const implied = organisations.map(({ kind, verificationState }) =>
    roleFromMembership(kind, verificationState),
  );
  return roles.filter((role) => granted.includes(role) || implied.includes(role));
}
