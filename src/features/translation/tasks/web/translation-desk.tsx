import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load, viewerContext } from '../../../../ui/api-context.ts';
import { usePath, useWords } from '../../../../ui/language.ts';
import { taskWords } from '../../messages/task-words.ts';
import { taskEndpoints } from '../contract.ts';
import { TaskList } from './task-parts.tsx';
import { TaskTabs, useTaskRoles } from './task-tabs.tsx';

const shownMax = 20;

export async function loader({ context }: LoaderFunctionArgs) {
  const overview = await load(context, taskEndpoints.overview, {});
  const { roles } = context.get(viewerContext);
  const worksHere = roles.some((role) => ['translator', 'moderator', 'administrator'].includes(role));
  if (!worksHere) return { overview, lists: undefined };
  const [translating, revising] = await Promise.all([
    load(context, taskEndpoints.mine, { what: 'translating', pageSize: shownMax }),
    load(context, taskEndpoints.mine, { what: 'revising', pageSize: shownMax }),
  ]);
  return { overview, lists: { translating, revising } };
}

/** What the reader has in hand and what waits for him. */
export default function TranslationDesk() {
  const { overview, lists } = useLoaderData<typeof loader>();
  const words = useWords(taskWords);
  const path = usePath();
  const { isTranslator } = useTaskRoles();
  return (
    <>
      <title>{`${words.title} · ${words.siteName}`}</title>
      <h1>{words.title}</h1>
      <p className="reading">{lists ? words.lead : words.noRole}</p>
      <TaskTabs />
      <Counts overview={overview} />
      {lists === undefined ? null : (
        <>
          {isTranslator ? (
            <section aria-labelledby="mine">
              <h2 id="mine">{words.mine}</h2>
              <TaskList tasks={lists.translating.items} nothing={words.nothingMine} heading="h3" />
              {overview.translator ? (
                <p>
                  <a className="button" href={path('/desk/translation/offered')}>
                    {words.toOffered(overview.translator.offered)}
                  </a>
                </p>
              ) : null}
            </section>
          ) : null}
          <section aria-labelledby="revising">
            <h2 id="revising">{words.revising}</h2>
            <TaskList tasks={lists.revising.items} nothing={words.nothingRevising} heading="h3" />
          </section>
        </>
      )}
    </>
  );
}

function Counts({ overview }: { overview: ReturnType<typeof useLoaderData<typeof loader>>['overview'] }) {
  const words = useWords(taskWords);
  const path = usePath();
  const { coordinator } = overview;
  if (!coordinator) return null;
  const { offered, taken, delivered, overdue, reports } = coordinator;
  return (
    <p className="list-state">
      <a href={path('/desk/translation/board')}>
        {words.desk.coordinator(offered, taken, delivered, reports)}
      </a>
      {overdue > 0 ? (
        <>
          {' · '}
          <a href={path('/desk/translation/board?overdue=yes')}>{words.desk.overdue(overdue)}</a>
        </>
      ) : null}
    </p>
  );
}
