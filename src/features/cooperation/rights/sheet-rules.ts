import { checksNeeded, isCheckPassed } from './filing-rules.ts';
import type { BackgroundInput, Disposition, FirstFiling, StoredRules } from './sheet-shapes.ts';
import { territories, type SheetPart, type Territory } from './vocabulary.ts';

export type SheetParty = {
  organisationId: string;
  bank: 'cn' | 'ru' | 'other';
  isLead: boolean;
  name: string;
  /** A commercial organisation, as Russian law asks for gifts between such. */
  isCompany: boolean;
};
export type SheetItem = BackgroundInput & { id: string; organisationId: string };

/** All the sheet says, and what the listing the project began from promised. */
export type SheetFacts = {
  parties: readonly SheetParty[];
  items: readonly SheetItem[];
  /** Parties that said they bring nothing along. */
  noneSaid: readonly string[];
  rules: StoredRules;
  listing: {
    ownerOrganisationId: string | null;
    rightsOffered: readonly { form: string; territory: readonly string[] }[];
  } | null;
  /** Shares the joint development agreement names for the leads, in per cent; null where there is none. */
  agreementShares: { cn: number; ru: number } | null;
  /** Today, YYYY-MM-DD. */
  day: string;
};

export type Finding = {
  /** Key of the sentence that says it. */
  code: string;
  part: SheetPart;
  params?: Record<string, string>;
  /** A gap that keeps a side from confirming the part. */
  isBlocking?: boolean;
};

/** What is not said yet. */
export function findGaps(facts: SheetFacts): Finding[] {
  return [...annexGaps(facts), ...foregroundGaps(facts), ...filingGaps(facts)];
}

function annexGaps({ parties, items, noneSaid }: SheetFacts): Finding[] {
  const silent = parties
    .filter(({ organisationId }) => !noneSaid.includes(organisationId))
    .filter(({ organisationId }) => !items.some((item) => item.organisationId === organisationId))
    .map(({ name }) => annex('partySilent', { party: name }, true));
  const unknown = items
    .filter(({ encumbrance }) => encumbrance === 'unknown')
    .map(({ title }) => annex('encumbranceUnknown', { title }));
  const unheld = items
    .filter(({ holder }) => holder === '')
    .map(({ title }) => annex('holderMissing', { title }));
  return [...silent, ...unknown, ...unheld];
}

function foregroundGaps({ rules: { foreground } }: SheetFacts): Finding[] {
  const gaps: Finding[] = [];
  const need = (isMissing: boolean, code: string, params?: Record<string, string>) => {
    if (isMissing) gaps.push(rule(code, params, true));
  };
  need(foreground.soleOwner === null, 'soleOwnerMissing');
  need(foreground.partnerUse === null, 'partnerUseMissing');
  for (const territory of territories) {
    const said = foreground.territories[territory];
    need(said.shares.length === 0, 'sharesMissing', { territory });
    need(said.exploiter === null, 'exploiterMissing', { territory });
    need(said.thirdParty === null, 'thirdPartyMissing', { territory });
    need(said.income === null, 'incomeMissing', { territory });
  }
  need(foreground.publicationDays === null, 'publicationMissing');
  need(foreground.confidentialityYears === null, 'confidentialityMissing');
  need(foreground.remuneration === null, 'remunerationMissing');
  return gaps;
}

function filingGaps({ rules: { firstFiling: filing }, day }: SheetFacts): Finding[] {
  const gaps: Finding[] = [];
  if (filing.country === null) gaps.push(rule('filingCountryMissing', undefined, true));
  else if (filing.reason === '') gaps.push(rule('filingReasonMissing', undefined, true));
  if (filing.madeIn === null) gaps.push(rule('madeInMissing', undefined, true));
  if (filing.china.state === null) gaps.push(rule('checkMissing', { country: 'CN' }, true));
  if (filing.russia.state === null) gaps.push(rule('checkMissing', { country: 'RU' }, true));
  const pending = (filing.country === null ? [] : checksNeeded(filing.madeIn, filing.country))
    .filter((home) => ['asked', 'passed'].includes(checkOf(filing, home).state ?? ''))
    .filter((home) => !isCheckPassed(filing, home, day));
  return [...gaps, ...pending.map((home) => rule('checkPending', { country: home }))];
}

/** What contradicts itself, the listing, or a law that cannot be agreed away. */
export function findConflicts(facts: SheetFacts): Finding[] {
  return [
    ...claimedTwice(facts),
    ...encumberedButExclusive(facts),
    ...againstListing(facts),
    ...filingAgainstPlace(facts),
    ...facts.rules.dispositions.flatMap((one) => faultsOfDisposition(facts, one)),
    ...exclusiveTwice(facts),
    ...strangersWithShares(facts),
    ...againstAgreement(facts),
  ];
}

/** Numbers and titles compared without spaces, punctuation and case. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function claimedTwice({ items }: SheetFacts): Finding[] {
  return items.flatMap((item, at) =>
    items
      .slice(at + 1)
      .filter((other) => other.organisationId !== item.organisationId)
      .filter((other) =>
        item.number === '' || other.number === ''
          ? bare(item.title) === bare(other.title)
          : bare(item.number) === bare(other.number),
      )
      .map(() => annex('claimedTwice', { title: item.title })),
  );
}

const isExclusive = (form: string) => form === 'exclusive' || form === 'assignment';

function encumberedButExclusive({ items, listing, rules }: SheetFacts): Finding[] {
  const promised = listing?.rightsOffered.some(({ form }) => isExclusive(form))
    ? listing.ownerOrganisationId
    : null;
  return items
    .filter(({ encumbrance }) => encumbrance === 'encumbered')
    .filter(
      (item) =>
        item.organisationId === promised ||
        rules.dispositions.some(({ itemId, kind }) => itemId === item.id && isExclusive(kind)),
    )
    .map(({ title }) => annex('encumberedButExclusive', { title }));
}

/** The listing promised the other side a territory to itself, or no such thing, and the rule says otherwise. */
function againstListing({ listing, parties, rules: { foreground, dispositions } }: SheetFacts): Finding[] {
  if (!listing || listing.rightsOffered.length === 0) return [];
  const owner = parties.find(({ organisationId }) => organisationId === listing.ownerOrganisationId);
  const partner = owner?.bank === 'cn' ? 'ru' : 'cn';
  const conflicts: Finding[] = [];
  for (const territory of territories) {
    const offered = listing.rightsOffered.filter((one) => meets(one.territory, territory));
    const said = foreground.territories[territory];
    if (offered.some(({ form }) => isExclusive(form))) {
      const isShared = said.exploiter !== null && said.exploiter !== partner;
      const isLicensed = said.thirdParty !== null && said.thirdParty !== 'jointConsent';
      if (isShared || isLicensed) conflicts.push(rule('listingPromisesExclusive', { territory }));
    } else if (
      dispositions.some(
        (one) =>
          one.fromOrganisationId === listing.ownerOrganisationId &&
          isExclusive(one.kind) &&
          one.territories.includes(territory),
      )
    ) {
      conflicts.push(rule('listingOffersNoExclusive', { territory }));
    }
  }
  return conflicts;
}

/** A listing names countries by code; none named means every country. */
function meets(named: readonly string[], territory: Territory): boolean {
  if (named.length === 0) return true;
  return territory === 'third'
    ? named.some((code) => code !== 'CN' && code !== 'RU')
    : named.includes(territory);
}

/** A check that was asked for is waited for; one nobody asks for, or that was refused, contradicts the plan. */
function filingAgainstPlace({ rules: { firstFiling } }: SheetFacts): Finding[] {
  const { madeIn, country } = firstFiling;
  const against = (country === null ? [] : checksNeeded(madeIn, country))
    .filter((home) => ['notAsked', 'refused'].includes(checkOf(firstFiling, home).state ?? ''))
    .map((home) => rule('filingBeforeCheck', { country: home }));
  const skipped = (['CN', 'RU'] as const)
    .filter((home) => checkOf(firstFiling, home).state === 'notNeeded')
    .filter((home) => madeIn === home || madeIn === 'both')
    .map((home) => rule('checkSaidNotNeeded', { country: home }));
  return [...against, ...skipped];
}

function checkOf({ china, russia }: FirstFiling, home: 'CN' | 'RU') {
  return home === 'CN' ? china : russia;
}

function faultsOfDisposition({ parties, items }: SheetFacts, one: Disposition): Finding[] {
  const partyOf = (id: string) => parties.find(({ organisationId }) => organisationId === id);
  const [from, to] = [partyOf(one.fromOrganisationId), partyOf(one.toOrganisationId)];
  const params = { from: from?.name ?? '', to: to?.name ?? '' };
  const item = items.find(({ id }) => id === one.itemId);
  const touchesRussia = from?.bank === 'ru' || to?.bank === 'ru' || one.territories.includes('RU');
  const conflicts: Finding[] = [];
  if (item && item.organisationId !== one.fromOrganisationId) {
    conflicts.push(rule('notTheirsToGive', { ...params, title: item.title }));
  }
  if (!touchesRussia) return conflicts;
  const isLicence = one.kind !== 'assignment';
  if (!isLicence && one.price === 'free' && from?.isCompany && to?.isCompany) {
    conflicts.push(rule('freeAssignment', params));
  }
  if (isLicence && one.price === 'paid' && !one.isPriceStated)
    conflicts.push(rule('paidWithoutPrice', params));
  if (isLicence && one.territories.length === 0) conflicts.push(rule('silentTerritory', params));
  if (isLicence && one.years === null) conflicts.push(rule('silentTerm', params));
  return conflicts;
}

/** Two may not both have the same thing alone in the same territory. */
function exclusiveTwice({ rules: { dispositions } }: SheetFacts): Finding[] {
  const alone = dispositions.filter(({ kind }) => kind !== 'ordinary');
  const met = alone.flatMap((one, at) =>
    alone
      .slice(at + 1)
      .filter((other) => other.itemId === one.itemId && other.fromOrganisationId === one.fromOrganisationId)
      .flatMap((other) => one.territories.filter((territory) => other.territories.includes(territory))),
  );
  return [...new Set(met)].map((territory) => rule('exclusiveTwice', { territory }));
}

function strangersWithShares({ parties, rules: { foreground } }: SheetFacts): Finding[] {
  const known = new Set(parties.map(({ organisationId }) => organisationId));
  return territories
    .filter((territory) =>
      foreground.territories[territory].shares.some(({ organisationId }) => !known.has(organisationId)),
    )
    .map((territory) => rule('shareOfStranger', { territory }));
}

/** Each side may hold its own country alone; in third countries sheet and agreement name the same shares. */
function againstAgreement({ agreementShares, parties, rules: { foreground } }: SheetFacts): Finding[] {
  const { shares } = foreground.territories.third;
  if (!agreementShares || shares.length === 0) return [];
  const isSame = (['cn', 'ru'] as const).every((bank) => {
    const lead = parties.find((party) => party.isLead && party.bank === bank)?.organisationId;
    const perMille = shares.find(({ organisationId }) => organisationId === lead)?.perMille ?? 0;
    return perMille === agreementShares[bank] * 10;
  });
  return isSame ? [] : [rule('agreementSharesDiffer', { territory: 'third' })];
}

function annex(code: string, params?: Record<string, string>, isBlocking = false): Finding {
  return made('annex', code, params, isBlocking);
}

function rule(code: string, params?: Record<string, string>, isBlocking = false): Finding {
  return made('rules', code, params, isBlocking);
}

function made(part: SheetPart, code: string, params: Finding['params'], isBlocking: boolean): Finding {
  return { code, part, ...(params && { params }), ...(isBlocking && { isBlocking }) };
}
