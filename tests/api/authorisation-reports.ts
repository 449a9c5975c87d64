import { countUp, insertDraft, markIssued } from '../../src/features/insights/reports/store.ts';
import { findReport } from '../../src/features/insights/reports/views.ts';
import { newId } from '../../src/shared/ids.ts';
import { all, only, signedIn, type Row } from './authorisation-cells.ts';
import { listValues } from './authorisation-lists.ts';
import type { Case, Values } from './authorisation-requests.ts';

const everybody: Row = { other: all('ok') };
const readers: Row = {
  other: only(
    { programme_officer: 'ok', park_manager: 'ok', moderator: 'ok', administrator: 'ok' },
    'forbidden',
  ),
};
const makers: Row = { other: only({ programme_officer: 'ok', administrator: 'ok' }, 'forbidden') };

/** Keys without the name of the room: the funnel everybody reads, monthly reports for the staff. */
export const reportRows: Record<string, Row> = {
  'funnel.read': everybody,
  'funnel.rows': everybody,
  'funnel.export': everybody,
  'funnel.exportLosses': everybody,
  'funnel.exportTimes': everybody,
  'funnel.exportRows': everybody,
  'reports.list': readers,
  'reports.get': readers,
  'reports.make': makers,
  'reports.write': makers,
  'reports.issue': makers,
  'reports.file': readers,
  'reports.exportOne': readers,
  'reports.export': readers,
};

export const isAboutReports = (routeId: string) => /^insights\.(funnel|reports)\./.test(routeId);

let month = 0;

/** Input of the routes of the funnel and of reports: each about a report of a month of its own. */
export async function reportValues(routeId: string, one: Case): Promise<Values> {
  const operation = routeId.replace('insights.', '');
  if (operation.startsWith('funnel.') || operation === 'reports.list' || operation === 'reports.export')
    return {};
  // Months of the years 2100 and after are never over: drafts of them are made here, but nobody could make them.
  if (operation === 'reports.make') return { month: '2026-01', reason: newId() };
  const report = await prepareReport(one, operation === 'reports.write' || operation === 'reports.issue');
  const inputs: Record<string, Values> = {
    'reports.get': { month: report.month },
    'reports.write': { id: report.id, revision: report.revision, language: 'ru', text: 'Слова' },
    'reports.issue': { id: report.id, revision: report.revision },
  };
  return inputs[operation] ?? { id: report.id };
}

async function prepareReport({ world }: Case, isDraft: boolean) {
  const ctx = world.api.house.systemCtx;
  month += 1;
  const name = `${2101 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const draft = { month: name, issue: 1, reason: '', reasonLanguage: null, figures: [], madeBy: null };
  const id = await insertDraft(ctx, draft);
  if (id === undefined) throw new Error('no draft');
  await countUp(ctx, id, 1);
  if (!isDraft) await markIssued(ctx, id, 2, world.other.personId);
  const report = await findReport(ctx, id);
  if (report === undefined) throw new Error('no report');
  return report;
}

const lists: Row = { other: only({ compliance_officer: 'ok', administrator: 'ok' }, 'forbidden') };
const coordinators: Row = { other: only({ moderator: 'ok', administrator: 'ok' }, 'forbidden') };

/** Lists as files: each is for those who may read the list. By the whole id of the route. */
export const listFileRows: Record<string, Row> = {
  'cooperation.interests.export': { other: signedIn('ok') },
  'cooperation.interests.exportBoard': { other: only({ broker: 'ok', moderator: 'ok' }, 'forbidden') },
  'cooperation.projects.export': everybody,
  'cooperation.projects.exportMine': { other: signedIn('ok') },
  'cooperation.landings.export': everybody,
  'cooperation.funnel.export': readers,
  'cooperation.funnel.exportLosses': readers,
  'cooperation.funnel.exportTimes': readers,
  'cooperation.funnel.exportRows': readers,
  'cooperation.funnel.exportLossRows': readers,
  'evaluation.gateQueue.export': { other: only({ compliance_officer: 'ok' }, 'forbidden') },
  'evaluation.lists.export': lists,
  'evaluation.lists.exportEntries': lists,
  'evaluation.lists.exportDifferences': lists,
  'evaluation.lists.exportShares': lists,
  'conversations.exportList': { other: signedIn('ok') },
  'conversations.exportInterpreterRequests': { other: only({ translator: 'ok' }, 'forbidden') },
  'translation.tasks.exportBoard': coordinators,
  'translation.tasks.exportMine': {
    other: only({ translator: 'ok', moderator: 'ok', administrator: 'ok' }, 'forbidden'),
  },
  'translation.tasks.exportOffered': { other: only({ translator: 'ok' }, 'forbidden') },
  'translation.tasks.exportUntasked': coordinators,
  'translation.tenders.export': everybody,
  'translation.reports.export': coordinators,
};

export const isListFile = (routeId: string) => Object.hasOwn(listFileRows, routeId);

/** Input of lists as files: most need none. */
export async function listFileValues(routeId: string, one: Case): Promise<Values> {
  if (routeId === 'cooperation.funnel.exportLossRows') return { stage: 'interested', what: 'declined' };
  if (!/^evaluation\.lists\.export\w/.test(routeId)) return {};
  const { id } = await listValues('evaluation.lists.get', one);
  return { id, version: 1 };
}
