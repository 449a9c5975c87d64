import { languages } from '../../../../shared/language.ts';
import type { Problem } from '../../../../shared/app-error.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { enginesWords } from '../../messages/engines-words.ts';
import { trialCharactersMax } from '../contract.ts';

export type TrialValues = { text: string; from: string; to: string; domain: string };

/** A sentence to be sent through the engine; keeps what was typed. */
export function TrialForm({
  values,
  problem,
}: {
  values: TrialValues | undefined;
  problem: Problem | undefined;
}) {
  const words = useWords(enginesWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const errors = errorsByPath(problem);
  const choices = languages.map((value) => ({ value, label: ui.languageNames[value] }));
  const { text, from, to, domain } = values ?? {
    text: '',
    from: language,
    to: languages.find((other) => other !== language) ?? language,
    domain: '',
  };
  const labels = { text: words.text, from: words.from, to: words.to, domain: words.domain };
  return (
    <form method="post" className="form">
      <ProblemSummary problem={problem} labels={labels} />
      <TextAreaField
        name="text"
        label={words.text}
        mark="required"
        defaultValue={text}
        maxLength={trialCharactersMax}
        errors={errors}
      />
      <SelectField name="from" label={words.from} choices={choices} defaultValue={from} errors={errors} />
      <SelectField name="to" label={words.to} choices={choices} defaultValue={to} errors={errors} />
      <TextField
        name="domain"
        label={words.domain}
        mark="optional"
        defaultValue={domain}
        maxLength={5}
        inputMode="numeric"
        errors={errors}
      />
      <button type="submit" className="button primary">
        {words.send}
      </button>
    </form>
  );
}
