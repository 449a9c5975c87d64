import type { Place } from '../xml/exchange-error.ts';

/** Who made or changed a unit and when (ISO 8601, UTC, whole seconds). */
export type TmxStamp = { readonly at?: string; readonly by?: string };

export type TmxProperty = { readonly type: string; readonly value: string };

type TmxAnnotated = {
  readonly created: TmxStamp;
  readonly changed: TmxStamp;
  readonly properties: readonly TmxProperty[];
  readonly notes: readonly string[];
};

/** The text of a unit in one language; the tag is kept as the tool wrote it (`ru-RU`, `EN-GB`, `zh`). */
export type TmxVariant = TmxAnnotated & {
  readonly tag: string;
  readonly text: string;
  /** Formatting codes that stood in the text and were left out: such a text may fit less well elsewhere. */
  readonly codesDropped: number;
};

export type TmxUnit = TmxAnnotated & {
  readonly id?: string;
  /** The language it was translated from, where it differs from that of the file. */
  readonly sourceTag?: string;
  readonly variants: readonly TmxVariant[];
};

export type TmxHeader = {
  readonly tool: string;
  readonly toolVersion: string;
  /** `*all*` where every language can be the source. */
  readonly sourceTag: string;
  readonly adminTag: string;
};

export type TmxEntry =
  | { readonly kind: 'header'; readonly header: TmxHeader }
  | ({ readonly kind: 'unit'; readonly unit: TmxUnit } & Place);
