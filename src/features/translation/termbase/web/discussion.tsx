import { TextAreaField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { termbaseWords } from '../../messages/termbase-words.ts';
import type { Proposal } from '../proposal-contract.ts';
import type { FormValues } from './content-of-form.ts';
import { useSaidBy } from './said-by.ts';

/** What was said about a proposal, and a form to say more. */
export function Discussion({
  proposal: { discussion, mayComment },
  values,
  errors,
}: {
  proposal: Proposal;
  values: FormValues;
  errors: Readonly<Record<string, string>>;
}) {
  const words = useWords(termbaseWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const saidBy = useSaidBy();
  return (
    <section aria-labelledby="discussion">
      <h2 id="discussion">{words.discussion}</h2>
      {discussion.length === 0 ? <p className="help">{words.noComments}</p> : null}
      <ul className="plain-list">
        {discussion.map(({ id, by, at, text }) => (
          <li key={id}>
            <p className="help">{`${saidBy(by)} · ${formatMoment(at, language, timeZone)}`}</p>
            <p className="kept-lines">{text}</p>
          </li>
        ))}
      </ul>
      {mayComment ? (
        <form method="post">
          <TextAreaField
            name="text"
            label={words.comment}
            rows={3}
            maxLength={2000}
            defaultValue={values['text']}
            errors={errors}
          />
          <button className="button" type="submit" name="intent" value="comment">
            {words.addComment}
          </button>
        </form>
      ) : null}
    </section>
  );
}
