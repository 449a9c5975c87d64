import { hashPassword } from '../../platform/auth/passwords.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { callerOf } from '../../platform/testing/call-route.ts';
import type { Role } from '../../shared/actor.ts';
import { newId } from '../../shared/ids.ts';
import type { MembershipRole, VerificationState } from './organisations/kinds.ts';
import { insertMember } from './organisations/membership-store.ts';
import { insertOrganisation, type OrganisationFacts } from './organisations/store.ts';
import { findActor } from './people/find-actor.ts';
import { completeName, type NameInput } from './people/name-forms.ts';
import { insertPerson, replaceRoles } from './people/store.ts';
import { accountsRoutes } from './routes.ts';

/** For tests of rooms that count what parks tell. */
export { insertReport, insertResident } from './parks/store.ts';

export const callAccounts = callerOf(accountsRoutes);

export const testPassword = 'a long enough pass phrase';
let testPasswordHash: Promise<string> | undefined;

export type BuiltPerson = {
  personId: string;
  email: string;
  /** The same database, acting as this person. */ ctx: Ctx;
};

/** A person with these roles and memberships, for tests. */
export async function buildPerson(
  ctx: Ctx,
  overrides: {
    email?: string;
    name?: NameInput;
    roles?: Role[];
    memberOf?: string[];
    membershipRole?: MembershipRole;
    listedPublicly?: boolean;
  } = {},
): Promise<BuiltPerson> {
  testPasswordHash ??= hashPassword(testPassword);
  const { name, origins } = completeName(overrides.name ?? { latin: { family: 'Doe', given: 'Kim' } }, []);
  const email = overrides.email ?? `person-${newId()}@example.org`;
  const personId = await insertPerson(ctx, {
    email,
    passwordHash: await testPasswordHash,
    name,
    nameOrigins: origins,
    language: 'en',
    timeZone: 'Asia/Shanghai',
    listedPublicly: overrides.listedPublicly ?? false,
  });
  await replaceRoles(ctx, personId, overrides.roles ?? [], null);
  for (const organisationId of overrides.memberOf ?? []) {
    await insertMember(ctx, organisationId, personId, overrides.membershipRole ?? 'owner');
  }
  return { personId, email, ctx: await actAs(ctx, personId) };
}

/** The context of a person as he is now; after changes of roles or memberships take it anew. */
export async function actAs(ctx: Ctx, personId: string): Promise<Ctx> {
  const actor = await findActor(ctx, personId);
  if (!actor) throw new Error(`Nobody is ${personId}`);
  return ctx.withActor(actor);
}

/** An organisation, verified unless said otherwise, for tests; gives its id. */
export function buildOrganisation(
  ctx: Ctx,
  overrides: Partial<OrganisationFacts> & { state?: VerificationState } = {},
): Promise<string> {
  const { state = 'verified', ...facts } = overrides;
  const plain: OrganisationFacts = {
    kind: 'company',
    country: 'RU',
    region: 'RU-PRI',
    city: null,
    names: { ru: 'Сварочный завод', en: 'Welding Works' },
    nameConfidence: 'official',
    registrationIds: {},
    profile: {},
    contacts: [{ type: 'phone', value: '+7 000 000 00 00' }],
    website: null,
    foundersForeign: null,
  };
  return insertOrganisation(ctx, { ...plain, ...facts }, { state, createdBy: null });
}
