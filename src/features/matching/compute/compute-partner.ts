import type { Ctx } from '../../../platform/db/context.ts';
import { readableDocuments } from '../../search/public.ts';
import { keepTelling, scorePair } from '../rules.ts';
import { factsOfDocument } from '../side-facts.ts';
import { meantBy } from '../concept-sureness.ts';
import { joinSignals } from '../signals.ts';
import { forgetOthers, removePairsOf, writePairs, type PairWrite } from '../store.ts';
import { readRarity, recordsByIds } from '../views.ts';
import { findCandidates } from './find-candidates.ts';
import { knownAt, type MatchingTools } from './tools.ts';

/**
 * Finds the requests an organisation, or a person who agreed to be listed, works on: one search with what search knows
 * of it. One that is listed no more takes no part.
 */
export async function computePartner(
  ctx: Ctx,
  tools: MatchingTools,
  { kind, id }: { kind: 'organisation' | 'person'; id: string },
): Promise<void> {
  const document = (await readableDocuments(ctx, 'accounts', [kind], [id])).get(id);
  if (!document) return removePairsOf(ctx, id);
  await tools.index.catchUp();
  const text = document.texts
    .filter(({ language }) => language === document.sourceLanguage)
    .flatMap(({ title, summary, keywords, body }) => [title, keywords.join(' | '), summary, body])
    .join('\n');
  const { room } = document.ref;
  const found = await findCandidates(tools.index.engine(), text, 'request', `${room}/${kind}/${id}`);
  const requests = await recordsByIds(
    ctx,
    found.candidates.map((candidate) => candidate.id),
  );
  const rarity = await readRarity(
    ctx,
    [...requests.values()].flatMap(({ concepts }) => concepts),
  );
  const known = knownAt(ctx.clock());
  const facts = factsOfDocument(document, kind, null);
  const scored = found.candidates.flatMap((candidate) => {
    const request = requests.get(candidate.id);
    if (!request || request.ownerOrganisationId === id) return [];
    const signals = joinSignals(null, candidate.signals, meantBy(request), null, rarity);
    const { score, parts } = scorePair('partner', request.facts, facts, signals, known);
    const pair: PairWrite = {
      relation: 'partner',
      leftId: candidate.id,
      rightId: id,
      rightRoom: room,
      rightKind: kind,
      asked: 'right',
      signals: candidate.signals,
      score,
    };
    return [{ pair, parts }];
  });
  const pairs = keepTelling('partner', scored, known.settings).map(({ pair }) => pair);
  await ctx.transaction(async (tx) => {
    await forgetOthers(tx, id, 'partner', { left: [], right: pairs.map(({ leftId }) => leftId) });
    await writePairs(tx, pairs);
  });
}
