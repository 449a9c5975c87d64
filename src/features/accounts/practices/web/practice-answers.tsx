import { TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Paragraphs } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { practiceWords } from '../../messages/practice-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import { WordingState } from '../../wordings/web/wording-parts.tsx';
import { wordedFields } from '../../wordings/wording.ts';
import type { Practice, PracticeAnswer } from '../contract.ts';

/** Questions and comments of other managers, the oldest first, and the form for one more. */
export function PracticeAnswers(props: {
  one: Practice;
  typed: { text: string } | undefined;
  errors: Readonly<Record<string, string>>;
}) {
  const { one, typed, errors } = props;
  const words = useWords(practiceWords);
  return (
    <section>
      <h2>{words.answers}</h2>
      {one.answerList.length === 0 ? <p className="help">{words.noAnswers}</p> : null}
      <ul className="record-list">
        {one.answerList.map((answer) => (
          <li key={answer.id}>
            <Answer answer={answer} isModerator={one.mayModerate} />
          </li>
        ))}
      </ul>
      {one.mayAnswer ? (
        <form method="post">
          <TextAreaField
            name="text"
            label={words.answer}
            mark="required"
            rows={3}
            maxLength={wordedFields.answer.text}
            defaultValue={typed?.text}
            errors={errors}
          />
          <button className="button primary" type="submit" name="intent" value="answer">
            {words.send}
          </button>
        </form>
      ) : (
        <p className="help">{words.managersAnswer}</p>
      )}
    </section>
  );
}

function Answer({ answer, isModerator }: { answer: PracticeAnswer; isModerator: boolean }) {
  const words = useWords(practiceWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const { text } = answer;
  return (
    <>
      <p className="help">
        {answer.organisation ? <ShownName names={answer.organisation.names} /> : null}
        {answer.authorName === null ? null : `${ui.comma}${answer.authorName}`} ·{' '}
        {formatMoment(answer.writtenAt, language, timeZone)}
      </p>
      {answer.state === 'shown' ? (
        <>
          <Paragraphs text={text.words.text ?? ''} language={text.language} />
          <WordingState text={text} words={words} />
        </>
      ) : (
        <p>
          <em>{words.states[answer.state]}</em> {answer.reason}
        </p>
      )}
      {answer.mayTakeBack ? (
        <form method="post" className="row">
          <input type="hidden" name="answerId" value={answer.id} />
          {isModerator ? <TextField name="reason" label={words.reason} maxLength={1000} /> : null}
          <button className="button" type="submit" name="intent" value="removeAnswer">
            {isModerator ? words.remove : words.takeBackAnswer}
          </button>
        </form>
      ) : null}
    </>
  );
}
