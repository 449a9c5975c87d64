import type { Ctx } from '../../platform/db/context.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/endpoint.ts';
import { readOpenListings, stewardListingContent } from '../catalogue/public.ts';
import { readerAudience } from '../search/public.ts';
import { personIdOf } from './access.ts';
import { signalsOf } from './compute/find-candidates.ts';
import { knownAt, type MatchingTools } from './compute/tools.ts';
import type { Duplicate, matching } from './contract.ts';
import { scoreDuplicate } from './duplicate-rules.ts';
import { bothMean, listSureness, meantBy, surenessIn } from './concept-sureness.ts';
import { presentConcepts } from './present-concepts.ts';
import { otherFromListing } from './present.ts';
import { joinSignals } from './signals.ts';
import { readRarity, recordsByIds } from './views.ts';
import { duplicatesShown } from './vocabulary.ts';

type Kind = 'offer' | 'request';
type Wish = {
  kind: Kind;
  title: string;
  text: string;
  fields: readonly string[];
  /** Null when nobody is to be told, or nobody owns it yet. */
  ownerOrganisationId: string | null;
  exceptId: string | undefined;
};
type Found = OutputOf<typeof matching.duplicates>;

/** More are looked at than shown: the score orders them anew. */
const looked = 20;

/** Likely duplicates of a saved listing, for its owner's side and the staff who check it. */
export async function findDuplicatesOf(
  ctx: Ctx,
  tools: MatchingTools,
  { kind, id }: ParsedInputOf<typeof matching.duplicates>,
): Promise<Found> {
  personIdOf(ctx.actor);
  const { title, text, fields, ownerOrganisationId } = await stewardListingContent(ctx, kind, id);
  return findLikelyDuplicates(ctx, tools, { kind, title, text, fields, ownerOrganisationId, exceptId: id });
}

/** Likely duplicates of words that are not saved yet. */
export async function findDuplicatesOfWords(
  ctx: Ctx,
  tools: MatchingTools,
  { kind, title, text, keywords, fields, exceptId }: ParsedInputOf<typeof matching.checkDuplicates>,
): Promise<Found> {
  personIdOf(ctx.actor);
  const whole = [title, keywords.join(' | '), text].filter((part) => part !== '').join('\n');
  return findLikelyDuplicates(ctx, tools, {
    kind,
    title,
    text: whole,
    fields,
    ownerOrganisationId: null,
    exceptId,
  });
}

/** Open records of the same kind the actor may see that may be the same thing, the likeliest first. */
async function findLikelyDuplicates(ctx: Ctx, tools: MatchingTools, wish: Wish): Promise<Found> {
  const asOf = ctx.clock().toISOString();
  if (wish.text.trim() === '') return { items: [], asOf };
  const engine = tools.index.engine();
  const ask = (text: string, limit: number) =>
    engine.search({
      text,
      isPlain: true,
      readerAudience: readerAudience(ctx.actor),
      filters: { kind: [wish.kind] },
      excludedKeys: wish.exceptId ? [`catalogue/${wish.kind}/${wish.exceptId}`] : [],
      offset: 0,
      limit,
    });
  const [whole, title] = await Promise.all([ask(wish.text, looked), ask(wish.title, looked)]);
  const ids = whole.hits.map(({ key }) => key.split('/')[2] ?? '');
  const [summaries, records] = await Promise.all([readOpenListings(ctx, ids), recordsByIds(ctx, ids)]);
  const concepts = [...whole.queryConceptIds, ...[...records.values()].flatMap((record) => record.concepts)];
  const rarity = await readRarity(ctx, concepts);
  const titleShares = new Map(title.hits.map((hit) => [hit.key, hit.share]));
  const { settings } = knownAt(ctx.clock());
  const asked = [...whole.queryConceptIds];
  const own = meantBy({
    concepts: asked,
    sureness: listSureness(asked, surenessIn(tools.termbase.recogniser(), wish.text)),
  });
  const items = whole.hits.flatMap((hit): Duplicate[] => {
    const id = hit.key.split('/')[2] ?? '';
    const summary = summaries.get(id);
    if (!summary) return [];
    const record = records.get(id);
    const said = signalsOf(hit);
    const other = record ? meantBy(record) : null;
    const signals = joinSignals(said, null, own, other, rarity);

    const fields = record?.facts.fields ?? (summary.grntiPrimary ? [summary.grntiPrimary] : []);
    const scored = scoreDuplicate(
      {
        coverage: said.coverage,
        concepts: signals.conceptOverlap,
        title: wish.title === '' ? null : Math.min(1, titleShares.get(hit.key) ?? 0),
        ownFields: wish.fields,
        otherFields: fields,
      },
      settings,
    );
    return [
      {
        other: otherFromListing(summary, fields),
        ...scored,
        concepts: presentConcepts(tools.termbase, signals.concepts, {
          rarity,
          sureness: bothMean(own, other),
          fields: [...wish.fields, ...fields],
        }),
        words: [...signals.words],
        coverage: said.coverage,
        // Whose an anonymous one is, is not told here either.
        isSameOwner:
          wish.ownerOrganisationId && summary.owner ? summary.owner.id === wish.ownerOrganisationId : null,
      },
    ];
  });
  return { items: items.toSorted((a, b) => b.score - a.score).slice(0, duplicatesShown), asOf };
}
