import { pickText, type Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import {
  findOwnWords,
  replaceTranslations,
  textFields,
  type OwnWords,
  type TextPlace,
  type TextSubject,
} from '../../accounts/public.ts';
import { closeSourceText, putSourceText } from '../texts/put-source.ts';
import type { SourceText } from '../texts/source-text.ts';
import { refOfPlace } from './places.ts';
import { takeBack } from './take-back.ts';
import { findToldText } from './views.ts';

/** Takes the words of these records as they are now, and gives the directory what is translated of them. */
export async function putSubjects(ctx: Ctx, subject: TextSubject, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    for (const field of textFields[subject]) {
      await ctx.transaction((tx) => putPlace(tx, { subject, id, field }));
    }
  }
}

async function putPlace(ctx: Ctx, place: TextPlace): Promise<void> {
  const found = await findOwnWords(ctx, place.subject, [place.id]);
  const words = found.find(({ field }) => field === place.field);
  const ref = refOfPlace(place);
  const told = await findToldText(ctx, ref);
  const sourceLanguage = words && sourceLanguageOf(words, told?.sourceLanguage);
  if (!words || !sourceLanguage) {
    // Nothing is left to translate; what was made of earlier words is kept for the day they come back.
    await closeSourceText(ctx, ref);
    return replaceTranslations(ctx, place, []);
  }
  // Words nobody may read yet go to no translator; those once shown are followed, so that theirs are not called true.
  if (!words.isShown && !told) return;
  await putSourceText(ctx, sourceOf(words, sourceLanguage));
  await takeBack(ctx, place);
}

/** The language translated from stays as long as somebody writes it: changing it would lose all that was made. */
function sourceLanguageOf(
  { texts, mainLanguage }: OwnWords,
  told: Language | undefined,
): Language | undefined {
  return told !== undefined && texts[told] !== undefined ? told : mainLanguage;
}

function sourceOf(words: OwnWords, sourceLanguage: Language): SourceText {
  const { texts, field, names, isShown } = words;
  return {
    ref: refOfPlace(words),
    number: null,
    sourceLanguage,
    ownLanguages: (Object.keys(texts) as Language[]).filter((language) => language !== sourceLanguage),
    revision: words.revision,
    title: pickText(names, sourceLanguage)?.text ?? '',
    fields: [{ path: field, text: texts[sourceLanguage] ?? '' }],
    domain: null,
    ownerOrganisationId: words.ownerOrganisationId,
    authorId: null,
    stage: isShown ? 'open' : 'closed',
    isRestricted: !isShown,
    isDemo: words.isDemo,
  };
}
