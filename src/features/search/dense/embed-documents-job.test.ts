import { beforeEach, describe, expect, it } from 'vitest';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { markRemoved, upsertDocuments } from '../documents/store.ts';
import { buildSearchDocument } from '../testing.ts';
import { createEmbedDocumentsJob } from './embed-documents-job.ts';
import { recipeId } from './embedded-text.ts';
import { EmbeddingError, type Embedder } from './embedder.ts';
import { fakeDimensions, fakeVector } from './fake-embeddings-server.ts';
import { toUnitVector } from './read-vectors.ts';
import { embeddingProgress, vectorsAfter } from './views.ts';

const { database, ctx } = await useTestDatabase();
beforeEach(() => clearTestDatabase(database));

type Fake = Embedder & { readonly texts: string[]; refuse: (text: string) => EmbeddingError | undefined };

function fakeModel(model = 'first', isOutside = false): Fake {
  const fake: Fake = {
    recipe: { model, dimensions: fakeDimensions, queryTemplate: '{text}', passageTemplate: '{text}' },
    isOutside,
    texts: [],
    refuse: () => undefined,
    embed: (texts) => {
      for (const text of texts) {
        const refusal = fake.refuse(text);
        if (refusal) return Promise.reject(refusal);
      }
      fake.texts.push(...texts);
      return Promise.resolve(texts.map((text) => toUnitVector(fakeVector(text), fakeDimensions)));
    },
    close: () => Promise.resolve(),
  };
  return fake;
}

const run = (model: Embedder | undefined) => createEmbedDocumentsJob(() => model).job.run(ctx, {});
const text = (language: 'zh' | 'ru' | 'en', title: string) => ({
  language,
  title,
  summary: '',
  keywords: [],
  body: '',
});
const laser = () => buildSearchDocument({ texts: [text('ru', 'Лазер'), text('zh', '激光')] });
const progressOf = (model: Embedder) => embeddingProgress(ctx, recipeId(model.recipe));

/** `LANGUAGE` of every vector that holds something. */
async function kept(): Promise<string[]> {
  const changes = await vectorsAfter(ctx, 0, 1_000);
  return changes.flatMap(({ vector, language }) => (vector ? [language] : [])).sort();
}

describe('embedding documents', () => {
  it('makes a vector of each text, and of unchanged ones never again', async () => {
    const document = laser();
    const model = fakeModel();
    await upsertDocuments(ctx, [document]);
    await run(model);
    expect(model.texts.toSorted()).toEqual(['Лазер', '激光']);
    await upsertDocuments(ctx, [document, buildSearchDocument({ texts: [text('en', 'Ice')] })]);
    await run(model);
    expect(model.texts.slice(2)).toEqual(['Ice']);
    expect(await kept()).toEqual(['en', 'ru', 'zh']);
    expect(await progressOf(model)).toMatchObject({
      documents: 2,
      documentsLeft: 0,
      textsEmbedded: 3,
      textsSkipped: 0,
    });
  });

  it('follows changed, dropped and removed texts and keeps nothing of them', async () => {
    const document = laser();
    const model = fakeModel();
    await upsertDocuments(ctx, [document]);
    await run(model);
    await upsertDocuments(ctx, [{ ...document, texts: [text('ru', 'Насос')] }]);
    await run(model);
    expect([model.texts.at(-1), await kept()]).toEqual(['Насос', ['ru']]);
    await markRemoved(ctx, document.ref);
    expect(await kept()).toEqual([]);
    await run(model);
    expect(await kept()).toEqual([]);
  });

  it('never embeds people and concepts, and gives a server outside only what everybody may read', async () => {
    await upsertDocuments(ctx, [
      buildSearchDocument({ kind: 'person', texts: [text('ru', 'Иванов')] }),
      buildSearchDocument({ kind: 'concept', texts: [text('ru', 'понятие')] }),
      buildSearchDocument({ audience: ['partners'], texts: [text('ru', 'только партнёрам')] }),
      buildSearchDocument({ texts: [text('ru', 'всем')] }),
    ]);
    const [outside, own] = [fakeModel('outside', true), fakeModel('own')];
    await run(outside);
    expect(outside.texts).toEqual(['всем']);
    await run(own);
    expect(own.texts.toSorted()).toEqual(['всем', 'только партнёрам']);
  });

  it('takes the vector of a text away when it is no longer for everybody', async () => {
    const document = laser();
    const model = fakeModel('outside', true);
    await upsertDocuments(ctx, [document]);
    await run(model);
    await upsertDocuments(ctx, [{ ...document, audience: ['partners'] }]);
    await run(model);
    expect(await kept()).toEqual([]);
  });

  it('begins anew with another model, and again when the first one comes back', async () => {
    const [first, second] = [fakeModel('first'), fakeModel('second')];
    await upsertDocuments(ctx, [laser()]);
    await run(first);
    await run(second);
    expect(second.texts).toHaveLength(2);
    await run(first);
    expect(first.texts).toHaveLength(4);
    const recipes = new Set((await vectorsAfter(ctx, 0, 10)).map(({ recipe }) => recipe));
    expect([...recipes]).toEqual([recipeId(first.recipe)]);
  });

  it('goes on from where it stood when the model was away, and says what was wrong', async () => {
    const model = fakeModel();
    const documents = Array.from({ length: 80 }, (_, at) =>
      buildSearchDocument({ texts: [text('en', at === 50 ? 'trouble' : `pump ${at}`)] }),
    );
    for (const document of documents) await upsertDocuments(ctx, [document]);
    model.refuse = (asked) => (asked === 'trouble' ? new EmbeddingError('busy', 'HTTP 503') : undefined);
    await expect(run(model)).rejects.toThrow('busy');
    expect(await progressOf(model)).toMatchObject({
      documentsLeft: 48,
      textsEmbedded: 32,
      lastProblem: 'busy',
    });
    model.refuse = () => undefined;
    await run(model);
    expect(model.texts).toHaveLength(80);
    expect(await progressOf(model)).toMatchObject({ documentsLeft: 0, lastProblem: null });
  });

  it('leaves out a text that the model refuses for good, and only that one', async () => {
    const model = fakeModel();
    model.refuse = (asked) => (asked === '激光' ? new EmbeddingError('textRefused', 'HTTP 413') : undefined);
    await upsertDocuments(ctx, [laser(), buildSearchDocument({ texts: [text('en', 'Pump')] })]);
    await run(model);
    expect(await kept()).toEqual(['en', 'ru']);
    expect(await progressOf(model)).toMatchObject({ documentsLeft: 0, textsSkipped: 1 });
  });

  it('does nothing while there is no model', async () => {
    await upsertDocuments(ctx, [laser()]);
    await run(undefined);
    expect(await kept()).toEqual([]);
  });
});
