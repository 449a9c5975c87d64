/**
 * `orcid`: 16 signs with a check digit. `spin`: the code of an author in the РИНЦ, eight digits. `researcherId`: Web of
 * Science, AAB-1234-2020. `scopusId`: the number of an author in Scopus. Only ORCID has a check digit.
 */
export const researcherIdKinds = ['orcid', 'spin', 'researcherId', 'scopusId'] as const;
/** Names of their own, the same in every language. */
export const researcherIdNames = {
  orcid: 'ORCID',
  spin: 'SPIN (eLIBRARY)',
  researcherId: 'ResearcherID',
  scopusId: 'Scopus Author ID',
} as const;
export type ResearcherIdKind = (typeof researcherIdKinds)[number];
export type ResearcherIdFault = 'form' | 'checkDigit';

const forms: Readonly<Record<ResearcherIdKind, RegExp>> = {
  orcid: /^(?:https?:\/\/(?:www\.)?orcid\.org\/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])$/i,
  spin: /^(\d{4})-?(\d{4})$/,
  researcherId: /^([A-Z]{1,3})-(\d{4})-((?:19|20)\d{2})$/i,
  scopusId: /^(\d{10,11})$/,
};

/** The identifier as it is kept, or what is wrong with it. It asks no register whether it is in use. */
export function checkResearcherId(
  kind: ResearcherIdKind,
  text: string,
): { ok: true; normalised: string } | { ok: false; fault: ResearcherIdFault } {
  const typed = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\s\u200b\ufeff]/g, '');
  const parts = forms[kind].exec(typed)?.slice(1);
  if (!parts || /^0+$/.test(parts.join(''))) return { ok: false, fault: 'form' };
  const normalised = parts.join('-').toUpperCase();
  if (kind === 'orcid' && !isOrcidValid(parts.join('').toUpperCase())) {
    return { ok: false, fault: 'checkDigit' };
  }
  return { ok: true, normalised };
}

// ISO 7064 mod 11-2: X stands for ten.
function isOrcidValid(code: string): boolean {
  let total = 0;
  for (const digit of code.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return code.at(-1) === (check === 10 ? 'X' : String(check));
}
