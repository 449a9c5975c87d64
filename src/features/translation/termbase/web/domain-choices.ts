import { grntiNames } from '../../../../shared/grnti-names.ts';
import type { Language } from '../../../../shared/language.ts';
import type { Choice } from '../../../../ui/fields.tsx';
import { domainName } from '../../web/domain-name.ts';

/** The fields a concept may belong to, by their code; words of every field first. */
export function domainChoices(language: Language): Choice[] {
  return Object.keys(grntiNames)
    .toSorted()
    .map((value) => ({ value, label: domainName(value, language) }));
}
