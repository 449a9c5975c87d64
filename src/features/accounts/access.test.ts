import { describe, expect, it } from 'vitest';
import { roles, type Actor, type Role } from '../../shared/actor.ts';
import {
  mayCorrectOrganisation,
  mayEditOrganisation,
  mayInvite,
  mayRemoveMember,
  maySeeContacts,
  maySeeInternals,
  maySeeMembers,
  maySeeOrganisation,
  personIdOf,
  requireRole,
  sidesOf,
} from './access.ts';
import { verificationStates } from './organisations/kinds.ts';

const own = 'org-1';
const visitor: Actor = { kind: 'visitor' };
const system: Actor = { kind: 'system', name: 'test' };

function person(role: Role | undefined, organisationIds: string[] = []): Actor {
  return { kind: 'person', personId: 'me', roles: role ? [role] : [], organisationIds, isPartner: false };
}

const rolesThat = (may: (actor: Actor) => boolean) => roles.filter((role) => may(person(role)));

describe('access to organisations', () => {
  it.each([
    [
      'see internals',
      (actor: Actor) => maySeeInternals(actor, own),
      ['moderator', 'compliance_officer', 'administrator'],
    ],
    ['edit', (actor: Actor) => mayEditOrganisation(actor, own), ['moderator', 'administrator']],
    ['correct', (actor: Actor) => mayCorrectOrganisation(actor, own), ['moderator', 'administrator']],
    ['see members', (actor: Actor) => maySeeMembers(actor, own), ['administrator']],
    ['invite', (actor: Actor) => mayInvite(actor, own, undefined), []],
  ])('of outsiders may %s', (_what, may, allowed) => {
    expect(rolesThat(may)).toEqual(allowed);
    expect(may(visitor)).toBe(false);
    expect(may(system)).toBe(false);
  });

  it('members see and edit their own, but never correct it as staff', () => {
    const member = person('moderator', [own]);
    expect([
      maySeeInternals(member, own),
      mayEditOrganisation(member, own),
      maySeeMembers(member, own),
    ]).toEqual([true, true, true]);
    expect(mayCorrectOrganisation(member, own)).toBe(false);
    expect(sidesOf(member, own)).toEqual(['organisation']);
  });

  it('visitors see the listed and the verified only, and no contacts', () => {
    const seen = verificationStates.filter((verificationState) =>
      maySeeOrganisation(visitor, { id: own, verificationState }),
    );
    expect(seen).toEqual(['listed', 'verified']);
    expect(maySeeOrganisation(person(undefined, [own]), { id: own, verificationState: 'rejected' })).toBe(
      true,
    );
    expect([visitor, system, person(undefined)].map(maySeeContacts)).toEqual([false, false, true]);
  });

  it('decide for it only moderators and administrators', () => {
    for (const role of roles) {
      expect(sidesOf(person(role), own)).toEqual(
        ['moderator', 'administrator'].filter((side) => side === role),
      );
    }
    expect(sidesOf(visitor, own)).toEqual([]);
  });

  it('owners invite and remove, members only leave', () => {
    const member = person(undefined, [own]);
    const other = { organisationId: own, personId: 'other' };
    expect(mayInvite(member, own, 'owner')).toBe(true);
    expect(mayInvite(member, own, 'member')).toBe(false);
    expect(mayRemoveMember(member, 'owner', other)).toBe(true);
    expect(mayRemoveMember(member, 'member', other)).toBe(false);
    expect(mayRemoveMember(member, 'member', { organisationId: own, personId: 'me' })).toBe(true);
    expect(mayRemoveMember(member, 'member', { organisationId: own, personId: null })).toBe(false);
    expect(mayRemoveMember(visitor, undefined, other)).toBe(false);
  });
});

describe('refusals', () => {
  it('ask a visitor to sign in and tell others that they may not', () => {
    expect(() => personIdOf(visitor)).toThrow('platform.signInFirst');
    expect(() => requireRole(system, 'administrator')).toThrow('platform.signInFirst');
    expect(() => requireRole(person('moderator'), 'administrator')).toThrow('platform.forbidden');
    expect(() => requireRole(person('administrator'), 'administrator')).not.toThrow();
  });
});
