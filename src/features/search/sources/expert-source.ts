import { findFindableExperts, listExpertStamps, organisationsByIds } from '../../accounts/public.ts';
import { pickText } from '../../../shared/language.ts';
import { directorySource } from './directory-source.ts';
import { placeLine, textsOf } from './texts-of.ts';

/** Experts who agreed to be found and are confirmed, with their own words on what they know. */
export const expertSource = directorySource({
  kind: 'expert',
  version: 1,
  listStamps: listExpertStamps,
  find: async (ctx, ids) => {
    const found = await findFindableExperts(ctx, ids);
    const organisations = await organisationsByIds(
      ctx,
      found.map(({ organisationId }) => organisationId),
    );
    return found.map((expert) => ({
      ...expert,
      organisationNames: organisations.get(expert.organisationId)?.names ?? {},
    }));
  },
  describe: (found) => {
    const names = Object.fromEntries(
      Object.entries(found.organisationNames).filter(([, name]) => name !== undefined),
    );
    const bodies = Object.fromEntries(
      found.texts.map(({ language, words }) => [language, Object.values(words).filter(Boolean).join('\n')]),
    );
    return {
      texts: textsOf(found.names, bodies, (language) => ({
        summary: [
          pickText(names, language)?.text,
          placeLine(language, { region: found.region, country: found.country }),
        ]
          .filter(Boolean)
          .join(' · '),
        keywords: [],
        body: '',
      })),
      ...(found.texts[0] && { sourceLanguage: found.texts[0].language }),
      textStates: Object.fromEntries(
        found.texts.flatMap(({ language, state }) => (state === 'own' ? [] : [[language, state]])),
      ),
      facets: {
        country: found.country === null ? [] : [found.country],
        region: found.region === null ? [] : [found.region],
        field: found.fields,
      },
      owner: { id: found.organisationId, names: Object.values(names) },
    };
  },
});
