import { proposeNameForms, writeNameIn, type PersonName } from '../../accounts/public.ts';
import type { StoredName } from './participant-views.ts';

/** A name as it was typed, with what the rules of spelling give in the other scripts; empty where there is no rule. */
export function writeNameForms(typed: string): StoredName {
  const { tradition, typedIn, han, cyrillic, latin } = proposeNameForms(typed);
  const name: PersonName = { tradition, ...(typedIn && { typedIn }) };
  if (han[0]) name.han = han[0].value;
  if (cyrillic[0]) name.cyrillic = cyrillic[0].value;
  if (latin[0]) name.latin = latin[0].value;
  const write = (script: 'han' | 'latin' | 'cyrillic') =>
    script === typedIn ? typed : writeNameIn(script, name);
  return { typed, han: write('han'), latin: write('latin'), cyrillic: write('cyrillic') };
}
