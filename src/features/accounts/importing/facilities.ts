import { hasRole } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { LocalizedText } from '../../../shared/language.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { readWrittenDay, type RowReader } from '../../../platform/imports/row-reader.ts';
import type { ImportWish, RowProblem, TableImport } from '../../../platform/imports/table-import.ts';
import { personIdOf } from '../access.ts';
import { cityInAll } from '../city-names.ts';
import { facilitiesChanged } from '../events.ts';
import { foldName } from '../name-search.ts';
import type { OrganisationBrief } from '../organisations/contract.ts';
import { confidenceWords, facilityColumns, fieldWords, kindWords, statusWords } from './facility-columns.ts';
import { findNamesakes, takeFacilitiesBack, writeFacilities } from './facility-store.ts';
import {
  atOneMoment,
  factsOfChecked,
  faultOfScope,
  faultOfWritten,
  inParts,
  isDirectoryStaff,
  newIds,
  problemsOf,
  readOrganisations,
  requireOwn,
  toldAtOnce,
  type Placed,
} from './placing.ts';
import { readTexts } from './read-names.ts';

export type FacilityRow = {
  names: LocalizedText;
  alsoKnownAs: string[];
  nameConfidence: string;
  kind: string;
  /** As written; empty for the organisation the file is entered for. */
  operator: string;
  country: string | null;
  region: string | null;
  city: string | null;
  status: string | null;
  opened: string | null;
  fields: string[];
  note: string | null;
};

/** Parks, incubators, joint laboratories, test beds, production bases. They are public at once. */
export const facilityImport: TableImport<FacilityRow> = {
  kind: 'facilities',
  columns: facilityColumns,
  async mayImport(ctx, { organisationId }) {
    personIdOf(ctx.actor);
    if (isDirectoryStaff(ctx.actor)) return;
    if (!hasRole(ctx.actor, 'park_manager'))
      throw new AppError('forbidden', 'accounts.import.facilityKeepers');
    requireOwn(ctx.actor, organisationId);
  },
  readRow(cells, wish) {
    const row = readFacility(cells, wish);
    return cells.problems.length > 0 ? { problems: cells.problems } : { row };
  },
  keyOf: ({ names, country }) => `${country ?? ''} ${foldName(names.zh ?? names.ru ?? names.en ?? '')}`,
  checkRows: async (ctx, rows, wish) => problemsOf(await placeFacilities(ctx, rows, wish)),
  async writeRows(asked, rows, wish) {
    const ctx = atOneMoment(asked);
    const operators = factsOfChecked(await placeFacilities(ctx, rows, wish));
    const ids = newIds(ctx, rows.length);
    await writeFacilities(
      ctx,
      rows.map((row, at) => {
        const operator = operators[at]?.operator;
        const isDemo = operator?.isDemo ?? false;
        return { ...row, id: ids[at] ?? '', operatorId: operator?.id ?? null, isDemo };
      }),
    );
    const refs = ids.map((id) => ({ room: 'accounts', kind: 'facility', id }));
    for (const [at, ref] of refs.entries()) {
      const operatorId = operators[at]?.operator?.id ?? null;
      await recordAudit(ctx, { action: 'accounts.facility.imported', ref, details: { operatorId } });
    }
    await tellFacilities(
      ctx,
      ids.map((id, at) => ({ id, isWorded: Boolean(rows[at]?.note) })),
      'created',
    );
    return refs;
  },
  async undoRows(ctx, ids) {
    const { undone, removed } = await takeFacilitiesBack(ctx, ids);
    for (const { id } of removed) {
      const ref = { room: 'accounts', kind: 'facility', id };
      await recordAudit(ctx, { action: 'accounts.facility.importUndone', ref });
    }
    await tellFacilities(ctx, removed, 'removed');
    return undone;
  },
};

async function tellFacilities(
  ctx: Ctx,
  changed: readonly { id: string; isWorded: boolean }[],
  change: 'created' | 'removed',
): Promise<void> {
  for (const some of inParts(changed, toldAtOnce)) {
    const facilityIds = some.map(({ id }) => id);
    const wordedIds = some.flatMap(({ id, isWorded }) => (isWorded ? id : []));
    await tellEvent(ctx, facilitiesChanged, { facilityIds, wordedIds, change });
  }
}

function readFacility(cells: RowReader, wish: ImportWish): FacilityRow {
  const names = readTexts(cells, 'name', wish.language, { min: 2, max: 300 });
  if (Object.keys(names).length === 0) cells.fail('name', 'platform.row.missing', '');
  const region = cells.region('region') ?? null;
  const country = cells.country('country') ?? region?.slice(0, 2) ?? null;
  if (country === null) cells.fail('country', 'accounts.import.placeMissing', '');
  if (region !== null && country !== null && !region.startsWith(`${country}-`)) {
    cells.fail('region', 'accounts.import.regionElsewhere');
  }
  const note = cells.text('note', { max: 4000 });
  if (/\p{Script=Han}|\p{Script=Cyrillic}/u.test(note)) cells.fail('note', 'accounts.import.noteInEnglish');
  const city = cells.text('city', { max: 100 });
  return {
    names,
    alsoKnownAs: cells.list('alsoKnownAs', { most: 20 }),
    nameConfidence: cells.choice('nameConfidence', confidenceWords) ?? 'proposed',
    kind: cells.choice('kind', kindWords, { isRequired: true }) ?? 'science-park',
    operator: cells.text('operator'),
    country,
    region,
    city: city === '' ? null : cityInAll(city).en,
    status: cells.choice('status', statusWords) ?? null,
    opened: readOpened(cells),
    fields: cells.choices('fields', fieldWords),
    note: note === '' ? null : note,
  };
}

/** A year, a month or a day, as precise as the cell. */
function readOpened(cells: RowReader): string | null {
  const typed = cells.text('opened', { max: 40 });
  if (typed === '') return null;
  const year = /^((?:18|19|20|21)\d\d)(?: ?(?:年|г\.?|год))?$/.exec(typed)?.[1];
  const [, longYear, month] = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?月?$/.exec(typed) ?? [];
  const [, monthFirst, yearLast] = /^(\d{1,2})[./](\d{4})$/.exec(typed) ?? [];
  const ofMonth = readWrittenDay(`${longYear ?? yearLast}-${month ?? monthFirst}-1`)?.slice(0, 7);
  const found = year ?? ofMonth ?? readWrittenDay(typed);
  if (found === undefined) cells.fail('opened', 'platform.row.notADay');
  return found ?? null;
}

async function placeFacilities(
  ctx: Ctx,
  rows: readonly FacilityRow[],
  { organisationId }: ImportWish,
): Promise<Placed<{ operator: OrganisationBrief | undefined }>[]> {
  const { chosen, organisationOf } = await readOrganisations(
    ctx,
    rows.map(({ operator }) => operator),
    organisationId,
  );
  const namesakes = await findNamesakes(ctx, rows);
  const isStaff = isDirectoryStaff(ctx.actor);
  return rows.map((row) => {
    const problems: RowProblem[] = [];
    const written = organisationOf(row.operator);
    const needsNone = isStaff && row.operator === '' && organisationId === null;
    const fault = needsNone ? undefined : faultOfWritten('operator', row.operator, written);
    if (fault) problems.push(fault);
    const operator = typeof written === 'object' ? written.found : undefined;
    if (operator && !isStaff) {
      // What park managers enter is public at once: their own verified organisation answers for it.
      const isVerified = operator.verificationState === 'verified';
      const code =
        faultOfScope(ctx.actor, operator, chosen) ?? (isVerified ? undefined : 'accounts.import.notVerified');
      if (code) problems.push({ column: 'operator', code, value: row.operator });
    }
    const namesake = namesakes(row);
    if (namesake !== undefined) {
      problems.push({ column: 'name', code: 'platform.row.thereAlready', value: namesake });
    }
    return problems.length > 0 ? { problems } : { facts: { operator } };
  });
}
