import type { LocalizedText } from '../../../shared/language.ts';
import type { OrganisationKind } from '../organisations/kinds.ts';
import type { RegistrationIds } from '../organisations/rules.ts';

/** An organisation as a line of a table tells of it. */
export type OrganisationRow = {
  names: LocalizedText;
  alsoKnownAs: string[];
  nameConfidence: string;
  kind: OrganisationKind;
  country: string;
  region: string | null;
  city: string | null;
  registrationIds: RegistrationIds;
  website: string | null;
  contacts: { type: 'email' | 'phone' | 'address'; value: string }[];
  profile: LocalizedText;
};
