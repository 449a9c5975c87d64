import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Finding } from '../checks/finding.ts';
import { TranslationEngineError } from '../gateway/engine-error.ts';
import { termPairs, type TermPair } from '../gateway/term-pairs.ts';
import { segmentText } from '../segments/segment-text.ts';
import { joinFields } from '../texts/join-fields.ts';
import { engineTerms } from './engine-terms.ts';
import {
  translateByEngine,
  translateByMemory,
  type Direction,
  type EngineSegments,
  type MachineSegment,
  type SegmentFault,
  type TranslationTools,
} from './translate-segments.ts';

export type ReaderWish = {
  readonly text: string;
  readonly from: Language;
  readonly to: Language;
  /** A domain of the termbase, by its code. */
  readonly domain?: string | null;
  /** Not for everybody's eyes: goes only to an engine of the operator's own. */
  readonly isPrivate?: boolean;
};

export type ReaderSegment = {
  readonly source: string;
  /** Null where there is none: the reader sees the source. */
  readonly target: string | null;
  readonly state: 'memory' | 'machine' | 'none';
  /** The engine and the way it took, or the unit of the memory. */
  readonly origin: string | null;
};

export type ReaderTranslation = {
  /** To be shown; what could not be translated stands in it as it was written. */
  readonly text: string;
  /** `original`: nothing to translate. `mixed`: memory and machine together, or a part without a translation. */
  readonly state: 'original' | 'memory' | 'machine' | 'mixed' | 'none';
  readonly engine?: string;
  /** The language in between, where the engine needed one. */
  readonly pivot?: Language;
  readonly segments: readonly ReaderSegment[];
  /** Words the engine was told to use. */
  readonly terms: readonly TermPair[];
  /** What the checks say; places are those of the segment of that number. */
  readonly findings: readonly (Finding & { readonly segment: number })[];
  /** Why a part, or all, has no translation. */
  readonly fault?: SegmentFault | 'keptInside';
};

/** UTF-16 units; a longer text is not translated (fault `textTooLong`). */
export const readerTextMost = 20_000;
/** Nobody looks at a page for longer. */
const patienceMs = 20_000;

/**
 * A text in the reader's language, for display beside the original: from the memory, then from what was translated
 * before, then by the engine; with terms, checks and an honest state. A fault of the engine is told in `fault`, never
 * thrown. Not to be called inside a transaction: an answer may take 20 s.
 */
export async function translateForReader(
  ctx: Ctx,
  tools: TranslationTools,
  { text, from, to, domain = null, isPrivate = false }: ReaderWish,
): Promise<ReaderTranslation> {
  const direction = { from, to, domain };
  const { segments } = segmentText(text, from);
  if (from === to || segments.length === 0) return untouched(text, 'original');
  if (text.length > readerTextMost) return { ...untouched(text, 'none'), fault: 'textTooLong' };
  const sources = segments.map((segment) => segment.text);
  const known = await translateByMemory(ctx, tools, sources, direction);
  const asked = sources.filter((source) => !known.has(source));
  const mayAsk = !isPrivate || tools.translator.isOff || tools.translator.mayReadAll;
  const made = mayAsk && asked.length > 0 ? await askPatiently(tools, asked, direction) : noneMade;
  const parts = sources.map((source) => known.get(source) ?? made.segments.get(source));
  const refusal = mayAsk ? faultOf(made) : 'keptInside';
  const fault = parts.includes(undefined) ? refusal : undefined;
  const terms = mayAsk ? asked.flatMap((source) => engineTerms(tools.termbase, source, direction)) : [];
  return {
    ...present(sources, parts),
    text: parts.every((part) => part === undefined) ? text : join(segments, parts, to),
    terms: termPairs(terms, from, to),
    ...(fault && { fault }),
  };
}

const noneMade: EngineSegments = { segments: new Map(), faults: new Map(), stopped: undefined };

function untouched(text: string, state: 'original' | 'none'): ReaderTranslation {
  return { text, state, segments: [], terms: [], findings: [] };
}

async function askPatiently(
  tools: TranslationTools,
  sources: readonly string[],
  direction: Direction,
): Promise<EngineSegments> {
  const patience = AbortSignal.timeout(patienceMs);
  const made = await translateByEngine(tools, sources, direction, patience);
  if (made.stopped?.fault !== 'cancelled' || !patience.aborted) return made;
  return { ...made, stopped: new TranslationEngineError('slow', `no answer in ${patienceMs} ms`) };
}

function faultOf({ stopped, faults }: EngineSegments): SegmentFault | undefined {
  return stopped?.fault ?? [...faults.values()][0];
}

type Part = MachineSegment | undefined;

function present(
  sources: readonly string[],
  parts: readonly Part[],
): Pick<ReaderTranslation, 'state' | 'segments' | 'findings' | 'engine' | 'pivot'> {
  const segments = parts.map((part, at): ReaderSegment => {
    const source = sources[at] ?? '';
    if (!part) return { source, target: null, state: 'none', origin: null };
    return { source, target: part.target, state: part.origin, origin: part.originDetail };
  });
  const [state = 'none', ...others] = new Set(segments.map((segment) => segment.state));
  const machine = parts.find((part) => part?.origin === 'machine');
  const pivot = parts.find((part) => part?.pivot !== undefined)?.pivot;
  return {
    state: others.length > 0 ? 'mixed' : state,
    segments,
    findings: parts.flatMap((part, segment) => part?.findings.map((one) => ({ ...one, segment })) ?? []),
    ...(machine && { engine: machine.originDetail }),
    ...(pivot && { pivot }),
  };
}

function join(
  segments: readonly { text: string; gap: string }[],
  parts: readonly Part[],
  language: Language,
): string {
  const pieces = segments.map(({ text, gap }, at) => ({ field: '', gap, text: parts[at]?.target ?? text }));
  return joinFields(pieces, language).get('') ?? '';
}
