import type { z } from 'zod';
import { countAttempt, networkOf } from '../../../platform/auth/limit-attempts.ts';
import { hashPassword } from '../../../platform/auth/passwords.ts';
import { openSession, type OpenedSession } from '../../../platform/auth/sessions.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { isUniqueViolation } from '../../../platform/db/database-errors.ts';
import type { Role } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import { personIdOf, requireRole } from '../access.ts';
import { joinByInvitation } from '../organisations/membership-service.ts';
import { registerOrganisation } from '../organisations/service.ts';
import { recordPersonChange } from '../record-change.ts';
import { listShownBrokers } from './broker-views.ts';
import type { Me, personEndpoints, PersonRow, PublicPerson } from './contract.ts';
import { completeName } from './name-forms.ts';
import { requireGoodPassword } from './password-service.ts';
import { findPublicPerson } from './findable-views.ts';
import { actingAs } from './sign-in-service.ts';
import { insertPerson, replaceRoles, updatePerson } from './store.ts';
import { findCredentials, findMe, listPeople, type PersonFilter } from './views.ts';

type SignUpInput = z.output<typeof personEndpoints.signUp.input>;
type UpdateInput = z.output<typeof personEndpoints.updateMe.input>;

/** Opens an account, with a new organisation or by an invitation where given, and a first session. */
export async function signUp(
  ctx: Ctx,
  input: SignUpInput,
  clientAddress: string,
): Promise<OpenedSession & { personId: string }> {
  await countAttempt(ctx, [
    { kind: 'accounts.signUp', subject: networkOf(clientAddress), max: 20, windowMinutes: 60 },
  ]);
  requireGoodPassword(input.password, input.email, 'password');
  const passwordHash = await hashPassword(input.password);
  const { name, origins } = completeName(input.name, input.proposedForms);
  try {
    return await ctx.transaction(async (outer) => {
      const personId = await insertPerson(outer, { ...input, passwordHash, name, nameOrigins: origins });
      const inside = actingAs(outer, personId);
      await recordPersonChange(inside, personId, 'created', 'signedUp', {
        listedPublicly: input.listedPublicly,
      });
      if (input.organisation) await registerOrganisation(inside, input.organisation, personId);
      if (input.invitationToken) await joinByInvitation(inside, input.invitationToken, personId);
      return { ...(await openSession(inside, personId)), personId };
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'accounts_person_email')) throw error;
    throw new AppError('conflict', 'accounts.person.emailTaken', {
      fields: [{ path: 'email', code: 'accounts.person.emailTaken' }],
      cause: error,
    });
  }
}

/** The account of a person; refuses when it was closed meanwhile. */
export async function getMe(ctx: Ctx, personId: string = personIdOf(ctx.actor)): Promise<Me> {
  const me = await findMe(ctx, personId);
  if (!me) throw new AppError('unauthenticated', 'platform.signInFirst');
  return me;
}

export async function updateMe(ctx: Ctx, input: UpdateInput): Promise<Me> {
  const personId = personIdOf(ctx.actor);
  const { language, timeZone, listedPublicly } = input;
  const name = input.name && completeName(input.name, input.proposedForms);
  await ctx.transaction(async (inside) => {
    await updatePerson(inside, personId, { language, timeZone, listedPublicly, ...(name && { name }) });
    await recordPersonChange(inside, personId, 'updated', 'updated', {
      changed: Object.keys(input).filter((key) => key !== 'proposedForms'),
      ...(listedPublicly !== undefined && { listedPublicly }),
    });
  });
  return getMe(ctx);
}

/** A person as everybody may see him; one who did not agree to it does not exist. */
export async function getPublicPerson(ctx: Ctx, personId: string): Promise<PublicPerson> {
  const person = await findPublicPerson(ctx, personId);
  if (!person) throw new AppError('notFound', 'platform.notFound');
  return person;
}

/** Brokers an owner may choose, for those who signed in. */
export function listBrokers(ctx: Ctx): Promise<PublicPerson[]> {
  personIdOf(ctx.actor);
  return listShownBrokers(ctx);
}

/** People with their roles, for administrators. */
export function listPeopleForAdministrator(ctx: Ctx, filter: PersonFilter) {
  requireRole(ctx.actor, 'administrator');
  return listPeople(ctx, filter);
}

/** Gives a person exactly these roles. Nobody changes his own, so the last administrator cannot be lost. */
export async function setRoles(ctx: Ctx, personId: string, roles: readonly Role[]): Promise<PersonRow> {
  requireRole(ctx.actor, 'administrator');
  const grantedBy = personIdOf(ctx.actor);
  if (grantedBy === personId) throw new AppError('forbidden', 'accounts.person.ownRoles');
  const find = async () => (await listPeople(ctx, { personId, page: 1, pageSize: 1 })).items[0];
  const before = await find();
  if (!before || before.state === 'closed') throw new AppError('notFound', 'platform.notFound');
  await ctx.transaction(async (inside) => {
    await replaceRoles(inside, personId, roles, grantedBy);
    await recordPersonChange(inside, personId, 'roles', 'rolesSet', {
      before: before.grantedRoles,
      after: roles,
    });
  });
  return (await find()) ?? before;
}

/**
 * Makes the person with this e-mail an administrator, for the command line of the installation.
 * Errors: `accounts.person.unknown`.
 */
export async function makeAdministrator(ctx: Ctx, email: string): Promise<void> {
  const account = await findCredentials(ctx, email);
  const me = account && (await findMe(ctx, account.personId));
  if (!me) throw new AppError('notFound', 'accounts.person.unknown');
  const row = (await listPeople(ctx, { personId: me.id, page: 1, pageSize: 1 })).items[0];
  const roles: Role[] = [...(row?.grantedRoles ?? []), 'administrator'];
  await ctx.transaction(async (inside) => {
    await replaceRoles(inside, me.id, roles, null);
    await recordPersonChange(inside, me.id, 'roles', 'rolesSet', { after: roles });
  });
}
