import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { newId } from '../../../shared/ids.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildProject, buildProjectCast } from '../../cooperation/testing-projects.ts';
import { listRecords, momentOf } from './list-records.ts';
import { readRecords } from './read-records.ts';
import { jointProjectKinds, type RecordKind } from './vocabulary.ts';

const { ctx } = await useTestDatabase();
const now = sql`now()`;

async function putList(year: number): Promise<string> {
  const id = newId();
  await sql`insert into programmes_list (id, number, year, state, state_since, title_zh, title_ru, text_zh, text_ru,
      fields, modes, deadline_cn, zone_cn, deadline_ru, zone_ru, created_at, updated_at)
    values (${id}, ${`PL-${year}`}, ${year}, 'decided', ${now}, '清单', 'Перечень', '清单', 'Перечень', '[]', '[]',
      ${now}, 'Asia/Shanghai', ${now}, 'Europe/Moscow', ${now}, ${now})`.execute(ctx.db);
  return id;
}

/** A project of the list of a year, both sides' rows with it. */
async function putPair(
  year: number,
  wish: { state: string; carriedFrom?: string; nominationId?: string },
): Promise<string> {
  const [listId, id, cn, ru] = [await putList(year), newId(), newId(), newId()];
  for (const [side, rowId] of [
    ['cn', cn],
    ['ru', ru],
  ]) {
    await sql`insert into programmes_list_row (id, list_id, side, position, title, language, organisations, region,
        nomination_id, created_at)
      values (${rowId}, ${listId}, ${side}, 1, ${`Проект ${year}`}, 'ru', '[]', 'CN-HL', ${wish.nominationId ?? null},
        ${now})`.execute(ctx.db);
  }
  await sql`insert into programmes_list_pair (id, list_id, row_cn, row_ru, state, state_since, score, reasons,
      carried_from, created_at)
    values (${id}, ${listId}, ${cn}, ${ru}, ${wish.state}, ${now}, 1, '[]', ${wish.carriedFrom ?? null}, ${now})`.execute(
    ctx.db,
  );
  return id;
}

async function putNomination(projectId: string, listYear: number): Promise<string> {
  const [id, listId] = [newId(), await putList(listYear)];
  await sql`insert into programmes_nomination (id, list_id, number, state, state_since, language, title, goal, result, ip_terms,
      field, mode, institution_cn, institution_ru, leader_cn, leader_ru, budget_cn_minor, budget_ru_minor,
      proposed_side, project_id, created_at, updated_at)
    values (${id}, ${listId}, ${`NM-${listYear}`}, 'approved', ${now}, 'ru', 'Проект', 'Цель', 'Итог', 'Поровну', '55.20', 'joint',
      ${newId()}, ${newId()}, 'Ван', 'Иванов', 0, 0, 'ru', ${projectId}, ${now}, ${now})`.execute(ctx.db);
  return id;
}

const ids: Record<'first' | 'second' | 'third' | 'alone' | 'project', string> = {
  first: '',
  second: '',
  third: '',
  alone: '',
  project: '',
};

beforeAll(async () => {
  const cast = await buildProjectCast(ctx);
  ids.project = await buildProject(ctx, cast, { state: 'running', isPublic: true });
  const nominationId = await putNomination(ids.project, 2029);
  ids.first = await putPair(2030, { state: 'carriedOver', nominationId });
  ids.second = await putPair(2031, { state: 'carriedOver', carriedFrom: ids.first });
  ids.third = await putPair(2032, { state: 'approved', carriedFrom: ids.second });
  ids.alone = await putPair(2033, { state: 'approved' });
  await readRecords(ctx);
}, 60_000);

const counted = async (kinds: readonly RecordKind[]) => {
  const { items } = await listRecords(ctx, { kinds }, await momentOf(ctx), { page: 1, pageSize: 50 });
  return items.map(({ id }) => id).toSorted();
};

it('a project that went on from list to list is counted once, in the list it came to', async () => {
  expect(await counted(['listProject'])).toEqual([ids.third, ids.alone].toSorted());
});

it('a project of the lists that is carried out here is counted as the project', async () => {
  expect(await counted(jointProjectKinds)).toEqual([ids.project, ids.alone].toSorted());
  expect(await counted([])).toEqual(expect.not.arrayContaining([ids.third]));
});

it('a project nobody may see any more stands for nothing', async () => {
  await sql`delete from cooperation_confirmation where subject_id = ${ids.project} and what = 'publication'`.execute(
    ctx.db,
  );
  await readRecords(ctx);
  expect(await counted(jointProjectKinds)).toEqual([ids.third, ids.alone].toSorted());
});
