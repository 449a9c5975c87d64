/** Kinds an organisation registers as (the field standard's eight types). */
export const registrableKinds = [
  'institute',
  'university',
  'company',
  'park',
  'intermediary',
  'fund',
  'authority',
  'association',
] as const;
export type RegistrableKind = (typeof registrableKinds)[number];

/** All kinds: the registrable ones and the finer ones of the starting content. */
export const organisationKinds = [
  ...registrableKinds,
  'government',
  'ministry',
  'agency',
  'local-government',
  'leading-group',
  'academy',
  'think-tank',
  'alliance',
  'service-center',
  'fund-manager',
  'international-org',
  'media',
  'publisher',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** `listed`: known from a source, has no account; the others are the states of workflow `organisation_account`. */
export const verificationStates = [
  'listed',
  'registered',
  'documents_sent',
  'verified',
  'rejected',
  'suspended',
] as const;
export type VerificationState = (typeof verificationStates)[number];

export const verificationMethods = ['none', 'document', 'registry', 'mail'] as const;
export const membershipRoles = ['owner', 'member'] as const;
export type MembershipRole = (typeof membershipRoles)[number];
