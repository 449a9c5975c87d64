import type { Role } from '../../../shared/actor.ts';
import type { FieldError } from '../../../shared/app-error.ts';
import { languages, type LocalizedText } from '../../../shared/language.ts';
import { checkRegistrationId, registrationIdKinds, type RegistrationIdKind } from '../registration-ids.ts';
import { registrableKinds, type OrganisationKind, type VerificationState } from './kinds.ts';

type Side = 'organisation' | 'moderator' | 'administrator';
export type VerificationStep = { from: VerificationState; to: VerificationState; by: Side };

/** The life of an organisation's account (workflow `organisation_account`). */
export const verificationSteps: readonly VerificationStep[] = [
  { from: 'registered', to: 'documents_sent', by: 'organisation' },
  { from: 'documents_sent', to: 'verified', by: 'moderator' },
  { from: 'documents_sent', to: 'rejected', by: 'moderator' },
  { from: 'verified', to: 'suspended', by: 'administrator' },
  { from: 'suspended', to: 'verified', by: 'administrator' },
];

export function statesReachable(from: VerificationState, sides: readonly Side[]): VerificationState[] {
  return verificationSteps
    .filter((step) => step.from === from && sides.includes(step.by))
    .map((step) => step.to);
}

/** Moves that need a written reason. */
export function needsReason(to: VerificationState): boolean {
  return to === 'rejected' || to === 'suspended';
}

const scienceKinds: OrganisationKind[] = [
  'institute',
  'university',
  'academy',
  'think-tank',
  'association',
  'alliance',
  'service-center',
];
const authorityKinds: OrganisationKind[] = [
  'authority',
  'government',
  'ministry',
  'agency',
  'local-government',
];

/** The role its members have by belonging to it. Roles that see others' affairs need a verified organisation. */
export function roleFromMembership(kind: OrganisationKind, state: VerificationState): Role | undefined {
  if (state === 'rejected' || state === 'suspended') return undefined;
  if (scienceKinds.includes(kind)) return 'institute';
  if (kind === 'company') return 'enterprise';
  if (state !== 'verified') return undefined;
  if (kind === 'park') return 'park_manager';
  if (kind === 'fund' || kind === 'fund-manager') return 'fund_manager';
  if (kind === 'intermediary') return 'broker';
  return authorityKinds.includes(kind) ? 'programme_officer' : undefined;
}

export type RegistrationIds = Partial<Record<RegistrationIdKind, string | undefined>>;

/** Whether a state knows the organisation by one of these numbers. */
export function hasStateNumber({ uscc, ogrn, ogrnip, inn }: RegistrationIds): boolean {
  return [uscc, ogrn, ogrnip, inn].some(Boolean);
}

/** Registration numbers as they are stored, or what is wrong with each. Empty ones are dropped. */
export function checkRegistrationIds(ids: RegistrationIds): { ids: RegistrationIds; faults: FieldError[] } {
  const faults: FieldError[] = [];
  const checked: RegistrationIds = {};
  for (const kind of registrationIdKinds) {
    const text = ids[kind]?.trim();
    if (!text) continue;
    const result = checkRegistrationId(kind, text);
    if (result.ok) checked[kind] = result.normalised;
    else faults.push({ path: `registrationIds.${kind}`, code: `accounts.registrationId.${result.reason}` });
  }
  return { ids: checked, faults };
}

/** What is wrong with the place: a region of another country, or one that does not exist. */
export function checkPlace(
  place: { country: string | null; region: string | null },
  isRegionKnown: (region: string) => boolean,
): FieldError[] {
  if (place.region === null) return [];
  if (place.country === null || !place.region.startsWith(`${place.country}-`)) {
    return [{ path: 'region', code: 'accounts.regionOfOtherCountry' }];
  }
  return isRegionKnown(place.region) ? [] : [{ path: 'region', code: 'accounts.regionUnknown' }];
}

/** Kinds a member may choose: the registrable ones, or the one it already has. */
export function mayBecomeKind(present: OrganisationKind, wanted: OrganisationKind): boolean {
  return present === wanted || (registrableKinds as readonly string[]).includes(wanted);
}

type Identity = {
  kind: string;
  country: string | null;
  names: LocalizedText;
  registrationIds: RegistrationIds;
};

/** Whether a change touches what a moderator looks at when verifying. */
export function changesIdentity(before: Identity, after: Identity): boolean {
  return (
    before.kind !== after.kind ||
    before.country !== after.country ||
    languages.some((language) => before.names[language] !== after.names[language]) ||
    registrationIdKinds.some((kind) => before.registrationIds[kind] !== after.registrationIds[kind])
  );
}

/** States in which members may no longer change what was or is being verified. */
export function isIdentityFixed(state: VerificationState): boolean {
  return state === 'documents_sent' || state === 'verified' || state === 'suspended';
}
