import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { newId } from '../../../shared/ids.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { columnsNamingOrganisations } from './reliance-views.ts';
import { openTestImports } from './testing-imports.ts';

const { ctx: system, database } = await useTestDatabase();
const { check, rows, undo, write } = openTestImports(database);
const keeper = (await buildPerson(system, { roles: ['moderator'] })).ctx;

/** Copies of what others know already, or their own files: nobody's word of an organisation is lost with them. */
const derived = ['interop_table_import', 'matching_record', 'translation_text'];

it('asks every column of the rooms above that names an organisation', async () => {
  const { rows: found } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and column_name like '%organisation_id' and data_type = 'uuid'`.execute(
    system.db,
  );
  const above = found.filter(
    ({ table_name: table }) => !table.startsWith('accounts_') && !derived.includes(table),
  );
  expect(above.map(({ table_name, column_name }) => `${table_name}.${column_name}`).sort()).toEqual(
    columnsNamingOrganisations.map(([table, column]) => `${table}.${column}`).sort(),
  );
});

it('keeps organisations that a body, a session or a project names, and takes the others back', async () => {
  const lines = ['Комиссар', 'Делегат', 'Участник', 'Никто'].map(
    (name) => `Завод ${name},предприятие,Россия`,
  );
  const { id } = await check(keeper, ['Название,Тип,Страна', ...lines].join('\n'));
  await write(keeper, id, 'all');
  const [inBody = '', inSession = '', inProject = ''] = (await rows(keeper, id)).map(
    ({ record }) => record?.id ?? '',
  );
  const [body, session, someone] = [newId(), newId(), newId()];
  await sql`insert into programmes_body (id, kind, names, name_confidence, rules, figures, related, also_in, created_at,
    changed_at) values (${body}, 'commission', '{}', 'official', '{}', '[]', '[]', '[]', now(), now())`.execute(
    system.db,
  );
  await sql`insert into programmes_body_member (id, body_id, organisation_id, role, origin)
    values (${newId()}, ${body}, ${inBody}, 'member', 'officer')`.execute(system.db);
  const delegations = JSON.stringify([{ bank: 'ru', people: 3, organisationIds: [inSession] }]);
  await sql`insert into programmes_session (id, body_id, held_from, form, delegations, is_announced, state, revision,
    languages, authentic, created_by, created_at, changed_at) values (${session}, ${body}, '2026-05-01', 'onSite',
    ${delegations}, true, 'draft', 1, '[]', '[]', ${someone}, now(), now())`.execute(system.db);
  await sql`insert into cooperation_background_none (project_id, organisation_id, said_by, said_at)
    values (${newId()}, ${inProject}, ${someone}, now())`.execute(system.db);

  expect(await undo(keeper, id)).toMatchObject({
    state: 'undone',
    counts: { kept: 3, undone: 1, written: 0 },
  });
  const kept = await rows(keeper, id, { filter: 'kept' });
  expect(kept.map(({ record }) => record?.id)).toEqual([inBody, inSession, inProject]);
  for (const { problems } of kept) expect(problems[0]?.code).toBe('interop.import.namedElsewhere');
  const { rows: left } = await sql<{ id: string }>`select id from accounts_organisation`.execute(system.db);
  expect(left.map((one) => one.id).sort()).toEqual([inBody, inSession, inProject].sort());
});
