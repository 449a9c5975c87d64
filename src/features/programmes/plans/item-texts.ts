import { languages, pickText, type Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { stableId } from '../../accounts/public.ts';
import { putSourceText, translatedFields } from '../../translation/public.ts';
import type { Spoken } from './contract.ts';
import { demoPlanId } from './demo/demo-plan.ts';
import type { StoredItem, StoredPlan } from './views.ts';

/** The words of a plan's items are one text per language they were written in. */
export const itemTextsRef = (planId: string, language: Language) => ({
  room: 'programmes',
  kind: 'planItems',
  id: stableId(`programmes/planItems/${planId}/${language}`),
});

/** Tells the words of a plan's items to the room of translations; while the plan is open to officers only they are restricted. */
export async function tellItemTexts(
  ctx: Ctx,
  plan: Pick<StoredPlan, 'id' | 'names'>,
  items: readonly StoredItem[],
  isPublic: boolean,
): Promise<void> {
  // Items are dropped but never taken away: the sum only grows.
  const revision = items.reduce((sum, item) => sum + item.revision, 0);
  for (const language of languages) {
    const own = items.filter((item) => item.language === language && item.status !== 'dropped');
    if (own.length === 0) continue;
    await putSourceText(ctx, {
      ref: itemTextsRef(plan.id, language),
      number: null,
      sourceLanguage: language,
      revision,
      title: pickText(named(plan.names), language)?.text ?? '',
      fields: own
        .flatMap(({ id, title, indicator }) => [
          { path: `${id}.title`, text: title },
          { path: `${id}.indicator`, text: indicator },
        ])
        .filter(({ text }) => text !== ''),
      domain: null,
      ownerOrganisationId: null,
      authorId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      stage: 'open',
      isRestricted: !isPublic,
      isDemo: plan.id === demoPlanId,
    });
  }
}

const named = (names: StoredPlan['names']) =>
  Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));

/** Gives the words of an item for a reader of ctx.language, each with the state of what he reads. */
export async function itemSpeaker(
  ctx: Ctx,
  planId: string,
  items: readonly StoredItem[],
): Promise<(item: StoredItem) => { title: Spoken; indicator: Spoken }> {
  const foreign = [...new Set(items.map(({ language }) => language))].filter(
    (language) => language !== ctx.language,
  );
  const found = await Promise.all(
    foreign.map(async (language) => {
      const read = await translatedFields(ctx, itemTextsRef(planId, language), ctx.language);
      return [language, read] as const;
    }),
  );
  const translated = new Map(found);
  const said = (item: StoredItem, field: 'title' | 'indicator'): Spoken => {
    const original = { text: item[field], language: item.language };
    if (item.language === ctx.language || original.text === '')
      return { ...original, state: 'original', original };
    const read = translated.get(item.language);
    const text = read?.fields.get(`${item.id}.${field}`);
    if (!read || text === undefined) return { ...original, state: 'none', original };
    const state = read.state === 'stale' ? 'stale' : read.origin === 'machine' ? 'machine' : 'human';
    return {
      text,
      language: ctx.language,
      state: state === 'human' && read.state === 'verified' ? 'verified' : state,
      original,
    };
  };
  return (item) => ({ title: said(item, 'title'), indicator: said(item, 'indicator') });
}
