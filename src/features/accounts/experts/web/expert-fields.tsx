import { CheckboxesField, SelectField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { rubricChoices } from '../../equipment/web/equipment-names.tsx';
import { expertWords } from '../../messages/expert-words.ts';
import { useShownName, type NamesView } from '../../web/shown-name.tsx';
import { wordedFields } from '../../wordings/wording.ts';
import { WordingFields } from '../../wordings/web/wording-fields.tsx';
import type { Expert } from '../contract.ts';
import { languageName } from '../field-and-language-names.ts';
import { researcherIdKinds, researcherIdNames } from '../researcher-ids.ts';
import { expertServices, languageLevels, workingLanguages } from '../vocabulary.ts';
import { fieldRows, languageRows } from './expert-form-input.ts';

type Props = {
  one: Expert | null;
  organisations: readonly { id: string; names: NamesView }[];
  typed: Readonly<Record<string, string[]>> | undefined;
  errors: Readonly<Record<string, string>>;
};

/** The entry of an expert to be filled in: what was typed comes before what is kept. */
export function ExpertFields({ one, organisations, typed, errors }: Props) {
  const words = useWords(expertWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const shown = useShownName();
  const value = (name: string, kept: string | null | undefined) =>
    typed ? (typed[name]?.[0] ?? '') : (kept ?? '');
  const rubrics = one?.fields.filter((code) => code.length === 2) ?? [];
  const finer = one?.fields.filter((code) => code.length > 2) ?? [];
  const own = one?.texts.find(({ state }) => state === 'own');
  const wordsIn = one?.sourceLanguage ?? language;
  const fieldErrors = { ...errors, 'field.0': errors.fields ?? errors['fields.0'] ?? '' };
  return (
    <>
      <SelectField
        name="organisationId"
        label={words.organisation}
        mark="required"
        emptyLabel={organisations.length > 1 ? undefined : null}
        defaultValue={value('organisationId', one?.organisation?.id ?? organisations[0]?.id)}
        choices={organisations.map(({ id, names }) => ({ value: id, label: shown(names) }))}
        errors={errors}
      />
      {Array.from({ length: fieldRows }, (_, at) => (
        <SelectField
          key={at}
          name={`field.${at}`}
          label={words.rowField(at + 1)}
          mark={at === 0 ? 'required' : 'optional'}
          defaultValue={value(`field.${at}`, rubrics[at])}
          choices={rubricChoices(language)}
          errors={fieldErrors}
        />
      ))}
      <TextField
        name="finer"
        label={words.finer}
        help={words.finerHelp}
        mark="optional"
        maxLength={60}
        defaultValue={value('finer', finer.join(', '))}
      />
      <fieldset id="f-languages">
        <legend>{words.languages}</legend>
        {errors.languages ? <p className="field-error">{errors.languages}</p> : null}
        {Array.from({ length: languageRows }, (_, at) => (
          <div className="row" key={at}>
            <SelectField
              name={`language.${at}`}
              label={words.rowLanguage(at + 1)}
              defaultValue={value(`language.${at}`, one?.languages[at]?.language)}
              choices={workingLanguages.map((code) => ({ value: code, label: languageName(code, language) }))}
            />
            <SelectField
              name={`level.${at}`}
              label={words.level}
              emptyLabel={null}
              defaultValue={value(`level.${at}`, one?.languages[at]?.level ?? 'working')}
              choices={languageLevels.map((code) => ({ value: code, label: words.levels[code] }))}
            />
          </div>
        ))}
      </fieldset>
      <CheckboxesField
        name="services"
        label={words.services}
        mark="required"
        defaultValues={typed ? (typed.services ?? []) : one?.services}
        choices={expertServices.map((code) => ({ value: code, label: words.serviceNames[code] }))}
        errors={errors}
      />
      <p className="help">{words.wordsIn(ui.languageNames[wordsIn])}</p>
      <WordingFields
        fields={useExpertWordFields()}
        values={typed ? flat(typed) : own?.words}
        errors={errors}
        lang={wordsIn}
      />
      {researcherIdKinds.map((kind) => (
        <TextField
          key={kind}
          name={kind}
          label={researcherIdNames[kind]}
          help={words.idHelp[kind]}
          mark="optional"
          maxLength={60}
          defaultValue={value(kind, one?.[kind])}
          errors={errors}
        />
      ))}
    </>
  );
}

const flat = (typed: Readonly<Record<string, string[]>>) =>
  Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values[0]]));

/** The words of an expert as fields of a form. */
export function useExpertWordFields() {
  const words = useWords(expertWords);
  return (['positions', 'degrees', 'summary'] as const).map((name) => ({
    name,
    label: words[name],
    maxLength: wordedFields.expert[name],
    isLong: name === 'summary',
  }));
}
