import * as cooperation from './cooperation-views.ts';
import * as directory from './directory-views.ts';
import { offerRecords, requestRecords } from './listing-views.ts';
import * as programmes from './programme-views.ts';
import type { RecordSource } from './source.ts';
import type { RecordKind } from './vocabulary.ts';

/** Where records of each kind come from. */
export const recordSources: Readonly<Record<RecordKind, RecordSource>> = {
  project: cooperation.projectRecords,
  listProject: programmes.listProjectRecords,
  landing: cooperation.landingRecords,
  case: programmes.caseRecords,
  offer: offerRecords,
  request: requestRecords,
  interest: cooperation.interestRecords,
  agreement: programmes.agreementRecords,
  session: programmes.sessionRecords,
  event: programmes.eventRecords,
  plan: programmes.planRecords,
  policy: programmes.policyRecords,
  fund: programmes.fundRecords,
  organisation: directory.organisationRecords,
  facility: directory.facilityRecords,
  equipment: directory.equipmentRecords,
  product: directory.productRecords,
  expert: directory.expertRecords,
};
