import type { Language } from '../../../../shared/language.ts';
import type { PageContext } from '../../../../ui/api-context.ts';
import { directoryChoices, type DirectoryField } from '../../../accounts/web/directory-choices.ts';
import { organiserRowsOf, type Typed } from './typed-event.ts';

/** What organisers take from the directory. */
const organiserFieldsOf = (typed: Typed): DirectoryField[] =>
  Array.from({ length: organiserRowsOf(typed) }, (_, at) => ({
    kind: 'organisation',
    nameField: `organisers.${at}.name`,
    idField: `organisers.${at}.organisationId`,
  }));

/** A name alone will do for an organiser: the directory is asked for names only where somebody wants to look. */
const soughtOf = (typed: Typed): Typed =>
  typed['find'] === undefined
    ? Object.fromEntries(Object.entries(typed).filter(([field]) => field.endsWith('.organisationId')))
    : typed;

/** By the field of the id: the organisations to choose an organiser from. */
export const organiserChoices = (context: PageContext, typed: Typed, language: Language) =>
  directoryChoices(context, organiserFieldsOf(typed), soughtOf(typed), language);
