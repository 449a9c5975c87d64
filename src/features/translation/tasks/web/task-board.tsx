import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { taskWords } from '../../messages/task-words.ts';
import { taskEndpoints, type TaskView } from '../contract.ts';
import { profileEndpoints } from '../profiles/contract.ts';
import { taskCauses, taskStates } from '../vocabulary.ts';
import { DueMark, PairFilter, usePairName, valueIn } from './task-parts.tsx';
import { TaskTabs } from './task-tabs.tsx';

const rowsPerPage = 50;
const translatorsShown = 100;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const value = valueIn(params);
  const [tasks, translators] = await Promise.all([
    load(context, taskEndpoints.board, { pageSize: rowsPerPage, ...inputFromPairs(params) }),
    load(context, profileEndpoints.list, { pageSize: translatorsShown }),
  ]);
  const names = ['from', 'to', 'domain', 'state', 'cause', 'translatorId', 'overdue'] as const;
  const filter = Object.fromEntries(names.map((name) => [name, value(name)])) as Record<
    (typeof names)[number],
    string
  >;
  return { tasks, translators: translators.items.map(({ personId, name }) => ({ personId, name })), filter };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** All tasks, for coordinators. */
export default function TaskBoard() {
  const { tasks, translators, filter } = useLoaderData<typeof loader>();
  const words = useWords(taskWords);
  const language = useLanguage();
  return (
    <>
      <title>{`${words.boardTitle} · ${words.siteName}`}</title>
      <h1>{words.boardTitle}</h1>
      <TaskTabs />
      <BoardFilter filter={filter} translators={translators} />
      <p className="list-state">
        {words.found(tasks.total, formatNumber(tasks.total, language))}
        {' · '}
        <AsOf moment={tasks.asOf} />
      </p>
      {tasks.items.length === 0 ? <p className="notice">{words.nothingFound}</p> : null}
      {tasks.items.length === 0 ? null : <BoardTable tasks={tasks.items} />}
      {tasks.total > 0 ? <ExportLinks path="/api/exports/translation-tasks" /> : null}
      <Pager {...tasks} />
    </>
  );
}

function BoardFilter({ filter, translators }: Pick<Loaded, 'filter' | 'translators'>) {
  const words = useWords(taskWords);
  return (
    <form className="inline-fields" role="search">
      <Choice
        name="state"
        label={words.state}
        chosen={filter.state}
        choices={[
          { value: '', label: words.unfinished },
          { value: 'all', label: words.anyState },
          ...taskStates.map((value) => ({ value, label: words.states[value] })),
        ]}
      />
      <PairFilter {...filter} />
      <Choice
        name="cause"
        label={words.cause}
        chosen={filter.cause}
        choices={[
          { value: '', label: words.anyCause },
          ...taskCauses.map((value) => ({ value, label: words.causes[value] })),
        ]}
      />
      <Choice
        name="translatorId"
        label={words.translator}
        chosen={filter.translatorId}
        choices={[
          { value: '', label: words.anyTranslator },
          ...translators.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
      />
      <label className="choice">
        <input type="checkbox" name="overdue" value="yes" defaultChecked={filter.overdue === 'yes'} />
        <span>{words.onlyOverdue}</span>
      </label>
      <button className="button" type="submit">
        {words.filter}
      </button>
    </form>
  );
}

export function Choice({
  name,
  label,
  chosen,
  choices,
}: {
  name: string;
  label: string;
  chosen: string;
  choices: readonly { value: string; label: string }[];
}) {
  return (
    <label>
      <span className="label">{label}</span>
      <select name={name} defaultValue={chosen}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function BoardTable({ tasks }: { tasks: readonly TaskView[] }) {
  const words = useWords(taskWords);
  const language = useLanguage();
  const path = usePath();
  const pairName = usePairName();
  return (
    <ScrollBox label={words.boardTitle}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.task}</th>
            <th scope="col">{words.text}</th>
            <th scope="col">{words.languages}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.dueHead}</th>
            <th scope="col">{words.priority}</th>
            <th scope="col">{words.charactersHead}</th>
            <th scope="col">{words.translator}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.id}>
              <th scope="row">
                <a href={path(`/desk/translation/tasks/${task.id}`)}>{task.number}</a>
              </th>
              <td>
                <SpokenText text={task.title} language={task.from} />
              </td>
              <td>{pairName(task.from, task.to)}</td>
              <td>
                {words.states[task.state]}
                <br />
                <span className="small quiet">{words.causes[task.cause]}</span>
              </td>
              <td>
                <DueMark {...task} isBare />
              </td>
              <td className="figure">{task.priority}</td>
              <td className="figure">{formatNumber(task.openCharacters, language)}</td>
              <td>{task.people?.translator?.name ?? words.nobody}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
