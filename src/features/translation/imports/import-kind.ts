import type { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import type { ImportKindName } from './import-kind-names.ts';

/** An item of the file that was not taken: where it stands, why (a code with a sentence), and what that speaks of. */
export type RefusedItem = { line: number; code: string; params?: Record<string, string> };
export type AppliedItems = { written: number; same: number; refused: readonly RefusedItem[] };

/** A kind of file that is imported item by item. */
export type ImportKind<Options> = {
  kind: ImportKindName;
  optionsShape: z.ZodType<Options>;
  /** Throws where the actor may not; asked again each time the work begins. */
  mayImport(ctx: Ctx, options: Options): Promise<void>;
  /**
   * The items of the whole file, always the same for the same bytes. A file that cannot be read is refused as a whole
   * (ExchangeError, with its line) before anything is written.
   */
  read(ctx: Ctx, bytes: Uint8Array, options: Options, importId: string): Promise<readonly unknown[]>;
  /** Writes some items, inside the transaction that notes how far the import is. */
  apply(ctx: Ctx, items: readonly unknown[], options: Options, importId: string): Promise<AppliedItems>;
};

/** A kind whose options have been read. */
export type OpenedImport = {
  options: unknown;
  mayImport(ctx: Ctx): Promise<void>;
  read(ctx: Ctx, bytes: Uint8Array): Promise<readonly unknown[]>;
  apply(ctx: Ctx, items: readonly unknown[]): Promise<AppliedItems>;
};

export type AnyImportKind = {
  kind: ImportKindName;
  /** Undefined where the options are not those of the kind. */
  open(options: unknown, importId: string): OpenedImport | undefined;
};

/** The kind with its options out of sight, so that kinds of all options stand in one list. */
export function importKind<Options>(kind: ImportKind<Options>): AnyImportKind {
  return {
    kind: kind.kind,
    open: (given, importId) => {
      const read = kind.optionsShape.safeParse(given);
      if (!read.success) return undefined;
      const options = read.data;
      return {
        options,
        mayImport: (ctx) => kind.mayImport(ctx, options),
        read: (ctx, bytes) => kind.read(ctx, bytes, options, importId),
        apply: (ctx, items) => kind.apply(ctx, items, options, importId),
      };
    },
  };
}
