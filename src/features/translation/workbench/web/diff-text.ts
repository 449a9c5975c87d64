export type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Words with their endings, figures with their signs, each Chinese character for itself, and what stands between. */
const part = /\p{Script=Han}|[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*|\s+|./gsu;
const cellsMax = 400_000;

/**
 * From one text to the other, as few parts changed as can be. Pieces but the added join to the first text, pieces but
 * the removed to the second. Texts too long to compare part by part are told as replaced but for their ends.
 */
export function diffText(before: string, after: string): Piece[] {
  const old = before.match(part) ?? [];
  const fresh = after.match(part) ?? [];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let oldEnd = old.length;
  let freshEnd = fresh.length;
  while (oldEnd > start && freshEnd > start && old[oldEnd - 1] === fresh[freshEnd - 1]) {
    oldEnd--;
    freshEnd--;
  }
  return joinPieces([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...diffMiddle(old.slice(start, oldEnd), fresh.slice(start, freshEnd)),
    { kind: 'same', text: old.slice(oldEnd).join('') },
  ]);
}

function diffMiddle(old: readonly string[], fresh: readonly string[]): Piece[] {
  if (old.length * fresh.length > cellsMax) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: fresh.join('') },
    ];
  }
  const width = fresh.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      common[i * width + j] =
        old[i] === fresh[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length && j < fresh.length) {
    if (old[i] === fresh[j]) {
      pieces.push({ kind: 'same', text: old[i] ?? '' });
      i++;
      j++;
    } else if ((common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)) {
      pieces.push({ kind: 'removed', text: old[i++] ?? '' });
    } else {
      pieces.push({ kind: 'added', text: fresh[j++] ?? '' });
    }
  }
  return [
    ...pieces,
    { kind: 'removed', text: old.slice(i).join('') },
    { kind: 'added', text: fresh.slice(j).join('') },
  ];
}

/** A blank between two changed words belongs to the change: otherwise words and gaps flicker. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  pieces
    .filter(({ text }) => text !== '')
    .forEach((piece, at, all) => {
      const next = all[at + 1];
      const isBetween =
        piece.kind === 'same' &&
        /^\s+$/.test(piece.text) &&
        removed !== '' &&
        added !== '' &&
        next !== undefined &&
        next.kind !== 'same';
      if (piece.kind === 'removed' || isBetween) removed += piece.text;
      if (piece.kind === 'added' || isBetween) added += piece.text;
      if (piece.kind !== 'same' || isBetween) return;
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') joined[joined.length - 1] = { kind: 'same', text: last.text + piece.text };
      else joined.push(piece);
    });
  flush();
  return joined;
}
