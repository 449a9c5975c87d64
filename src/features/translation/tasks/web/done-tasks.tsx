import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { taskWords } from '../../messages/task-words.ts';
import { taskEndpoints } from '../contract.ts';
import { TaskList } from './task-parts.tsx';
import { TaskTabs } from './task-tabs.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = inputFromPairs(new URL(request.url).searchParams);
  return { tasks: await load(context, taskEndpoints.mine, { ...query, what: 'done' }) };
}

/** What the reader translated or verified, the newest first. */
export default function DoneTasks() {
  const { tasks } = useLoaderData<typeof loader>();
  const words = useWords(taskWords);
  return (
    <>
      <title>{`${words.done} · ${words.siteName}`}</title>
      <h1>{words.done}</h1>
      <TaskTabs />
      <TaskList tasks={tasks.items} nothing={words.nothingDone} />
      {tasks.total > 0 ? (
        <ExportLinks path="/api/exports/my-translation-tasks" asked={{ what: 'done' }} />
      ) : null}
      <Pager {...tasks} />
    </>
  );
}
