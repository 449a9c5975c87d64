import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { taskWords } from '../../messages/task-words.ts';
import { taskEndpoints } from '../contract.ts';
import { PairFilter, TaskList, valueIn } from './task-parts.tsx';
import { TaskTabs } from './task-tabs.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const value = valueIn(params);
  return {
    tasks: await load(context, taskEndpoints.offered, inputFromPairs(params)),
    filter: { from: value('from'), to: value('to'), domain: value('domain') },
  };
}

/** Tasks any translator may take. */
export default function OfferedTasks() {
  const { tasks, filter } = useLoaderData<typeof loader>();
  const words = useWords(taskWords);
  const language = useLanguage();
  return (
    <>
      <title>{`${words.offeredTitle} · ${words.siteName}`}</title>
      <h1>{words.offeredTitle}</h1>
      <TaskTabs />
      <p className="reading">{words.offeredLead}</p>
      <form className="inline-fields" role="search">
        <PairFilter {...filter} />
        <button className="button" type="submit">
          {words.filter}
        </button>
      </form>
      <p className="list-state">
        {words.found(tasks.total, formatNumber(tasks.total, language))}
        {' · '}
        <AsOf moment={tasks.asOf} />
      </p>
      <TaskList tasks={tasks.items} nothing={words.nothingOffered} />
      {tasks.total > 0 ? <ExportLinks path="/api/exports/offered-translation-tasks" /> : null}
      <Pager {...tasks} />
    </>
  );
}
