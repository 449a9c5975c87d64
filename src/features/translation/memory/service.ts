import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/language.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { isCoordinator } from '../access.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { requireMemoryKeeper, requireMemoryReader } from './access.ts';
import { findInMemory, placesApart, type ConcordanceHit } from './concordance.ts';
import type { ConcordanceHitView, memoryEndpoints } from './contract.ts';
import { leverageOf } from './leverage.ts';
import { lookUpMemory } from './look-up.ts';
import { originOf } from './present-unit.ts';
import { deleteUnit } from './store.ts';
import { languagesOf } from './unit.ts';
import { countUnits } from './views.ts';

type Input<Name extends keyof typeof memoryEndpoints> = ParsedInputOf<(typeof memoryEndpoints)[Name]>;

export async function showOverview(ctx: Ctx) {
  requireMemoryReader(ctx.actor);
  return { pairs: await countUnits(ctx), canDelete: isCoordinator(ctx.actor) };
}

function refuseSameLanguage({ from, to }: { from: Language; to: Language }): void {
  if (from === to) throw new AppError('invalid', 'translation.memory.sameLanguage');
}

export async function lookUpForActor(ctx: Ctx, input: Input<'lookUp'>) {
  requireMemoryReader(ctx.actor);
  refuseSameLanguage(input);
  return { matches: await lookUpMemory(ctx, input) };
}

export async function measureLeverage(ctx: Ctx, input: Input<'leverage'>) {
  requireMemoryReader(ctx.actor);
  refuseSameLanguage(input);
  const bands = await leverageOf(ctx, input);
  if (!bands) throw new AppError('notFound', 'platform.notFound');
  return { bands };
}

export async function searchConcordance(
  ctx: Ctx,
  termbase: Pick<LiveTermbase, 'recogniser'>,
  { q, pair, page, pageSize }: Input<'concordance'>,
) {
  requireMemoryReader(ctx.actor);
  if (!/[\p{L}\p{N}]/u.test(q)) throw new AppError('invalid', 'translation.memory.nothingToFind');
  const { hits, isMore } = await findInMemory(ctx, q, pair);
  const concepts = new Set(
    termbase
      .recogniser()
      .mentions(q)
      .map(({ conceptId }) => conceptId),
  );
  const shown = hits.slice((page - 1) * pageSize, page * pageSize);
  return {
    items: shown.map((hit) => presentHit(hit, termbase, concepts)),
    total: hits.length,
    isMore,
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

/** In the other language the words of the same concepts are marked. */
function presentHit(
  { unit, language, places }: ConcordanceHit,
  termbase: Pick<LiveTermbase, 'recogniser'>,
  concepts: ReadonlySet<string>,
): ConcordanceHitView {
  const texts = languagesOf(unit.pair).map((own, at) => {
    const text = at === 0 ? unit.first_text : unit.second_text;
    return { language: own, text, places: own === language ? places : placesOfConcepts(text) };
  });
  return {
    unitId: unit.id,
    pair: unit.pair,
    texts,
    domain: unit.domain,
    origin: originOf(unit),
    approvedAt: unit.approved_at.toISOString(),
    useCount: unit.use_count,
  };

  function placesOfConcepts(text: string) {
    if (concepts.size === 0) return [];
    const mentions = termbase.recogniser().mentions(text);
    return placesApart(
      mentions.filter(({ conceptId }) => concepts.has(conceptId)).map(({ start, end }) => ({ start, end })),
    );
  }
}

/** Errors: 403 but for coordinators, `translation.memory.unitNotFound`. */
export async function removeUnit(ctx: Ctx, id: string): Promise<{ done: true }> {
  requireMemoryKeeper(ctx.actor);
  await ctx.transaction(async (tx) => {
    if (!(await deleteUnit(tx, id))) throw new AppError('notFound', 'translation.memory.unitNotFound');
    const ref = { room: 'translation', kind: 'memoryUnit', id };
    await recordAudit(tx, { action: 'translation.memory.delete', ref });
  });
  return { done: true };
}
