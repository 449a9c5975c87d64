import type { Problem } from '../../../../shared/app-error.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { formatDay, formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import type { InterestPage } from '../page-contract.ts';
import { lineCharactersMax, partiesCharactersMax } from '../vocabulary.ts';
import { firstOf, type TypedValues } from './form-values.ts';

export type FormAnswer = { problem: Problem; values: TypedValues } | undefined;

/** A telephone call in one line, with what comes next; for the own side only. */
export function CallLog({ interest, answer }: { interest: InterestPage; answer: FormAnswer }) {
  const words = useWords(interestScreenWords);
  return (
    <section aria-labelledby="log">
      <h2 id="log">{words.logTitle}</h2>
      <p className="help">{words.logHelp}</p>
      <LogForm answer={answer} />
      {interest.log.length === 0 ? (
        <p className="quiet">{words.logEmpty}</p>
      ) : (
        <LogLines log={interest.log} />
      )}
    </section>
  );
}

function LogForm({ answer }: { answer: FormAnswer }) {
  const words = useWords(interestScreenWords);
  const errors = errorsByPath(answer?.problem);
  const value = (name: string) => firstOf(answer?.values, name);
  const labels = {
    parties: words.logParties,
    said: words.logSaid,
    nextStep: words.logNext,
    dueOn: words.logDue,
  };
  return (
    <form method="post" action="#log" className="inline-fields">
      <ProblemSummary problem={answer?.problem} labels={labels} />
      <input type="hidden" name="form" value="log" />
      <TextField
        name="parties"
        label={labels.parties}
        mark="required"
        maxLength={partiesCharactersMax}
        errors={errors}
        defaultValue={value('parties')}
      />
      <TextField
        name="said"
        label={labels.said}
        mark="required"
        maxLength={lineCharactersMax}
        errors={errors}
        defaultValue={value('said')}
      />
      <TextField
        name="nextStep"
        label={labels.nextStep}
        maxLength={lineCharactersMax}
        errors={errors}
        defaultValue={value('nextStep')}
      />
      <TextField
        name="dueOn"
        type="date"
        label={labels.dueOn}
        errors={errors}
        defaultValue={value('dueOn')}
      />
      <button className="button" type="submit">
        {words.logWrite}
      </button>
    </form>
  );
}

function LogLines({ log }: { log: InterestPage['log'] }) {
  const words = useWords(interestScreenWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <ul className="record-list">
      {log.map((entry) => (
        <li key={entry.id}>
          <p>
            {formatMoment(entry.at, language, timeZone)}
            {' · '}
            <strong>
              <SpokenText text={entry.parties} language={entry.said.language} />
            </strong>
            {words.colon}
            <SpokenText {...entry.said} />
          </p>
          <p className="small quiet">
            {entry.nextStep === '' ? null : (
              <>
                {words.next}
                {words.colon}
                <SpokenText text={entry.nextStep} language={entry.said.language} />{' '}
              </>
            )}
            {entry.dueOn ? `(${words.dueOn(formatDay(entry.dueOn, language))}) ` : ''}
            {words.by(entry.writtenBy)}
          </p>
        </li>
      ))}
    </ul>
  );
}
