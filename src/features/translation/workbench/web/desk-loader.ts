import type { LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, send, type PageContext } from '../../../../ui/api-context.ts';
import { taskEndpoints } from '../../tasks/contract.ts';
import { workbench, type Desk, type Hints } from '../contract.ts';
import { segmentFilters } from '../vocabulary.ts';
import { deskSteps, type DeskStep } from './steps-panel.tsx';

/** All that the page shows, read for a reader with or without script. */
export async function loadDesk({ params, request, context }: LoaderFunctionArgs) {
  const versionId = params.versionId ?? '';
  const search = new URL(request.url).searchParams;
  const edit =
    search.get('edit') === nextOpen ? await findNextOpen(context, versionId) : (search.get('edit') ?? '');
  const { from, filter, q } = inputFromPairs(search);
  const desk = await load(context, workbench.open, { versionId });
  const asked = { versionId, from, filter, q, focus: edit };
  const window = await load(context, workbench.segments, asked as never);
  const editId = window.items.find(({ id }) => id === edit)?.id ?? null;
  const [hints, steps, concordance] = await Promise.all([
    editId === null ? null : readHints(context, versionId, editId),
    readSteps(context, desk),
    readConcordance(context, versionId, search.get('concordance') ?? ''),
  ]);
  return {
    desk,
    window,
    editId,
    hints,
    steps,
    concordance,
    filter: segmentFilters.find((one) => one === filter) ?? 'all',
    q: typeof q === 'string' ? q.trim() : '',
    use: search.get('use') ?? '',
  };
}

/** In an address: the first segment that waits, whichever it is. */
const nextOpen = 'next';

async function findNextOpen(context: PageContext, versionId: string): Promise<string> {
  return (await load(context, workbench.nextOpen, { versionId })).segmentId ?? '';
}

async function readHints(context: PageContext, versionId: string, segmentId: string): Promise<Hints | null> {
  return load(context, workbench.hints, { versionId, segmentId });
}

async function readSteps(context: PageContext, { task }: Desk): Promise<DeskStep[]> {
  if (!task) return [];
  const page = await send(context, taskEndpoints.get, { id: task.id });
  return page.ok ? deskSteps.filter((step) => page.output.may.includes(step)) : [];
}

async function readConcordance(context: PageContext, versionId: string, asked: string) {
  const q = asked.trim().slice(0, 200);
  if (q === '') return { q, items: null };
  const found = await send(context, workbench.concordance, { versionId, q });
  return { q, items: found.ok ? found.output.items : [] };
}
