import { findFindableOrganisations, listOrganisationStamps } from '../../accounts/public.ts';
import { directorySource } from './directory-source.ts';
import { placeLineOf, textsOf } from './texts-of.ts';

/** Organisations everybody may see: those of the directory and the verified ones. */
export const organisationSource = directorySource({
  kind: 'organisation',
  version: 1,
  listStamps: listOrganisationStamps,
  find: findFindableOrganisations,
  describe: (found) => ({
    texts: textsOf(found.names, found.profile, (language) => ({
      summary: placeLineOf(found, language),
      keywords: [],
      body: '',
    })),
    owner: { id: found.id, names: [...Object.values(found.names), ...found.spellings] },
  }),
});
