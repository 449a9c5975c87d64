import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Concept } from './concepts.ts';
import type { browseConcepts, ConceptBrief, ConceptView } from './contract.ts';
import { browse, type ListedConcept } from './views.ts';

/** A page of the list of concepts with its filter and order. */
export async function pageOfConcepts(
  ctx: Ctx,
  { q, domain, state, order, page, pageSize }: ParsedInputOf<typeof browseConcepts>,
): Promise<OutputOf<typeof browseConcepts>> {
  const found = await browse(ctx, { text: q, domains: domain, states: state, order, page, pageSize });
  return {
    ...found,
    items: found.items.map(toConceptBrief),
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

export function toConceptView({ id, domain, kind, words }: Concept): ConceptView {
  return { id, domain, kind, words: { zh: [...words.zh], ru: [...words.ru], en: [...words.en] } };
}

export function toConceptBrief(concept: ListedConcept): ConceptBrief {
  const { state, uses, openProposals } = concept;
  return { ...toConceptView(concept), state, uses, openProposals };
}
