import { languages } from '../../../../shared/language.ts';
import { regionNames } from '../../../../shared/region-names.ts';
import { CheckboxesField, SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { idsIn } from '../../agreements/web/typed-agreement.ts';
import { bodiesWords } from '../../messages/bodies-words.ts';
import type { SessionView } from '../session-contract.ts';
import { sessionForms } from '../vocabulary.ts';
import { useBankName } from './bank-name.ts';

export type TypedSession = Readonly<Record<string, readonly string[] | undefined>>;
const banks = ['cn', 'ru'] as const;

/** What an officer typed of a session. */
export function sessionOfForm(form: FormData) {
  const text = (name: string) => textOfField(form, name);
  return {
    number: text('number'),
    heldFrom: text('heldFrom'),
    heldUntil: text('heldUntil'),
    form: text('form') as 'onSite',
    region: text('region'),
    place: text('place'),
    hostBank: text('hostBank'),
    languages: form.getAll('languages').map(String),
    authentic: form.getAll('authentic').map(String),
    delegations: banks.flatMap((bank) => {
      const organisationIds = idsIn(text(`delegation.${bank}`));
      const people = text(`people.${bank}`);
      return organisationIds.length === 0 && people === '' ? [] : [{ bank, people, organisationIds }];
    }),
  };
}

export function typedOfSession(view: SessionView): TypedSession {
  const delegation = (bank: 'cn' | 'ru') => view.delegations.find((one) => one.bank === bank);
  return {
    number: [view.number?.toString() ?? ''],
    heldFrom: [view.heldFrom],
    heldUntil: [view.heldUntil ?? ''],
    form: [view.form],
    region: [view.region ?? ''],
    place: [view.place ?? ''],
    hostBank: [view.hostBank ?? ''],
    languages: view.languages,
    authentic: view.authentic,
    ...Object.fromEntries(
      banks.flatMap((bank) => [
        [`people.${bank}`, [delegation(bank)?.people?.toString() ?? '']],
        [`delegation.${bank}`, [(delegation(bank)?.organisations ?? []).map(({ path }) => path).join('\n')]],
      ]),
    ),
  };
}

/** Labels of the fields, for the summary of refusals. */
export function useSessionLabels(): Record<string, string> {
  const words = useWords(bodiesWords);
  return {
    number: words.number,
    heldFrom: words.heldFrom,
    heldUntil: words.heldUntil,
    form: words.form,
    languages: words.languages,
    authentic: words.authentic,
    delegations: words.delegationOrganisations,
  };
}

/** Day, place, delegations and languages of a session. */
export function SessionFieldset({ typed, errors }: { typed: TypedSession; errors: Record<string, string> }) {
  const words = useWords(bodiesWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const bankName = useBankName();
  const of = (name: string) => ({ name, errors, defaultValue: typed[name]?.[0] ?? '' });
  const regions = Object.keys(regionNames)
    .filter((code) => /^(CN|RU)-/.test(code))
    .map((value) => ({ value, label: placeName(value, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  const languageChoices = languages.map((value) => ({ value, label: ui.languageNames[value] }));
  return (
    <>
      <TextField {...of('number')} label={words.number} inputMode="numeric" maxLength={3} />
      <TextField {...of('heldFrom')} label={words.heldFrom} type="date" mark="required" />
      <TextField {...of('heldUntil')} label={words.heldUntil} type="date" />
      <SelectField
        {...of('form')}
        label={words.form}
        emptyLabel={null}
        choices={sessionForms.map((value) => ({ value, label: words.forms[value] }))}
      />
      <SelectField {...of('region')} label={words.region} choices={regions} />
      <TextField {...of('place')} label={words.place} maxLength={200} />
      <SelectField
        {...of('hostBank')}
        label={words.hostBank}
        choices={banks.map((value) => ({ value, label: bankName(value) }))}
      />
      <CheckboxesField
        name="languages"
        label={words.languages}
        errors={errors}
        defaultValues={typed['languages'] ?? ['zh', 'ru']}
        choices={languageChoices}
      />
      <CheckboxesField
        name="authentic"
        label={words.authentic}
        errors={errors}
        defaultValues={typed['authentic'] ?? ['zh', 'ru']}
        choices={languageChoices}
      />
      {banks.map((bank) => (
        <fieldset key={bank}>
          <legend>{words.delegation[bank]}</legend>
          <TextField {...of(`people.${bank}`)} label={words.people} inputMode="numeric" maxLength={4} />
          <TextAreaField {...of(`delegation.${bank}`)} label={words.delegationOrganisations} rows={3} />
        </fieldset>
      ))}
    </>
  );
}
