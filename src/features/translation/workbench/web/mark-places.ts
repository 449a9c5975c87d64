export type Mark<What> = { readonly start: number; readonly end: number; readonly what: What };
export type MarkedPiece<What> = { readonly text: string; readonly what: readonly What[] };

/** A text cut where marks begin and end; marks may overlap, reach beyond the text or be empty (then they mark nothing). */
export function markPlaces<What>(text: string, marks: readonly Mark<What>[]): MarkedPiece<What>[] {
  const within = (place: number) => Math.min(Math.max(place, 0), text.length);
  const cuts = [
    ...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [within(start), within(end)])]),
  ];
  cuts.sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    return {
      text: text.slice(start, end),
      what: marks.filter((mark) => mark.start < end && start < mark.end).map(({ what }) => what),
    };
  });
}
