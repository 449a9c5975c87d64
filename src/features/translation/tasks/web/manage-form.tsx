import type { OutputOf } from '../../../../shared/endpoint.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { taskWords } from '../../messages/task-words.ts';
import type { profileEndpoints } from '../profiles/contract.ts';
import { noteCharactersMax } from '../vocabulary.ts';
import type { Answer, TaskPageData } from './step-forms.tsx';

export type Translators = OutputOf<typeof profileEndpoints.list>['items'];

/** People to choose from; those who translate between the languages and are free stand first. */
export function useTranslatorChoices(translators: Translators, pair?: string) {
  const words = useWords(taskWords);
  const fits = ({ profile }: Translators[number]) =>
    (pair !== undefined && profile?.pairs.some((one) => one === pair) ? 2 : 0) +
    (profile?.isAvailable ? 1 : 0);
  return translators
    .toSorted((a, b) => fits(b) - fits(a))
    .map((one) => ({
      value: one.personId,
      label: [
        one.name,
        one.profile?.pairs.join(', ') || words.noProfile,
        one.profile?.isAvailable === false ? words.notAvailable : words.inHand(one.inHand),
      ].join(' · '),
    }));
}

/** What coordinators decide about a task. */
export function ManageForm({
  page,
  translators,
  answer,
}: {
  page: TaskPageData;
  translators: Translators;
  answer: Answer;
}) {
  const words = useWords(taskWords);
  const { task } = page;
  const choices = useTranslatorChoices(translators, `${task.from}-${task.to}`);
  const refused = answer?.values['step'] === undefined ? answer : undefined;
  const errors = errorsByPath(refused?.problem);
  const value = (name: string, stored: string) => refused?.values[name] ?? stored;
  return (
    <section aria-labelledby="manage">
      <h2 id="manage">{words.manageTitle}</h2>
      <ProblemSummary
        problem={refused?.problem}
        labels={{
          translatorId: words.translator,
          reviserId: words.reviser,
          dueOn: words.dueOn,
          basePriority: words.basePriority,
          note: words.note,
        }}
      />
      <form method="post" action="#manage">
        <p className="help">{words.manageHelp}</p>
        <SelectField
          name="translatorId"
          label={words.translator}
          choices={choices}
          emptyLabel={words.unchanged}
          defaultValue={value('translatorId', task.people?.translator?.id ?? '')}
          errors={errors}
        />
        <SelectField
          name="reviserId"
          label={words.reviser}
          choices={choices}
          emptyLabel={words.anybody}
          defaultValue={value('reviserId', task.people?.reviser?.id ?? '')}
          errors={errors}
        />
        <TextField
          name="dueOn"
          type="date"
          label={words.dueOn}
          defaultValue={value('dueOn', task.dueOn ?? '')}
          errors={errors}
        />
        <TextField
          name="basePriority"
          type="number"
          inputMode="numeric"
          label={words.basePriority}
          defaultValue={value('basePriority', String(page.basePriority))}
          errors={errors}
        />
        <TextAreaField
          name="note"
          label={words.note}
          rows={3}
          maxLength={noteCharactersMax}
          defaultValue={value('note', task.note)}
          errors={errors}
        />
        <button className="button" type="submit">
          {words.save}
        </button>
      </form>
    </section>
  );
}
