import type { FormValue } from '../../../ui/form-fields.ts';
import type { NameTradition, PersonName, Script } from '../names/person-name.ts';

export const nameScripts: readonly Script[] = ['han', 'cyrillic', 'latin'];
const traditions: readonly NameTradition[] = ['chinese', 'russian', 'other'];

/** A name as typed in the three-script form, and which of its forms the person has not accepted yet. */
export type NameFormInput = { name: PersonName; proposedForms: Script[] };

type Part = 'family' | 'given' | 'patronymic';

/** One line of a form, to tell whether a proposal was changed. */
export function formKey(form: Partial<Record<Part, string | undefined>> | undefined): string {
  return [form?.family, form?.given, form?.patronymic].map((part) => part?.trim() ?? '').join('|');
}

/**
 * Reads `name.SCRIPT.PART`, `proposed.SCRIPT` (the key of what was proposed) and `accept.SCRIPT`. A form left as
 * proposed stays proposed until its box is ticked; an empty one is absent. Foreign names in characters are dotted.
 */
export function readNameForm(fields: Record<string, FormValue>): NameFormInput {
  const typed = recordOf(fields.name);
  const name: PersonName = {};
  const tradition = traditions.find((known) => known === typed.tradition);
  const typedIn = nameScripts.find((known) => known === typed.typedIn);
  if (tradition) name.tradition = tradition;
  if (typedIn) name.typedIn = typedIn;
  const proposedForms: Script[] = [];
  for (const script of nameScripts) {
    const form = recordOf(typed[script]);
    const family = textOf(form.family);
    const given = textOf(form.given);
    const patronymic = textOf(form.patronymic);
    if (family === '' && given === '') continue;
    if (script === 'han') {
      name.han =
        tradition === 'chinese' || family === '' ? { family, given } : { family, given, dotted: true };
    } else if (script === 'cyrillic' && patronymic !== '') name.cyrillic = { family, given, patronymic };
    else name[script] = { family, given };
    const wasProposed = textOf(recordOf(fields.proposed)[script]);
    const isAccepted = textOf(recordOf(fields.accept)[script]) !== '';
    if (wasProposed === formKey({ family, given, patronymic }) && !isAccepted) proposedForms.push(script);
  }
  return { name, proposedForms };
}

function recordOf(value: FormValue | undefined): Record<string, FormValue> {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof File) ? value : {};
}

/** The text of a form field; files and lists count as empty. */
export function textOf(value: FormValue | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
