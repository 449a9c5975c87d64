import { SelectField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { rubricChoices } from '../../equipment/web/equipment-names.tsx';
import { practiceWords } from '../../messages/practice-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { DirectoryChoice } from '../../web/directory-choice.tsx';
import type { DirectoryChoices } from '../../web/directory-choices.ts';
import { useShownName, type NamesView } from '../../web/shown-name.tsx';
import { wordedFields } from '../../wordings/wording.ts';
import { WordingFields } from '../../wordings/web/wording-fields.tsx';
import type { Practice } from '../contract.ts';
import { practiceKinds } from '../vocabulary.ts';
import { facilityField } from './practice-form-input.ts';

/** A note to be written or changed: what was typed comes before what is kept. */
export function PracticeFields(props: {
  one: Practice | undefined;
  organisations: readonly { id: string; names: NamesView }[];
  typed: Readonly<Record<string, string>> | undefined;
  choices: DirectoryChoices | undefined;
  errors: Readonly<Record<string, string>>;
}) {
  const { one, organisations, typed, choices, errors } = props;
  const words = useWords(practiceWords);
  const { choosing } = useWords(screenWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const shown = useShownName();
  const value = (name: string, kept: string | null | undefined) =>
    typed ? typed[name] : (kept ?? undefined);
  const own = one?.texts.find(({ state }) => state === 'own');
  const wordsIn = one?.sourceLanguage ?? language;
  return (
    <>
      <SelectField
        name="organisationId"
        label={words.organisation}
        emptyLabel={null}
        defaultValue={value('organisationId', one?.organisation?.id)}
        choices={organisations.map(({ id, names }) => ({ value: id, label: shown(names) }))}
        errors={errors}
      />
      <SelectField
        name="kind"
        label={words.kind}
        mark="required"
        defaultValue={value('kind', one?.kind)}
        choices={practiceKinds.map((code) => ({ value: code, label: words.kinds[code] }))}
        errors={errors}
      />
      <SelectField
        name="field"
        label={words.field}
        mark="optional"
        defaultValue={value('field', one?.field)}
        choices={rubricChoices(language)}
        errors={errors}
      />
      <DirectoryChoice
        field={facilityField}
        label={words.facility}
        help={choosing.help}
        mark="optional"
        typed={typed ?? { facilityId: one?.facility?.id ?? '' }}
        choices={choices}
        errors={errors}
      />
      <p className="help">{words.wordsIn(ui.languageNames[wordsIn])}</p>
      <WordingFields
        fields={usePracticeWordFields()}
        values={typed ?? own?.words}
        errors={errors}
        lang={wordsIn}
      />
    </>
  );
}

/** The words of a note as fields of a form. */
export function usePracticeWordFields() {
  const words = useWords(practiceWords);
  const max = wordedFields.practice;
  return [
    { name: 'title', label: words.noteTitle, maxLength: max.title, isLong: false },
    { name: 'tried', label: words.tried, maxLength: max.tried, isLong: true },
    { name: 'outcome', label: words.outcome, maxLength: max.outcome, isLong: true },
    { name: 'figures', label: words.figures, help: words.figuresHelp, maxLength: max.figures, isLong: true },
    { name: 'ask', label: words.ask, help: words.askHelp, maxLength: max.ask, isLong: false },
  ];
}

/** Names of the fields for the list of what is wrong. */
export function usePracticeLabels(): Record<string, string> {
  const words = useWords(practiceWords);
  const { organisation: organisationId, kind, field, facility: facilityId } = words;
  const said = usePracticeWordFields().map(({ name, label }) => [name, label]);
  return { organisationId, kind, field, facilityId, ...Object.fromEntries(said) };
}
