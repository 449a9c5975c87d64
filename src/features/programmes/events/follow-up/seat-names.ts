import type { Language } from '../../../../shared/language.ts';
import { readOrganisationName, readPersonName, type ReadName } from '../read-names.ts';
import type { SeatView } from './contract.ts';

/** Somebody and whom he comes from, for a reader; none where he has given his seat back. */
export function seatNames(
  { name, organisation, organisationNames }: SeatView,
  reader: Language,
): readonly ReadName[] {
  if (name === null) return [];
  const person = readPersonName(name, reader);
  if (organisation === null) return [person];
  return [person, readOrganisationName(organisation, organisationNames, reader)];
}
