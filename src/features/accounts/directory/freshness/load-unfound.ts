import type { Ctx } from '../../../../platform/db/context.ts';
import type { FactSource } from '../../contract.ts';
import type { Facility } from '../../facilities/contract.ts';
import { facilityFields, operatingFields, unfoundStatus } from './rules.ts';
import { insertUnfound } from './store.ts';

type Row = {
  id: string;
  kind: Facility['kind'];
  status?: Facility['status'] | undefined;
  source: FactSource;
  figures: readonly { asOf?: string | undefined }[];
};

/**
 * Puts on record that the author of a source looked for word of a facility's operation and found none: for the fields a
 * facility of its kind should tell, at the time the same passage speaks of elsewhere. May be run again at any time.
 */
export async function loadUnfound(
  ctx: Ctx,
  rows: readonly Row[],
  idOf: (key: string) => string,
): Promise<void> {
  for (const row of rows) {
    const lookedOn = timeOfPassage(rows, row.source);
    if (row.status !== unfoundStatus || lookedOn === undefined) continue;
    const fields = operatingFields.filter((field) => facilityFields[row.kind].includes(field));
    for (const field of fields) {
      await insertUnfound(ctx, idOf(row.id), { field, lookedOn, source: row.source, rowKey: row.id });
    }
  }
}

/** The latest time figures of a passage hold for, as it is given: 2021, 2021-05. */
function timeOfPassage(rows: readonly Row[], { file, where }: FactSource): string | undefined {
  return rows
    .filter(({ source }) => source.file === file && source.where === where)
    .flatMap(({ figures }) => figures.flatMap(({ asOf }) => asOf ?? []))
    .toSorted()
    .at(-1);
}
