import { pickText } from '../../../shared/language.ts';
import { findFindablePeople, listPersonStamps } from '../../accounts/public.ts';
import { directorySource } from './directory-source.ts';
import { placeLine, textsOf } from './texts-of.ts';

/** People who agreed to be shown in public; nothing but names and the organisations shown with them. */
export const personSource = directorySource({
  kind: 'person',
  version: 1,
  listStamps: listPersonStamps,
  find: findFindablePeople,
  describe: (found) => ({
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
    owner:
      found.firstOrganisationId === null
        ? null
        : {
            id: found.firstOrganisationId,
            names: found.organisations.flatMap((names) => Object.values(names)),
          },
  }),
});
