import { route, type Route } from '../../platform/http/route.ts';
import type { LiveTermbase } from '../translation/public.ts';
import { search, suggest } from './contract.ts';
import type { DenseSearch } from './dense/dense-search.ts';
import type { SearchIndex } from './documents/search-index.ts';
import { glossTitles } from './gloss/contract.ts';
import { glossTitle } from './gloss/gloss-title.ts';
import { openOrganisationNames } from './organisation-names.ts';
import { answerSearch } from './service.ts';
import { answerSuggest } from './suggest-service.ts';

export function searchRoutes(
  index: SearchIndex,
  termbase: LiveTermbase,
  dense?: Pick<DenseSearch, 'find'>,
): Route[] {
  const organisationNames = openOrganisationNames(() => index.engine());
  const parts = { index, termbase, organisationNames, dense };
  return [
    route(search, async (ctx, input) => answerSearch(ctx, parts, input)),
    route(glossTitles, (ctx, { titles }) =>
      Promise.resolve({
        glosses: titles.map(({ text, language, about, fields }) =>
          language === ctx.language ? [] : glossTitle({ title: text, about, fields }, ctx.language, termbase),
        ),
      }),
    ),
    route(suggest, async (ctx, { q }) => answerSuggest(ctx, parts, q)),
  ];
}
