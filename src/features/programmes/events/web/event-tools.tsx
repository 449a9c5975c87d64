import type { Problem } from '../../../../shared/app-error.ts';
import { languages } from '../../../../shared/language.ts';
import { SelectField, TextAreaField } from '../../../../ui/fields.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { eventWords } from '../../messages/events-words.ts';
import type { EventView } from '../view-shapes.ts';
import { eventStatuses } from '../vocabulary.ts';

type Props = {
  event: EventView;
  values: { status: string; reason: string } | undefined;
  problem: Problem | undefined;
};

/** What those who prepare an event do with it. */
export function EventTools({ event, values, problem }: Props) {
  const words = useWords(eventWords);
  const { languageNames } = useWords(uiWords);
  const path = usePath();
  const base = `/events/${event.id}`;
  const errors = errorsByPath(problem);
  return (
    <section className="no-print">
      <h2>{words.edit}</h2>
      <p className="row">
        <a className="button" href={path(`${base}/edit`)}>
          {words.edit}
        </a>
        {languages.map((one) => (
          <a key={one} className="button" href={path(`${base}/texts/${one}`)}>
            {words.editText(languageNames[one])}
          </a>
        ))}
      </p>
      {languages
        .filter((one) => event.sourceLanguage !== null && one !== event.sourceLanguage)
        .map((one) => (
          <form key={one} method="post">
            <input type="hidden" name="what" value="draft" />
            <input type="hidden" name="revision" value={event.revision} />
            <input type="hidden" name="language" value={one} />
            <button className="link-button" type="submit">
              {words.draftIn(languageNames[one])}
            </button>
          </form>
        ))}
      <form method="post">
        <h3>{words.setStatus}</h3>
        <input type="hidden" name="what" value="status" />
        <input type="hidden" name="revision" value={event.revision} />
        <SelectField
          name="status"
          label={words.status}
          errors={errors}
          defaultValue={values?.status}
          choices={eventStatuses
            .filter((one) => one !== event.status)
            .map((value) => ({ value, label: words.statuses[value] }))}
        />
        <TextAreaField
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          errors={errors}
          defaultValue={values?.reason}
          maxLength={1000}
          rows={3}
        />
        <button className="button" type="submit">
          {words.setStatus}
        </button>
      </form>
    </section>
  );
}
