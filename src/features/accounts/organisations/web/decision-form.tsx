import type { Problem } from '../../../../shared/app-error.ts';
import { SelectField, TextAreaField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import type { VerificationState } from '../kinds.ts';

type Props = {
  from: VerificationState;
  mayMoveTo: readonly VerificationState[];
  values: { to: string; method: string; reason: string } | undefined;
  problem: Problem | undefined;
};

const decisions = ['verified', 'rejected', 'suspended'] as const;

/** Labels of the fields by path, for the summary of refusals. */
export function useDecisionLabels(): Record<string, string> {
  const words = useWords(screenWords).verifications;
  return { to: words.decision, method: words.method, reason: words.reason };
}

/** Verify, reject, suspend or restore, with the ground and the reason. */
export function DecisionForm({ from, mayMoveTo, values, problem }: Props) {
  const words = useWords(screenWords).verifications;
  const errors = errorsByPath(problem);
  const labelOf = (to: (typeof decisions)[number]) =>
    to === 'verified' && from === 'suspended' ? words.restore : words.decisions[to];
  return (
    <section>
      <h2>{words.decision}</h2>
      <form method="post">
        <SelectField
          name="to"
          mark="required"
          label={words.decision}
          defaultValue={values?.to}
          choices={decisions
            .filter((to) => mayMoveTo.includes(to))
            .map((to) => ({ value: to, label: labelOf(to) }))}
          errors={errors}
        />
        {from === 'documents_sent' ? (
          <SelectField
            name="method"
            label={words.method}
            help={words.methodHelp}
            defaultValue={values?.method}
            choices={(['document', 'registry'] as const).map((value) => ({
              value,
              label: words.methods[value],
            }))}
            errors={errors}
          />
        ) : null}
        <TextAreaField
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          defaultValue={values?.reason}
          maxLength={1000}
          errors={errors}
        />
        <button className="button primary" type="submit">
          {words.submit}
        </button>
      </form>
    </section>
  );
}
