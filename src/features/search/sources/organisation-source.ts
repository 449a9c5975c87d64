import type { LocalizedText } from '../../../shared/language.ts';
import {
  findFindableOrganisations,
  listOrganisationStamps,
  type FindableOrganisation,
} from '../../accounts/public.ts';
import { directorySource } from './directory-source.ts';
import { placeLineOf, textsOf } from './texts-of.ts';

/** Organisations everybody may see: those of the directory and the verified ones. */
export const organisationSource = directorySource({
  kind: 'organisation',
  version: 2,
  listStamps: listOrganisationStamps,
  find: findFindableOrganisations,
  describe: (found) => ({
    texts: textsOf(found.names, { ...translatedTexts(found), ...found.profile }, (language) => ({
      summary: placeLineOf(found, language),
      keywords: [],
      body: '',
    })),
    ...(found.profileLanguage && { sourceLanguage: found.profileLanguage }),
    textStates: Object.fromEntries(
      Object.entries(found.profileTranslations).map(([language, { state }]) => [language, state]),
    ),
    owner: { id: found.id, names: [...Object.values(found.names), ...found.spellings] },
  }),
});

function translatedTexts({ profileTranslations }: FindableOrganisation): LocalizedText {
  return Object.fromEntries(
    Object.entries(profileTranslations).map(([language, { text }]) => [language, text]),
  );
}
