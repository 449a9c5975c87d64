import type { Problem } from '../../../../shared/app-error.ts';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import { TextAreaField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { taskWords } from '../../messages/task-words.ts';
import type { taskEndpoints } from '../contract.ts';
import { reasonCharactersMax, type PersonStep } from '../vocabulary.ts';

export type TaskPageData = OutputOf<typeof taskEndpoints.get>;
export type Answer = { problem: Problem; values: Record<string, string> } | undefined;

const withReason: readonly PersonStep[] = ['return', 'cancel'];

/** What the reader may do now, each step a plain form. */
export function StepForms({ page, answer }: { page: TaskPageData; answer: Answer }) {
  const words = useWords(taskWords);
  const refused = answer?.values['step'] === undefined ? undefined : answer;
  return (
    <section aria-labelledby="step">
      <h2 id="step">{words.yourStep}</h2>
      <ProblemSummary problem={refused?.problem} labels={{ reason: words.reason }} />
      {page.may.length === 0 ? <p className="help">{words.nothingToDo}</p> : null}
      {page.may.map((step) => (
        <StepForm key={step} step={step} refused={refused?.values['step'] === step ? refused : undefined} />
      ))}
    </section>
  );
}

function StepForm({ step, refused }: { step: PersonStep; refused: Answer }) {
  const words = useWords(taskWords);
  const isPrimary = step === 'take' || step === 'deliver' || step === 'verify';
  const button = (
    <button
      className={`button${isPrimary ? ' primary' : ''}${step === 'cancel' ? ' danger' : ''}`}
      type="submit"
      name="step"
      value={step}
    >
      {words.steps[step]}
    </button>
  );
  if (!withReason.includes(step)) {
    return (
      <form method="post" action="#step">
        <p className="help">{words.stepHelp[step]}</p>
        <p>{button}</p>
      </form>
    );
  }
  return (
    <details open={refused !== undefined}>
      <summary>{words.steps[step]}</summary>
      <form method="post" action="#step">
        <p className="help">{words.stepHelp[step]}</p>
        <TextAreaField
          name="reason"
          label={words.reason}
          mark="required"
          rows={3}
          maxLength={reasonCharactersMax}
          defaultValue={refused?.values['reason']}
          errors={errorsByPath(refused?.problem)}
        />
        {button}
      </form>
    </details>
  );
}
