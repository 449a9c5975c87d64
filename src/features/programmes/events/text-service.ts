import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { translateForReader, type TranslationTools } from '../../translation/public.ts';
import { personIdOf } from '../access.ts';
import { noteRecord } from '../note-record.ts';
import type { eventEndpoints } from './contract.ts';
import { refreshWords } from './refresh-words.ts';
import { changedMeanwhile, openForPreparing } from './service.ts';
import { putEventText, touchEvent } from './store.ts';
import type { StoredEvent } from './views.ts';

type Done = { id: string; revision: number };
type Words = { title: string; body: string };

/** Writes the words in one language. A change of the author's text makes the others stale. */
export async function saveEventText(
  ctx: Ctx,
  { id, language, revision, title, body }: ParsedInputOf<typeof eventEndpoints.saveText>,
): Promise<Done> {
  const event = await openForPreparing(ctx, id);
  if (title === '') throw fieldFault('title', 'field.required');
  return write(ctx, event, revision, language, { title, body }, null);
}

/** Drafts the words by the engine. Refuses with `programmes.event.isOriginal`, `programmes.event.noEngine`. */
export async function draftEventText(
  ctx: Ctx,
  tools: TranslationTools,
  { id, language, revision }: ParsedInputOf<typeof eventEndpoints.draftText>,
): Promise<Done> {
  const event = await openForPreparing(ctx, id);
  if (event.revision !== revision) throw changedMeanwhile();
  const source = event.texts.find((text) => text.language === event.sourceLanguage);
  if (!source || source.language === language) throw new AppError('conflict', 'programmes.event.isOriginal');
  let engine = 'memory';
  const translate = async (text: string) => {
    if (text === '') return '';
    const wish = { text, from: source.language, to: language, isPrivate: !event.isPublic };
    const made = await translateForReader(ctx, tools, wish);
    if (made.fault !== undefined || made.state === 'none') {
      throw new AppError('unavailable', 'programmes.event.noEngine');
    }
    engine = made.engine ?? engine;
    return made.text;
  };
  const words = { title: await translate(source.title), body: await translate(source.body) };
  return write(ctx, event, revision, language, words, engine);
}

async function write(
  ctx: Ctx,
  event: StoredEvent,
  revision: number,
  language: Language,
  words: Words,
  engine: string | null,
): Promise<Done> {
  const source = event.texts.find((text) => text.language === event.sourceLanguage);
  const before = event.texts.find((text) => text.language === language);
  const isSource = source?.language === language;
  const ofSource = isSource ? source.revision + 1 : (source?.revision ?? 1);
  await ctx.transaction(async (tx) => {
    if (!(await touchEvent(tx, event.id, revision))) throw changedMeanwhile();
    await putEventText(tx, event.id, {
      ...words,
      ...{ language, engine, ofSource },
      state: isSource ? 'own' : engine === null ? 'human' : 'machine',
      revision: isSource ? ofSource : (before?.revision ?? 0) + 1,
      writtenBy: personIdOf(tx.actor),
    });
    await refreshWords(tx, event.id);
    await noteRecord(tx, 'event', event.id, engine === null ? 'textSaved' : 'textDrafted', { language });
  });
  return { id: event.id, revision: revision + 1 };
}
