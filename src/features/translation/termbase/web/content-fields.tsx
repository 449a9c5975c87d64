import { languageNames, languages, type Language } from '../../../../shared/language.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { termbaseWords } from '../../messages/termbase-words.ts';
import { translationWords } from '../../messages/translation-words.ts';
import { conceptKinds, wordStatuses, type WordStatus } from '../concept-content.ts';
import { definitionField, wordsField, type FormValues } from './content-of-form.ts';
import { domainChoices } from './domain-choices.ts';

type Props = { values: FormValues; errors: Readonly<Record<string, string>> };

/** The controls of a whole concept, filled with what was typed or with what stands. */
export function ContentFields({ values, errors }: Props) {
  const words = useWords(termbaseWords);
  const { kinds } = useWords(translationWords);
  const language = useLanguage();
  return (
    <>
      <div className="term-languages">
        {languages.map((each) => (
          <LanguageFields key={each} language={each} values={values} errors={errors} />
        ))}
      </div>
      <div className="columns-2">
        <SelectField
          name="content.domain"
          label={words.field}
          mark="required"
          choices={domainChoices(language)}
          defaultValue={values['content.domain']}
          errors={errors}
        />
        <SelectField
          name="content.kind"
          label={words.kind}
          choices={conceptKinds.map((value) => ({ value, label: kinds[value] ?? value }))}
          defaultValue={values['content.kind']}
          emptyLabel={words.guessKind}
          errors={errors}
        />
        <TextField
          name="content.source"
          label={words.source}
          help={words.sourceHelp}
          maxLength={500}
          defaultValue={values['content.source']}
          errors={errors}
        />
        <SelectField
          name="content.reliability"
          label={words.reliability}
          help={words.reliabilityHelp}
          choices={Array.from({ length: 10 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))}
          defaultValue={values['content.reliability']}
          emptyLabel={words.notSaid}
          errors={errors}
        />
      </div>
      <TextAreaField
        name="content.note"
        label={words.note}
        rows={2}
        maxLength={4000}
        defaultValue={values['content.note']}
        errors={errors}
      />
    </>
  );
}

function LanguageFields({ language, values, errors }: Props & { language: Language }) {
  const words = useWords(termbaseWords);
  const help: Partial<Record<WordStatus, string>> = {
    preferred: words.preferredHelp,
    forbidden: words.forbiddenHelp,
    doNotTranslate: words.doNotTranslateHelp,
  };
  return (
    <fieldset>
      <legend lang={language}>{languageNames[language]}</legend>
      {wordStatuses.map((status) => (
        <TextAreaField
          key={status}
          name={wordsField(language, status)}
          label={words.wordStatuses[status]}
          help={help[status] ?? words.oneLine}
          rows={2}
          maxLength={3000}
          lang={language}
          defaultValue={values[wordsField(language, status)]}
          errors={errors}
        />
      ))}
      <TextAreaField
        name={definitionField(language, 'text')}
        label={words.definition}
        rows={2}
        maxLength={4000}
        lang={language}
        defaultValue={values[definitionField(language, 'text')]}
        errors={errors}
      />
      <TextField
        name={definitionField(language, 'source')}
        label={words.definitionSource}
        maxLength={500}
        defaultValue={values[definitionField(language, 'source')]}
        errors={errors}
      />
    </fieldset>
  );
}

/** Names of the controls for the summary of refusals. */
export function useContentLabels(): Record<string, string> {
  const words = useWords(termbaseWords);
  const labels: Record<string, string> = {
    'content.domain': words.field,
    'content.kind': words.kind,
    'content.source': words.source,
    'content.reliability': words.reliability,
    'content.note': words.note,
    reason: words.reason,
  };
  for (const language of languages) {
    const of = (label: string) => `${languageNames[language]} · ${label}`;
    for (const status of wordStatuses) {
      labels[wordsField(language, status)] = of(words.wordStatuses[status]);
    }
    labels[definitionField(language, 'text')] = of(words.definition);
    labels[definitionField(language, 'source')] = of(words.definitionSource);
  }
  return labels;
}
