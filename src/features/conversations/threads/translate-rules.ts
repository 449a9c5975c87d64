import type { ReaderTranslation } from '../../translation/public.ts';
import type { TextState } from './vocabulary.ts';

export type TranslationFault = NonNullable<ReaderTranslation['fault']>;

/** `engine`: nothing else would fare better now; `house`: until the operator changes something; `text`: this one only. */
export type FaultKind = 'engine' | 'house' | 'text';

const kinds: Partial<Record<TranslationFault, FaultKind>> = {
  notConfigured: 'house',
  keptInside: 'house',
  pairNotOffered: 'text',
  textTooLong: 'text',
  textRefused: 'text',
  notTranslated: 'text',
  badAnswer: 'text',
};
/** What the engine says of a text it will say again. */
const isFinal: readonly TranslationFault[] = ['textTooLong', 'textRefused'];

const minuteMs = 60_000;
const houseWaitMs = 10 * minuteMs;
const textWaitMs = 24 * 60 * minuteMs;
const engineWaitMostMs = 15 * minuteMs;

export function kindOfFault(fault: TranslationFault): FaultKind {
  return kinds[fault] ?? 'engine';
}

/** After how long a text may be tried again; undefined: never. An engine's wait doubles with each failure in a row. */
export function waitMsAfter(fault: TranslationFault, failures: number): number | undefined {
  if (isFinal.includes(fault)) return undefined;
  const kind = kindOfFault(fault);
  if (kind === 'house') return houseWaitMs;
  return kind === 'text' ? textWaitMs : Math.min(engineWaitMostMs, minuteMs * 2 ** Math.min(failures, 10));
}

/** The weakest hand that took part says how the whole stands. */
export function stateOf({ state, segments }: Pick<ReaderTranslation, 'state' | 'segments'>): TextState {
  // Nothing in it to translate: signs and spaces.
  if (state === 'original') return 'machine';
  if (segments.some((segment) => segment.state === 'machine')) return 'machine';
  return segments.some((segment) => segment.state === 'memory') ? 'memory' : 'none';
}
