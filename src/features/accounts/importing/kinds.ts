import type { TableImport } from '../../../platform/imports/table-import.ts';
import { equipmentImport } from './equipment.ts';
import { facilityImport } from './facilities.ts';
import { organisationImport } from './organisations.ts';
import { peopleImport } from './people.ts';
import { residentImport } from './residents.ts';

/** The kinds of records of this room that come in tables. */
export const accountsImports: TableImport[] = [
  organisationImport as TableImport,
  facilityImport as TableImport,
  peopleImport as TableImport,
  residentImport as TableImport,
  equipmentImport as TableImport,
];
