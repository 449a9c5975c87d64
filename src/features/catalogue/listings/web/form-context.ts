import { createContext, useContext } from 'react';
import type { Language } from '../../../../shared/language.ts';
import type { Choice } from '../../../../ui/fields.tsx';
import type { PublicPerson } from '../../../accounts/people/contract.ts';
import type { ListingKind } from '../vocabulary.ts';
import type { FormValues } from './form-values.ts';

/** What every control of the form needs to know. */
export type FormSurroundings = {
  kind: ListingKind;
  values: FormValues;
  errors: Readonly<Record<string, string>>;
  organisations: readonly Choice[];
  /** Who may be chosen, who was, and whether the reader may choose: a broker does not hand on what he was given. */
  brokers: {
    shown: readonly PublicPerson[];
    present: { id: string; name: string; standing: 'shown' | 'hidden' | 'none' } | null;
    mayChoose: boolean;
  };
  keywordWords: readonly string[];
  /** The language the texts are written in; minimum lengths depend on it. */
  sourceLanguage: Language;
};

const FormContext = createContext<FormSurroundings | undefined>(undefined);
export const FormProvider = FormContext.Provider;

export function useForm(): FormSurroundings {
  const form = useContext(FormContext);
  if (!form) throw new Error('A control of the listing form stands outside of it');
  return form;
}
