import { languages, type Language } from '../../../shared/language.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { pathOfRecord } from '../../search/contract.ts';
import { knownMoment, type SearchDocument } from '../../search/public.ts';
import type { HarvestKind } from '../harvest/kinds.ts';

/** Text in a language. */
export type Spoken = { text: string; language: Language };

/** A record as catalogues of others see it. */
export type Described = {
  kind: HarvestKind;
  number: string | null;
  addresses: string[];
  language: Language;
  titles: Spoken[];
  summaries: Spoken[];
  /** Which texts are translations and how far they were checked, in English. */
  provenance: string;
  subjects: Spoken[];
  coverage: Spoken[];
  creators: string[];
  /** YYYY-MM-DD; null where nobody knows it. */
  day: string | null;
};

/** `publicUrl`: of the site. */
export function describeRecord(kind: HarvestKind, document: SearchDocument, publicUrl: string): Described {
  const { texts, facets, owner, ref, sourceLanguage } = document;
  const spoken = (pick: (text: (typeof texts)[number]) => string): Spoken[] =>
    texts.map((text) => ({ text: pick(text), language: text.language })).filter(({ text }) => text !== '');
  const inAll = (names: Readonly<Partial<Record<Language, string>>> | undefined): Spoken[] =>
    languages.flatMap((language) => (names?.[language] ? [{ text: names[language], language }] : []));
  return {
    kind,
    number: document.number ?? null,
    addresses: languages.map((language) => new URL(`/${language}${pathOfRecord(kind, ref)}`, publicUrl).href),
    language: sourceLanguage,
    titles: spoken(({ title }) => title),
    summaries: spoken(({ summary }) => summary),
    provenance: provenanceOf(document),
    subjects: (facets.field ?? []).flatMap((code) => inAll(grntiNames[code.slice(0, 2)])),
    coverage: (facets.region ?? []).flatMap((code) => inAll(regionNames[code])),
    creators: owner ? owner.names.slice(0, 1) : [],
    day: knownMoment(document.sortDate)?.toISOString().slice(0, 10) ?? null,
  };
}

const languageNames: Record<Language, string> = { zh: 'Chinese', ru: 'Russian', en: 'English' };
const stateNames: Readonly<Record<string, string>> = {
  machine: 'translated by machine, not checked',
  assigned: 'translated by machine, not checked',
  in_progress: 'translated by machine, not checked',
  human: 'translated by a person, not yet checked by a second one',
  verified: 'translated and checked by people',
  stale: 'translation of an earlier version of the original',
};

function provenanceOf({ texts, textStates, sourceLanguage }: SearchDocument): string {
  return texts
    .map(({ language }) => {
      const state = language === sourceLanguage ? 'original' : stateNames[textStates[language] ?? ''];
      return state === undefined ? undefined : `${languageNames[language]}: ${state}`;
    })
    .filter((line) => line !== undefined)
    .join('; ');
}
