import type { PrefixName } from './prefixes.ts';

/** Facet values a prefix asked for; with a minus before it they are those that must not be. */
export type FilterPiece = Place & {
  readonly kind: 'filter';
  readonly name: Exclude<PrefixName, 'owner'>;
  readonly values: readonly string[];
  readonly isExcluded: boolean;
};

/** A prefix whose value means nothing: the value is searched as words. */
export type UnreadPiece = Place & {
  readonly kind: 'unread';
  readonly name: PrefixName;
  readonly text: string;
  readonly isExcluded: boolean;
};

type TextPiece<Kind extends string> = Place & { readonly kind: Kind; readonly text: string };
type Place = { readonly start: number; readonly end: number };

/** A piece of a query by its meaning, from `start` to `end` of the text. */
export type Piece =
  | (Place & { readonly kind: 'words' })
  | TextPiece<'phrase'>
  | TextPiece<'excluded'>
  | (TextPiece<'owner'> & { readonly isQuoted: boolean })
  | FilterPiece
  | UnreadPiece;
