import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { isBinding } from './binding-terms.ts';
import { toConcept } from './concept-content.ts';
import { readStoredConcept } from './content-views.ts';
import { browseConcepts, findTerms, getConcept } from './contract.ts';
import { readHistory } from './history-views.ts';
import type { LiveTermbase } from './live-termbase.ts';
import { pageOfConcepts, toConceptBrief, toConceptView } from './page-of-concepts.ts';
import { pageOfProposals, presentProposal, toContentView } from './present-proposal.ts';
import { termProposals } from './proposal-contract.ts';
import { commentOn, decide, propose, withdraw } from './proposal-service.ts';
import { conceptsByIds, conceptsSharingWords, countOpenProposals } from './views.ts';

/** The termbase is open to all to read; what may be proposed and decided by whom says `access.ts`. */
export function termbaseRoutes(termbase: LiveTermbase): Route[] {
  return [
    route(browseConcepts, (ctx, input) => pageOfConcepts(ctx, input)),
    route(getConcept, (ctx, { id }) => presentConcept(ctx, termbase, id)),
    route(findTerms, async (_ctx, { text }) => {
      const mentions = termbase.recogniser().mentions(text);
      const ids = [...new Set(mentions.map((mention) => mention.conceptId))];
      const concepts = ids.map((id) => termbase.concept(id)).filter((concept) => concept !== undefined);
      return {
        mentions: mentions.map(({ conceptId, start, end }) => ({ conceptId, start, end })),
        concepts: concepts.map(toConceptView),
      };
    }),
    route(termProposals.history, async (ctx, input) => {
      const found = await readHistory(ctx, input);
      // A concept that left with the data file still has its history.
      if (found.total === 0 && !(await readStoredConcept(ctx, input.id))) throw notFound();
      return found;
    }),
    route(termProposals.list, (ctx, input) => pageOfProposals(ctx, input)),
    route(termProposals.get, (ctx, { id }) => presentProposal(ctx, id)),
    route(termProposals.propose, async (ctx, input) => presentProposal(ctx, await propose(ctx, input))),
    route(termProposals.comment, async (ctx, input) => {
      await commentOn(ctx, input);
      return presentProposal(ctx, input.id);
    }),
    route(termProposals.withdraw, async (ctx, input) => {
      await withdraw(ctx, input);
      return presentProposal(ctx, input.id);
    }),
    route(termProposals.decide, async (ctx, input) => {
      await decide(ctx, input);
      // Who decided sees his words at work on the next page, in this process at least.
      await termbase.catchUp(ctx);
      return presentProposal(ctx, input.id);
    }),
  ];
}

async function presentConcept(ctx: Ctx, termbase: LiveTermbase, id: string) {
  const stored = await readStoredConcept(ctx, id);
  if (!stored) throw notFound();
  const { state, content, uses, updatedAt } = stored;
  const concept = toConcept(id, content);
  const partIds = termbase
    .recogniser()
    .mentions(concept.words.zh[0] ?? '')
    .map((mention) => mention.conceptId)
    .filter((partId) => partId !== id);
  const parts = await conceptsByIds(ctx, [...new Set(partIds)]);
  const sharing = await conceptsSharingWords(ctx, id);
  const openProposals = await countOpenProposals(ctx, id);
  return {
    concept: toConceptBrief({ ...concept, state, uses, openProposals }),
    content: toContentView(content),
    isBinding: isBinding({ state, reliability: content.reliability }),
    updatedAt: updatedAt.toISOString(),
    sharing: sharing.map(toConceptView),
    parts: parts.map(toConceptView),
  };
}

function notFound(): AppError {
  return new AppError('notFound', 'translation.conceptNotFound');
}
