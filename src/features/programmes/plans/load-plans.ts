import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { plainNames } from '../../../platform/facts/facts.ts';
import { keepRows, readFactRows } from '../../../platform/facts/read-fact-rows.ts';
import { stableId } from '../../accounts/public.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { planDetailsShape } from './contract.ts';
import { factRowShape, searchTextOf } from './fact-rows.ts';
import {
  planKinds,
  sourceStatuses,
  type PlanKind,
  type PlanStatus,
  type SourceStatus,
} from './vocabulary.ts';

type Row = z.output<typeof factRowShape>;

/** Bodies that meet: they belong to the register of committees. */
const kindsOfBodies: readonly string[] = ['mechanism', 'working-group'];

/** Recommendations whose name says what they would be. */
const kindByKey: Readonly<Record<string, PlanKind>> = {
  'plan-talent-exchange': 'talent-programme',
  'plan-young-scientists': 'talent-programme',
  'plan-uni-alliance': 'university-alliance',
};

/** What a source says, in the four words of the register; "built" in a source of 2007 is no news of today. */
const statusOf: Readonly<Record<SourceStatus, PlanStatus>> = {
  recommended: 'proposed',
  active: 'active',
  historic: 'ended',
  held: 'ended',
  built: 'unknown',
  'being-built-2007': 'unknown',
  'drafting-started-2019': 'unknown',
};

/** What the names and the notes of joint education say of it. */
const detailsByKey: Readonly<Record<string, z.input<typeof planDetailsShape>>> = {
  'edu-ccit-npi': { degree: 'bachelor' },
  'edu-hit-bmstu': { degree: 'bachelor' },
  'edu-smbu': {
    subjects: {
      zh: '俄语、国际贸易、数学、材料、经济、生物、计算机',
      ru: 'русский язык, международная торговля, математика, материаловедение, экономика, биология, информатика',
      en: 'Russian, international trade, mathematics, materials, economics, biology, computer science',
    },
  },
};

/** Road maps and work plans that are agreements of the starting content; the register carries their items. */
const plansOnAgreements: Readonly<
  Record<string, { kind: PlanKind; starts: string | null; ends: string | null }>
> = {
  'agr-roadmap-long-term': { kind: 'road-map', starts: null, ends: null },
  'agr-work-plan-2019-2024': { kind: 'work-plan', starts: '2019', ends: '2024' },
  'agr-satnav-roadmap-2020': { kind: 'road-map', starts: '2021', ends: '2025' },
};

/** Reads data/facts/programmes.json, without the bodies, into the register; may be run again at any time. */
export async function loadPlans(ctx: Ctx): Promise<number> {
  const contents = (await readFactRows('programmes.json')).map((content) => ({
    content,
    row: factRowShape.parse(content),
  }));
  const plans = contents.filter(({ row }) => !kindsOfBodies.includes(row.kind));
  const agreements = (await readFactRows('agreements.json'))
    .filter((content) => z.object({ id: z.string() }).parse(content).id in plansOnAgreements)
    .map((content) => factRowShape.parse(content));
  return ctx.transaction(async (tx) => {
    await keepRows(
      tx,
      place,
      plans.map(({ row }) => row),
      plans.map(({ content }) => content),
    );
    let loaded = 0;
    for (const { row } of plans) loaded += await insertLoaded(tx, row, undefined);
    for (const row of agreements) loaded += await insertLoaded(tx, row, plansOnAgreements[row.id]);
    if (loaded > 0)
      await recordAudit(tx, { action: 'programmes.plansLoaded', ref: null, details: { loaded } });
    return loaded;
  });
}

const idOf = (key: string) => stableId(`programmes/plan/${key}`);
const place = {
  ...{ file: 'programmes.json', room: 'programmes', kind: 'plan' },
  ...{ folder: '/programmes/plans', idOf },
};

async function insertLoaded(
  ctx: Ctx,
  row: Row,
  onAgreement: { kind: PlanKind; starts: string | null; ends: string | null } | undefined,
): Promise<number> {
  const sourceStatus = row.status === undefined ? null : z.enum(sourceStatuses).parse(row.status);
  const names = plainNames(row.names);
  const kind = onAgreement?.kind ?? kindByKey[row.id] ?? z.enum(planKinds).parse(row.kind);
  const added = await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_plan')
    .values({
      id: idOf(row.id),
      fact_key: onAgreement ? null : row.id,
      basis_key: onAgreement ? row.id : null,
      kind,
      names: JSON.stringify(names),
      name_confidence: row.nameConfidence,
      status: sourceStatus === null ? 'unknown' : statusOf[sourceStatus],
      source_status: sourceStatus,
      starts: onAgreement ? onAgreement.starts : (row.start ?? null),
      ends: onAgreement ? onAgreement.ends : (row.end ?? null),
      fields: row.fields,
      parties: row.parties,
      related: row.related,
      figures: JSON.stringify(row.figures),
      details: JSON.stringify(planDetailsShape.parse(detailsByKey[row.id] ?? {})),
      // China and Russia are members of BRICS, the SCO and the G20.
      is_usable_bilaterally: kind === 'multilateral' ? true : null,
      note: row.note ?? null,
      source: JSON.stringify(row.source),
      also_in: JSON.stringify(row.alsoIn),
      search_text: searchTextOf([...Object.values(names), row.note]),
      is_listed: true,
      started_by_bank: null,
      confirmed_on: null,
      confirmed_by: null,
      changed_at: ctx.clock(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows ?? 0n);
}
