import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import demoAccounts from '../../../../data/demo/accounts.json' with { type: 'json' };
import { silentLog } from '../../../platform/log/log.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { readRowOf } from '../../../platform/imports/row-reader.ts';
import {
  accountsImports,
  factId,
  findOrganisationsByKey,
  loadDemo,
  loadFacts,
  organisationChanged,
  personChanged,
  removeDemo,
} from '../../accounts/public.ts';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import { loadTermbase, termbaseChanged } from '../../translation/public.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import type { SearchDocument } from '../documents/document.ts';
import { changesAfter, documentsFor } from '../documents/views.ts';
import { ownSources, searchListeners } from './own-sources.ts';
import { sourceWork } from './source-work.ts';
import { foundIds } from './views.ts';

const { database, ctx } = await useTestDatabase();
beforeAll(async () => {
  await loadFacts(ctx);
  await settle();
}, 60_000);

/** News and the work it asks for. */
async function settle(): Promise<void> {
  await createEventDelivery({ database, listeners: searchListeners, log: silentLog }).drain();
  const { jobs } = sourceWork(ownSources);
  const runner = createJobRunner({ database, jobs, schedules: [], log: silentLog });
  await runner.drain();
  await runner.stop();
}

async function documentsOf(kind: SearchDocument['kind']): Promise<SearchDocument[]> {
  const changes = await changesAfter(ctx, 0, 100_000);
  return changes.flatMap(({ document, isRemoved }) =>
    document.kind === kind && !isRemoved ? [document] : [],
  );
}
const documentOf = async (kind: SearchDocument['kind'], id: string) =>
  (await documentsOf(kind)).find(({ ref }) => ref.id === id);

describe('the starting content', () => {
  it('is found whole, in three languages, open to all', async () => {
    const counts = [(await documentsOf('organisation')).length, (await documentsOf('facility')).length];
    expect(counts).toEqual([167, 85]);
    for (const kind of ['organisation', 'facility'] as const) {
      for (const document of await documentsOf(kind)) {
        expect(document.audience).toEqual(['public']);
        expect(document.texts.map(({ language }) => language)).toEqual(['zh', 'ru', 'en']);
        expect(document.texts.filter(({ title }) => title === '')).toEqual([]);
      }
    }
  });

  it('has a university with place and kind in words, and its names in other scripts', async () => {
    const [hit] = (await findOrganisationsByKey(ctx, ['cn-hit'])).values();
    const id = hit?.id ?? factId('organisation', 'cn-hit');
    const document = await documentOf('organisation', id);
    expect(document?.facets).toMatchObject({ country: ['CN'], region: ['CN-HL'] });
    expect(document?.texts.find(({ language }) => language === 'ru')?.summary).toMatch(/Харбин/);
    expect(document?.names).toEqual(expect.arrayContaining(['haerbin gongye daxue', 'хаэрбинь гунъе дасюэ']));
    expect(document?.owner).toMatchObject({ id });
  });

  it('has facilities under the rubrics of their fields', async () => {
    const fields = (await documentsOf('facility')).flatMap(({ facets }) => facets.field ?? []);
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter((field) => !/^\d\d$/.test(field))).toEqual([]);
  });
});

describe('people', () => {
  const tell = (personId: string) => tellEvent(ctx, personChanged, { personId, change: 'updated' });
  const name = { cyrillic: { family: 'Щукин', given: 'Сергей', patronymic: 'Юрьевич' } };

  it('are found when they agreed, with names as they may be typed, and not a word of them stays without consent', async () => {
    const organisation = await buildOrganisation(ctx, {
      names: { ru: 'Институт льда', en: 'Ice Institute' },
    });
    const agreed = await buildPerson(ctx, { name, memberOf: [organisation], listedPublicly: true });
    const silent = await buildPerson(ctx, { name, memberOf: [organisation] });
    await tell(agreed.personId);
    await tell(silent.personId);
    await settle();
    const document = await documentOf('person', agreed.personId);
    expect(document).toMatchObject({
      audience: ['public'],
      facets: { country: ['RU'] },
      owner: { id: organisation },
    });
    expect(document?.texts.map(({ title }) => title)).toEqual([
      'Sergei Shchukin',
      'Щукин Сергей Юрьевич',
      'Sergei Shchukin',
    ]);
    expect(document?.texts.at(-1)?.summary).toMatch(/^Ice Institute · .*Russia/);
    expect(document?.names).toContain('shchukin sergey yurevich');
    expect(JSON.stringify(document)).not.toMatch(/@example/);
    expect(await documentOf('person', silent.personId)).toBeUndefined();

    await sql`update accounts_person set listed_publicly = false where id = ${agreed.personId}`.execute(
      ctx.db,
    );
    await tell(agreed.personId);
    await settle();
    const { rows } = await sql<{ row: string }>`
      select search_document::text as row from search_document where id = ${agreed.personId}`.execute(ctx.db);
    expect(rows[0]?.row).not.toMatch(/Щукин|Shchukin|Ice|public/);
  });

  it('lose their organisation when it is no longer public, and go with it when nobody else vouches', async () => {
    const [first, second] = [await buildOrganisation(ctx), await buildOrganisation(ctx)];
    const { personId } = await buildPerson(ctx, { memberOf: [first, second], listedPublicly: true });
    await tell(personId);
    const suspend = async (organisationId: string) => {
      await sql`update accounts_organisation set verification_state = 'suspended' where id = ${organisationId}`.execute(
        ctx.db,
      );
      await tellEvent(ctx, organisationChanged, { organisationId, change: 'moved' });
      await settle();
    };
    await suspend(first);
    expect(await documentOf('organisation', first)).toBeUndefined();
    expect((await documentOf('person', personId))?.owner?.id).toBe(second);
    await suspend(second);
    expect(await documentOf('person', personId)).toBeUndefined();
  });

  it('of China are found by characters, pinyin and Palladius', async () => {
    const { personId } = await buildPerson(ctx, {
      name: { han: { family: '欧阳', given: '晓明' }, tradition: 'chinese' },
      listedPublicly: true,
      roles: ['translator'],
    });
    await tell(personId);
    await settle();
    const document = await documentOf('person', personId);
    expect(document?.texts.map(({ title }) => title)).toEqual(['欧阳晓明', 'Оуян Сяомин', 'Ouyang Xiaoming']);
    expect(document?.names).toEqual(
      expect.arrayContaining(['ou yang xiao ming', 'ouyangxiaoming', 'оуянсяомин']),
    );
  });
});

describe('the demonstration', () => {
  it('is found, also the people who act for its organisations but not the staff, and goes without a trace', async () => {
    await loadDemo(ctx);
    await settle();
    const demo = async () => (await changesAfter(ctx, 0, 100_000)).filter(({ document }) => document.isDemo);
    const present = (await demo()).filter(({ isRemoved }) => !isRemoved);
    const { organisations, staff } = demoAccounts as { organisations: object[]; staff: object[] };
    const acting = organisations.length + staff.filter((one) => 'memberOf' in one).length;
    const byKind = Map.groupBy(present, ({ document }) => document.kind);
    expect(byKind.get('organisation')).toHaveLength(organisations.length);
    expect(byKind.get('person')).toHaveLength(acting);
    await removeDemo(ctx);
    await settle();
    expect((await demo()).filter(({ isRemoved }) => !isRemoved)).toEqual([]);
    expect((await demo()).flatMap(({ document }) => [...document.texts, ...(document.names ?? [])])).toEqual(
      [],
    );
  });
});

describe('the termbase', () => {
  it(
    'is found by its words, under the rubrics of its domains, last by date',
    { timeout: 60_000 },
    async () => {
      const loaded = await loadTermbase(ctx);
      await settle();
      expect(await foundIds(ctx, { room: 'translation', kind: 'concept' })).toHaveLength(loaded);
      const [welding] = await documentsFor(ctx, 'translation', ['concept'], ['T00001'], ['public']);
      expect(welding?.texts[0]).toMatchObject({ language: 'zh', title: '焊接', keywords: ['熔接'] });
      expect(welding?.texts[1]).toMatchObject({
        title: 'сварка',
        body: expect.stringMatching(/^Общие и комплексные/),
      });
      expect(welding?.facets.field).toEqual(['81']);
      expect(welding?.sortDate.getTime()).toBe(0);
    },
  );

  it('is found by what people decided, at once', async () => {
    await sql`update translation_concept set zh = array['焊接', '电焊'] where id = 'T00001'`.execute(ctx.db);
    await tellEvent(ctx, termbaseChanged, { conceptIds: ['T00001'] });
    await settle();
    const [welding] = await documentsFor(ctx, 'translation', ['concept'], ['T00001'], ['public']);
    expect(welding?.texts[0]).toMatchObject({ title: '焊接', keywords: ['电焊'] });
  });
});

describe('records that come in a table', () => {
  it('are found, and no longer when the import is taken back', async () => {
    const organisationId = await buildOrganisation(ctx, { kind: 'park' });
    const manager = await buildPerson(ctx, { memberOf: [organisationId] });
    const wish = { language: 'ru' as const, organisationId };
    const tables = {
      facilities: { nameRu: 'Парк из таблицы', kind: 'технопарк', country: 'Россия' },
      equipment: { nameRu: 'Стенд из таблицы', field: '81', hours: 'пн 9–18', isOpen: 'да' },
    };
    for (const [name, cells] of Object.entries(tables)) {
      const kind = accountsImports.find((one) => one.kind === name);
      const read = kind?.readRow(readRowOf(new Map(Object.entries(cells))), wish);
      if (!kind || !read || !('row' in read)) throw new Error(`No table of ${name} was read`);
      const document = name === 'facilities' ? 'facility' : 'equipment';
      const [ref] = await manager.ctx.transaction((tx) => kind.writeRows(tx, [read.row], wish));
      await settle();
      const texts = (await documentOf(document, ref?.id ?? ''))?.texts ?? [];
      expect(texts.find(({ language }) => language === 'ru')?.title).toBe(cells.nameRu);
      await manager.ctx.transaction((tx) => kind.undoRows(tx, [ref?.id ?? '']));
      await settle();
      expect(await documentOf(document, ref?.id ?? '')).toBeUndefined();
    }
  });
});
