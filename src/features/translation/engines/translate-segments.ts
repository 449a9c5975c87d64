import { grntiNames } from '../../../shared/grnti-names.ts';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { checkTranslation } from '../checks/check-translation.ts';
import type { Finding } from '../checks/finding.ts';
import type { EngineFault, TranslationEngineError } from '../gateway/engine-error.ts';
import { lookUpMany } from '../memory/look-up.ts';
import { bindingTerms } from '../termbase/binding-terms.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { askEngine } from './ask-engine.ts';
import { engineTerms } from './engine-terms.ts';
import { isTranslation } from './is-translation.ts';
import { writeMachineOrigin } from './machine-origin.ts';
import type { ConfiguredEngine } from './open-configured-engine.ts';

/** What translating needs of the running process. */
export type TranslationTools = { readonly translator: ConfiguredEngine; readonly termbase: LiveTermbase };

export type Direction = {
  readonly from: Language;
  readonly to: Language;
  /** A domain of the termbase, by its code. */
  readonly domain: string | null;
};

export type SegmentFault = EngineFault | 'notTranslated';

export type MachineSegment = {
  readonly source: string;
  readonly target: string;
  readonly origin: 'memory' | 'machine';
  readonly originDetail: string;
  /** The language in between, where the engine needed one. */
  readonly pivot: Language | undefined;
  readonly findings: readonly Finding[];
};

/** For each source what the memory has of it: the same text, or the same but for numbers, without a blocking finding. */
export async function translateByMemory(
  ctx: Ctx,
  tools: Pick<TranslationTools, 'termbase'>,
  sources: readonly string[],
  direction: Direction,
): Promise<Map<string, MachineSegment>> {
  const asked = [...new Set(sources)];
  const found = await lookUpMany(ctx, { ...direction, sources: asked, limit: 1, isOnlySame: true });
  const terms = bindingTerms(tools.termbase, direction.from, direction.to);
  return new Map(
    asked.flatMap((source, at) => {
      const match = found[at]?.[0];
      if (!match || match.kind === 'fuzzy') return [];
      const { target, unitId: originDetail } = match;
      const findings = checkTranslation({ source, target, ...direction, terms });
      if (findings.some(({ severity }) => severity === 'blocks')) return [];
      return [
        [source, { source, target, origin: 'memory', originDetail, pivot: undefined, findings }] as const,
      ];
    }),
  );
}

type EngineOnly = { readonly translator: Pick<ConfiguredEngine, 'gateway' | 'name'> };

export type EngineSegments = {
  readonly segments: ReadonlyMap<string, MachineSegment>;
  readonly faults: ReadonlyMap<string, SegmentFault>;
  readonly stopped: TranslationEngineError | undefined;
};

/** For each source what the engine makes of it, checked; what is no translation is a fault of the segment. */
export async function translateByEngine(
  { translator, termbase }: Pick<TranslationTools, 'termbase'> & EngineOnly,
  sources: readonly string[],
  direction: Direction,
  signal?: AbortSignal,
): Promise<EngineSegments> {
  const { from, to, domain } = direction;
  const { texts, faults, stopped } = await askEngine(translator.gateway, sources, {
    from,
    to,
    domain: domain === null ? undefined : grntiNames[domain]?.[from],
    termsOf: (segment) => engineTerms(termbase, segment, direction),
    signal,
  });
  const terms = bindingTerms(termbase, from, to);
  const segments = new Map<string, MachineSegment>();
  const allFaults = new Map<string, SegmentFault>(faults);
  for (const [source, { text: target, pivot }] of texts) {
    const findings = checkTranslation({ source, target, from, to, terms });
    if (!isTranslation({ source, target, from, to }, findings)) {
      allFaults.set(source, 'notTranslated');
      continue;
    }
    const originDetail = writeMachineOrigin({ engine: translator.name, pivot });
    segments.set(source, { source, target, origin: 'machine', originDetail, pivot, findings });
  }
  return { segments, faults: allFaults, stopped };
}
