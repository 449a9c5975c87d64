import { pickText, type Language } from '../../../shared/language.ts';
import { load, send, type PageContext } from '../../../ui/api-context.ts';
import type { Choice } from '../../../ui/fields.tsx';
import { cityName } from '../city-names.ts';
import { facilityEndpoints } from '../facilities/contract.ts';
import { organisationEndpoints } from '../organisations/contract.ts';
import { namesIn, type NamesView } from './shown-name.tsx';

/** What a form takes from the directory: a name that is typed, and the record chosen under it. */
export type DirectoryField = { kind: 'organisation' | 'facility'; nameField: string; idField: string };
/** By the field of the id: the records to choose from. */
export type DirectoryChoices = Readonly<Record<string, readonly Choice[]>>;
export type Typed = Readonly<Record<string, string | undefined>>;

const choicesAtOnce = 12;
/** The hidden field that says which name the choices of a form belong to. */
export const soughtField = (idField: string): string => `${idField}.sought`;

/** What stands to be chosen: the record chosen already, and what the directory has under the name that was typed. */
export async function directoryChoices(
  context: PageContext,
  fields: readonly DirectoryField[],
  typed: Typed,
  language: Language,
): Promise<DirectoryChoices> {
  const all = fields.map(async ({ kind, nameField, idField }) => {
    const endpoints = kind === 'organisation' ? organisationEndpoints : facilityEndpoints;
    const id = typed[idField] ?? '';
    const chosen = id === '' ? undefined : await send(context, endpoints.get, { id });
    const q = (typed[nameField] ?? '').trim().slice(0, 200);
    const named = q === '' ? [] : (await load(context, endpoints.list, { q, pageSize: choicesAtOnce })).items;
    const found = [...(chosen?.ok ? [chosen.output] : []), ...named.filter((one) => one.id !== id)];
    return [idField, found.map((one) => choiceOf(one, language))] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

/** Whether a name was typed and nothing was chosen under it: then the form comes back with what there is to choose. */
export function isToChoose({ nameField, idField }: DirectoryField, typed: Typed): boolean {
  const name = (typed[nameField] ?? '').trim();
  return name !== '' && ((typed[idField] ?? '') === '' || name !== typed[soughtField(idField)]);
}

type Named = { id: string; names: NamesView; city: string | null };
function choiceOf({ id, names, city }: Named, language: Language): Choice {
  const picked = pickText(namesIn(names), language) ?? { text: id, language };
  return {
    value: id,
    label: city === null ? picked.text : `${picked.text} (${cityName(city, language)})`,
    lang: picked.language,
  };
}
