import { useLanguage } from '../../../ui/language.ts';
import { facetLabel, type LabelledFilter, type OrganisationNames, type SpokenLabel } from '../facet-label.ts';

export type { OrganisationNames, SpokenLabel } from '../facet-label.ts';

/** How a value of a facet is called in the reader's language. */
export function useFacetLabel(
  organisations: OrganisationNames,
): (name: LabelledFilter, value: string) => SpokenLabel {
  return facetLabel(organisations, useLanguage());
}
