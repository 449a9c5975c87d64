import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, enqueueJob, type Job } from '../../../platform/jobs/jobs.ts';
import { formatRecordRef } from '../../../shared/record-ref.ts';
import { changesAfter, type DocumentChange } from '../documents/views.ts';
import { embeddedText, fingerprintOf, recipeId } from './embedded-text.ts';
import { EmbeddingError, type Embedder } from './embedder.ts';
import { quantise } from './quantise.ts';
import { keepProblem, keepRecipe, storeStep, type TextVector } from './store.ts';
import { embeddingProgress, fingerprintsOf } from './views.ts';

const documentsPerStep = 32;
/** Then other jobs have their turn. */
const turnMs = 20_000;
/** Names and single terms are found by spelling and by the termbase; and what is known of people goes nowhere. */
const kindsLeftOut: readonly string[] = ['person', 'concept'];
const nothing = z.object({});

export type EmbedDocumentsJob = {
  readonly job: Job<z.output<typeof nothing>>;
  /** Asks for the work; many may ask, it is done once. */
  enqueue(ctx: Ctx): Promise<void>;
};

/**
 * Brings the vectors up to date with the documents, from where it stood: after a change of the model from the first
 * document on, else only what has changed. `embedder` is undefined while the model is not open.
 */
export function createEmbedDocumentsJob(embedder: () => Embedder | undefined): EmbedDocumentsJob {
  const job = defineJob({
    kind: 'search.embedDocuments',
    payload: nothing,
    handle: async (ctx) => {
      const model = embedder();
      if (model && !(await workOneTurn(ctx, model))) await enqueue(ctx);
    },
  });
  const enqueue = async (ctx: Ctx): Promise<void> => {
    await enqueueJob(ctx, job, {}, { uniqueKey: 'all' });
  };
  return { job, enqueue };
}

/** Whether all is done. */
async function workOneTurn(ctx: Ctx, model: Embedder): Promise<boolean> {
  const recipe = recipeId(model.recipe);
  await keepRecipe(ctx, model.recipe);
  let readTo = (await embeddingProgress(ctx, recipe))?.readTo ?? 0;
  const endsAt = performance.now() + turnMs;
  while (performance.now() < endsAt) {
    const changes = await changesAfter(ctx, readTo, documentsPerStep);
    const last = changes.at(-1);
    if (!last) return true;
    readTo = last.changeSequence;
    try {
      await storeStep(ctx, recipe, { ...(await workThrough(ctx, model, recipe, changes)), readTo });
    } catch (error) {
      if (error instanceof EmbeddingError) await keepProblem(ctx, recipe, error.fault);
      throw error;
    }
  }
  return false;
}

type Wanted = Omit<TextVector, 'vector'> & { readonly text: string };

async function workThrough(
  ctx: Ctx,
  model: Embedder,
  recipe: string,
  changes: readonly DocumentChange[],
): Promise<Omit<Parameters<typeof storeStep>[2], 'readTo'>> {
  const refs = changes.map(({ document }) => document.ref);
  const known = await fingerprintsOf(ctx, recipe, refs);
  const texts = changes.flatMap((change) => wantedTexts(change, model.isOutside));
  const wanted = new Map(texts.map((text) => [nameOf(text), text]));
  const fresh = [...wanted.values()].filter((text) => known.get(nameOf(text)) !== text.contentFingerprint);
  const byKey = new Map(refs.map((ref) => [formatRecordRef(ref), ref]));
  const gone = [...known.keys()].flatMap((name) => {
    const [key = '', language = ''] = name.split(' ');
    const ref = byKey.get(key);
    return ref && !wanted.has(name) ? [{ ref, language }] : [];
  });
  const vectors = await embedAll(ctx, model, fresh);
  return { vectors, gone, skipped: fresh.length - vectors.length };
}

function nameOf({ ref, language }: Pick<Wanted, 'ref' | 'language'>): string {
  return `${formatRecordRef(ref)} ${language}`;
}

function wantedTexts({ document, isRemoved }: DocumentChange, isOutside: boolean): Wanted[] {
  if (isRemoved || kindsLeftOut.includes(document.kind)) return [];
  if (isOutside && !document.audience.includes('public')) return [];
  return document.texts.flatMap((part) => {
    const text = embeddedText(part);
    const contentFingerprint = fingerprintOf(text);
    return text.trim() === ''
      ? []
      : [{ ref: document.ref, language: part.language, text, contentFingerprint }];
  });
}

/** A text that the model refuses for good is left out; the others go on one by one. */
async function embedAll(ctx: Ctx, model: Embedder, texts: readonly Wanted[]): Promise<TextVector[]> {
  try {
    const vectors = await model.embed(
      texts.map(({ text }) => text),
      'passage',
    );
    return texts.map(({ text: _text, ...rest }, at) => ({ ...rest, vector: quantise(vectors[at]!) }));
  } catch (error) {
    if (!(error instanceof EmbeddingError) || error.fault !== 'textRefused') throw error;
    if (texts.length > 1) {
      const each: TextVector[] = [];
      for (const text of texts) each.push(...(await embedAll(ctx, model, [text])));
      return each;
    }
    ctx.log.warn({ record: texts[0]?.ref, fault: error.fault }, 'a text has no vector: the model refuses it');
    return [];
  }
}
