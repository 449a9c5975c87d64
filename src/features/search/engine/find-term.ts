import type { TermHash } from './term-hash.ts';

/** Place of a hash among ascending ones, or -1. Hashes lie evenly, so that the place can nearly be reckoned. */
export function findHash(high: Uint32Array, low: Uint32Array, wanted: TermHash): number {
  let from = 0;
  let to = high.length - 1;
  let least = 0;
  let most = 0x100000000;
  while (to - from > 16) {
    const share = (wanted.high - least) / (most - least);
    const guess = Math.min(to, Math.max(from, from + Math.floor(share * (to - from))));
    const found = high[guess] as number;
    if (found === wanted.high) {
      from = guess;
      while (from > 0 && high[from - 1] === wanted.high) from--;
      break;
    }
    if (found < wanted.high) {
      from = guess + 1;
      least = found;
    } else {
      to = guess - 1;
      most = found;
    }
  }
  for (; from < high.length && (high[from] as number) <= wanted.high; from++) {
    if (high[from] === wanted.high && low[from] === wanted.low) return from;
  }
  return -1;
}
