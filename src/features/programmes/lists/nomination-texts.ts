import type { Ctx } from '../../../platform/db/context.ts';
import { putSourceText, translatedFields } from '../../translation/public.ts';
import type { Spoken } from './nomination-contract.ts';
import {
  nominationRef,
  nominationTexts,
  type NominationText,
  type StoredNomination,
} from './nomination-stored.ts';
import { demoNumbers } from './vocabulary.ts';

/** Tells the words of a card to the room of translations, as often as they change; nobody but the parties may read them. */
export async function tellTexts(ctx: Ctx, nomination: StoredNomination): Promise<void> {
  const { texts, institutions, proposedSide } = nomination;
  await putSourceText(ctx, {
    ref: nominationRef(nomination.id),
    number: nomination.number,
    sourceLanguage: nomination.language,
    revision: nomination.revision,
    title: texts.title,
    fields: nominationTexts.map((path) => ({ path, text: texts[path] })),
    domain: null,
    ownerOrganisationId: institutions[proposedSide].id,
    authorId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    stage: 'open',
    isRestricted: true,
    isDemo: nomination.number.startsWith(demoNumbers),
  });
}

/** The words of a card for a reader of ctx.language, each with the state of what he reads and the original. */
export async function spokenTexts(
  ctx: Ctx,
  nomination: StoredNomination,
): Promise<Record<NominationText, Spoken>> {
  const isOwn = nomination.language === ctx.language;
  const translated = isOwn
    ? undefined
    : await translatedFields(ctx, nominationRef(nomination.id), ctx.language);
  const said = (field: NominationText): Spoken => {
    const original = { text: nomination.texts[field], language: nomination.language };
    if (isOwn) return { ...original, state: 'original', original };
    const text = translated?.fields.get(field);
    if (!translated || text === undefined) return { ...original, state: 'none', original };
    return { text, language: ctx.language, state: stateOf(translated), original };
  };
  return { title: said('title'), goal: said('goal'), result: said('result'), ipTerms: said('ipTerms') };
}

function stateOf({ state, origin }: { state: string; origin: string }): Spoken['state'] {
  if (state === 'stale') return 'stale';
  if (origin === 'machine') return 'machine';
  return state === 'verified' ? 'verified' : 'human';
}
