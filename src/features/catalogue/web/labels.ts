import { useWords } from '../../../ui/language.ts';
import { catalogueWords } from '../messages/catalogue-words.ts';
import type { ListingKind } from '../listings/vocabulary.ts';

const groups = {
  state: 'states',
  visibility: 'visibilities',
  compliance: 'complianceStates',
  cooperationType: 'cooperationTypes',
  partnerType: 'partnerTypes',
  ipStatus: 'ipStatuses',
  ipObjectType: 'ipObjectTypes',
  ipObjectStatus: 'ipObjectStatuses',
  rightsForm: 'rightsForms',
  controlAnswer: 'controlAnswers',
  solutionIp: 'solutionIpExpectations',
  changeReason: 'changeReasons',
  scheme: 'maturitySchemes',
  step: 'steps',
  side: 'by',
  section: 'sections',
  attachmentPurpose: 'attachmentPurposes',
} as const;
export type LabelGroup = keyof typeof groups;

type FieldWords = { label: string; help: string };

/** Names of codes and of form fields in the reader's language; a code without a name is shown as it is. */
export function useLabels(): {
  of(group: LabelGroup, code: string): string;
  field(kind: ListingKind, name: string): FieldWords;
  /** Why a step was taken: a moderator's reason, or a sentence of the platform itself. */
  reason(code: string): string;
} {
  const words = useWords(catalogueWords);
  return {
    of: (group, code) => (words[groups[group]] as Record<string, string>)[code] ?? code,
    reason: (code) => (words.changeReasons as Record<string, string>)[code] ?? words.errors[code] ?? code,
    field: (kind, name) => fieldWords(words.fields[kind] as Record<string, FieldWords>, name),
  };
}

function fieldWords(fields: Record<string, FieldWords>, name: string): FieldWords {
  return fields[name] ?? { label: name, help: '' };
}
