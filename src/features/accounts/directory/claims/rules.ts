export const claimStates = ['open', 'accepted', 'refused', 'lapsed', 'withdrawn'] as const;
export type ClaimState = (typeof claimStates)[number];

/** What shows that the person speaks for the organisation. */
export const claimGrounds = ['document', 'registry', 'mail'] as const;
export type ClaimGround = (typeof claimGrounds)[number];

/** The domain of a website or a mail address in one spelling (ASCII, without `www.`); undefined where there is none. */
function domainOf(address: string): string | undefined {
  const text = address.includes('://') ? address : `http://${address.split('@').at(-1) ?? ''}`;
  if (!URL.canParse(text)) return undefined;
  const host = new URL(text).hostname.replace(/^www\./, '').replace(/\.$/, '');
  return host.includes('.') ? host : undefined;
}

/** Whether a mail address is at the domain of the website: exactly that domain, with or without `www.`. */
export function isAtWebsite(mail: string, website: string | null): boolean {
  if (website === null || !mail.includes('@')) return false;
  const domain = domainOf(mail);
  return domain !== undefined && domain === domainOf(website);
}

type Profile = {
  externalKey: string | null;
  isDemo: boolean;
  verificationState: string;
  hasMembers: boolean;
  isMerged: boolean;
};

/** Whether a profile waits for its people: it came from a source, everybody sees it, and nobody speaks for it. */
export function isClaimable(profile: Profile): boolean {
  const { externalKey, isDemo, verificationState, hasMembers, isMerged } = profile;
  const isPublic = verificationState === 'listed' || verificationState === 'verified';
  return externalKey !== null && !isDemo && isPublic && !hasMembers && !isMerged;
}

/** Whether a facility waits for who keeps it: it came from a source, and no organisation keeps it. */
export function isFacilityClaimable(facility: {
  externalKey: string | null;
  isDemo: boolean;
  hasOperators: boolean;
}): boolean {
  return facility.externalKey !== null && !facility.isDemo && !facility.hasOperators;
}

/** The grounds a moderator may accept a claim on: what was sent, what was proven, or what he looked up himself. */
export function groundsOf(claim: { files: readonly unknown[]; mailProvenAt: string | null }): ClaimGround[] {
  return [
    ...(claim.files.length > 0 ? (['document'] as const) : []),
    ...(claim.mailProvenAt === null ? [] : (['mail'] as const)),
    'registry',
  ];
}
