import type { Ctx } from '../../../platform/db/context.ts';
import { replaceTranslations, type TextPlace, type TranslatedText } from '../../accounts/public.ts';
import { translatedFields } from '../texts/translated-fields.ts';
import type { Version } from '../texts/version.ts';
import { findVersions, versionIdsOfText } from '../texts/views.ts';
import type { VersionState } from '../vocabulary.ts';
import { refOfPlace } from './places.ts';
import { findToldText } from './views.ts';

/** States in which the text of a version is what readers have; in the others somebody is writing it. */
const readableStates: readonly VersionState[] = ['machine', 'human', 'verified', 'stale'];

/** Gives the directory the translations of a text as they stand now; where nothing changed, nothing happens. */
export async function takeBack(ctx: Ctx, place: TextPlace): Promise<void> {
  const told = await findToldText(ctx, refOfPlace(place));
  const ids = told ? (await versionIdsOfText(ctx, told.id)).map(({ id }) => id) : [];
  const texts: TranslatedText[] = [];
  for (const version of await findVersions(ctx, ids)) {
    // Without a row readers are told that there is none.
    if (version.state !== 'none') texts.push(await translatedTextOf(ctx, place, version));
  }
  await replaceTranslations(ctx, place, texts);
}

async function translatedTextOf(ctx: Ctx, place: TextPlace, version: Version): Promise<TranslatedText> {
  const whole = readableStates.includes(version.state)
    ? await translatedFields(ctx, version.text.ref, version.to)
    : undefined;
  const text = whole?.fields.get(place.field);
  return {
    language: version.to,
    sourceLanguage: version.from,
    state: version.state,
    ofRevision: version.ofRevision,
    versionId: version.id,
    made: whole && text ? { text, origin: whole.origin } : undefined,
    changedAt: version.stateSince,
  };
}
