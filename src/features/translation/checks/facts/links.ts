import { spansOf, type Mark } from './mark.ts';
import type { Reading } from './reading.ts';

const inside = String.raw`[a-z0-9._~:/?#@!$&'*+,;=%()\[\]-]`;
const endings = 'ru|su|com|cn|org|net|edu|gov|io|info|eu|de|рф';
const link = new RegExp(
  [
    String.raw`(?:https?|ftp)://${inside}+`,
    String.raw`www\.${inside}+`,
    String.raw`[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+`,
    String.raw`(?<![a-z0-9@])(?:[a-z0-9а-я][a-z0-9а-я-]*\.)+(?:${endings})(?![a-zа-я0-9])(?:/${inside}*)?`,
    String.raw`(?<![\d.])10\.\d{4,9}/${inside}+`,
  ].join('|'),
  'g',
);

/** Addresses of pages and mail, and DOIs, compared letter by letter. */
export function readLinks(reading: Reading): Mark[] {
  return spansOf(reading.lower, link).map(({ start, groups }) => {
    const span = { start, end: start + withoutTail(groups[0] ?? '').length };
    return { ...span, keys: [reading.writtenAt(span)], isOptional: false };
  });
}

/** Marks at the end belong to the sentence, and a bracket too unless the address opened it. */
function withoutTail(address: string): string {
  const plain = address.replace(/[.,;:!?'(\]]+$/, '');
  return plain.endsWith(')') && !plain.includes('(') ? withoutTail(plain.slice(0, -1)) : plain;
}
