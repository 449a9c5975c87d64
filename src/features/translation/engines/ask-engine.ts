import type { Language } from '../../../shared/language.ts';
import { TranslationEngineError, type EngineFault } from '../gateway/engine-error.ts';
import type { Gateway, GatewayRequest } from '../gateway/translation-engine.ts';

export type EngineText = { readonly text: string; readonly pivot: Language | undefined };

export type EngineOutcome = {
  /** By source; one missing here and in `faults` was not asked about, because of `stopped`. */
  readonly texts: ReadonlyMap<string, EngineText>;
  readonly faults: ReadonlyMap<string, EngineFault>;
  /** What concerns the engine rather than one segment: nothing more was asked after it. */
  readonly stopped: TranslationEngineError | undefined;
};

/** Segments have no line breaks, and no blanks at their ends; engines like to add some. */
function onOneLine(text: string, language: Language): string {
  return text.trim().replace(/\s*[\n\r\u2028\u2029]\s*/g, language === 'zh' ? '' : ' ');
}

/** A segment the engine cannot or will not translate; another one may be no trouble. */
const faultsOfText: ReadonlySet<EngineFault> = new Set(['textTooLong', 'textRefused', 'badAnswer']);
/** So many segments answered badly one by one: it is the engine, not the segments. */
const badAnswersMost = 3;

/** Asks an engine for segments; one that brings a batch down is found by halves, and the others are translated. */
export async function askEngine(
  gateway: Gateway,
  sources: readonly string[],
  request: GatewayRequest,
): Promise<EngineOutcome> {
  const texts = new Map<string, EngineText>();
  const faults = new Map<string, EngineFault>();
  let badAnswers = 0;

  async function ask(part: readonly string[]): Promise<void> {
    try {
      const { texts: targets, pivot } = await gateway.translate(part, request);
      for (const [at, source] of part.entries()) {
        texts.set(source, { text: onOneLine(targets[at] ?? '', request.to), pivot });
      }
    } catch (error) {
      if (!(error instanceof TranslationEngineError) || !faultsOfText.has(error.fault)) throw error;
      const [only] = part;
      if (part.length > 1) {
        const middle = Math.ceil(part.length / 2);
        await ask(part.slice(0, middle));
        await ask(part.slice(middle));
      } else if (only !== undefined) {
        if (error.fault === 'badAnswer' && ++badAnswers >= badAnswersMost) throw error;
        faults.set(only, error.fault);
      }
    }
  }

  let stopped: TranslationEngineError | undefined;
  try {
    if (sources.length > 0) await ask([...new Set(sources)]);
  } catch (error) {
    if (!(error instanceof TranslationEngineError)) throw error;
    stopped = error;
  }
  return { texts, faults, stopped };
}
