import { hasRole } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import { pickText, type Language, type LocalizedText } from '../../../shared/language.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { RowReader } from '../../../platform/imports/row-reader.ts';
import type { ImportWish, RowProblem, TableImport } from '../../../platform/imports/table-import.ts';
import { personIdOf } from '../access.ts';
import { foldName } from '../name-search.ts';
import { namesOfBrief } from '../parks/names-of-brief.ts';
import { insertResidents, type ResidentFacts } from '../parks/store.ts';
import {
  findFacilitiesWritten,
  findKept,
  numberWritten,
  type FacilityWritten,
  type Written,
} from './find-written.ts';
import {
  atOneMoment,
  factsOfChecked,
  inParts,
  newIds,
  problemsOf,
  readOrganisations,
  requireOwn,
  type Placed,
} from './placing.ts';
import { originalLanguage, readRubric, readTexts } from './read-names.ts';
import { residentColumns } from './resident-columns.ts';
import { findPresence, takeResidentsBack } from './resident-store.ts';

export type ResidentRow = {
  /** As written; empty for the one park the organisation keeps. */
  park: string;
  number: string;
  names: LocalizedText;
  /** Of the name as it was written first. */
  nameLanguage: Language;
  country: string | null;
  since: string;
  until: string | null;
  field: string | null;
  rooms: string | null;
};
type PlacedResident = ResidentFacts & { facilityId: string };

/** Who works in a park: organisations of the directory, or names alone, in up to three languages. For those who keep it. */
export const residentImport: TableImport<ResidentRow> = {
  kind: 'residents',
  columns: residentColumns,
  async mayImport(ctx, { organisationId }) {
    personIdOf(ctx.actor);
    if (!hasRole(ctx.actor, 'park_manager')) throw new AppError('forbidden', 'accounts.parks.keepersOnly');
    requireOwn(ctx.actor, organisationId);
  },
  readRow(cells, wish) {
    const row = readResident(cells, wish);
    return cells.problems.length > 0 ? { problems: cells.problems } : { row };
  },
  keyOf: ({ park, number, names, nameLanguage, since }) =>
    [foldName(park), number || foldName(names[nameLanguage] ?? ''), since].join('\n'),
  checkRows: async (ctx, rows, wish) => problemsOf(await placeResidents(ctx, rows, wish)),
  async writeRows(asked, rows, wish) {
    const ctx = atOneMoment(asked);
    const personId = personIdOf(ctx.actor);
    const placed = factsOfChecked(await placeResidents(ctx, rows, wish));
    const ids = newIds(ctx, placed.length);
    const residents = placed.map((one, at) => ({ ...one, id: ids[at] ?? '' }));
    for (const some of inParts(residents, 500)) await insertResidents(ctx, some, personId);
    for (const { id, facilityId } of residents) await audit(ctx, facilityId, 'residentImported', id);
    return ids.map((id) => ({ room: 'accounts', kind: 'resident', id }));
  },
  async undoRows(ctx, ids) {
    const { undone, removed } = await takeResidentsBack(ctx, ids);
    for (const { id, facilityId } of removed) await audit(ctx, facilityId, 'residentImportUndone', id);
    return undone;
  },
};

function audit(ctx: Ctx, facilityId: string, act: string, residentId: string): Promise<void> {
  const ref = { room: 'accounts', kind: 'facility', id: facilityId };
  return recordAudit(ctx, { action: `accounts.facility.${act}`, ref, details: { residentId } });
}

function readResident(cells: RowReader, wish: ImportWish): ResidentRow {
  const names = readTexts(cells, 'name', wish.language, { min: 2, max: 300 });
  const number = cells.text('number', { max: 60 });
  if (Object.keys(names).length === 0 && number === '') cells.fail('name', 'accounts.parks.nameMissing', '');
  const since = cells.day('since', { isRequired: true }) ?? '';
  const until = cells.day('until') ?? null;
  if (until !== null && until < since) cells.fail('until', 'accounts.parks.leftBeforeCame');
  const rooms = cells.text('rooms', { max: 200 });
  return {
    park: cells.text('park'),
    number,
    names,
    nameLanguage: originalLanguage(names, wish.language) ?? wish.language,
    country: cells.country('country') ?? null,
    since,
    until,
    field: readRubric(cells, 'field') ?? null,
    rooms: rooms === '' ? null : rooms,
  };
}

async function placeResidents(
  ctx: Ctx,
  rows: readonly ResidentRow[],
  { organisationId, language }: ImportWish,
): Promise<Placed<PlacedResident>[]> {
  const parkOf = await readParks(ctx, rows, organisationId);
  const { organisationOf } = await readOrganisations(
    ctx,
    rows.flatMap(({ number, names }) => [number, ...Object.values(names)]),
    organisationId,
  );
  const placed = rows.map((row) => {
    const problems: RowProblem[] = [];
    const park = parkOf(row.park);
    if (!('found' in park)) problems.push(park.problem);
    // A number names one for sure; a name that fits several, or one in another country, is a name alone.
    const named = [row.number, ...Object.values(row.names)].filter(Boolean).map(organisationOf);
    const byNumber = row.number === '' ? undefined : named[0];
    const fits = named.find(
      (one) =>
        typeof one === 'object' &&
        (one === byNumber || row.country === null || one.found.country === row.country),
    );
    const organisation = typeof fits === 'object' ? fits.found : undefined;
    if (!organisation && Object.keys(row.names).length === 0) {
      const code = 'platform.row.unknownOrganisation';
      problems.push({ column: 'number', code, value: row.number });
    } else if (!organisation && row.number !== '' && numberWritten(row.number) === undefined) {
      problems.push({ column: 'number', code: 'accounts.import.numberWrong', value: row.number });
    }
    if (problems.length > 0 || !('found' in park)) return { problems };
    const facts = factsOf(row, organisation, language);
    return { facts: { ...facts, facilityId: park.found.id } };
  });
  return refusePresent(ctx, placed);
}

/** The name and country of an organisation of the directory are its own. */
function factsOf(
  row: ResidentRow,
  organisation: { id: string; names: object; country: string | null } | undefined,
  language: Language,
): ResidentFacts {
  const { since, until, field, rooms, nameLanguage } = row;
  const plain = { since, until, field, rooms };
  const named = organisation && pickText(namesOfBrief(organisation.names), language);
  if (organisation && named) {
    const { id: organisationId, country } = organisation;
    return { ...plain, organisationId, name: named.text, nameLanguage: named.language, country };
  }
  const { [nameLanguage]: name = '', ...otherNames } = row.names;
  return { ...plain, organisationId: null, name, nameLanguage, otherNames, country: row.country };
}

type Park = { found: FacilityWritten } | { problem: RowProblem };

/** Parks by the words of rows, of those an organisation of the actor keeps. */
async function readParks(
  ctx: Ctx,
  rows: readonly ResidentRow[],
  organisationId: string | null,
): Promise<(word: string) => Park> {
  const written = await findFacilitiesWritten(
    ctx,
    rows.map(({ park }) => park),
  );
  const actorIds = ctx.actor.kind === 'person' ? ctx.actor.organisationIds : [];
  const own = organisationId === null ? actorIds : [organisationId];
  const kept = rows.some(({ park }) => park === '') ? await findKept(ctx, own) : [];
  const onlyOne: Written<FacilityWritten> = kept.length === 1 && kept[0] ? { found: kept[0] } : 'none';
  const problem = (code: string, value: string) => ({ problem: { column: 'park', code, value } });
  return (word) => {
    const named = word === '' ? onlyOne : (written.get(word) ?? 'none');
    if (word === '' && named === 'none') return problem('accounts.import.parkMissing', '');
    if (named === 'none') return problem('accounts.import.unknownFacility', word.slice(0, 200));
    if (named === 'several') return problem('accounts.import.severalFacilities', word.slice(0, 200));
    const isKept = named.found.operatorIds.some((id) => own.includes(id) && actorIds.includes(id));
    return isKept ? named : problem('accounts.parks.keepersOnly', word.slice(0, 200));
  };
}

/** Nobody moves in twice: not into what is stored, not within the file. */
async function refusePresent(
  ctx: Ctx,
  placed: readonly Placed<PlacedResident>[],
): Promise<Placed<PlacedResident>[]> {
  const isPresent = await findPresence(
    ctx,
    placed.flatMap((one) => ('facts' in one ? [one.facts] : [])),
  );
  return placed.map((one) => {
    if ('problems' in one || !isPresent(one.facts)) return one;
    const value = one.facts.name.slice(0, 200);
    return { problems: [{ column: 'name', code: 'platform.row.thereAlready', value }] };
  });
}
