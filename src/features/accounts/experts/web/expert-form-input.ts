import { textOfField } from '../../../../ui/form-fields.ts';
import { wordsOfForm } from '../../wordings/web/words-of-form.ts';
import { researcherIdKinds } from '../researcher-ids.ts';

export const fieldRows = 3;
export const languageRows = 4;

/** The entry as typed, for the API: empty rows are left out, finer codes follow the chosen rubrics. */
export function expertOfForm(form: FormData): Record<string, unknown> {
  const text = (name: string) => textOfField(form, name).trim();
  const rubrics = Array.from({ length: fieldRows }, (_, at) => text(`field.${at}`));
  const finer = text('finer').split(/[\s,;，、；]+/);
  const languages = Array.from({ length: languageRows }, (_, at) => ({
    language: text(`language.${at}`),
    level: text(`level.${at}`),
  }));
  return {
    organisationId: text('organisationId'),
    fields: [...rubrics, ...finer].filter(Boolean),
    languages: languages.filter(({ language }) => language !== ''),
    services: form.getAll('services'),
    ...Object.fromEntries(researcherIdKinds.map((kind) => [kind, text(kind)])),
    ...wordsOfForm(form, 'expert'),
    consent: text('consent') === 'yes',
    ...(text('revision') !== '' && { revision: text('revision') }),
  };
}
