import { pickText } from '../../../shared/language.ts';
import { findFindablePeople, listPersonStamps } from '../../accounts/public.ts';
import type { DocumentSource } from './document-source.ts';
import { ownLanguageOf, placeLine, textsOf } from './texts-of.ts';

/** People who agreed to be shown in public; nothing but names and the organisations shown with them. */
export const personSource: DocumentSource = {
  room: 'accounts',
  kind: 'person',
  version: 1,
  listStamps: listPersonStamps,
  readDocuments: async (ctx, ids) =>
    (await findFindablePeople(ctx, ids)).map((found) => ({
      ref: { room: 'accounts', kind: 'person', id: found.id },
      kind: 'person',
      audience: ['public'],
      sourceLanguage: ownLanguageOf(found.country),
      texts: textsOf(found.names, {}, (language) => ({
        summary: [
          ...found.organisations.map((names) => pickText(names, language)?.text),
          placeLine(language, { region: found.region, country: found.country }),
        ]
          .filter(Boolean)
          .join(' · '),
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
      owner:
        found.firstOrganisationId === null
          ? null
          : {
              id: found.firstOrganisationId,
              names: found.organisations.flatMap((names) => Object.values(names)),
            },
      stamp: found.stamp,
    })),
};
