import type { Problem } from '../../../../../shared/app-error.ts';
import { formatDay } from '../../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../../ui/language.ts';
import { ScrollBox } from '../../../../../ui/scroll-box.tsx';
import { followUpWords } from '../../../messages/follow-up-words.ts';
import { PersonName } from '../../web/meeting-table.tsx';
import { OrganisationName } from '../../web/written-names.tsx';
import { languageOfLetters } from '../../read-names.ts';
import type { SeatView, TaskView } from '../contract.ts';
import { TaskTools } from './task-forms.tsx';

export type Typed = Readonly<Record<string, string>>;
type Props = {
  tasks: readonly TaskView[];
  /** Whom tasks may be handed to; empty for a participant. */
  people: readonly SeatView[];
  typed: Typed | undefined;
  problem: Problem | undefined;
};

/** Somebody with a seat and whom he comes from. */
export function SeatName({ seat }: { seat: SeatView }) {
  const words = useWords(followUpWords);
  if (seat.name === null) return <span className="quiet">{words.seatGivenBack}</span>;
  return (
    <>
      <PersonName person={{ name: seat.name }} />
      <br />
      {seat.organisation === null ? null : (
        <span className="quiet small">
          <OrganisationName typed={seat.organisation} names={seat.organisationNames} />
        </span>
      )}
    </>
  );
}

/** Tasks, overdue ones first. */
export function TaskTable({ tasks, people, typed, problem }: Props) {
  const words = useWords(followUpWords);
  const heads = [words.what, words.owner, words.partner, words.dueOn, words.state, words.outcome];
  return (
    <ScrollBox label={words.tasks}>
      <table className="follow-up-rows">
        <thead>
          <tr>
            {heads.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <th scope="col" className="no-print">
              {words.action}
            </th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <TaskRow
              key={task.id}
              task={task}
              people={people}
              {...(typed?.['taskId'] === task.id
                ? { typed, problem }
                : { typed: undefined, problem: undefined })}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function TaskRow({
  task,
  people,
  typed,
  problem,
}: {
  task: TaskView;
  people: readonly SeatView[];
  typed: Typed | undefined;
  problem: Problem | undefined;
}) {
  const words = useWords(followUpWords);
  const language = useLanguage();
  const path = usePath();
  const { record } = task;
  return (
    <tr>
      <th scope="row" lang={task.language}>
        {task.what}
        {task.isOfMeeting ? (
          <>
            <br />
            <span className="quiet small" lang={language}>
              {words.ofMeeting}
            </span>
          </>
        ) : null}
      </th>
      <td>{task.owner ? <SeatName seat={task.owner} /> : words.organisers}</td>
      <td>
        {task.partner ? (
          <SeatName seat={task.partner} />
        ) : (
          <OrganisationName typed={task.partnerName} names={task.partnerNames} />
        )}
      </td>
      <td>
        {formatDay(task.dueOn, language)}
        {task.overdueDays > 0 ? (
          <>
            <br />
            <strong>{words.overdueDays(task.overdueDays)}</strong>
          </>
        ) : null}
      </td>
      <td>{words.states[task.state]}</td>
      <td>
        {task.outcome === null ? null : words.outcomes[task.outcome]}
        {task.reason === '' ? null : (
          <p className="small" lang={languageOfLetters(task.reason)}>
            {task.reason}
          </p>
        )}
        {record === null ? null : (
          <p className="small">
            <a href={path(record.path)}>{words.recordLink}</a>
            {record.isChecked ? null : <span className="quiet"> ({words.recordUnchecked})</span>}
          </p>
        )}
      </td>
      <td className="no-print">
        <TaskTools task={task} people={people} typed={typed} problem={problem} />
      </td>
    </tr>
  );
}
