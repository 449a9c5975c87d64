import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { formatDay, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { FactList } from '../../../../ui/record-parts.tsx';
import { countryName } from '../../../accounts/web/country-names.ts';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import { interestWords } from '../../messages/interest-words.ts';
import type { InterestPage } from '../page-contract.ts';
import {
  agreementKinds,
  declineReasons,
  failReasons,
  jobsMax,
  outcomeKinds,
  reasonCharactersMax,
  valueBands,
  type InterestStep,
} from '../vocabulary.ts';
import type { FormAnswer } from './call-log.tsx';
import { firstOf } from './form-values.ts';

type Names = Readonly<Record<string, string>>;
const choicesOf = (codes: readonly string[], names: Names) =>
  codes.map((value) => ({ value, label: names[value] ?? value }));
const talking = ['introduced', 'nda_signed', 'negotiating', 'agreed'];

/** What the reader may do now, one form for each step, and what waits for others. */
export function StepForms({ interest, answer }: { interest: InterestPage; answer: FormAnswer }) {
  const words = useWords(interestScreenWords);
  const path = usePath();
  const { steps, pending } = interest;
  return (
    <section aria-labelledby="steps" id="step" className="step-forms">
      <h2 id="steps">{words.stepsTitle}</h2>
      <StepProblem answer={answer} />
      {pending ? <Pending pending={pending} /> : null}
      {steps.length === 0 ? <p className="quiet">{words.noSteps}</p> : null}
      {steps.map(({ step }) => (
        <StepForm key={step} step={step} interest={interest} answer={answer} />
      ))}
      {talking.includes(interest.state) && interest.side !== 'staff' ? (
        <p className="row">
          <a className="button" href={path(`/agreements?subject=interest&id=${interest.id}`)}>
            {words.toAgreements}
          </a>
          {interest.state === 'negotiating' || interest.state === 'agreed' ? (
            <a className="button" href={path(`/projects/new?interest=${interest.id}`)}>
              {words.newProject}
            </a>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

/** A refusal with its reason; where a rule is behind it, the way to its words. */
function StepProblem({ answer }: { answer: FormAnswer }) {
  const words = useWords(interestScreenWords);
  const path = usePath();
  const rulePath = answer?.problem.params?.['rulePath'];
  return (
    <>
      <ProblemSummary
        problem={answer?.problem}
        labels={{
          reasonCode: words.reason,
          reasonText: words.ownWords,
          agreementKind: words.agreementKind,
          agreedOn: words.agreedOn,
          countries: words.countries,
          outcomeKind: words.outcomeKind,
          valueBand: words.valueBand,
          jobs: words.jobs,
        }}
      />
      {typeof rulePath === 'string' && rulePath.startsWith('/') ? (
        <p>
          <a href={path(rulePath)}>{words.ruleLink}</a>
        </p>
      ) : null}
    </>
  );
}

function Pending({ pending }: { pending: NonNullable<InterestPage['pending']> }) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  const list = (sides: readonly (keyof typeof names.sides)[]) =>
    sides.map((side) => names.sides[side]).join(words.listSeparator);
  return (
    <p className="notice">
      {words.pendingStep(names.steps[pending.step])} {words.hasAgreed(list(pending.agreed))}{' '}
      {words.waitsFor(list(pending.waitsFor))}
    </p>
  );
}

const hasFields: readonly InterestStep[] = ['decline', 'fail', 'agree', 'report'];

function StepForm({
  step,
  interest,
  answer,
}: {
  step: InterestStep;
  interest: InterestPage;
  answer: FormAnswer;
}) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  const own = firstOf(answer?.values, 'step') === step ? answer : undefined;
  const isGrave = step === 'decline' || step === 'fail';
  const form = (
    <form method="post" action="#step">
      <input type="hidden" name="form" value="step" />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="revision" value={interest.revision} />
      <p className="help">{words.stepHelp[step]}</p>
      <StepFields step={step} answer={own} />
      <button className={isGrave ? 'button danger' : 'button primary'} type="submit">
        {names.steps[step]}
      </button>
    </form>
  );
  if (!hasFields.includes(step)) return form;
  return (
    <details open={own !== undefined}>
      <summary>{names.steps[step]}</summary>
      {form}
    </details>
  );
}

function StepFields({ step, answer }: { step: InterestStep; answer: FormAnswer }) {
  if (step === 'decline' || step === 'fail') return <ReasonFields step={step} answer={answer} />;
  if (step === 'agree') return <AgreementFields answer={answer} />;
  return step === 'report' ? <OutcomeFields answer={answer} /> : null;
}

function ReasonFields({ step, answer }: { step: 'decline' | 'fail'; answer: FormAnswer }) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  const errors = errorsByPath(answer?.problem);
  return (
    <>
      <SelectField
        name="reasonCode"
        label={words.reason}
        mark="required"
        errors={errors}
        defaultValue={firstOf(answer?.values, 'reasonCode')}
        choices={
          step === 'decline'
            ? choicesOf(declineReasons, names.declineReasons)
            : choicesOf(failReasons, names.failReasons)
        }
      />
      <TextAreaField
        name="reasonText"
        label={words.ownWords}
        mark="optional"
        rows={3}
        maxLength={reasonCharactersMax}
        errors={errors}
        defaultValue={firstOf(answer?.values, 'reasonText')}
      />
    </>
  );
}

function AgreementFields({ answer }: { answer: FormAnswer }) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  const language = useLanguage();
  const errors = errorsByPath(answer?.problem);
  const chosen = answer?.values['countries'] ?? ['CN', 'RU'];
  return (
    <>
      <SelectField
        name="agreementKind"
        label={words.agreementKind}
        mark="required"
        errors={errors}
        defaultValue={firstOf(answer?.values, 'agreementKind')}
        choices={choicesOf(agreementKinds, names.agreementKinds)}
      />
      <TextField
        name="agreedOn"
        type="date"
        label={words.agreedOn}
        mark="required"
        errors={errors}
        defaultValue={firstOf(answer?.values, 'agreedOn')}
      />
      <fieldset className="field">
        <legend>{words.countries}</legend>
        <p className="help">{words.countriesHelp}</p>
        {['CN', 'RU', 'BY', 'KZ', 'MN', 'UZ'].map((code) => (
          <label key={code} className="choice">
            <input type="checkbox" name="countries" value={code} defaultChecked={chosen.includes(code)} />
            <span>{countryName(code, language)}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

function OutcomeFields({ answer }: { answer: FormAnswer }) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  const errors = errorsByPath(answer?.problem);
  return (
    <>
      <SelectField
        name="outcomeKind"
        label={words.outcomeKind}
        mark="required"
        errors={errors}
        defaultValue={firstOf(answer?.values, 'outcomeKind')}
        choices={choicesOf(outcomeKinds, names.outcomeKinds)}
      />
      <SelectField
        name="valueBand"
        label={words.valueBand}
        help={words.valueBandHelp}
        mark="required"
        errors={errors}
        defaultValue={firstOf(answer?.values, 'valueBand')}
        choices={choicesOf(valueBands, names.valueBands)}
      />
      <TextField
        name="jobs"
        type="number"
        label={`${words.jobs} (0–${jobsMax})`}
        mark="optional"
        inputMode="numeric"
        errors={errors}
        defaultValue={firstOf(answer?.values, 'jobs')}
      />
    </>
  );
}

/** What was agreed, and what came of it. */
export function AgreementFacts({ interest: { agreement, outcome } }: { interest: InterestPage }) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  const language = useLanguage();
  if (!agreement) return null;
  const countries = agreement.countries.map((code) => countryName(code, language)).join(words.listSeparator);
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">{words.agreementTitle}</h2>
      <FactList
        facts={[
          { label: words.agreementKind, value: names.agreementKinds[agreement.kind] },
          { label: words.agreedOn, value: formatDay(agreement.on, language) },
          { label: words.countries, value: countries },
          ...(outcome
            ? [
                { label: words.outcomeKind, value: names.outcomeKinds[outcome.kind] },
                { label: words.valueBand, value: names.valueBands[outcome.valueBand] },
                {
                  label: words.jobs,
                  value: outcome.jobs === null ? null : formatNumber(outcome.jobs, language),
                },
              ]
            : []),
        ]}
      />
      {agreement.reportDueOn && !outcome ? (
        <p className="help">{words.reportDue(formatDay(agreement.reportDueOn, language))}</p>
      ) : null}
    </section>
  );
}
