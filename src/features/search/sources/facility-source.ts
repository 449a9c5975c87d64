import { findFindableFacilities, listFacilityStamps } from '../../accounts/public.ts';
import type { DocumentSource } from './document-source.ts';
import { ownLanguageOf, placeLine, textsOf } from './texts-of.ts';

/** Parks, incubators, joint laboratories and other facilities; all are public. */
export const facilitySource: DocumentSource = {
  room: 'accounts',
  kind: 'facility',
  version: 1,
  listStamps: listFacilityStamps,
  readDocuments: async (ctx, ids) =>
    (await findFindableFacilities(ctx, ids)).map((found) => ({
      ref: { room: 'accounts', kind: 'facility', id: found.id },
      kind: 'facility',
      audience: ['public'],
      sourceLanguage: ownLanguageOf(found.country),
      texts: textsOf(found.names, {}, (language) => ({
        summary: placeLine(language, {
          kind: found.kindWords[language],
          city: found.cityNames?.[language],
          region: found.region,
          country: found.country,
        }),
        keywords: found.fieldWords[language].split('\n').filter(Boolean),
        body: '',
      })),
      textStates: {},
      facets: {
        country: found.country === null ? [] : [found.country],
        region: found.region === null ? [] : [found.region],
        field: found.rubrics,
      },
      sortDate: found.updatedAt,
      isDemo: found.isDemo,
      names: found.spellings,
      stamp: found.stamp,
    })),
};
