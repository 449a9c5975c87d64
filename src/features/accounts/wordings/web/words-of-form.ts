import { textOfField } from '../../../../ui/form-fields.ts';
import { wordedFields, type WordedSubject } from '../wording.ts';

/** The words of a record as they were typed. */
export function wordsOfForm(form: FormData, subject: WordedSubject): Record<string, string> {
  return Object.fromEntries(
    Object.keys(wordedFields[subject]).map((name) => [name, textOfField(form, name)]),
  );
}
