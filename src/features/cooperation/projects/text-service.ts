import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { translateForReader, type TranslationTools } from '../../translation/public.ts';
import { personIdOf } from '../access.ts';
import { mayEdit, openForEditor, openProject, refuseOldRevision } from './access.ts';
import type { projectEndpoints } from './contract.ts';
import { editableStates } from './life-cycle.ts';
import { saveCardChange } from './record-change.ts';
import { changesBetween } from './rules.ts';
import { tellGate } from './screening.ts';
import { putText } from './store.ts';
import type { StoredProject, StoredText } from './stored.ts';

export function refuseFixedCard({ state }: Pick<StoredProject, 'state'>): void {
  if (!editableStates.includes(state)) {
    throw new AppError('conflict', 'cooperation.project.notEditable', { params: { state } });
  }
}

type Words = Pick<StoredText, 'title' | 'goal' | 'summary'>;

/** Writes the card in one language. A change of the author's text makes the others stale. */
export async function saveText(
  ctx: Ctx,
  input: ParsedInputOf<typeof projectEndpoints.saveText>,
): Promise<void> {
  await writeText(ctx, input, input, { state: 'human', engine: null });
}

async function writeText(
  ctx: Ctx,
  { id, language, revision }: { id: string; language: Language; revision: number },
  { title, goal, summary }: Words,
  origin: { state: 'human' | 'machine'; engine: string | null },
): Promise<void> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const project = await openForEditor(tx, id);
    refuseFixedCard(project);
    refuseOldRevision(project, revision);
    const source = project.texts.find((text) => text.language === project.sourceLanguage);
    const before = project.texts.find((text) => text.language === language);
    const isSource = language === project.sourceLanguage;
    const named = (words: Words | undefined) => ({
      [`title.${language}`]: words?.title,
      [`goal.${language}`]: words?.goal,
      [`summary.${language}`]: words?.summary,
    });
    const changes = changesBetween(named(before), named({ title, goal, summary }));
    const sourceRevision = source?.sourceRevision ?? 1;
    const wasCurrent = before?.ofSource === sourceRevision && before.state === origin.state;
    if (changes.length === 0 && (isSource || wasCurrent)) return;
    await putText(tx, id, {
      language,
      title,
      goal,
      summary,
      state: isSource ? 'own' : origin.state,
      engine: isSource ? null : origin.engine,
      sourceRevision: isSource ? sourceRevision + 1 : 1,
      ofSource: isSource ? sourceRevision + 1 : sourceRevision,
      writtenBy: personId,
      writtenAt: tx.clock(),
    });
    // The same words, now said to be those of the new original: that too has to be confirmed.
    const told = changes.length > 0 ? changes : [{ field: `text.${language}`, before: null, after: null }];
    await saveCardChange(tx, project, 'saveText', told);
    if (isSource) await tellGate(tx, id, 'contentChange');
  });
}

/**
 * Drafts the card in another language; it is marked as machine until a person writes it or both sides confirm it.
 * Errors: `cooperation.project.noEngine` where nothing could be translated.
 */
export async function draftText(
  ctx: Ctx,
  tools: TranslationTools,
  { id, language, revision }: ParsedInputOf<typeof projectEndpoints.draftText>,
): Promise<void> {
  const project = await openProject(ctx, id);
  if (!mayEdit(project, ctx.actor)) throw new AppError('forbidden', 'cooperation.project.leadsOnly');
  refuseFixedCard(project);
  refuseOldRevision(project, revision);
  const source = project.texts.find((text) => text.language === project.sourceLanguage);
  if (!source || language === project.sourceLanguage) {
    throw new AppError('conflict', 'cooperation.project.isOriginal');
  }
  let engine: string | null = null;
  const translate = async (text: string) => {
    if (text === '') return '';
    const wish = { text, from: source.language, to: language, isPrivate: true };
    const made = await translateForReader(ctx, tools, wish);
    if (made.fault !== undefined || made.state === 'none') {
      throw new AppError('unavailable', 'cooperation.project.noEngine');
    }
    engine = made.engine ?? engine ?? 'memory';
    return made.text;
  };
  const words = {
    title: await translate(source.title),
    goal: await translate(source.goal),
    summary: await translate(source.summary),
  };
  await writeText(ctx, { id, language, revision }, words, { state: 'machine', engine });
}
