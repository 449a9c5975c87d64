import type { Money } from '../../../shared/money.ts';
import { languages, type Language, type LocalizedText } from '../../../shared/language.ts';
import { zoneOfPlace } from '../../../shared/zone-of-place.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { plainWord } from '../../../platform/imports/plain-word.ts';
import type { RowReader } from '../../../platform/imports/row-reader.ts';
import type { ImportWish, RowProblem, TableImport } from '../../../platform/imports/table-import.ts';
import { personIdOf } from '../access.ts';
import { isTimeZone } from '../contract.ts';
import type { WeeklyHours } from '../equipment/rules.ts';
import type {
  AccessTerm,
  BookingUnit,
  EquipmentKind,
  PriceKind,
  UserGroup,
} from '../equipment/vocabulary.ts';
import { equipmentBatchChanged } from '../events.ts';
import { foldName } from '../name-search.ts';
import type { OrganisationBrief } from '../organisations/contract.ts';
import {
  accessWords,
  currencyWords,
  equipmentColumns,
  kindWords,
  priceWords,
  unitWords,
  userWords,
} from './equipment-columns.ts';
import { findOwnNames, takeEquipmentBack, writeEquipment } from './equipment-store.ts';
import { findFacilitiesWritten, type FacilityWritten, type Written } from './find-written.ts';
import {
  atOneMoment,
  factsOfChecked,
  faultOfScope,
  faultOfWritten,
  inParts,
  newIds,
  problemsOf,
  readOrganisations,
  requireOwn,
  toldAtOnce,
  type Placed,
} from './placing.ts';
import { readHours } from './read-hours.ts';
import { originalLanguage, readRubric, readTexts } from './read-names.ts';

export type EquipmentRow = {
  texts: Partial<Record<Language, { name: string; description: string; terms: string }>>;
  /** Of the text that is the owner's own; the others are translations by people. */
  sourceLanguage: Language;
  kind: EquipmentKind;
  field: string;
  /** As written; empty for the organisation the file is entered for. */
  organisation: string;
  /** As written; empty where it stands in none. */
  facility: string;
  specifications: { name: string; value: string; unit: string }[];
  users: UserGroup[];
  access: AccessTerm[];
  priceKind: PriceKind;
  price: Money | null;
  unit: BookingUnit;
  hours: WeeklyHours[];
  /** Null for that of the place. */
  timeZone: string | null;
  isOpen: boolean;
};
export type PlacedEquipment = {
  organisationId: string;
  facilityId: string | null;
  country: string | null;
  region: string | null;
  timeZone: string;
};

/** Equipment and services of the actor's organisations, with their words in up to three languages. */
export const equipmentImport: TableImport<EquipmentRow> = {
  kind: 'equipment',
  columns: equipmentColumns,
  mayImport: async (ctx, { organisationId }) => requireOwn(ctx.actor, organisationId),
  readRow(cells, wish) {
    const row = readEquipmentRow(cells, wish);
    return cells.problems.length > 0 ? { problems: cells.problems } : { row };
  },
  keyOf: ({ organisation, sourceLanguage, texts }) =>
    `${plainWord(organisation)} ${foldName(texts[sourceLanguage]?.name ?? '')}`,
  checkRows: async (ctx, rows, wish) => problemsOf(await placeEquipment(ctx, rows, wish)),
  async writeRows(asked, rows, wish) {
    const ctx = atOneMoment(asked);
    const personId = personIdOf(ctx.actor);
    const placed = factsOfChecked(await placeEquipment(ctx, rows, wish));
    const ids = newIds(ctx, rows.length);
    const equipment = rows.flatMap((row, at) => {
      const [facts, id] = [placed[at], ids[at]];
      return facts && id ? [{ ...row, ...facts, id }] : [];
    });
    await writeEquipment(ctx, equipment, personId);
    const refs = ids.map((id) => ({ room: 'accounts', kind: 'equipment', id }));
    for (const [at, ref] of refs.entries()) {
      const details = { organisationId: placed[at]?.organisationId, isOpen: rows[at]?.isOpen };
      await recordAudit(ctx, { action: 'accounts.equipment.imported', ref, details });
    }
    await tellEquipment(ctx, ids, 'created');
    return refs;
  },
  async undoRows(ctx, ids) {
    const undone = await takeEquipmentBack(ctx, ids);
    for (const { id, kept } of undone) {
      if (kept !== null) continue;
      const ref = { room: 'accounts', kind: 'equipment', id };
      await recordAudit(ctx, { action: 'accounts.equipment.importUndone', ref });
    }
    const gone = undone.flatMap(({ id, kept }) => (kept === null ? id : []));
    await tellEquipment(ctx, gone, 'removed');
    return undone;
  },
};

async function tellEquipment(ctx: Ctx, ids: readonly string[], change: 'created' | 'removed'): Promise<void> {
  for (const equipmentIds of inParts(ids, toldAtOnce)) {
    await tellEvent(ctx, equipmentBatchChanged, { equipmentIds, change });
  }
}

function readEquipmentRow(cells: RowReader, wish: ImportWish): EquipmentRow {
  const names = readTexts(cells, 'name', wish.language, { min: 2, max: 200 });
  const descriptions = readTexts(cells, 'description', wish.language, { max: 6000 });
  const terms = readTexts(cells, 'terms', wish.language, { max: 3000 });
  if (Object.keys(names).length === 0) cells.fail('name', 'platform.row.missing', '');
  const sourceLanguage = originalLanguage(names, wish.language) ?? wish.language;
  const nameless = languages.find(
    (language) => names[language] === undefined && (descriptions[language] ?? terms[language]) !== undefined,
  );
  if (nameless && Object.keys(names).length > 0) {
    const column = { zh: 'nameZh', ru: 'nameRu', en: 'nameEn' }[nameless];
    cells.fail(column, 'accounts.import.nameOfText', '');
  }
  const timeZone = cells.text('timeZone', { max: 64 });
  if (timeZone !== '' && !isTimeZone(timeZone)) cells.fail('timeZone', 'accounts.timeZoneUnknown');
  const users = cells.choices('users', userWords);
  return {
    texts: textsOf(names, descriptions, terms),
    sourceLanguage,
    kind: cells.choice('kind', kindWords) ?? 'equipment',
    field: readRubric(cells, 'field', { isRequired: true }) ?? '',
    organisation: cells.text('organisation'),
    facility: cells.text('facility'),
    specifications: readSpecifications(cells),
    users: users.length === 0 ? ['anyone'] : users,
    access: cells.choices('access', accessWords),
    ...readPrice(cells),
    unit: cells.choice('unit', unitWords) ?? 'hour',
    hours: readOpening(cells),
    timeZone: timeZone === '' ? null : timeZone,
    isOpen: cells.yesNo('isOpen') ?? false,
  };
}

function textsOf(
  names: LocalizedText,
  descriptions: LocalizedText,
  terms: LocalizedText,
): EquipmentRow['texts'] {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const name = names[language];
      const text = { name, description: descriptions[language] ?? '', terms: terms[language] ?? '' };
      return name === undefined ? [] : [[language, text] as const];
    }),
  );
}

/** Name: value unit; the unit is what follows a number. */
function readSpecifications(cells: RowReader): EquipmentRow['specifications'] {
  const parts = cells.text('specifications', { max: 6000 }).split(/[;；\n]/);
  const written = parts.map((part) => part.trim()).filter(Boolean);
  if (written.length > 40) cells.fail('specifications', 'platform.row.tooMany', '40');
  return written.flatMap((part) => {
    const [, name, said] = /^([^:：=]{1,200})[:：=]\s*(.{1,240})$/u.exec(part) ?? [];
    if (name === undefined || said === undefined) {
      cells.fail('specifications', 'accounts.import.notASpecification', part);
      return [];
    }
    const [, value, unit] = /^([<>≤≥±~]?\s*\d[\d\s.,±×x–-]*?)\s*([^\d\s.,][^]{0,39})$/u.exec(said) ?? [];
    return [{ name: name.trim(), value: (value ?? said).trim().slice(0, 200), unit: (unit ?? '').trim() }];
  });
}

function readPrice(cells: RowReader): Pick<EquipmentRow, 'priceKind' | 'price'> {
  const amount = cells.number('price', { min: 0.01, max: 1_000_000_000 });
  const kind = cells.choice('priceKind', priceWords);
  const currency = cells.choice('currency', currencyWords, { isRequired: amount !== undefined });
  const priceKind = kind ?? (amount === undefined ? 'onRequest' : 'fixed');
  if (
    (priceKind === 'fixed') !== (amount !== undefined) &&
    !cells.problems.some(({ column }) => column === 'price')
  ) {
    cells.fail('price', 'accounts.equipment.priceKind', '');
  }
  const price =
    amount === undefined || !currency ? null : { amountMinor: Math.round(amount * 100), currency };
  return { priceKind, price };
}

function readOpening(cells: RowReader): WeeklyHours[] {
  const typed = cells.text('hours', { isRequired: true, max: 600 });
  const hours = typed === '' ? [] : readHours(typed);
  if (!hours) cells.fail('hours', 'accounts.import.notHours');
  return hours ?? [];
}

async function placeEquipment(
  ctx: Ctx,
  rows: readonly EquipmentRow[],
  { organisationId }: ImportWish,
): Promise<Placed<PlacedEquipment>[]> {
  const { chosen, organisationOf } = await readOrganisations(
    ctx,
    rows.map(({ organisation }) => organisation),
    organisationId,
  );
  const facilities = await findFacilitiesWritten(
    ctx,
    rows.map(({ facility }) => facility),
  );
  const owners = rows.map(({ organisation }) => organisationOf(organisation));
  const isNamed = await findOwnNames(
    ctx,
    rows.map(({ texts }, at) => ({ organisationId: idOf(owners[at]), names: namesOf(texts) })),
  );
  return rows.map((row, at) => {
    const written = owners[at] ?? 'none';
    const problems: RowProblem[] = [];
    const problem = (column: string, code: string, value = '') =>
      problems.push({ column, code, value: value.slice(0, 200) });
    const fault = faultOfWritten('organisation', row.organisation, written);
    if (fault) problems.push(fault);
    const owner = typeof written === 'object' ? written.found : undefined;
    const scope = owner && faultOfScope(ctx.actor, owner, chosen);
    if (scope) problem('organisation', scope, row.organisation);
    if (row.isOpen && owner && owner.verificationState !== 'verified') {
      problem('isOpen', 'accounts.equipment.organisationNotVerified');
    }
    const named = row.facility === '' ? undefined : (facilities.get(row.facility) ?? 'none');
    const facilityFault = named && owner && faultOfFacility(named, owner);
    if (facilityFault) problem('facility', facilityFault, row.facility);
    if (named === undefined && row.users.includes('residents')) {
      problem('users', 'accounts.equipment.residentsNowhere');
    }
    const facility = typeof named === 'object' ? named.found : undefined;
    const place = facility ?? owner;
    const timeZone = row.timeZone ?? zoneOfPlace(place?.country ?? null, place?.region ?? null);
    if (owner && timeZone === undefined) problem('timeZone', 'accounts.import.timeZoneMissing');
    const twice = owner && isNamed(owner.id, namesOf(row.texts));
    if (twice) problem('name', 'platform.row.thereAlready', twice);
    if (problems.length > 0 || !owner || !place || timeZone === undefined) return { problems };
    const { country, region } = place;
    const facilityId = facility?.id ?? null;
    return { facts: { organisationId: owner.id, facilityId, country, region, timeZone } };
  });
}

const namesOf = (texts: EquipmentRow['texts']) => Object.values(texts).map(({ name }) => name);
const idOf = (written: Written<OrganisationBrief> | undefined) =>
  typeof written === 'object' ? written.found.id : null;

function faultOfFacility(named: Written<FacilityWritten>, owner: OrganisationBrief): string | undefined {
  if (named === 'none') return 'accounts.import.unknownFacility';
  if (named === 'several') return 'accounts.import.severalFacilities';
  return named.found.operatorIds.includes(owner.id) ? undefined : 'accounts.equipment.notOperator';
}
