import { hasRole } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import type { RowReader } from '../../../platform/imports/row-reader.ts';
import type { ImportWish, RowProblem, TableImport } from '../../../platform/imports/table-import.ts';
import { personIdOf } from '../access.ts';
import { organisationsChanged } from '../events.ts';
import { foldName } from '../name-search.ts';
import { checkPlace, type RegistrationIds } from '../organisations/rules.ts';
import { isRegionKnown } from '../regions.ts';
import { checkRegistrationId, registrationIdKinds } from '../registration-ids.ts';
import { confidenceWords } from './facility-columns.ts';
import { findKnown } from './find-known-organisations.ts';
import { organisationColumns, organisationKindWords } from './organisation-columns.ts';
import type { OrganisationRow } from './organisation-row.ts';
import { insertOrganisations, takeOrganisationsBack } from './organisation-store.ts';
import { inParts, newIds } from './placing.ts';
import { readTexts } from './read-names.ts';

/** Known from a source, without members: they are public in the directory at once, and may be claimed. */
export const organisationImport: TableImport<OrganisationRow> = {
  kind: 'organisations',
  columns: organisationColumns,
  mayImport(ctx) {
    personIdOf(ctx.actor);
    const may = hasRole(
      ctx.actor,
      'moderator',
      'administrator',
      'programme_officer',
      'park_manager',
      'broker',
    );
    return may
      ? Promise.resolve()
      : Promise.reject(new AppError('forbidden', 'accounts.import.organisationKeepers'));
  },
  readRow(cells, wish) {
    const row = readOrganisation(cells, wish);
    return cells.problems.length > 0 ? { problems: cells.problems } : { row };
  },
  keyOf: ({ names, country, registrationIds }) =>
    JSON.stringify([
      ...registrationIdKinds.map((kind) => registrationIds[kind] ?? ''),
      country,
      foldName(names.zh ?? names.ru ?? names.en ?? ''),
    ]),
  async checkRows(ctx, rows) {
    const known = await findKnown(ctx, rows);
    return rows.map((row): RowProblem[] => {
      const twin = known(row);
      return twin ? [{ column: twin.column, code: 'platform.row.thereAlready', value: twin.name }] : [];
    });
  },
  async writeRows(ctx, rows) {
    const ids = newIds(ctx, rows.length);
    const createdBy = personIdOf(ctx.actor);
    await insertOrganisations(
      ctx,
      rows.map((row, at) => ({ ...row, id: ids[at] ?? '' })),
      createdBy,
    );
    const refs = ids.map((id) => ({ room: 'accounts', kind: 'organisation', id }));
    for (const [at, ref] of refs.entries()) {
      const { country, kind } = rows[at] ?? {};
      await recordAudit(ctx, { action: 'accounts.organisation.imported', ref, details: { country, kind } });
    }
    await tellOrganisations(ctx, ids, 'created');
    return refs;
  },
  async undoRows(ctx, ids) {
    const undone = await takeOrganisationsBack(ctx, ids);
    const removed = undone.flatMap(({ id, kept }) => (kept === null ? id : []));
    for (const id of removed) {
      const ref = { room: 'accounts', kind: 'organisation', id };
      await recordAudit(ctx, { action: 'accounts.organisation.importUndone', ref });
    }
    await tellOrganisations(ctx, removed, 'removed');
    return undone;
  },
};

const toldAtOnce = 100;
async function tellOrganisations(
  ctx: Ctx,
  ids: readonly string[],
  change: 'created' | 'removed',
): Promise<void> {
  for (const organisationIds of inParts(ids, toldAtOnce)) {
    await tellEvent(ctx, organisationsChanged, { organisationIds, change });
  }
}

function readOrganisation(cells: RowReader, wish: ImportWish): OrganisationRow {
  const names = readTexts(cells, 'name', wish.language, { min: 2, max: 300 });
  if (Object.keys(names).length === 0) cells.fail('name', 'platform.row.missing', '');
  const region = cells.region('region') ?? null;
  const country = cells.country('country') ?? region?.slice(0, 2) ?? null;
  if (country === null) cells.fail('country', 'accounts.import.placeMissing', '');
  else if (checkPlace({ country, region }, isRegionKnown).length > 0) {
    cells.fail('region', 'accounts.import.regionElsewhere');
  }
  const city = cells.text('city', { max: 100 });
  return {
    names,
    alsoKnownAs: cells.list('alsoKnownAs', { most: 20 }),
    nameConfidence: cells.choice('nameConfidence', confidenceWords) ?? 'proposed',
    kind: cells.choice('kind', organisationKindWords, { isRequired: true }) ?? 'company',
    country: country ?? '',
    region,
    city: city === '' ? null : city,
    registrationIds: readNumbers(cells),
    website: readWebsite(cells),
    contacts: readContacts(cells),
    profile: readTexts(cells, 'profile', wish.language, { max: 6000 }),
  };
}

function readNumbers(cells: RowReader): RegistrationIds {
  const numbers: RegistrationIds = {};
  for (const kind of registrationIdKinds) {
    const typed = cells.text(kind, { max: 60 });
    if (typed === '') continue;
    const checked = checkRegistrationId(kind, typed);
    if (checked.ok) numbers[kind] = checked.normalised;
    else cells.fail(kind, `accounts.registrationId.${checked.reason}`);
  }
  return numbers;
}

/** Also as people write it, without https://. */
function readWebsite(cells: RowReader): string | null {
  const typed = cells.text('website', { max: 290 });
  if (typed === '') return null;
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  const isAddress = /^https?:\/\/[^\s/@]+\.[^\s/@]+/i.test(address) && URL.canParse(address);
  if (!isAddress) cells.fail('website', 'accounts.organisation.websiteMalformed');
  return address;
}

function readContacts(cells: RowReader): OrganisationRow['contacts'] {
  return (['email', 'phone', 'address'] as const).flatMap((type) => {
    const value = cells.text(type, { min: 3, max: 300 });
    if (type === 'email' && value !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) {
      cells.fail('email', 'accounts.import.notAnEmail');
    }
    return value === '' ? [] : { type, value };
  });
}
