import { localeOf } from '../../../../ui/format.ts';
import { useLanguage } from '../../../../ui/language.ts';
import type { Choice } from '../../../../ui/fields.tsx';
import { useLabels, type LabelGroup } from '../../web/labels.ts';
import { marketLevelNames, technicalLevelNames } from '../level-names.ts';
import {
  controlAnswers,
  cooperationTypes,
  ipObjectStatuses,
  ipObjectTypes,
  ipStatuses,
  maturitySchemes,
  partnerTypes,
  rightsForms,
  solutionIpExpectations,
  visibilities,
} from '../vocabulary.ts';
import { fieldChoices, regionChoices, regionCountries } from './choices.ts';
import { useForm } from './form-context.ts';
import type { ChoiceSource } from './form-spec.ts';

const lists: Partial<Record<ChoiceSource, readonly string[]>> = {
  cooperationType: cooperationTypes,
  partnerType: partnerTypes,
  visibility: visibilities,
  ipStatus: ipStatuses,
  ipObjectType: ipObjectTypes,
  ipObjectStatus: ipObjectStatuses,
  rightsForm: rightsForms,
  controlAnswer: controlAnswers,
  solutionIp: solutionIpExpectations,
  scheme: maturitySchemes,
};

/** The choices of a control in the reader's language. */
export function useChoices(): (from: ChoiceSource) => readonly Choice[] {
  const language = useLanguage();
  const labels = useLabels();
  const { organisations } = useForm();
  const levels = (names: typeof technicalLevelNames) =>
    Object.entries(names).map(([value, name]) => ({ value, label: `${value} · ${name[language]}` }));
  return (from) => {
    if (from === 'grnti') return fieldChoices(language);
    if (from === 'regions') {
      return regionCountries
        .flatMap((country) => regionChoices(country, language))
        .sort((a, b) => a.label.localeCompare(b.label, localeOf(language)));
    }
    if (from === 'organisations') return organisations;
    if (from === 'technicalLevel') return levels(technicalLevelNames);
    if (from === 'marketLevel') return levels(marketLevelNames);
    return (lists[from] ?? []).map((value) => ({ value, label: labels.of(from as LabelGroup, value) }));
  };
}
