import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { canRunEngine } from '../access.ts';
import { termPairs } from '../gateway/term-pairs.ts';
import { segmentText } from '../segments/segment-text.ts';
import type { engineEndpoints } from './contract.ts';
import { owedDrafts } from './draft-views.ts';
import { engineTerms } from './engine-terms.ts';
import { charactersSent } from './spending-store.ts';
import { translateByEngine, type EngineSegments, type TranslationTools } from './translate-segments.ts';

/** The engine as administrators see it; `forbidden` to others. */
export async function describeEngine(
  ctx: Ctx,
  { translator }: TranslationTools,
): Promise<OutputOf<typeof engineEndpoints.get>> {
  refuseOthers(ctx);
  const report = translator.report();
  const asOf = ctx.clock().toISOString();
  const owed = await owedDrafts(ctx);
  if (report === 'off') return { engine: null, owed, asOf };
  const { engine, model, circuit, charactersPerDay, lastFault = null, lastFaultAt = null } = report;
  const charactersToday = await charactersSent(ctx, engine, asOf.slice(0, 10));
  const { mayReadAll } = translator;
  return {
    engine: {
      engine,
      model,
      circuit,
      charactersToday,
      charactersPerDay,
      mayReadAll,
      lastFault,
      lastFaultAt,
    },
    owed,
    asOf,
  };
}

/**
 * Sends a text through the engine, past the memory, within the budget of the day. A fault of the engine is part of the
 * answer; `conflict` where there is no engine. The audit keeps how much was sent, never what.
 */
export async function tryEngine(
  ctx: Ctx,
  tools: TranslationTools,
  { text, from, to, domain }: ParsedInputOf<typeof engineEndpoints.try>,
): Promise<OutputOf<typeof engineEndpoints.try>> {
  refuseOthers(ctx);
  if (tools.translator.isOff) throw new AppError('conflict', 'translation.engine.off');
  const sources = segmentText(text, from).segments.map((segment) => segment.text);
  const direction = { from, to, domain: domain ?? null };
  const startedAt = performance.now();
  const made = await translateByEngine(tools, sources, direction);
  const tookMs = Math.round(performance.now() - startedAt);
  const details = { from, to, characters: text.length, fault: made.stopped?.fault ?? null };
  await recordAudit(ctx, { action: 'translation.engine.try', ref: null, details });
  return {
    segments: sources.map((source) => presentSegment(source, made)),
    terms: termPairs(
      sources.flatMap((source) => engineTerms(tools.termbase, source, direction)),
      from,
      to,
    ),
    pivot: [...made.segments.values()].find(({ pivot }) => pivot !== undefined)?.pivot ?? null,
    tookMs,
  };
}

function refuseOthers({ actor }: Ctx): void {
  if (!canRunEngine(actor)) throw new AppError('forbidden', 'platform.forbidden');
}

type Segment = OutputOf<typeof engineEndpoints.try>['segments'][number];

function presentSegment(source: string, { segments, faults, stopped }: EngineSegments): Segment {
  const made = segments.get(source);
  return {
    source,
    target: made?.target ?? null,
    fault: made ? null : (faults.get(source) ?? stopped?.fault ?? null),
    findings: (made?.findings ?? []).map(({ check, severity, expected, found }) => ({
      check,
      severity,
      ...(expected !== undefined && { expected }),
      ...(found !== undefined && { found }),
    })),
  };
}
