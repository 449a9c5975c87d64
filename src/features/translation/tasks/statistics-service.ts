import type { OutputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Download } from '../../../platform/http/download-route.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { byteOrderMark, writeCsvRow } from '../../../platform/tables/write-csv-row.ts';
import { taskWords } from '../messages/task-words.ts';
import { requireCoordinator, requireTranslator } from './access.ts';
import type { statisticsEndpoints } from './statistics-contract.ts';
import { readWork } from './statistics-views.ts';

type Period = { from?: string | undefined; to?: string | undefined };
type Statistics = OutputOf<typeof statisticsEndpoints.own>;

export async function readOwnStatistics(ctx: Ctx, period: Period): Promise<Statistics> {
  const personId = requireTranslator(ctx.actor);
  return { rows: await readWork(ctx, period, personId), asOf: ctx.clock().toISOString() };
}

export async function readAllStatistics(ctx: Ctx, period: Period): Promise<Statistics> {
  requireCoordinator(ctx.actor);
  return { rows: await readWork(ctx, period, undefined), asOf: ctx.clock().toISOString() };
}

/** The same as a table for spreadsheets: own work, or with names the work of all. */
export async function writeStatisticsCsv(ctx: Ctx, scope: 'own' | 'all', period: Period): Promise<Download> {
  const personId = scope === 'own' ? requireTranslator(ctx.actor) : undefined;
  if (scope === 'all') requireCoordinator(ctx.actor);
  const rows = await readWork(ctx, period, personId, scope === 'all');
  const ids = rows.flatMap(({ translatorId }) => translatorId ?? []);
  const names = scope === 'all' ? await personNamesOf(ctx, [...new Set(ids)]) : undefined;
  const { csv } = taskWords[ctx.language];
  const head = [
    csv.month,
    csv.from,
    csv.to,
    ...(names ? [csv.translator] : []),
    csv.deliveredTasks,
    csv.deliveredCharacters,
    csv.verifiedTasks,
    csv.verifiedCharacters,
  ];
  const lines = rows.map((row) =>
    writeCsvRow([
      row.month,
      row.from,
      row.to,
      ...(names ? [names.get(row.translatorId ?? '') ?? ''] : []),
      String(row.deliveredTasks),
      String(row.deliveredCharacters),
      String(row.verifiedTasks),
      String(row.verifiedCharacters),
    ]),
  );
  return {
    name: `${csv.fileName}.csv`,
    contentType: 'text/csv; charset=utf-8',
    body: `${byteOrderMark}${writeCsvRow(head)}${lines.join('')}`,
  };
}
