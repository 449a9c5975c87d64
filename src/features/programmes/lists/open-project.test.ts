import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { projectForParty } from '../../cooperation/public.ts';
import { lists } from './contract.ts';
import { nominations } from './nomination-contract.ts';
import { pairs } from './pair-contract.ts';
import { buildAnnounced, buildListCast, buildNomination, callLists, rankAll, stepBy } from './testing.ts';

let now = new Date('2027-01-10T08:00:00Z');
const { ctx: system } = await useTestDatabase({ clock: () => now });
const cast = await buildListCast(system);
const { ctx: chinese } = cast.officers.cn;
const owner = cast.owners.ru.ctx;

/** A list with one nomination, up to where the rankings are open. */
async function buildOpened() {
  const id = await buildAnnounced(cast);
  const nominationId = await buildNomination(cast, id);
  now = new Date('2027-04-01T08:00:00Z');
  await stepBy(cast, id, 'endNominations', ['cn']);
  for (const side of ['cn', 'ru'] as const) {
    const pass = { revision: 1, step: 'pass', reason: 'ok', isCivil: 'yes' } as const;
    await callLists(nominations.step, cast.officers[side].ctx, { id: nominationId, ...pass });
  }
  await stepBy(cast, id, 'startMatching', ['cn']);
  await callLists(pairs.find, chinese, { id });
  await rankAll(cast, id);
  return { id, nominationId };
}

describe('the project of an approved nomination', { timeout: 60_000 }, () => {
  it('is begun once, by one of the two institutions, and tells the list how it stands', async () => {
    const { id, nominationId } = await buildOpened();
    const open = (ctx = owner) => callLists(nominations.openProject, ctx, { id: nominationId });
    await expect(open()).rejects.toMatchObject({ code: 'programmes.lists.notApprovedYet' });
    const { pairs: all, list } = await callLists(pairs.get, chinese, { id });
    const decisions = all.map((pair) => ({
      ...{ pairId: pair.id, decision: 'approve' as const, reason: 'Both agree.' },
    }));
    await callLists(pairs.decide, chinese, { id, revision: list.revision, decisions });
    await stepBy(cast, id, 'approve', ['ru', 'cn']);
    await expect(open(chinese)).rejects.toMatchObject({ code: 'programmes.lists.institutionsOnly' });
    await expect(open(cast.outsider.ctx)).rejects.toMatchObject({ status: 404 });

    // At the same moment: one of them makes it, the other is told.
    const tries = await Promise.allSettled([open(), open(cast.owners.cn.ctx)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(open()).rejects.toMatchObject({ code: 'programmes.lists.projectThere' });
    const card = await callLists(nominations.get, chinese, { id: nominationId });
    expect(card).toMatchObject({ project: { state: 'proposed' }, mayLinkProject: false });

    const project = await projectForParty(system, card.projectId ?? '');
    expect(project).toMatchObject({ fields: ['55.20'], titles: { ru: 'Сварка хладостойких сталей' } });
    expect(project.parties.map(({ organisationId }) => organisationId).sort()).toEqual(
      Object.values(cast.institutions).sort(),
    );
    const { rows } = await sql<{ kind: string; ref: string; text: string }>`
      select basis_kind as kind, basis_ref as ref, basis_text as text from cooperation_project`.execute(
      system.db,
    );
    expect(rows).toEqual([
      { kind: 'call', ref: `list:${id}`, text: expect.stringContaining(card.number) as string },
    ]);

    const [item] = (await callLists(lists.projects, chinese, { listId: id })).items;
    const standing = async () =>
      (await callLists(lists.project, owner, { id: item?.id ?? '' })).work?.carriedOutBy;
    expect(await standing()).toMatchObject({
      number: card.project?.number,
      state: 'proposed',
      standing: null,
    });
    await sql`update cooperation_project set state = 'running'`.execute(system.db);
    expect(await standing()).toMatchObject({ state: 'running', standing: 'onTrack' });
    expect((await callLists(nominations.get, owner, { id: nominationId })).project?.state).toBe('running');

    // Carried over to the list of a later year, it is carried out by the same project.
    const deadline = '2028-03-31T18:00';
    const nextListId = await buildAnnounced(cast, {
      ...{ year: 2028, deadlineCn: deadline, deadlineRu: deadline },
    });
    for (const side of ['cn', 'ru'] as const) {
      const wish = { id: item?.id ?? '', step: 'carryOver' as const, reason: 'Longer tests.', nextListId };
      await callLists(lists.projectStep, cast.officers[side].ctx, wish);
    }
    const [later] = (await callLists(pairs.get, chinese, { id: nextListId })).pairs;
    await sql`update programmes_list_pair set state = 'approved', number = '2028-001'
      where id = ${later?.id ?? ''}`.execute(system.db);
    const carried = await callLists(lists.project, owner, { id: later?.id ?? '' });
    expect(carried).toMatchObject({
      carriedFrom: { id: item?.id },
      work: { carriedOutBy: { number: card.project?.number, state: 'running' } },
    });
  });
});
