import { languages } from '../../../../shared/language.ts';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import type { tenderEndpoints } from '../tenders/contract.ts';

/** What stands in the controls of the form, by their names. */
export type TenderValues = Record<string, string[]>;

type Page = OutputOf<typeof tenderEndpoints.get>;

const texts = ['title', 'description', 'requirements'] as const;

/** The form of a stored draft, or an empty one. */
export function tenderValuesOf(page: Page | undefined): TenderValues {
  if (!page) return {};
  const { tender, tasks } = page;
  return {
    ...Object.fromEntries(
      texts.flatMap((name) => languages.map((language) => [`${name}.${language}`, [tender[name][language]]])),
    ),
    pairs: tender.pairs,
    domains: tender.domains,
    characters: tender.characters === null ? [] : [String(tender.characters)],
    bidsUntilDay: [tender.bidsUntil.slice(0, 10)],
    bidsUntilTime: [tender.bidsUntil.slice(11, 16)],
    deliverOn: [tender.deliverOn],
    taskIds: tasks.map(({ id }) => id),
    revision: [String(tender.revision)],
  };
}

/** The typed form as the API takes it; day and time are of UTC. */
export function tenderInputOf(form: FormData): Record<string, unknown> {
  const one = (name: string) => String(form.get(name) ?? '');
  const all = (name: string) => form.getAll(name).map(String);
  return {
    ...Object.fromEntries(
      texts.map((name) => [
        name,
        Object.fromEntries(languages.map((language) => [language, one(`${name}.${language}`)])),
      ]),
    ),
    pairs: all('pairs'),
    domains: all('domains'),
    characters: one('characters'),
    bidsUntil: `${one('bidsUntilDay')}T${one('bidsUntilTime')}:00Z`,
    deliverOn: one('deliverOn'),
    taskIds: all('taskIds'),
    revision: one('revision'),
  };
}
