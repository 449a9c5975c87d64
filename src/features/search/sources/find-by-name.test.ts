import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { factId, loadFacts } from '../../accounts/public.ts';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import { loadTermbase, openTermbase } from '../../translation/public.ts';
import type { DocumentKind } from '../contract.ts';
import { openSearchIndex, type SearchIndex } from '../documents/search-index.ts';
import { mendSource, putRecords } from './keep-in-step.ts';
import { ownSources } from './own-sources.ts';
import { personSource } from './person-source.ts';

let index: SearchIndex;
const people: Record<string, string> = {};
let iceInstitute = '';

const { ctx } = await useTestDatabase();
beforeAll(async () => {
  await loadTermbase(ctx);
  await loadFacts(ctx);
  iceInstitute = await buildOrganisation(ctx, {
    names: { ru: 'Сибирский институт льдотехники' },
    region: 'RU-NVS',
    city: 'Новосибирск',
  });
  const person = async (name: Parameters<typeof buildPerson>[1] = {}) =>
    (await buildPerson(ctx, { ...name, memberOf: [iceInstitute], listedPublicly: true })).personId;
  people.shchukin = await person({
    name: { cyrillic: { family: 'Щукин', given: 'Сергей', patronymic: 'Юрьевич' } },
  });
  people.zhang = await person({ name: { han: { family: '张', given: '伟国' }, tradition: 'chinese' } });
  index = openSearchIndex(ctx, await openTermbase(ctx));
  for (const source of ownSources) await mendSource(ctx, source);
  await index.catchUp();
}, 120_000);
afterAll(() => index.stop());

/** Ids of the first records of a kind a visitor finds. */
async function find(text: string, kind: DocumentKind, limit = 5): Promise<string[]> {
  const query = { text, readerAudience: ['public'], filters: { kind: [kind] }, offset: 0, limit };
  const { hits } = await index.engine().search(query);
  return hits.map(({ key }) => key.split('/').at(-1) ?? '');
}

describe('an organisation is found by its name', () => {
  it.each([
    ['哈尔滨工业大学'],
    ['haerbin gongye daxue'],
    ['haerbingongyedaxue'],
    ['хаэрбинь гунъе дасюэ'],
    ['Харбинский политехнический университет'],
    ['Harbin Institute of Technology'],
    ['org:哈尔滨工业大学'],
    ['org:"Harbin Institute of Technology"'],
  ])('%s', async (text) =>
    expect(await find(text, 'organisation', 3)).toContain(factId('organisation', 'cn-hit')),
  );

  it.each([
    ['novosibirsk institut'],
    ['Сибирский институт льдотехники'],
    ['sibirskii institut ldotekhniki'],
    ['新西伯利亚'],
  ])('of Russia: %s', async (text) => expect(await find(text, 'organisation', 10)).toContain(iceInstitute));
});

describe('a person is found by the name', () => {
  it.each([
    ['Щукин Сергей', 'shchukin'],
    ['Shchukin Sergei', 'shchukin'],
    ['shchukin sergey yurevich', 'shchukin'],
    ['张伟国', 'zhang'],
    ['Zhang Weiguo', 'zhang'],
    ['zhangweiguo', 'zhang'],
    ['zhang wei guo', 'zhang'],
    ['Чжан Вэйго', 'zhang'],
    ['чжанвэйго', 'zhang'],
  ])('%s', async (text, who) => expect((await find(text, 'person'))[0]).toBe(people[who]));

  it('and not any more as soon as the consent is taken back', async () => {
    const { personId } = await buildPerson(ctx, {
      name: { latin: { family: 'Quaternion', given: 'Lee' } },
      memberOf: [iceInstitute],
      listedPublicly: true,
    });
    await putRecords(ctx, personSource, [personId]);
    await index.catchUp();
    expect(await find('quaternion', 'person')).toEqual([personId]);
    await sql`update accounts_person set listed_publicly = false where id = ${personId}`.execute(ctx.db);
    await putRecords(ctx, personSource, [personId]);
    await index.catchUp();
    expect(await find('quaternion', 'person')).toEqual([]);
  });
});

describe('a facility and a concept are found in three languages', () => {
  it.each([['无锡孵化器'], ['инкубатор в Уси'], ['Wuxi incubator'], ['wuxi zhonge keji qiye fuhuaqi']])(
    '%s',
    async (text) => expect(await find(text, 'facility')).toContain(factId('facility', 'incubator-wuxi')),
  );

  it.each([['焊接'], ['сварка'], ['welding']])('%s', async (text) =>
    expect(await find(text, 'concept')).toContain('T00001'),
  );
});
