import { pickText } from '../../../shared/language.ts';
import {
  findFindableEquipment,
  findFindableProducts,
  listEquipmentStamps,
  listProductStamps,
  type FindableThing,
} from '../../accounts/public.ts';
import { directorySource } from './directory-source.ts';
import { placeLine } from './texts-of.ts';

/** Products of enterprises, as their lists show them. */
export const productSource = directorySource({
  kind: 'product',
  version: 1,
  listStamps: listProductStamps,
  find: findFindableProducts,
  describe: describeThing,
});

/** Equipment and services that can be booked. */
export const equipmentSource = directorySource({
  kind: 'equipment',
  version: 1,
  listStamps: listEquipmentStamps,
  find: findFindableEquipment,
  describe: describeThing,
});

function describeThing(found: FindableThing) {
  const { organisationId, organisationNames, kindWords, region, country } = found;
  return {
    sourceLanguage: found.sourceLanguage,
    texts: found.texts.map(({ language, name, body }) => ({
      language,
      title: name,
      summary: [
        kindWords?.[language],
        pickText(organisationNames, language)?.text,
        placeLine(language, { region, country }),
      ]
        .filter(Boolean)
        .join(' · '),
      keywords: found.codes,
      body,
    })),
    textStates: Object.fromEntries(
      found.texts.flatMap(({ language, state }) => (state === 'own' ? [] : [[language, state]])),
    ),
    facets: {
      country: country === null ? [] : [country],
      region: region === null ? [] : [region],
      field: found.fields,
    },
    owner: { id: organisationId, names: Object.values(organisationNames) },
  };
}
