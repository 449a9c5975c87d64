import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../platform/db/database.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { openTestDatabase, testContext } from '../../platform/testing/test-database.ts';
import { checkInput } from '../../platform/http/check-input.ts';
import type { Actor } from '../../shared/actor.ts';
import { newId } from '../../shared/ids.ts';
import { loadTermbase, openTermbase, type LiveTermbase } from '../translation/public.ts';
import { search, type SearchInput } from './contract.ts';
import { openSearchIndex, putSearchDocument, removeSearchDocument, type SearchIndex } from './public.ts';
import { answerSearch } from './service.ts';
import { buildSearchDocument } from './testing.ts';

let database: Database;
let ctx: Ctx;
let termbase: LiveTermbase;
let index: SearchIndex;

beforeAll(async () => {
  database = await openTestDatabase();
  ctx = testContext(database, { actor: { kind: 'system', name: 'test' } });
  await loadTermbase(ctx);
  termbase = await openTermbase(ctx);
  index = openSearchIndex(ctx, termbase);
});
afterAll(async () => {
  await index.stop();
  await database.close();
});

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
  return answerSearch(reader, index, termbase, checkInput(search.input, input));
}

describe('search across languages', () => {
  it('finds a Russian offer by a Chinese question and says why in both languages', async () => {
    const document = buildSearchDocument();
    await putSearchDocument(ctx, document);
    await putSearchDocument(
      ctx,
      buildSearchDocument({
        texts: [
          { language: 'ru', title: 'Насос для пульпы', summary: 'Насос.', keywords: [], body: 'Насос.' },
        ],
      }),
    );
    await index.catchUp();
    const found = find({ q: '低温钢焊接' });
    expect(found.items[0]?.ref.id).toBe(document.ref.id);
    const words = found.items[0]?.matchedConcepts.flatMap((concept) => [concept.words.zh, concept.words.ru]);
    expect(words).toContain('焊接');
    expect(words).toContain('сварка');
  });

  it('gives the terms of a foreign title in the language of the reader, and none in its own', async () => {
    const document = buildSearchDocument();
    await putSearchDocument(ctx, document);
    await index.catchUp();
    const gloss = find({ q: '低温钢焊接' }).items[0]?.titleGloss ?? [];
    expect(gloss.map((concept) => concept.words.zh)).toContain('焊接');
    expect(find({ q: '低温钢焊接' }, visitor, 'ru').items[0]?.titleGloss).toEqual([]);
  });

  it('forgets a removed document and keeps no text of it', async () => {
    const document = buildSearchDocument({
      texts: [{ language: 'zh', title: '冻干浆果粉', summary: '冻干', keywords: [], body: '真空冷冻干燥' }],
    });
    await putSearchDocument(ctx, document);
    await index.catchUp();
    expect(find({ q: '冻干浆果粉' }).items.map((hit) => hit.ref.id)).toContain(document.ref.id);
    await removeSearchDocument(ctx, document.ref);
    await index.catchUp();
    expect(find({ q: '冻干浆果粉' }).items.map((hit) => hit.ref.id)).not.toContain(document.ref.id);
    const rows = await database.kysely
      .selectFrom('search_document' as never)
      .selectAll()
      .where('id' as never, '=', document.ref.id as never)
      .execute();
    expect(JSON.stringify(rows)).not.toContain('冻干');
  });

  it('replaces what it knew when a document changes', async () => {
    const document = buildSearchDocument({
      texts: [{ language: 'ru', title: 'Вибростенд', summary: '', keywords: [], body: '' }],
    });
    await putSearchDocument(ctx, document);
    await putSearchDocument(ctx, {
      ...document,
      texts: [{ language: 'ru', title: 'Криостат', summary: '', keywords: [], body: '' }],
    });
    await index.catchUp();
    expect(find({ q: 'вибростенд' }).items.map((hit) => hit.ref.id)).not.toContain(document.ref.id);
    expect(find({ q: 'криостат' }).items.map((hit) => hit.ref.id)).toContain(document.ref.id);
  });
});

describe('visibility', () => {
  it('neither returns nor counts what a reader may not see', async () => {
    const own = newId();
    const text = {
      language: 'ru' as const,
      title: 'Сапфировые затравки',
      summary: '',
      keywords: [],
      body: '',
    };
    const audiences = [['public'], ['registered'], [`org:${own}`], ['partners'], ['staff']];
    for (const audience of audiences)
      await putSearchDocument(ctx, buildSearchDocument({ audience, texts: [text] }));
    await index.catchUp();
    const seen = (actor: Actor) => {
      const found = find({ q: 'сапфировые затравки', kind: ['offer'] }, actor);
      const counted = found.facets.kind.find((value) => value.value === 'offer')?.count;
      expect(counted).toBe(found.total);
      return found.items.filter((hit) => hit.title.text === text.title).length;
    };
    expect(seen(visitor)).toBe(1);
    expect(seen(person())).toBe(2);
    expect(seen(person([own]))).toBe(3);
    expect(seen({ ...person(), isPartner: true } as Actor)).toBe(3);
    expect(seen({ ...person(), roles: ['moderator'] } as Actor)).toBe(3);
  });

  it('filters by level from the level asked and never rounds up', async () => {
    const text = {
      language: 'ru' as const,
      title: 'Термосифон сезонный',
      summary: '',
      keywords: [],
      body: '',
    };
    for (const level of ['5', '6', '7']) {
      await putSearchDocument(ctx, buildSearchDocument({ texts: [text], facets: { level: [level] } }));
    }
    await index.catchUp();
    const levels = find({ q: 'термосифон', levelMin: 6 }).items.map((hit) => hit.facets.level?.[0]);
    expect(levels.sort()).toEqual(['6', '7']);
  });
});
