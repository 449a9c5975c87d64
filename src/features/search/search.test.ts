import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../platform/db/context.ts';
import { testContext } from '../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import { checkInput } from '../../platform/http/check-input.ts';
import type { Actor } from '../../shared/actor.ts';
import { newId } from '../../shared/ids.ts';
import { search, type FacetName, type SearchHit, type SearchInput } from './contract.ts';
import type { SearchDocument } from './documents/document.ts';
import { openOrganisationNames } from './organisation-names.ts';
import { removeSearchDocument } from './public.ts';
import { answerSearch } from './service.ts';
import { answerSuggest } from './suggest-service.ts';
import { buildSearchDocument, openTestSearch, putSearchDocument } from './testing.ts';

const { database, ctx } = await useTestDatabase();
const { termbase, index } = await openTestSearch(ctx);
const organisationNames = openOrganisationNames(() => index.engine());
afterAll(() => index.stop());

const visitor: Actor = { kind: 'visitor' };
const person = (organisationIds: string[] = []): Actor => ({
  kind: 'person',
  personId: newId(),
  roles: ['enterprise'],
  organisationIds,
  isPartner: false,
});

function find(input: SearchInput, actor: Actor = visitor, language: Ctx['language'] = 'zh') {
  const reader = { ...testContext(database, { actor, language }) };
  return answerSearch(reader, { index, termbase, organisationNames }, checkInput(search.input, input));
}

const idsOf = async (input: SearchInput) => (await find(input)).items.map((hit) => hit.ref.id);
const russianTitle = (title: string): SearchDocument['texts'][number] => ({
  language: 'ru',
  title,
  summary: '',
  keywords: [],
  body: '',
});

describe('search across languages', () => {
  it('finds a Russian offer by a Chinese question and says why in both languages', async () => {
    const document = buildSearchDocument();
    await putSearchDocument(ctx, document);
    await putSearchDocument(
      ctx,
      buildSearchDocument({
        texts: [russianTitle('Насос для пульпы')],
      }),
    );
    await index.catchUp();
    const found = await find({ q: '低温钢焊接' });
    expect(found.items[0]?.ref.id).toBe(document.ref.id);
    const words = found.items[0]?.matchedConcepts.flatMap((concept) => [concept.words.zh, concept.words.ru]);
    expect(words).toContain('焊接');
    expect(words).toContain('сварка');
  });

  it('gives the terms of a foreign title in the language of the reader, and none in its own', async () => {
    const document = buildSearchDocument();
    await putSearchDocument(ctx, document);
    await index.catchUp();
    const gloss = (await find({ q: '低温钢焊接' })).items[0]?.titleGloss ?? [];
    expect(gloss.map((concept) => concept.words.zh)).toContain('焊接');
    expect((await find({ q: '低温钢焊接' }, visitor, 'ru')).items[0]?.titleGloss).toEqual([]);
  });

  it('forgets a removed document and keeps no text of it', async () => {
    const document = buildSearchDocument({
      texts: [{ language: 'zh', title: '冻干浆果粉', summary: '冻干', keywords: [], body: '真空冷冻干燥' }],
    });
    await putSearchDocument(ctx, document);
    await index.catchUp();
    expect(await idsOf({ q: '冻干浆果粉' })).toContain(document.ref.id);
    await removeSearchDocument(ctx, document.ref);
    await index.catchUp();
    expect(await idsOf({ q: '冻干浆果粉' })).not.toContain(document.ref.id);
    const rows = await database.kysely
      .selectFrom('search_document' as never)
      .selectAll()
      .where('id' as never, '=', document.ref.id as never)
      .execute();
    expect(JSON.stringify(rows)).not.toContain('冻干');
  });

  it('replaces what it knew when a document changes', async () => {
    const document = buildSearchDocument({
      texts: [russianTitle('Вибростенд')],
    });
    await putSearchDocument(ctx, document);
    await putSearchDocument(ctx, {
      ...document,
      texts: [russianTitle('Криостат')],
    });
    await index.catchUp();
    expect(await idsOf({ q: 'вибростенд' })).not.toContain(document.ref.id);
    expect(await idsOf({ q: 'криостат' })).toContain(document.ref.id);
  });
});

describe('visibility', () => {
  it('neither returns nor counts what a reader may not see', async () => {
    const own = newId();
    const text = russianTitle('Сапфировые затравки');
    const audiences = [['public'], ['registered'], [`org:${own}`], ['partners'], ['staff']];
    for (const audience of audiences)
      await putSearchDocument(ctx, buildSearchDocument({ audience, texts: [text] }));
    await index.catchUp();
    const seen = async (actor: Actor) => {
      const found = await find({ q: 'сапфировые затравки', kind: ['offer'] }, actor);
      const counted = found.facets.kind.find((value) => value.value === 'offer')?.count;
      expect(counted).toBe(found.total);
      return found.items.filter((hit) => hit.title.text === text.title).length;
    };
    expect(await seen(visitor)).toBe(1);
    expect(await seen(person())).toBe(2);
    expect(await seen(person([own]))).toBe(3);
    expect(await seen({ ...person(), isPartner: true } as Actor)).toBe(3);
    expect(await seen({ ...person(), roles: ['moderator'] } as Actor)).toBe(3);
  });

  it('filters by level from the level asked and never rounds up', async () => {
    const text = russianTitle('Термосифон сезонный');
    for (const level of ['5', '6', '7']) {
      await putSearchDocument(ctx, buildSearchDocument({ texts: [text], facets: { level: [level] } }));
    }
    await index.catchUp();
    const { items } = await find({ q: 'термосифон', levelMin: 6 });
    const levels = items.map((hit) => hit.facets.level?.[0]);
    expect(levels.sort()).toEqual(['6', '7']);
  });
});

describe('filters and facets', () => {
  const owner = { id: newId(), names: ['Завод «Восток»', '东方工厂'] };
  const facets = {
    country: ['RU'],
    region: ['RU-AMU'],
    field: ['61', '87.15'],
    level: ['6'],
    levelState: ['verified'],
    market: ['4'],
    cooperation: ['licence', 'jointRnd'],
    language: ['ru'],
    open: ['yes'],
  };
  const texts = [russianTitle('Перовскитный фотоэлемент')];
  const q = 'перовскитный фотоэлемент';
  const clock = Date.now();
  const daysAgo = (days: number) => new Date(clock - days * 86_400_000);
  let full: SearchHit['ref'];

  beforeAll(async () => {
    const document = buildSearchDocument({ texts, facets, owner, sortDate: daysAgo(3) });
    full = document.ref;
    await putSearchDocument(ctx, document);
    const bare = buildSearchDocument({ kind: 'request', texts, facets: {}, sortDate: daysAgo(60) });
    await putSearchDocument(ctx, { ...bare, ref: { ...bare.ref, kind: 'request' } });
    await putSearchDocument(
      ctx,
      buildSearchDocument({ texts, facets: { level: ['9'] }, sortDate: daysAgo(800) }),
    );
    await index.catchUp();
  });

  const chosen: Record<FacetName, string> = {
    kind: 'offer',
    country: 'RU',
    region: 'RU-AMU',
    field: '87',
    ford: '2.4',
    gbt: '610',
    level: '6',
    levelState: 'verified',
    market: '4',
    cooperation: 'jointRnd',
    language: 'ru',
    open: 'yes',
    organisation: owner.id,
    freshness: 'd30',
  };

  it.each(Object.entries(chosen))(
    '%s: the count that is told is the total that choosing gives',
    async (name, value) => {
      const { facets: counts } = await find({ q });
      const promised = counts[name as FacetName].find((counted) => counted.value === value)?.count;
      const narrowed = await find({ q, [name]: value });
      expect(narrowed.total).toBe(promised);
      expect(narrowed.items.map((hit) => hit.ref.id)).toContain(full.id);
      expect((await find({ q, [name]: 'x' })).total).toBe(0);
      expect((await find({ q, [name]: ['x', value] })).total).toBe(promised);
    },
  );

  it('tabs tell what is found of each kind, whichever tab is open', async () => {
    const tabs = (await find({ q, kind: 'request' })).facets.kind;
    expect(tabs).toEqual(
      expect.arrayContaining([
        { value: 'offer', count: 2 },
        { value: 'request', count: 1 },
      ]),
    );
  });

  it('an organisation is called by its name', async () => {
    const { organisationNames: names } = await find({ q }, visitor, 'zh');
    expect(names[owner.id]).toEqual({ text: '东方工厂', language: 'zh' });
  });

  it('orders by level and by date', async () => {
    const levels = (await find({ q, sort: 'level' })).items.map((hit) => hit.facets.level?.[0]);
    expect(levels).toEqual(['9', '6', undefined]);
    const dates = (await find({ q, sort: 'date' })).items.map((hit) => hit.date);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('without a query or by date, listings stand before facts that were loaded later, page by page', async () => {
    const title = 'Ветрогенератор';
    const put = (kind: SearchDocument['kind'], day: string) => {
      const document = buildSearchDocument({ kind, sortDate: new Date(day), texts: [russianTitle(title)] });
      return putSearchDocument(ctx, document).then(() => document.ref.id);
    };
    const old = await put('offer', '2020-01-01');
    const loaded = [await put('organisation', '2031-01-02'), await put('facility', '2031-01-01')];
    const fresh = await put('request', '2030-01-01');
    await index.catchUp();
    const inOrder = [fresh, old, ...loaded];
    const byDate: SearchInput = { q: title, sort: 'date' };
    expect(await idsOf(byDate)).toEqual(inOrder);
    for (const [at, id] of inOrder.entries())
      expect(await idsOf({ ...byDate, pageSize: 1, page: at + 1 })).toEqual([id]);
    expect(await idsOf({ ...byDate, pageSize: 3 })).toEqual(inOrder.slice(0, 3));
    expect((await find(byDate)).total).toBe(4);
    expect(await idsOf({ ...byDate, kind: ['organisation', 'facility'] })).toEqual(loaded);
    expect(await idsOf({ q: `${title} kind:organisation`, sort: 'date' })).toEqual(loaded.slice(0, 1));

    const everything = await find({ pageSize: 100 });
    const kinds = everything.items.map(({ kind }) => kind === 'offer' || kind === 'request');
    expect(kinds).toEqual([...kinds].sort((a, b) => Number(b) - Number(a)));
    expect(everything.items[0]?.ref.id).toBe(fresh);
    expect(everything.items.length).toBe(everything.total);
  });

  it('terms stand on a tab of their own', async () => {
    const term = buildSearchDocument({ kind: 'concept', texts, facets: {}, textStates: {} });
    await putSearchDocument(ctx, { ...term, ref: { room: 'translation', kind: 'concept', id: 'T99999' } });
    await index.catchUp();
    const found = await find({ q });
    expect(found.items.map((hit) => hit.kind)).not.toContain('concept');
    expect(found.facets.kind).toContainEqual({ value: 'concept', count: 1 });
    expect((await find({ q, kind: 'concept' })).items.map((hit) => hit.ref.id)).toEqual(['T99999']);
  });

  it('past the last page nothing stands, and the total is still told', async () => {
    const found = await find({ q, page: 10_000 });
    expect([found.items, found.total]).toEqual([[], 3]);
  });
});

describe('what is shown of a hit', () => {
  it('marks the words that answer, in the language in which they do', async () => {
    const document = buildSearchDocument();
    await putSearchDocument(ctx, document);
    await index.catchUp();
    const hit = (await find({ q: '低温钢焊接' })).items[0];
    const marked = (text: string, marks: [number, number][]) =>
      marks.map(([start, end]) => text.slice(start, end).toLowerCase());
    expect(marked(hit?.title.text ?? '', hit?.title.marks ?? [])).toContain('сварка');
    expect(hit?.passage?.language).toBe('ru');
    expect(marked(hit?.passage?.text ?? '', hit?.passage?.marks ?? []).join(' ')).toMatch(/сварк/);
  });

  it('a sense that is switched off finds nothing in the other languages and is told as off', async () => {
    const senses = (await find({ q: 'криостат' })).expansion.flatMap((unit) => unit.senses);
    const off = senses.map(({ conceptId }) => conceptId);
    expect(off.length).toBeGreaterThan(0);
    const found = await find({ q: 'криостат', off });
    expect(found.expansion.flatMap((unit) => unit.senses).map(({ isOn }) => isOn)).toEqual(
      off.map(() => false),
    );
    expect(found.items.flatMap((hit) => hit.matchedConcepts.map(({ conceptId }) => conceptId))).not.toEqual(
      expect.arrayContaining(off),
    );
  });
});

describe('words typed in the other keyboard layout', () => {
  it('are understood where neither a text nor the termbase has them, also with nothing found', async () => {
    const greeting = await find({ q: 'ghbdtn' });
    expect(greeting).toMatchObject({
      askedText: 'привет',
      changes: [{ kind: 'layout', from: 'ghbdtn', to: 'привет' }],
      total: 0,
    });
    expect(await find({ q: 'руддщ' })).toMatchObject({ askedText: 'hello' });
    expect(await find({ q: 'ghbdtn', exact: 'yes' })).toMatchObject({ askedText: 'ghbdtn', changes: [] });
  });

  it('stay as typed where a text the reader may see has them, and only there', async () => {
    const own = newId();
    const document = buildSearchDocument({ audience: [`org:${own}`], texts: [russianTitle('Стенд ghbdtn')] });
    await putSearchDocument(ctx, document);
    await index.catchUp();
    const seen = await find({ q: 'ghbdtn' }, person([own]));
    expect([seen.askedText, seen.total]).toEqual(['ghbdtn', 1]);
    expect((await find({ q: 'ghbdtn' })).askedText).toBe('привет');
    await removeSearchDocument(ctx, document.ref);
    await index.catchUp();
  });
});

describe('suggestions', () => {
  const answer = (q: string, actor: Actor = visitor, language: Ctx['language'] = 'ru') =>
    answerSuggest(testContext(database, { actor, language }), { index, termbase }, q);
  const begun = async (q: string, actor: Actor, language?: Ctx['language']) =>
    (await answer(q, actor, language)).items;

  it.each([
    ['kfpth', 'лазер', /^лазер/],
    ['cdfhrf nh', 'сварка тр', /^сварка тр/],
    ['[jkjl', 'холод', /^холод/],
    ['дфыук', 'laser', /^laser/],
  ] as const)('of %s are those of %s, and that is told', async (typed, meant, beginning) => {
    const found = await answer(typed);
    expect(found.meant).toBe(meant);
    expect(found.items.map(({ text }) => text.toLowerCase())).toContainEqual(
      expect.stringMatching(beginning),
    );
  });

  it.each(['laser', 'лазер', 'kf', 'ghbdtn', 'qqqqq', 'k@f', ''])('mean %j as typed', async (typed) => {
    expect((await answer(typed)).meant).toBeNull();
  });

  it('show titles to those who may find the record, and forget them with it', async () => {
    const own = newId();
    const hidden = buildSearchDocument({
      audience: [`org:${own}`],
      texts: [russianTitle('Зюйдвестка утеплённая')],
    });
    await putSearchDocument(ctx, hidden);
    await index.catchUp();
    expect(await begun('зюйдв', visitor)).toEqual([]);
    expect(await begun('зюйдв', person())).toEqual([]);
    expect(await begun('утепл', person([own]))).toContainEqual({
      kind: 'offer',
      text: 'Зюйдвестка утеплённая',
      language: 'ru',
      ref: hidden.ref,
    });
    await removeSearchDocument(ctx, hidden.ref);
    await index.catchUp();
    expect(await begun('зюйдв', person([own]))).toEqual([]);
  });

  it('name each title once, in the language of the reader where it has one', async () => {
    const texts = [russianTitle('Ростверк свайный'), { ...russianTitle('桩承台'), language: 'zh' as const }];
    await putSearchDocument(ctx, buildSearchDocument({ texts }));
    await index.catchUp();
    const records = (items: { kind: string; text: string }[]) => items.filter(({ kind }) => kind === 'offer');
    expect(records(await begun('ростверк', visitor))).toHaveLength(1);
    expect(records(await begun('桩承', visitor, 'zh'))).toMatchObject([{ text: '桩承台', language: 'zh' }]);
  });
});
