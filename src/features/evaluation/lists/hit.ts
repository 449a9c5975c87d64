import type { LocalizedText } from '../../../shared/language.ts';

/** What the asked party has in common with the entry, strongest first. */
export const hitRules = ['registrationNumber', 'sameName', 'sameSound', 'similarName'] as const;
export type HitRule = (typeof hitRules)[number];

/**
 * Through whom the entry was met. `ownerOfAsked`: a recorded owner of the asked party is what was met, with the share
 * it holds; `listedOwner`: the list names the asked party as an owner of the entry.
 */
export const hitRelations = ['itself', 'ownerOfAsked', 'listedOwner'] as const;
export type HitRelation = (typeof hitRelations)[number];

/** What the recorded shares come to: half and more counts as the owner itself would; unknown stays a question. */
export const ownershipStandings = ['half', 'belowHalf', 'unknown'] as const;
export type OwnershipStanding = (typeof ownershipStandings)[number];

/** How much a person should make of it; none of them is a verdict. */
export const hitStrengths = ['strong', 'likely', 'weak'] as const;
export type HitStrength = (typeof hitStrengths)[number];

/** An entry of a list in use that the asked party may be: a question to a person, never a verdict. */
export type Hit = {
  listId: string;
  listNames: LocalizedText;
  listVersion: number;
  entryId: string;
  /** Stays the same over all versions of the list. */
  entryKey: string;
  /** The name of the entry, as the list writes it. */
  entryName: string;
  /** What was asked and what the list says, as written; for numbers both are the number. */
  asked: string;
  matched: string;
  rule: HitRule;
  /** 0 to 1; 1 for the same number. */
  score: number;
  strength: HitStrength;
  relation: HitRelation;
  /** Of `ownerOfAsked`: per cent held by the met owners together, and what that comes to. */
  ownership: { name: string; sharePercent: number | null; standing: OwnershipStanding } | null;
  /** Both countries are known and are not the same. */
  isOtherCountry: boolean;
  /** Both have a number of the same kind, and not the same one. */
  isOtherNumber: boolean;
};

export type AskedOwner = {
  names: readonly string[];
  registrationNumbers: readonly string[];
  /** Per cent of the asked party; null where it is not known. */
  sharePercent: number | null;
};

export type AskedParty = {
  /** In any script, any number of forms of the same party. */
  names: readonly string[];
  /** USCC, ОГРН, ОГРНИП, ИНН or others, as written. */
  registrationNumbers: readonly string[];
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Owners the asker knows of; those recorded here are looked up by the registration numbers besides. */
  owners?: readonly AskedOwner[];
};
