import type { OutputOf } from '../../shared/endpoint.ts';
import { languages } from '../../shared/language.ts';
import { parseRecordRef } from '../../shared/record-ref.ts';
import type { Ctx } from '../../platform/db/context.ts';
import type { LiveTermbase } from '../translation/public.ts';
import { readerAudience } from './access.ts';
import { findBegunTerms } from './begun-terms.ts';
import { recordKinds, suggestCharactersMax, suggestionsMax, type suggest } from './contract.ts';
import type { SearchIndex } from './documents/search-index.ts';

type Suggestion = OutputOf<typeof suggest>['items'][number];

/** So many terms stand first; more only where there are not enough names and titles. */
const conceptsFirst = 4;

/** What a reader may mean who began like this: terms of the termbase, then names and titles he may see. */
export async function answerSuggest(
  ctx: Ctx,
  { index, termbase }: { index: Pick<SearchIndex, 'engine'>; termbase: LiveTermbase },
  q: string,
): Promise<OutputOf<typeof suggest>> {
  const text = q
    .slice(0, suggestCharactersMax)
    .toWellFormed()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
  if (text === '') return { items: [] };
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
  return { items: [...first, ...records].slice(0, suggestionsMax) };
}
