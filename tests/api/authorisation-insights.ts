import { putStatistics } from '../../src/features/insights/store.ts';
import { keepFacts } from '../../src/platform/facts/facts.ts';
import { newId } from '../../src/shared/ids.ts';
import { all, only, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const everybody: Row = { other: all('ok') };

/** Keys without the name of the room. Everything is public but rows that wait for a person's look. */
export const insightRows: Record<string, Row> = {
  'facts.get, open': everybody,
  'facts.get, waiting': { other: only({ moderator: 'ok', administrator: 'ok' }, 'hidden', 'hidden') },
  'statistics.list': everybody,
  'statistics.get': everybody,
  'statistics.export': everybody,
  'statistics.exportOne': everybody,
  'comparison.get': everybody,
  'comparison.export': everybody,
  'contradictions.list': everybody,
  'contradictions.ofRecord': everybody,
  'contradictions.export': everybody,
  'timeline.list': everybody,
  'timeline.export': everybody,
  'reference.lists': everybody,
  'reference.export': everybody,
  'transit.get': everybody,
  'transit.export': everybody,
  'strengths.get': everybody,
  'strengths.ofOrganisation': everybody,
};

export const isAboutInsights = (routeId: string) => routeId.startsWith('insights.');

/** Input of the routes of insights: most need none. */
export async function insightValues(routeId: string, one: Case): Promise<Values> {
  const inputs: Record<string, () => Values | Promise<Values>> = {
    'insights.facts.get': () => factInput(one),
    'insights.statistics.get': () => indicatorInput(one),
    'insights.statistics.exportOne': () => indicatorInput(one),
    'insights.contradictions.ofRecord': () => ({ room: 'accounts', kind: 'facility', id: newId() }),
    'insights.strengths.get': () => ({ field: '29' }),
    'insights.strengths.ofOrganisation': () => ({ id: one.world.other.organisationId }),
  };
  return (await inputs[routeId]?.()) ?? {};
}

async function factInput({ world, words }: Case): Promise<Values> {
  const key = `row-${newId()}`;
  await keepFacts(world.api.house.systemCtx, [
    {
      key,
      file: 'statistics.json',
      content: { id: key },
      names: { en: 'A row' },
      ref: { room: 'insights', kind: 'value', id: newId() },
      path: '/insights',
      isPublic: words[0] === 'open',
    },
  ]);
  return { key };
}

async function indicatorInput({ world }: Case): Promise<Values> {
  const code = 'test-indicator';
  const value = {
    ...{ key: 'st-test', indicator: code, entity: 'CN', entity_kind: 'country', value: 1, unit: 'rank' },
    ...{ qualifier: 'exact', nature: 'observed', source: '{"file":"003.txt"}', also_in: '[]', position: 0 },
  };
  const indicator = { code, names: '{"en":"Test"}', topic: 'index', position: 0 };
  await putStatistics(world.api.house.systemCtx, [indicator], [value]);
  return { indicator: code };
}
