import type { Mark } from './mark.ts';

/** Something said in one text and not in the other; with both sides where one seems to have become the other. */
export type Change<Kind> = {
  readonly source: Kind | undefined;
  readonly target: Kind | undefined;
  /** The other text has it, but not as often. */
  readonly isCount: boolean;
};

export function compareMarks<Kind extends Mark>(
  source: readonly Kind[],
  target: readonly Kind[],
  isSaid: (mark: Kind, side: 'source' | 'target') => boolean = () => false,
): Change<Kind>[] {
  const free = new Set(target);
  const missing: Kind[] = [];
  for (const mark of [...source].sort((a, b) => Number(a.isOptional) - Number(b.isOptional))) {
    const match = [...free].find((other) => isSame(mark, other));
    if (match !== undefined) free.delete(match);
    else if (!mark.isOptional) missing.push(mark);
  }
  const added = [...free].filter((mark) => !mark.isOptional);
  const isRepeat = (mark: Kind, others: readonly Kind[]): boolean =>
    others.some((other) => isSame(mark, other));
  const lost = missing.filter((mark) => !isRepeat(mark, target) && !isSaid(mark, 'target'));
  const foreign = added.filter((mark) => !isRepeat(mark, source) && !isSaid(mark, 'source'));
  const length = Math.max(lost.length, foreign.length);
  const changes = Array.from({ length }, (_, at) => ({
    source: lost[at],
    target: foreign[at],
    isCount: false,
  }));
  const counts = [
    ...missing
      .filter((mark) => isRepeat(mark, target))
      .map((mark) => ({ source: mark, target: undefined, isCount: true })),
    ...added
      .filter((mark) => isRepeat(mark, source))
      .map((mark) => ({ source: undefined, target: mark, isCount: true })),
  ];
  return [...changes, ...counts];
}

function isSame(mark: Mark, other: Mark): boolean {
  return mark.keys.some((key) => other.keys.includes(key));
}
