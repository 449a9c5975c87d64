import type { Language, LocalizedText, TrilingualText } from '../../shared/language.ts';

/** What a record is like, in a few characters: another stamp means that what can be found of it has changed. */
export type FindableStamp = { id: string; stamp: string };
export type StampPage = { afterId: string | null; limit: number };

export type Findable = FindableStamp & {
  country: string | null;
  /** ISO 3166-2. */
  region: string | null;
  updatedAt: Date;
  isDemo: boolean;
  /** Other names and spellings in other scripts, in small letters, never to be shown. */
  spellings: string[];
};

/** What stands somewhere: an organisation or a facility. */
export type FindableSite = Findable & {
  names: LocalizedText;
  kindWords: TrilingualText;
  cityNames: TrilingualText | null;
};

/** All of an organisation that everybody may see and find. */
export type FindableOrganisation = FindableSite & {
  /** As it wrote it itself. */
  profile: LocalizedText;
  /** The language the profile is translated from; undefined without a profile. */
  profileLanguage: Language | undefined;
  /** In other languages, with how each stands. */
  profileTranslations: Partial<Record<Language, { text: string; state: string }>>;
};

/** All of a facility that everybody may see and find. */
export type FindableFacility = FindableSite & {
  /** Fields of science in words. */
  fieldWords: Record<Language, string[]>;
  /** GRNTI rubrics of these fields, by our reading of their names. */
  rubrics: string[];
};

/** A person who agreed to be found; country and region are those of the first organisation. */
export type FindablePerson = Findable & {
  names: TrilingualText;
  /** Names of the organisations this person may be shown with. */
  organisations: LocalizedText[];
  firstOrganisationId: string | null;
};

/** All of a product or a piece of equipment that everybody may see and find. */
export type FindableThing = Findable & {
  /** Absent where all are of one kind. */
  kindWords?: TrilingualText;
  organisationId: string;
  organisationNames: LocalizedText;
  sourceLanguage: Language;
  texts: { language: Language; name: string; body: string; state: 'own' | 'machine' | 'human' | 'stale' }[];
  /** GRNTI. */
  fields: string[];
  /** Designations it may be found by: a code of the customs nomenclature. */
  codes: string[];
};
