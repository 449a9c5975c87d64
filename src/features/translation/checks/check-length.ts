import type { Language } from '../../../shared/language.ts';
import type { Facts } from './facts/read-facts.ts';
import { takenMark } from './facts/reading.ts';
import type { Finding, Severity } from './finding.ts';
import { findingAt, type Check, type Pair } from './pair.ts';

/** Characters that say the same in each language, measured on texts that exist in all three. */
const usual: Readonly<Record<Language, number>> = { zh: 1, ru: 2.9, en: 3 };
/** Texts shorter than so many Chinese characters vary freely. */
const fewestHan = 20;
const oddly = 2.2;
const impossibly = 4;

/** A translation that is empty, or much shorter or longer than its source, has probably lost or gained something. */
export const checkLength: Check = (pair) => {
  const source = wordsOf(pair.source);
  const target = wordsOf(pair.target);
  if (pair.target.reading.original.trim() === '') return source === '' ? [] : [whole(pair, 'blocks')];
  if (source.length / usual[pair.from] < fewestHan) return [];
  const ratio = target.length / usual[pair.to] / (source.length / usual[pair.from]);
  if (ratio < 1 / impossibly || ratio > impossibly) return [whole(pair, 'blocks')];
  return ratio < 1 / oddly || ratio > oddly ? [whole(pair, 'warns')] : [];
};

/** Addresses and standards are as long in any language, and so not counted. */
function wordsOf({ reading, links, standards }: Facts): string {
  return reading
    .without([...links, ...standards])
    .lower.replaceAll(takenMark, '')
    .trim();
}

function whole(pair: Pair, severity: Severity): Finding {
  const side = pair.target.reading.lower === '' ? 'source' : 'target';
  return findingAt(pair, 'length', severity, side, { start: 0, end: pair[side].reading.lower.length });
}
