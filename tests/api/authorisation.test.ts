import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '../../src/shared/actor.ts';
import { askStream } from './authorisation-live.ts';
import { valuesFor, type Values } from './authorisation-requests.ts';
import { authorisationTable, type Outcome, type Relation, type Row } from './authorisation-table.ts';
import { buildWorld, restore, settleCountry, type Tester, type World } from './authorisation-world.ts';
import { openTestApi, type TestApi } from './open-test-api.ts';

type Door = { id: string; method: string; path: string };

let api: TestApi;
let world: World;
let doors: Door[];

/** Besides the routes of the rooms: what create-http-app serves by itself. */
const roofDoors: readonly Door[] = [
  { id: 'files.upload', method: 'POST', path: '/api/files' },
  {
    id: 'accounts.organisations.documentFile',
    method: 'GET',
    path: '/api/organisations/:id/documents/:fileId/file',
  },
  { id: 'catalogue.offer.file', method: 'GET', path: '/api/offers/:id/attachments/:attachmentId/file' },
  { id: 'catalogue.request.file', method: 'GET', path: '/api/requests/:id/attachments/:attachmentId/file' },
];

const relations: readonly Relation[] = ['own', 'other', 'anonymous', 'assigned'];

beforeAll(async () => {
  api = await openTestApi();
  world = await buildWorld(api);
  doors = [
    ...api.routes.map(({ endpoint: { id, method, path } }) => ({ id, method, path })),
    ...api.downloads.map(({ id, path }) => ({ id, method: 'GET', path })),
    ...api.streams.map(({ id, path }) => ({ id, method: 'GET', path })),
    ...roofDoors,
  ];
}, 120_000);
afterAll(() => api.close());

const doorOf = (key: string) => key.split(', ')[0] ?? '';

describe('the table of authorisation', () => {
  it('names every route, and no route that is not there', () => {
    const named = new Set(Object.keys(authorisationTable).map(doorOf));
    expect([...named].sort()).toEqual(doors.map(({ id }) => id).sort());
  });

  it('says for every route what each role is told, and for records whose they are', () => {
    const missing = Object.entries(authorisationTable).flatMap(([key, row]) => {
      const door = doors.find(({ id }) => id === doorOf(key));
      const isOfListing = /^\/api\/(offers|requests)\/(:id|compare)/.test(door?.path ?? '');
      const needed = isOfListing ? relations : (['other'] as const);
      return needed.flatMap((relation) =>
        roles
          .filter((role) => row[relation]?.[role] === undefined)
          .map((role) => `${key}: ${relation}, ${role}`),
      );
    });
    expect(missing).toEqual([]);
  });
});

describe('every route tells every role what the table says', () => {
  it.each(Object.keys(authorisationTable))(
    '%s',
    async (key) => {
      const row = authorisationTable[key] as Row;
      const told: string[] = [];
      const expected: string[] = [];
      for (const relation of relations.filter((one) => row[one] && isPossible(key, one))) {
        for (const tester of world.testers) {
          const { outcome, answer } = await ask(key, relation, tester);
          const wanted = row[relation]?.[tester.role];
          expected.push(`${relation}, ${tester.role}: ${wanted}`);
          told.push(`${relation}, ${tester.role}: ${outcome}${outcome === wanted ? '' : ` ${answer}`}`);
        }
      }
      expect(told).toEqual(expected);
    },
    60_000,
  );
});

/** Offers are never anonymous. */
function isPossible(key: string, relation: Relation): boolean {
  return relation !== 'anonymous' || !key.startsWith('catalogue.offer.');
}

async function ask(
  key: string,
  relation: Relation,
  tester: Tester,
): Promise<{ outcome: string; answer: string }> {
  const [doorId = '', ...words] = key.split(', ');
  const door = doors.find(({ id }) => id === doorId);
  if (!door) throw new Error(`There is no route ${doorId}`);
  await settleCountry(world, tester);
  const values = await valuesFor(door.id.replace(/\.compare$/, '.get'), { world, tester, relation, words });
  const { status, text } =
    door.id === 'files.upload' ? await upload(tester) : await send(door, values, tester);
  if (status < 300 || relation === 'own') await restore(world, tester);
  return { outcome: outcomeOf(status), answer: `${status} ${text.slice(0, 300)}` };
}

function outcomeOf(status: number): Outcome | string {
  if (status < 300) return 'ok';
  const outcomes: Record<number, Outcome> = {
    401: 'signIn',
    403: 'forbidden',
    404: 'hidden',
    409: 'refused',
    422: 'refused',
  };
  return outcomes[status] ?? String(status);
}

async function send({ id, method, path }: Door, values: Values, tester: Tester) {
  const { cookie } = tester;
  const rest = { ...values };
  const address = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  if (method !== 'GET' && method !== 'DELETE') return api.call(method, address, rest, cookie);
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]));
  if (api.streams.some((stream) => stream.id === id))
    return askStream(api, `${address}?${query.toString()}`, tester);
  return api.call(method, `${address}?${query.toString()}`, undefined, cookie);
}

async function upload({ cookie }: Tester): Promise<{ status: number; text: string }> {
  const headers = { origin: api.config.publicUrl, 'content-type': 'text/plain', 'x-file-name': 'note.txt' };
  const init = { method: 'POST', headers: cookie ? { ...headers, cookie } : headers, body: 'A note' };
  const response = await api.fetch('/api/files', init);
  return { status: response.status, text: await response.text() };
}
