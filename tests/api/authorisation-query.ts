import { insertSavedQuery } from '../../src/features/insights/query/store.ts';
import { readRecords } from '../../src/features/insights/records/read-records.ts';
import { all, signedIn, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const everybody: Row = { other: all('ok') };

/** Keys without the name of the room. Counts are public; saved questions are everybody's own. */
export const queryRows: Record<string, Row> = {
  'query.count': everybody,
  'query.records': everybody,
  'query.export': everybody,
  'query.exportRecords': everybody,
  'network.links': everybody,
  'network.ofOrganisation': everybody,
  'network.export': everybody,
  'network.exportOfOrganisation': everybody,
  'strengths.export': everybody,
  'strengths.exportOrganisation': everybody,
  'regions.board': everybody,
  'regions.support': everybody,
  'regions.export': everybody,
  'query.saved': { other: signedIn('ok') },
  'query.save': { other: signedIn('ok') },
  'query.remove': { own: signedIn('ok'), other: signedIn('hidden') },
};

export const isAboutQuery = (routeId: string) =>
  /^insights[.](query|network|regions)[.]|[.]strengths[.]export/.test(routeId);

/** Input of the routes of counts, which need records that were read once. */
export async function queryValues(routeId: string, { world, tester, relation }: Case): Promise<Values> {
  const ctx = world.api.house.systemCtx;
  await readRecords(ctx);
  if (/[.](ofOrganisation|exportOfOrganisation|exportOrganisation)$/.test(routeId)) {
    return { id: world.other.organisationId };
  }
  if (routeId === 'insights.regions.support') return { code: 'CN-HL' };
  if (routeId === 'insights.strengths.export') return { field: '29' };
  if (routeId === 'insights.query.save') return { name: 'Joint projects', kind: ['project'] };
  if (routeId === 'insights.query.remove') {
    const personId = relation === 'own' ? tester.personId : world.other.personId;
    return { id: await insertSavedQuery(ctx, { personId, name: 'Joint projects', address: 'kind=project' }) };
  }
  return {};
}
