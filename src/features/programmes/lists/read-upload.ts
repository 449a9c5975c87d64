import { AppError } from '../../../shared/app-error.ts';
import { findRegions } from '../../../platform/imports/find-place.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import { fieldShape } from './contract.ts';
import type { NewRow } from './pair-store.ts';
import { languageOfSide, lineMax, rowsMax, type Side } from './vocabulary.ts';

/** Columns of a national list in this order, whatever its header says: people send them so. */
const columns = ['number', 'title', 'organisations', 'region', 'field', 'budget'] as const;
const faultsMax = 20;

type Fault = { path: string; code: string; params: Record<string, string | number> };

/**
 * Rows of a national list from a workbook or text table whose first row is a header. All or none: every fault is told with its
 * line (the first 20). Organisations stand apart by `;`, `；`, `、` or a line break; the budget is in whole units of the
 * side's money.
 */
export async function readUpload(bytes: Uint8Array, side: Side): Promise<NewRow[]> {
  const table = await readTable(bytes, { limits: { rowsMax, columnsMax: 40, bytesMax: 4_000_000 } });
  const faults: Fault[] = [];
  const rows = table.rows.map(({ line, cells }) => {
    const cell = (name: (typeof columns)[number]) => (cells[columns.indexOf(name)] ?? '').trim();
    const fault = (name: (typeof columns)[number], code: string) =>
      faults.push({ path: 'content', code, params: { line, column: name, value: cell(name).slice(0, 60) } });
    const organisations = cell('organisations')
      .split(/[;；、\n]/u)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (cell('title') === '') fault('title', 'programmes.lists.row.noTitle');
    if (cell('title').length > lineMax * 2) fault('title', 'programmes.lists.row.tooLong');
    if (organisations.length === 0) fault('organisations', 'programmes.lists.row.noOrganisations');
    if (organisations.length > 12) fault('organisations', 'programmes.lists.row.tooManyOrganisations');
    const regions = findRegions(cell('region'));
    if (cell('region') !== '' && regions.length !== 1) fault('region', 'programmes.lists.row.regionUnknown');
    const field = cell('field');
    if (field !== '' && !fieldShape.safeParse(field).success)
      fault('field', 'programmes.lists.row.fieldUnknown');
    const budget = readWhole(cell('budget'));
    if (budget === undefined) fault('budget', 'programmes.lists.row.noAmount');
    return {
      side,
      number: cell('number') === '' ? null : cell('number').slice(0, 60),
      title: cell('title'),
      language: languageOfSide[side],
      organisations,
      organisationId: null,
      region: regions[0] ?? null,
      field: field === '' ? null : field,
      budgetMinor: budget ?? null,
      nominationId: null,
    };
  });
  if (faults.length > 0) {
    throw new AppError('invalid', 'programmes.lists.row.faults', {
      params: { count: faults.length },
      fields: faults.slice(0, faultsMax),
    });
  }
  return rows;
}

/** Whole units with or without thousands apart as minor units; null where nothing stands, undefined where no amount does. */
function readWhole(typed: string): number | null | undefined {
  if (typed === '') return null;
  const plain = typed.replace(/[\s\u00a0\u202f,]/gu, '');
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}
