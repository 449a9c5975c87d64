import { findFindableOrganisations, listOrganisationStamps } from '../../accounts/public.ts';
import type { DocumentSource } from './document-source.ts';
import { ownLanguageOf, placeLine, textsOf } from './texts-of.ts';

/** Organisations everybody may see: those of the directory and the verified ones. */
export const organisationSource: DocumentSource = {
  room: 'accounts',
  kind: 'organisation',
  version: 1,
  listStamps: listOrganisationStamps,
  readDocuments: async (ctx, ids) =>
    (await findFindableOrganisations(ctx, ids)).map((found) => ({
      ref: { room: 'accounts', kind: 'organisation', id: found.id },
      kind: 'organisation',
      audience: ['public'],
      sourceLanguage: ownLanguageOf(found.country),
      texts: textsOf(found.names, found.profile, (language) => ({
        summary: placeLine(language, {
          kind: found.kindWords[language],
          city: found.cityNames?.[language],
          region: found.region,
          country: found.country,
        }),
        keywords: [],
        body: '',
      })),
      textStates: {},
      facets: {
        country: found.country === null ? [] : [found.country],
        region: found.region === null ? [] : [found.region],
      },
      sortDate: found.updatedAt,
      isDemo: found.isDemo,
      names: found.spellings,
      owner: { id: found.id, names: [...Object.values(found.names), ...found.spellings] },
      stamp: found.stamp,
    })),
};
