import { AppError } from '../../../shared/app-error.ts';
import { regionNames } from '../../../shared/region-names.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { groupRecords } from '../records/count-records.ts';
import { momentOf } from '../records/list-records.ts';
import { rememberAnswer } from '../records/remember-answers.ts';
import { listEntries } from '../reference/views.ts';
import type { Board, BoardInput, Support } from './contract.ts';
import { boardRows, periodsOf } from './rules.ts';
import { countByRegion } from './views.ts';
import { supportKinds, supportSystems } from './vocabulary.ts';

/**
 * Regions of both countries with their counts. Refuses a period that ends before it begins (`periodsOf`) and moments
 * nothing can be said of (`momentOf`).
 */
export async function readBoard(
  ctx: Ctx,
  { asOf: asked, bank, sort, ...period }: BoardInput,
): Promise<Board> {
  const { asOf, reading } = await momentOf(ctx, asked === undefined ? undefined : new Date(asked));
  const periods = periodsOf(period, asOf);
  const counts = await rememberAnswer(ctx, ['regions', reading, periods.period], () =>
    countByRegion(ctx, periods, reading),
  );
  const rows = boardRows(counts, { bank, sort, language: ctx.language });
  return { rows, ...periods, asOf: asOf.toISOString() };
}

/** What is known of a region by kind, beside its country; 404 for codes nobody knows. */
export async function readSupport(ctx: Ctx, { code }: { code: string }): Promise<Support> {
  if (!Object.hasOwn(regionNames, code)) throw new AppError('notFound', 'platform.notFound');
  const { asOf, reading } = await momentOf(ctx);
  const [here, inCountry, entries] = await Promise.all([
    groupRecords(ctx, { regions: [code] }, reading, 'kind'),
    groupRecords(ctx, { bank: code.slice(0, 2) }, reading, 'kind'),
    listEntries(ctx, 'supportSystems'),
  ]);
  const countOf = ({ groups }: typeof here, kind: string) =>
    groups.find(({ value }) => value === kind)?.count ?? 0;
  return {
    region: code,
    systems: supportSystems.map((system) => {
      const entry = entries.find(({ key }) => key === system);
      return {
        system,
        names: entry?.names ?? {},
        factKey: entry?.key ?? null,
        rows: supportKinds[system].map((kind) => ({
          kind,
          count: countOf(here, kind),
          inCountry: countOf(inCountry, kind),
        })),
      };
    }),
    asOf: asOf.toISOString(),
  };
}
