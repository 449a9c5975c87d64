import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Role } from '../../../shared/actor.ts';
import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import type { PersonName } from '../names/person-name.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { NameOrigins } from './name-forms.ts';

export type NewPerson = {
  id?: string;
  email: string;
  passwordHash: string;
  name: PersonName;
  nameOrigins: NameOrigins;
  language: Language;
  timeZone: string;
  listedPublicly: boolean;
  isDemo?: boolean;
  externalKey?: string;
};

/** Writes a person who consented now. A taken e-mail violates the index `accounts_person_email`. */
export async function insertPerson(ctx: Ctx, person: NewPerson): Promise<string> {
  const now = ctx.clock();
  const id = person.id ?? newId(now.getTime());
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_person')
    .values({
      id,
      email: person.email,
      password_hash: person.passwordHash,
      name: JSON.stringify(person.name),
      name_origins: JSON.stringify(person.nameOrigins),
      language: person.language,
      time_zone: person.timeZone,
      listed_publicly: person.listedPublicly,
      consented_at: now,
      state: 'active',
      is_demo: person.isDemo ?? false,
      external_key: person.externalKey ?? null,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

export type PersonChange = {
  name?: { name: PersonName; origins: NameOrigins };
  language?: Language | undefined;
  timeZone?: string | undefined;
  listedPublicly?: boolean | undefined;
};

export async function updatePerson(ctx: Ctx, id: string, change: PersonChange): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_person')
    .set({
      updated_at: ctx.clock(),
      ...(change.name && {
        name: JSON.stringify(change.name.name),
        name_origins: JSON.stringify(change.name.origins),
      }),
      ...(change.language !== undefined && { language: change.language }),
      ...(change.timeZone !== undefined && { time_zone: change.timeZone }),
      ...(change.listedPublicly !== undefined && { listed_publicly: change.listedPublicly }),
    })
    .where('id', '=', id)
    .execute();
}

export async function setPasswordHash(ctx: Ctx, id: string, passwordHash: string): Promise<void> {
  await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_person')
    .set({ password_hash: passwordHash, updated_at: ctx.clock() })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .execute();
}

/** Blanks everything personal; the id stays so that records keep their author. */
export async function erasePerson(ctx: Ctx, id: string): Promise<void> {
  const tables = tablesOf<AccountsTables>(ctx);
  await tables.deleteFrom('accounts_person_role').where('person_id', '=', id).execute();
  await tables
    .updateTable('accounts_person')
    .set({
      email: null,
      password_hash: null,
      name: JSON.stringify({}),
      name_origins: JSON.stringify({}),
      time_zone: 'UTC',
      listed_publicly: false,
      state: 'closed',
      closed_at: ctx.clock(),
      updated_at: ctx.clock(),
    })
    .where('id', '=', id)
    .execute();
}

/** Gives a person exactly these roles. */
export async function replaceRoles(
  ctx: Ctx,
  personId: string,
  roles: readonly Role[],
  grantedBy: string | null,
): Promise<void> {
  const tables = tablesOf<AccountsTables>(ctx);
  await tables.deleteFrom('accounts_person_role').where('person_id', '=', personId).execute();
  if (roles.length === 0) return;
  await tables
    .insertInto('accounts_person_role')
    .values(
      [...new Set(roles)].map((role) => ({
        person_id: personId,
        role,
        granted_by: grantedBy,
        granted_at: ctx.clock(),
      })),
    )
    .execute();
}

export async function deleteDemoPeople(ctx: Ctx): Promise<string[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .deleteFrom('accounts_person')
    .where('is_demo', '=', true)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}
