import { languages } from '../../../../shared/language.ts';
import { CheckboxesField, SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { nameConfidences } from '../../../accounts/contract.ts';
import { registerWords } from '../../messages/register-words.ts';
import { agreementKinds, agreementLevels, agreementNameMax, agreementTextMax } from '../vocabulary.ts';

export type TypedFields = Readonly<Record<string, readonly string[] | undefined>>;

/** Labels of the fields, for the summary of refusals. */
export function useAgreementLabels(): Record<string, string> {
  const words = useWords(registerWords);
  return {
    kind: words.kind,
    level: words.level,
    names: words.name.zh,
    'names.zh': words.name.zh,
    'names.ru': words.name.ru,
    'names.en': words.name.en,
    dated: words.dated,
    validFrom: words.validFrom,
    validUntil: words.validUntil,
    partyIds: words.partyIds,
    baseIds: words.basesField,
    source: words.sourceField,
  };
}

/** The facts of an agreement as an officer writes them. */
export function AgreementFieldset({ typed, errors }: { typed: TypedFields; errors: Record<string, string> }) {
  const words = useWords(registerWords);
  const ui = useWords(uiWords);
  const of = (name: string) => ({ name, errors, defaultValue: typed[name]?.[0] ?? '' });
  const choose = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
    values.map((value) => ({ value, label: labels[value] }));
  return (
    <>
      <SelectField
        {...of('kind')}
        label={words.kind}
        mark="required"
        choices={choose(agreementKinds, words.kinds)}
      />
      <SelectField
        {...of('level')}
        label={words.level}
        mark="required"
        choices={choose(agreementLevels, words.levels)}
      />
      {languages.map((language) => (
        <TextField
          key={language}
          {...of(`names.${language}`)}
          label={words.name[language]}
          maxLength={agreementNameMax}
          lang={language}
        />
      ))}
      <SelectField
        {...of('nameConfidence')}
        label={words.confidence}
        emptyLabel={null}
        choices={choose(nameConfidences, words.confidences)}
      />
      {languages.map((language) => (
        <TextAreaField
          key={language}
          {...of(`subject.${language}`)}
          label={words.subjectIn[language]}
          maxLength={agreementTextMax}
          rows={3}
          lang={language}
        />
      ))}
      <TextField {...of('dated')} label={words.dated} help={words.datedHelp} maxLength={10} />
      <CheckboxesField
        name="languages"
        label={words.languages}
        errors={errors}
        defaultValues={typed['languages'] ?? []}
        choices={choose(languages, ui.languageNames)}
      />
      <TextField {...of('validFrom')} label={words.validFrom} type="date" />
      <TextField {...of('validUntil')} label={words.validUntil} type="date" />
      <TextAreaField
        {...of('partyIds')}
        label={words.partyIds}
        help={words.partyIdsHelp}
        mark="required"
        rows={3}
      />
      <TextField {...of('source')} label={words.sourceField} mark="required" maxLength={400} />
    </>
  );
}
