import { hash } from 'node:crypto';
import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { segmentKey } from '../segments/segment-key.ts';
import { readMemoryText } from './memory-text.ts';
import type { MemoryPair } from './pairs.ts';
import { signText } from './signature.ts';

const rank: Readonly<Record<Language, number>> = { zh: 0, ru: 1, en: 2 };

export function pairOf(one: Language, other: Language): MemoryPair {
  const [first, second] = rank[one] < rank[other] ? [one, other] : [other, one];
  return `${first}-${second}` as MemoryPair;
}

export function languagesOf(pair: MemoryPair): [Language, Language] {
  return pair.split('-') as [Language, Language];
}

export type RecordOrigin = {
  ref: RecordRef;
  number: string | null;
  versionId: string;
  segmentId: string;
  revision: number;
};

/** A pair to be kept: what was translated (`from`, `source`) into what. */
export type NewUnit = {
  from: Language;
  to: Language;
  source: string;
  target: string;
  domain: string | null;
  origin: RecordOrigin | { importId: string };
  approvedBy: string | null;
  approvedAt: Date;
  createdBy?: string | undefined;
  createdAt?: string | undefined;
};

/** The row of a unit but for its origin and its id. */
export function textsOfUnit({ from, to, source, target }: NewUnit) {
  const pair = pairOf(from, to);
  const isFirstSource = languagesOf(pair)[0] === from;
  const [first, second] = isFirstSource ? [source, target] : [target, source];
  return {
    pair,
    first_text: segmentKey(first),
    second_text: segmentKey(second),
    is_first_source: isFirstSource,
    content_key: contentKey(pair, first, second),
  };
}

function contentKey(pair: MemoryPair, first: string, second: string): string {
  const digest = hash('sha256', JSON.stringify([pair, segmentKey(first), segmentKey(second)]), 'hex');
  return [8, 12, 16, 20, 32].map((end, at) => digest.slice([0, 8, 12, 16, 20][at], end)).join('-');
}

/** The rows a unit is found by. */
export function sidesOfUnit({
  from,
  to,
  source,
  target,
}: Pick<NewUnit, 'from' | 'to' | 'source' | 'target'>) {
  return [sideRow(source, { from, to }), sideRow(target, { from: to, to: from })];
}

function sideRow(text: string, direction: { from: Language; to: Language }) {
  const signature = signText(readMemoryText(text, direction.from), direction);
  return {
    language: direction.from,
    text_key: signature.textKey,
    frame_key: signature.frameKey,
    token_count: signature.tokenCount,
    tokens: [...signature.tokens, ...signature.pairs],
    marks: signature.marks,
  };
}
