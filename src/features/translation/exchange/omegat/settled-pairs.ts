import type { VersionSegment } from '../../texts/version.ts';

/**
 * OmegaT knows a text by its words alone: it gives equal originals the same translation. So only originals that people
 * translated alike wherever they stand are given as its own translations; all other texts are memory it may propose.
 */
export function splitSettled(segments: readonly VersionSegment[]): {
  settled: VersionSegment[];
  others: VersionSegment[];
} {
  const settled: VersionSegment[] = [];
  const others: VersionSegment[] = [];
  for (const same of Map.groupBy(segments, ({ source }) => source).values()) {
    const [first] = same;
    if (!first) continue;
    const isSettled = same.every(
      ({ target, state, source }) =>
        (state === 'human' || state === 'verified') && target === first.target && target !== source,
    );
    if (isSettled) settled.push(first);
    else others.push(...same.filter(({ target }) => target !== ''));
  }
  return { settled, others };
}
