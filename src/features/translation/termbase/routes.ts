import { AppError } from '../../../shared/app-error.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { browseConcepts, findTerms, getConcept, type ConceptView } from './contract.ts';
import type { Concept } from './concepts.ts';
import type { LiveTermbase } from './live-termbase.ts';
import { browse, conceptsByIds, conceptsSharingWords } from './views.ts';

/** The termbase is open to all to read. */
export function termbaseRoutes(termbase: LiveTermbase): Route[] {
  return [
    route(browseConcepts, async (ctx, { q, domain, page, pageSize }) => {
      const found = await browse(ctx, { text: q, domains: domain, page, pageSize });
      return { ...found, items: found.items.map(toView), page, pageSize, asOf: ctx.clock().toISOString() };
    }),
    route(getConcept, async (ctx, { id }) => {
      const [concept] = await conceptsByIds(ctx, [id]);
      if (!concept) throw new AppError('notFound', 'translation.conceptNotFound');
      const partIds = termbase
        .recogniser()
        .mentions(concept.words.zh[0] ?? '')
        .map((mention) => mention.conceptId)
        .filter((partId) => partId !== id);
      const parts = await conceptsByIds(ctx, [...new Set(partIds)]);
      const sharing = await conceptsSharingWords(ctx, id);
      return { concept: toView(concept), sharing: sharing.map(toView), parts: parts.map(toView) };
    }),
    route(findTerms, async (_ctx, { text }) => {
      const mentions = termbase.recogniser().mentions(text);
      const ids = [...new Set(mentions.map((mention) => mention.conceptId))];
      const concepts = ids.map((id) => termbase.concept(id)).filter((concept) => concept !== undefined);
      return {
        mentions: mentions.map(({ conceptId, start, end }) => ({ conceptId, start, end })),
        concepts: concepts.map(toView),
      };
    }),
  ];
}

function toView({ id, domain, kind, words }: Concept): ConceptView {
  return { id, domain, kind, words: { zh: [...words.zh], ru: [...words.ru], en: [...words.en] } };
}
