import type { Language } from '../../../shared/language.ts';
import { accountsWords } from '../messages/accounts-words.ts';
import { displayName } from '../names/display-name.ts';
import type { PersonName, Script } from '../names/person-name.ts';
import { proposeNameForms } from '../names/propose-name-forms.ts';
import { personNameShape } from './contract.ts';

export type NameOrigins = Partial<Record<Script, 'given' | 'proposed'>>;
export type NameInput = { [Key in keyof PersonName]?: PersonName[Key] | undefined };

/**
 * The name to store: the forms the person gave and, where a script is missing, the best proposal; `origins` says
 * which is which. `stillProposed` are forms sent back by the person without accepting them.
 */
export function completeName(
  given: NameInput,
  stillProposed: readonly Script[],
): { name: PersonName; origins: NameOrigins } {
  const accepted = nameFrom(given);
  const forms = proposeNameForms(accepted);
  const name: PersonName = { ...accepted, tradition: forms.tradition };
  const origins: NameOrigins = {};
  const han = forms.han[0];
  const cyrillic = forms.cyrillic[0];
  const latin = forms.latin[0];
  if (han) name.han = han.value;
  if (cyrillic) name.cyrillic = cyrillic.value;
  if (latin) name.latin = latin.value;
  for (const script of ['han', 'cyrillic', 'latin'] as const) {
    const form = forms[script][0];
    if (form) origins[script] = stillProposed.includes(script) ? 'proposed' : form.origin;
  }
  return { name, origins };
}

/** A stored or received name without absent parts. */
export function nameFrom(value: unknown): PersonName {
  const parsed = personNameShape.parse(value);
  const name: PersonName = {};
  if (parsed.tradition) name.tradition = parsed.tradition;
  if (parsed.typedIn) name.typedIn = parsed.typedIn;
  if (parsed.latin) name.latin = parsed.latin;
  if (parsed.han) {
    const { family, given, dotted } = parsed.han;
    name.han = dotted === undefined ? { family, given } : { family, given, dotted };
  }
  if (parsed.cyrillic) {
    const { family, given, patronymic } = parsed.cyrillic;
    name.cyrillic = patronymic === undefined ? { family, given } : { family, given, patronymic };
  }
  return name;
}

/** The stored name as a reader of the language sees it; a neutral phrase where it was erased. */
export function shownNameOfPerson(storedName: unknown, language: Language): string {
  return displayName(nameFrom(storedName ?? {}), language) || accountsWords[language].closedAccount;
}
