import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { dayOf } from '../../../shared/day.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { hasRole, type Actor } from '../../../shared/actor.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf, requireRole } from '../access.ts';
import type { BorderPair, HubCity, NearPort, Port, placeEndpoints } from './contract.ts';
import { chooseLabels, drawMap, kilometresBetween, mapSize } from './draw-map.ts';
import { sayPlaceNote } from './place-notes.ts';
import { knownPlaces, pairKeyOf, type KnownPort } from './read-places.ts';
import { addPortStatus } from './store.ts';
import {
  confirmedInRegion,
  countOfRegion,
  facilitiesNamed,
  listPortStatuses,
  newestPortStatuses,
  type SaidStatus,
} from './views.ts';
import type { PortStatus } from './vocabulary.ts';

const keepers = ['moderator', 'programme_officer'] as const;
const mayKeepPorts = (actor: Actor): boolean => hasRole(actor, ...keepers);

/** Bridges and ports of the directory that belong to a crossing, by its key. */
const facilityKeys: Readonly<Record<string, readonly string[]>> = {
  'tongjiang-nizhneleninskoye-rail': ['tongjiang-bridge'],
  'heihe-kanikurgan-bridge': ['heihe-bridge', 'heihe-city'],
  'heihe-blagoveshchensk-river': ['heihe-city'],
  'suifenhe-pogranichny-road': ['suifenhe-port'],
  'suifenhe-grodekovo-rail': ['suifenhe-port'],
  'manzhouli-zabaykalsk-rail': ['manzhouli-corridor'],
};

let drawn: ReturnType<typeof drawMap> | undefined;
/** Computed once: the data does not change while the server runs. */
function mapOfPlaces() {
  const { cities, ports, pairs } = knownPlaces();
  drawn ??= drawMap({
    cities: cities.map(({ id }) => id),
    ports: ports.map(({ id }) => id),
    pairs: pairs.map(({ key }) => key),
  });
  return drawn;
}
const nowhere = { x: 0, y: 0 };

type Status = Port['status'];
const saidOf = ({ status, checkedOn, source }: SaidStatus): Status => ({ status, checkedOn, source });
const statusOfData = (port: KnownPort): Status => ({
  status: port.status,
  checkedOn: port.status_as_of,
  source: null,
});

/** Every crossing with what was said of it last; of a month named alone its first day counts. */
export async function listPorts(ctx: Ctx): Promise<Port[]> {
  const said = await newestPortStatuses(ctx);
  return knownPlaces().ports.map((port, at) => portOf(port, at, said.get(port.id)));
}

function portOf(port: KnownPort, at: number, said: SaidStatus | undefined): Port {
  const isNewer = said !== undefined && said.checkedOn >= port.status_as_of;
  const { x, y } = mapOfPlaces().ports.get(port.id) ?? nowhere;
  return {
    key: port.id,
    number: at + 1,
    cn: { names: port.cn.name, region: port.cn.region, hostCityZh: port.cn.host_city_zh ?? null },
    ru: { names: port.ru.name, region: port.ru.region },
    pairKey: pairKeyOf(port.cn.region, port.ru.region),
    modes: port.modes,
    status: isNewer ? saidOf(said) : statusOfData(port),
    note: port.note === '' ? null : sayPlaceNote(port.note),
    confidence: port.confidence,
    at: { x, y },
  };
}

function listPairs(): BorderPair[] {
  const { pairs, ports } = knownPlaces();
  return pairs.map(({ key, cn, ru, line }, at) => {
    const { x, y } = mapOfPlaces().pairs.get(key) ?? nowhere;
    return {
      key,
      letter: String.fromCharCode(65 + at),
      cn,
      ru,
      line: sayPlaceNote(line),
      ports: ports.filter((port) => pairKeyOf(port.cn.region, port.ru.region) === key).length,
      at: { x, y },
    };
  });
}

let labels: ReturnType<typeof chooseLabels> | undefined;
/** By the longest of the three names, so that the map is the same in every language. */
function labelsOfCities(): ReturnType<typeof chooseLabels> {
  const { cities, ports, pairs } = mapOfPlaces();
  labels ??= chooseLabels(
    knownPlaces().cities.map(({ id, name }) => ({
      key: id,
      at: cities.get(id) ?? nowhere,
      letters: Math.max(name.ru.length, name.en.length),
    })),
    [...cities.values(), ...ports.values(), ...pairs.values()],
  );
  return labels;
}

function listCities(): HubCity[] {
  return knownPlaces().cities.map(({ id, name, region }) => {
    const { x, y, isBeyond } = mapOfPlaces().cities.get(id) ?? { ...nowhere, isBeyond: true };
    return {
      key: id,
      names: name,
      region,
      isBeyond,
      at: { x, y },
      label: labelsOfCities().get(id) ?? 'right',
    };
  });
}

export async function readMap(ctx: Ctx): Promise<OutputOf<typeof placeEndpoints.map>> {
  const { sources, notIncluded } = knownPlaces();
  return {
    ports: await listPorts(ctx),
    pairs: listPairs(),
    cities: listCities(),
    rivers: mapOfPlaces().rivers,
    size: mapSize,
    sources: [...sources],
    notIncluded: notIncluded.map(sayPlaceNote),
    asOf: ctx.clock().toISOString(),
  };
}

export async function readRegion(ctx: Ctx, code: string): Promise<OutputOf<typeof placeEndpoints.region>> {
  const names = regionNames[code];
  if (!names) throw new AppError('notFound', 'platform.notFound');
  const [counts, confirmed, travel] = [
    await countOfRegion(ctx, code),
    await confirmedInRegion(ctx, code),
    await readTravel(ctx, code),
  ];
  return {
    code,
    names,
    ...counts,
    confirmed,
    pairs: listPairs().filter(({ cn, ru }) => cn === code || ru === code),
    cities: listCities().filter(({ region }) => region === code),
    travel,
    asOf: ctx.clock().toISOString(),
  };
}

/** How many crossings are named where a region has none. */
const nearMax = 3;

/** The crossings of a region, or those nearest to its hub cities; none where we know no city of it. */
export async function readTravel(ctx: Ctx, code: string): Promise<OutputOf<typeof placeEndpoints.travel>> {
  if (!regionNames[code]) throw new AppError('notFound', 'platform.notFound');
  const { cities, sources } = knownPlaces();
  const ports = await listPorts(ctx);
  const own = ports.filter(({ cn, ru }) => cn.region === code || ru.region === code);
  const hubs = cities.filter(({ region }) => region === code);
  const near = (own.length > 0 ? own : ports).flatMap((port): NearPort[] => {
    const distances = hubs.flatMap((city) => kilometresBetween(city.id, port.key) ?? []);
    if (distances.length === 0) return own.length > 0 ? [{ port, distanceKm: null }] : [];
    return [{ port, distanceKm: Math.min(...distances) }];
  });
  near.sort((one, other) => (one.distanceKm ?? 0) - (other.distanceKm ?? 0));
  return {
    region: code,
    isOwn: own.length > 0,
    near: own.length > 0 ? near : near.slice(0, nearMax),
    sources: [...sources],
  };
}

export async function readPair(ctx: Ctx, key: string): Promise<OutputOf<typeof placeEndpoints.pair>> {
  const pair = listPairs().find((one) => one.key === key);
  if (!pair) throw new AppError('notFound', 'platform.notFound');
  const ports = await listPorts(ctx);
  return {
    ...pair,
    crossings: ports.filter(({ pairKey }) => pairKey === key),
    sources: [...knownPlaces().sources],
    asOf: ctx.clock().toISOString(),
  };
}

export async function readPort(ctx: Ctx, key: string): Promise<OutputOf<typeof placeEndpoints.port>> {
  const { ports, sources } = knownPlaces();
  const at = ports.findIndex(({ id }) => id === key);
  const known = ports[at];
  if (!known) throw new AppError('notFound', 'platform.notFound');
  const said = await listPortStatuses(ctx, [key]);
  return {
    ...portOf(known, at, said[0]),
    sources: [...sources],
    history: [...said.map(saidOf), statusOfData(known)],
    facilities: await facilitiesNamed(ctx, facilityKeys[key] ?? []),
    mayWrite: mayKeepPorts(ctx.actor),
  };
}

/** Errors: `accounts.places.dayToCome`, `accounts.places.olderThanKnown` in `checkedOn`. */
export async function setPortStatus(
  ctx: Ctx,
  { key, status, checkedOn, source }: ParsedInputOf<typeof placeEndpoints.setStatus>,
): Promise<{ status: Status }> {
  requireRole(ctx.actor, ...keepers);
  const before = await readPort(ctx, key);
  const refuse = (code: string) => fieldFault('checkedOn', code);
  // Who sits east of Greenwich may have tomorrow already.
  if (checkedOn > dayOf(new Date(ctx.clock().getTime() + 14 * 3_600_000))) {
    throw refuse('accounts.places.dayToCome');
  }
  if (checkedOn < before.status.checkedOn) throw refuse('accounts.places.olderThanKnown');
  await ctx.transaction(async (tx) => {
    const personId = personIdOf(tx.actor);
    await addPortStatus(tx, { portKey: key, status, checkedOn, source, personId });
    await recordAudit(tx, {
      action: 'accounts.port.statusSet',
      ref: { room: 'accounts', kind: 'port', id: key },
      details: { from: before.status.status satisfies PortStatus, to: status, checkedOn },
    });
  });
  return { status: { status, checkedOn, source } };
}
