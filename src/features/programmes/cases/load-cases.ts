import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { plainNames } from '../../../platform/facts/facts.ts';
import { keepRows, readFactRows } from '../../../platform/facts/read-fact-rows.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { stableId } from '../../accounts/public.ts';
import { factRowShape, searchTextOf } from '../plans/fact-rows.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { caseKinds, caseModes, caseStatuses, reviewFlags } from './vocabulary.ts';
import { milestonesShape } from './views.ts';

const rowShape = factRowShape.extend({
  kind: z.enum(caseKinds),
  status: z.enum(caseStatuses).optional(),
  modes: z.array(z.enum(caseModes)).default([]),
  milestones: milestonesShape.default([]),
  place: z
    .object({ country: z.string().optional(), region: z.string().optional(), city: z.string().optional() })
    .default({}),
  reviewFlag: z.enum(reviewFlags).optional(),
});

/** Reads data/facts/projects.json; rows with a review flag wait for a person. May be run again at any time. */
export async function loadCases(ctx: Ctx): Promise<number> {
  const contents = await readFactRows('projects.json');
  const rows = z.array(rowShape).parse(contents);
  return ctx.transaction(async (tx) => {
    // Whether a row is shown is decided once, when it is kept; later runs leave it as it was decided.
    await keepRows(
      tx,
      {
        ...{ file: 'projects.json', room: 'programmes', kind: 'case', folder: '/programmes/cases', idOf },
        isPublic: ({ reviewFlag }) => reviewFlag === undefined,
      },
      rows,
      contents,
    );
    let loaded = 0;
    for (const row of rows) loaded += await insertLoaded(tx, row);
    if (loaded > 0)
      await recordAudit(tx, { action: 'programmes.casesLoaded', ref: null, details: { loaded } });
    return loaded;
  });
}

const idOf = (key: string) => stableId(`programmes/case/${key}`);

/** The starting content names regions in English, some without the kind of region they are. */
function regionOf(name: string): string {
  const found = Object.entries(regionNames).find(([, { en }]) => en === name || en === `${name} Province`);
  if (!found) throw new Error(`No region is called “${name}”`);
  return found[0];
}

async function insertLoaded(ctx: Ctx, row: z.output<typeof rowShape>): Promise<number> {
  const names = plainNames(row.names);
  const added = await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_case')
    .values({
      id: idOf(row.id),
      fact_key: row.id,
      kind: row.kind,
      names: JSON.stringify(names),
      name_confidence: row.nameConfidence,
      status: row.status ?? null,
      parties: row.parties,
      fields: row.fields,
      modes: row.modes,
      place_country: row.place.country ?? null,
      place_region: row.place.region ? regionOf(row.place.region) : null,
      place_city: row.place.city ?? null,
      figures: JSON.stringify(row.figures),
      milestones: JSON.stringify(row.milestones),
      related: row.related,
      note: row.note ?? null,
      source: JSON.stringify(row.source),
      also_in: JSON.stringify(row.alsoIn),
      review_flag: row.reviewFlag ?? null,
      is_public: row.reviewFlag === undefined,
      search_text: searchTextOf(Object.values(names)),
      loaded_at: ctx.clock(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows ?? 0n);
}
