import type { Problem } from '../../../../../shared/app-error.ts';
import type { Language } from '../../../../../shared/language.ts';
import { SelectField, TextAreaField, TextField } from '../../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../../ui/language.ts';
import { errorsByPath } from '../../../../../ui/problem-summary.tsx';
import { followUpWords } from '../../../messages/follow-up-words.ts';
import type { SeatView, TaskView } from '../contract.ts';
import { choiceOfNames } from '../../read-names.ts';
import { seatNames } from '../seat-names.ts';
import { partnerMax, reasonMax, taskOutcomes, whatMax } from '../vocabulary.ts';

type Typed = Readonly<Record<string, string>>;

function WhatFields({
  typed,
  errors,
  lang,
}: {
  typed: Typed;
  errors: Readonly<Record<string, string>>;
  lang?: Language;
}) {
  const words = useWords(followUpWords);
  return (
    <>
      <TextAreaField
        name="what"
        label={words.what}
        mark="required"
        errors={errors}
        defaultValue={typed['what']}
        lang={lang}
        maxLength={whatMax}
        rows={3}
      />
      <TextField
        name="dueOn"
        type="date"
        label={words.dueOn}
        mark="required"
        errors={errors}
        defaultValue={typed['dueOn']}
      />
    </>
  );
}

/** A task of one's own, or for those who prepare the event one for anybody. */
export function NewTask(props: {
  people: readonly SeatView[];
  ownSeatId: string | null;
  doesPrepare: boolean;
  partnerId: string;
  typed: Typed | undefined;
  problem: Problem | undefined;
}) {
  const words = useWords(followUpWords);
  const isOwn = props.typed?.['intent'] === 'create';
  const typed = isOwn && props.typed ? props.typed : {};
  const errors = isOwn ? errorsByPath(props.problem) : {};
  const choices = useSeatChoices(props.people);
  return (
    <form method="post" className="stack no-print" id="new-task">
      <h2>{words.addTask}</h2>
      <input type="hidden" name="intent" value="create" />
      <WhatFields typed={typed} errors={errors} />
      {props.doesPrepare ? (
        <SelectField
          name="ownerId"
          label={words.owner}
          emptyLabel={words.organisers}
          errors={errors}
          defaultValue={typed['ownerId'] ?? props.ownSeatId ?? ''}
          choices={choices}
        />
      ) : null}
      <SelectField
        name="partnerId"
        label={words.partner}
        errors={errors}
        defaultValue={typed['partnerId'] ?? props.partnerId}
        choices={choices.filter(({ value }) => props.doesPrepare || value !== props.ownSeatId)}
      />
      <TextField
        name="partner"
        label={words.partnerName}
        errors={errors}
        defaultValue={typed['partner']}
        maxLength={partnerMax}
      />
      <button className="button primary" type="submit">
        {words.addTask}
      </button>
    </form>
  );
}

/** Hands a task to a participant or to those who prepare the event. */
function OwnerField(props: {
  task: TaskView;
  people: readonly SeatView[];
  errors: Readonly<Record<string, string>>;
  typed: Typed;
}) {
  const { task, people, errors, typed } = props;
  const words = useWords(followUpWords);
  return (
    <SelectField
      name="ownerId"
      label={words.owner}
      emptyLabel={null}
      errors={errors}
      defaultValue={typed['ownerId'] ?? task.owner?.participantId ?? 'organisers'}
      choices={[{ value: 'organisers', label: words.organisers }, ...useSeatChoices(people)]}
    />
  );
}

/** People of an event to choose from; who has no name to show is left out. */
function useSeatChoices(people: readonly SeatView[]) {
  const language = useLanguage();
  return people.flatMap((seat) => {
    const names = seatNames(seat, language);
    return names.length === 0 ? [] : [choiceOfNames(seat.participantId, names, language)];
  });
}

/** What can be done with a task from where it stands. */
export function TaskTools(props: {
  task: TaskView;
  /** Whom it may be handed to; empty for a participant. */
  people: readonly SeatView[];
  typed: Typed | undefined;
  problem: Problem | undefined;
}) {
  const { task, people, typed = {}, problem } = props;
  const words = useWords(followUpWords);
  const errors = errorsByPath(problem);
  const about = (
    <>
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="revision" value={task.revision} />
    </>
  );
  if (task.state !== 'open') {
    return (
      <form method="post">
        {about}
        <button className="link-button" type="submit" name="to" value="open">
          {words.reopen}
        </button>
      </form>
    );
  }
  return (
    <>
      <details open={problem !== undefined && typed['intent'] !== 'change'}>
        <summary>{words.closeTask}</summary>
        <form method="post" className="stack">
          {about}
          <SelectField
            name="outcome"
            label={words.outcome}
            errors={errors}
            defaultValue={typed['outcome']}
            choices={taskOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
          />
          <TextField
            name="record"
            label={words.record}
            help={words.recordHelp}
            errors={errors}
            defaultValue={typed['record']}
            maxLength={500}
          />
          <TextAreaField
            name="reason"
            label={words.reason}
            help={words.reasonHelp}
            errors={errors}
            defaultValue={typed['reason']}
            maxLength={reasonMax}
            rows={2}
          />
          <button className="button primary" type="submit" name="to" value="done">
            {words.done}
          </button>{' '}
          <button className="button" type="submit" name="to" value="dropped">
            {words.drop}
          </button>
        </form>
      </details>
      <details open={problem !== undefined && typed['intent'] === 'change'}>
        <summary>{words.changeTask}</summary>
        <form method="post" className="stack">
          {about}
          <input type="hidden" name="intent" value="change" />
          <WhatFields
            typed={{ what: task.what, dueOn: task.dueOn, ...typed }}
            errors={errors}
            lang={task.language}
          />
          {people.length > 0 ? (
            <OwnerField task={task} people={people} errors={errors} typed={typed} />
          ) : null}
          <button className="button" type="submit">
            {words.save}
          </button>
        </form>
      </details>
    </>
  );
}
