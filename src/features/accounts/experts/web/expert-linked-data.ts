import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { pickText, type Language } from '../../../../shared/language.ts';
import type { Expert } from '../contract.ts';

/** An expert as a Person of schema.org: what he agreed to be shown, once his organisation confirmed it; else nothing. */
export function personFacts(one: Expert, language: Language) {
  if (one.state !== 'approved' || one.isDemo) return undefined;
  const orcid = one.orcid === null ? undefined : `https://orcid.org/${one.orcid}`;
  return {
    name: one.displayName,
    alternateName: one.names.map(({ text }) => text).filter((text) => text !== one.displayName),
    jobTitle: one.text.words.positions || undefined,
    affiliation: one.organisation
      ? { '@type': 'Organization', name: pickText(one.organisation.names, language)?.text }
      : undefined,
    knowsAbout: one.fields.map((code) => grntiName(code, language)),
    knowsLanguage: one.languages.map((spoken) => spoken.language),
    identifier: orcid,
    sameAs: orcid,
  };
}
