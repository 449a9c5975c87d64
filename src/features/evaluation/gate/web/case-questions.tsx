import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { gateScreenWords } from '../../messages/gate-screen-words.ts';
import { gateWords } from '../../messages/gate-words.ts';
import type { CaseProps, CaseView } from './case-page.tsx';
import { OwnInput, OwnSelect } from './own-fields.tsx';

type Question = CaseView['questions'][number];
const noteMax = 2000;

/** The questions of the gate with what speaks for an answer; the officer's own answers are kept. */
export function CaseQuestions({ one, answer }: CaseProps) {
  const words = useWords(gateScreenWords);
  const mayAnswer = one.may.includes('answer');
  const values = answer?.values.command === 'answers' ? answer.values : undefined;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{words.questionsTitle}</h2>
      {mayAnswer ? <p className="reading">{words.questionsLead}</p> : null}
      <form method="post">
        <input type="hidden" name="command" value="answers" />
        <input type="hidden" name="revision" value={one.revision} />
        <ol className="record-list">
          {one.questions.map((question) => (
            <li key={question.id}>
              <QuestionBody question={question} />
              {mayAnswer && !question.isComputed ? (
                <AnswerFields question={question} values={values} />
              ) : (
                <GivenAnswer question={question} />
              )}
            </li>
          ))}
        </ol>
        {mayAnswer ? (
          <button className="button primary" type="submit">
            {words.save}
          </button>
        ) : null}
      </form>
    </section>
  );
}

function QuestionBody({ question }: { question: Question }) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const language = useLanguage();
  const path = usePath();
  const { suggestion } = question;
  return (
    <>
      <h3>
        <a href={path(`/gate/rules/${question.id}`)}>{question.id}</a> {question.question[language]}
      </h3>
      <p className="help">{question.help[language]}</p>
      {suggestion === null || question.isComputed ? null : (
        <p className={suggestion.from === 'words' ? 'notice warn' : 'help'}>
          {words.proposed(names.answers[suggestion.answer])}
          {` (${names.suggestedBy[suggestion.from]}`}
          {suggestion.words.length > 0 ? `${names.colon}${suggestion.words.join(names.listSeparator)}` : ''}
          {')'}
        </p>
      )}
      {question.isComputed ? <p className="help">{words.computed}</p> : null}
    </>
  );
}

function AnswerFields({
  question,
  values,
}: {
  question: Question;
  values: Record<string, string> | undefined;
}) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const { id, answers, answer, suggestion, note, needsNote } = question;
  return (
    <div className="inline-fields">
      <OwnSelect
        form="question"
        name={`answer.${id}`}
        label={words.answer}
        choices={answers.map((value) => ({ value, label: names.answers[value] }))}
        defaultValue={values?.[`answer.${id}`] ?? answer ?? suggestion?.answer}
      />
      <OwnInput
        form="question"
        name={`note.${id}`}
        label={words.note}
        help={
          needsNote.length > 0
            ? `${names.answers[needsNote[0] ?? 'yes']}${names.colon}${words.noteNeeded}`
            : undefined
        }
        type="text"
        maxLength={noteMax}
        defaultValue={values?.[`note.${id}`] ?? note}
      />
    </div>
  );
}

function GivenAnswer({ question: { answer, note } }: { question: Question }) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  return (
    <FactList
      facts={[
        { label: words.answer, value: answer === null ? null : names.answers[answer] },
        ...(note === '' ? [] : [{ label: words.note, value: note }]),
      ]}
    />
  );
}

/** What the saved answers lead to by the data. */
export function ProposalLines({ one: { proposal } }: { one: CaseView }) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  if (!proposal) return null;
  const conditions = proposal.conditions.map(({ kind, rule }) => `${names.conditions[kind]} (${rule})`);
  return (
    <section aria-labelledby="proposal">
      <h2 id="proposal">{words.proposalTitle}</h2>
      <FactList
        facts={[
          ...(proposal.outcome === 'clear' && proposal.unanswered.length > 0
            ? []
            : [{ label: words.outcome, value: names.outcomes[proposal.outcome] }]),
          ...(proposal.reasons.length > 0
            ? [{ label: words.proposalReasons, value: proposal.reasons.join(names.listSeparator) }]
            : []),
          ...(conditions.length > 0
            ? [{ label: words.conditionsOfCase, value: conditions.join(names.listSeparator) }]
            : []),
          ...(proposal.notes.length > 0
            ? [{ label: names.noted, value: proposal.notes.join(names.listSeparator) }]
            : []),
          ...(proposal.unanswered.length > 0
            ? [{ label: words.proposalUnanswered, value: proposal.unanswered.join(names.listSeparator) }]
            : []),
        ]}
      />
    </section>
  );
}
