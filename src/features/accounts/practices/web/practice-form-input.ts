import { textOfField } from '../../../../ui/form-fields.ts';
import { soughtField, type DirectoryField } from '../../web/directory-choices.ts';
import { wordsOfForm } from '../../wordings/web/words-of-form.ts';

/** The park or incubator a note is about. */
export const facilityField: DirectoryField = {
  kind: 'facility',
  nameField: 'facilityName',
  idField: 'facilityId',
};
const factNames = [
  'organisationId',
  facilityField.nameField,
  facilityField.idField,
  soughtField(facilityField.idField),
  'kind',
  'field',
];

/** A note as it was typed, as the API takes it and the form shows it again. */
export function practiceOfForm(form: FormData): Record<string, string> {
  return {
    ...Object.fromEntries(factNames.map((name) => [name, textOfField(form, name).trim()])),
    ...wordsOfForm(form, 'practice'),
  };
}
