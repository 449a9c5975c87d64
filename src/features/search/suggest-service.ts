import type { OutputOf } from '../../shared/endpoint.ts';
import { languages } from '../../shared/language.ts';
import { parseRecordRef } from '../../shared/record-ref.ts';
import type { Ctx } from '../../platform/db/context.ts';
import type { LiveTermbase } from '../translation/public.ts';
import { readerAudience } from './access.ts';
import { findBegunTerms } from './begun-terms.ts';
import { recordKinds, suggestCharactersMax, suggestionsMax, type suggest } from './contract.ts';
import type { SearchIndex } from './documents/search-index.ts';
import { switchLayout } from './understanding/switch-layout.ts';

type Suggestion = OutputOf<typeof suggest>['items'][number];

/** So many terms stand first; more only where there are not enough names and titles. */
const conceptsFirst = 4;

/** Of fewer letters of the other layout nearly all begin something. */
const shortestMeant = 3;

type Parts = { index: Pick<SearchIndex, 'engine'>; termbase: LiveTermbase };

/**
 * What a reader may mean who began like this: terms of the termbase, then names and titles he may see. What begins
 * nothing may have been typed in the other keyboard layout.
 */
export async function answerSuggest(ctx: Ctx, parts: Parts, q: string): Promise<OutputOf<typeof suggest>> {
  const typed = q.slice(0, suggestCharactersMax).toWellFormed().trim();
  const items = await goOn(ctx, parts, typed);
  const meant = items.length > 0 ? undefined : switchWords(typed);
  if (meant === undefined || meant.length < shortestMeant) return { items, meant: null };
  const meantItems = await goOn(ctx, parts, meant);
  return { items: meantItems, meant: meantItems.length > 0 ? meant : null };
}

/** Every word in the other layout, or undefined where one cannot be. */
function switchWords(text: string): string | undefined {
  const words = text.split(/\s+/).map(switchLayout);
  return words.includes(undefined) ? undefined : words.join(' ');
}

async function goOn(ctx: Ctx, { index, termbase }: Parts, begun: string): Promise<Suggestion[]> {
  const text = begun.replace(/^[^\p{L}\p{N}]+/u, '');
  if (text === '') return [];
  const terms = await findBegunTerms(termbase.recogniser(), text, ctx.language, suggestionsMax);
  const concepts = terms.map((term): Suggestion => ({ kind: 'concept', ...term }));
  const others = languages.filter((language) => language !== ctx.language);
  const found = await index.engine().suggest({
    text,
    readerAudience: readerAudience(ctx.actor),
    languages: [ctx.language, ...others],
    kinds: recordKinds,
    limit: suggestionsMax,
  });
  const records = found.flatMap(({ key, kind, text: title, language }): Suggestion[] => {
    const ref = parseRecordRef(key);
    const known = recordKinds.find((name) => name === kind);
    return ref && known ? [{ kind: known, text: title, language, ref }] : [];
  });
  const first = concepts.slice(0, Math.max(conceptsFirst, suggestionsMax - records.length));
  return [...first, ...records].slice(0, suggestionsMax);
}
