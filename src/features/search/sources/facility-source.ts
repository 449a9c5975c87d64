import { findFindableFacilities, listFacilityStamps } from '../../accounts/public.ts';
import { directorySource } from './directory-source.ts';
import { placeLineOf, textsOf } from './texts-of.ts';

/** Parks, incubators, joint laboratories and other facilities; all are public. */
export const facilitySource = directorySource({
  kind: 'facility',
  version: 1,
  listStamps: listFacilityStamps,
  find: findFindableFacilities,
  describe: (found) => ({
    texts: textsOf(found.names, {}, (language) => ({
      summary: placeLineOf(found, language),
      keywords: found.fieldWords[language],
      body: '',
    })),
    facets: { field: found.rubrics },
  }),
});
