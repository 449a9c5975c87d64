import type { Problem } from '../../../../shared/app-error.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { directoryWords } from '../../messages/directory-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { DirectoryChoice } from '../../web/directory-choice.tsx';
import type { DirectoryChoices, DirectoryField } from '../../web/directory-choices.ts';
import { banks, confidences, textMax } from '../responsibilities/vocabulary.ts';
import { BankRegionField, GrntiField, StepField } from './responsibility-filters.tsx';

type Answer = {
  problem: Problem | undefined;
  values: Record<string, string>;
  choices?: DirectoryChoices;
};

/** Who stands across the border. */
export const counterpartField: DirectoryField = {
  kind: 'organisation',
  nameField: 'otherName',
  idField: 'otherId',
};

/** A step the organisation answers for, on which bank, for which field and region. */
export function ResponsibilityForm(props: {
  answer: Answer | undefined;
  mayJudge: boolean;
  country: string | null;
}) {
  const words = useWords(directoryWords);
  const { editor, finder } = words;
  const errors = errorsByPath(props.answer?.problem);
  const typed = props.answer?.values ?? {};
  return (
    <form method="post">
      <h2>{editor.add}</h2>
      <StepField label={finder.step} emptyLabel={finder.step} asked={typed} errors={errors} />
      <SelectField
        name="bank"
        label={editor.bank}
        mark="required"
        defaultValue={typed.bank ?? props.country ?? undefined}
        choices={banks.map((value) => ({ value, label: words.bank[value] }))}
        errors={errors}
      />
      <GrntiField label={finder.field} emptyLabel={finder.allFields} asked={typed} errors={errors} />
      <BankRegionField label={finder.region} emptyLabel={finder.wholeCountry} asked={typed} errors={errors} />
      <TextAreaField
        name="what"
        mark="required"
        label={editor.what}
        defaultValue={typed.what}
        maxLength={textMax}
        rows={3}
        errors={errors}
      />
      <SaidField name="said" typed={typed} errors={errors} />
      {props.mayJudge ? <ConfidenceField name="confidence" typed={typed} errors={errors} /> : null}
      <button className="button primary" name="intent" value="add" type="submit">
        {editor.add}
      </button>
    </form>
  );
}

/** Who stands across the border, for those who may say so. */
export function PairForm({ answer }: { answer: Answer | undefined }) {
  const { editor } = useWords(directoryWords);
  const { choosing } = useWords(screenWords);
  const problem = answer?.problem;
  const found = errorsByPath(problem);
  const errors = {
    ...(found.otherId ? { otherId: found.otherId } : {}),
    ...(found.said ? { 'pair.said': found.said } : {}),
    ...(found.confidence ? { 'pair.confidence': found.confidence } : {}),
  };
  const typed = answer?.values ?? {};
  return (
    <form method="post">
      <h2>{editor.pairTitle}</h2>
      <DirectoryChoice
        field={counterpartField}
        mark="required"
        label={editor.other}
        help={choosing.help}
        typed={typed}
        choices={answer?.choices}
        errors={errors}
      />
      <SaidField name="pair.said" typed={typed} errors={errors} />
      <ConfidenceField name="pair.confidence" typed={typed} errors={errors} />
      <button className="button primary" name="intent" value="pair" type="submit">
        {editor.pair}
      </button>
    </form>
  );
}

type Part = { name: string; typed: Record<string, string>; errors: Record<string, string> };

function SaidField({ name, typed, errors }: Part) {
  const { editor } = useWords(directoryWords);
  return (
    <TextField
      name={name}
      mark="required"
      label={editor.said}
      help={editor.saidHelp}
      defaultValue={typed[name]}
      maxLength={textMax}
      errors={errors}
    />
  );
}

function ConfidenceField({ name, typed, errors }: Part) {
  const words = useWords(directoryWords);
  return (
    <SelectField
      name={name}
      label={words.editor.confidence}
      emptyLabel={null}
      defaultValue={typed[name] ?? 'M'}
      choices={confidences.map((value) => ({ value, label: words.confidences[value] }))}
      errors={errors}
    />
  );
}
