import { textOfField } from '../../../../ui/form-fields.ts';
import { wordsOfForm } from '../../wordings/web/words-of-form.ts';

const factNames = ['organisationId', 'facilityId', 'kind', 'field'] as const;

/** A note as it was typed, as the API takes it and the form shows it again. */
export function practiceOfForm(form: FormData): Record<string, string> {
  return {
    ...Object.fromEntries(factNames.map((name) => [name, textOfField(form, name).trim()])),
    ...wordsOfForm(form, 'practice'),
  };
}
