import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { regionShape } from '../contract.ts';
import { facilityKindShape } from '../facilities/contract.ts';
import { organisationKindShape } from '../organisations/contract.ts';
import { portStatuses, transportModes } from './vocabulary.ts';

const trilingual = z.object({ zh: z.string(), ru: z.string(), en: z.string() });
const point = z.object({ x: z.number(), y: z.number() });
export const placeKeyShape = z.string().regex(/^[a-z0-9-]{2,60}$/);

const statusShape = z.object({
  status: z.enum(portStatuses),
  /** A day, or the month alone where the source names no day. */
  checkedOn: z.string(),
  /** What a member of the staff read; null: the starting content, whose sources stand with the list. */
  source: z.string().nullable(),
});

export const portShape = z.object({
  key: placeKeyShape,
  /** Of its point on the map, as in the list below it. */
  number: z.number().int(),
  cn: z.object({ names: trilingual, region: regionShape, hostCityZh: z.string().nullable() }),
  ru: z.object({ names: trilingual, region: regionShape }),
  pairKey: placeKeyShape,
  modes: z.array(z.enum(transportModes)),
  status: statusShape,
  note: trilingual.nullable(),
  confidence: z.string(),
  at: point,
});
export type Port = z.output<typeof portShape>;

export const pairShape = z.object({
  key: placeKeyShape,
  letter: z.string(),
  cn: regionShape,
  ru: regionShape,
  line: trilingual,
  ports: z.number().int(),
  at: point,
});
export type BorderPair = z.output<typeof pairShape>;

export const cityShape = z.object({
  key: placeKeyShape,
  names: trilingual,
  region: regionShape,
  /** Beyond the edge of the map: drawn on it. */
  isBeyond: z.boolean(),
  at: point,
  label: z.enum(['left', 'right', 'above', 'below']),
});
export type HubCity = z.output<typeof cityShape>;

const counted = <Kind extends z.ZodType>(kind: Kind) => z.array(z.object({ kind, count: z.number().int() }));
/** The nearest crossing of an inland place; straight line between cities, in whole tens of kilometres. */
const nearShape = z.object({ port: portShape, distanceKm: z.number().int().nullable() });
export type NearPort = z.output<typeof nearShape>;

export const travelShape = z.object({
  region: regionShape,
  /** The region has crossings itself; otherwise `near` are those of other regions. */
  isOwn: z.boolean(),
  near: z.array(nearShape),
  sources: z.array(z.string()),
});

export const placeEndpoints = {
  map: defineEndpoint({
    id: 'accounts.places.map',
    method: 'GET',
    path: '/api/places',
    summary:
      'The two banks as points: border pairs, crossings and hub cities, with their places on a schematic map',
    audience: 'public',
    input: z.object({}),
    output: z.object({
      ports: z.array(portShape),
      pairs: z.array(pairShape),
      cities: z.array(cityShape),
      rivers: z.array(z.object({ key: z.string(), points: z.array(point), label: point })),
      size: z.object({ width: z.number(), height: z.number() }),
      sources: z.array(z.string()),
      notIncluded: z.array(trilingual),
      asOf: z.iso.datetime(),
    }),
  }),
  region: defineEndpoint({
    id: 'accounts.places.region',
    method: 'GET',
    path: '/api/places/regions/:code',
    summary:
      'One region: its bodies, enterprises and parks by kind, its regions across the border, its crossings',
    audience: 'public',
    input: z.object({ code: regionShape }),
    output: z.object({
      code: regionShape,
      names: trilingual,
      organisations: counted(organisationKindShape),
      facilities: counted(facilityKindShape),
      /** How many organisations were confirmed or checked by staff, and the last day that happened. */
      confirmed: z.object({ count: z.number().int(), newestOn: z.string().nullable() }),
      pairs: z.array(pairShape),
      cities: z.array(cityShape),
      travel: travelShape,
      asOf: z.iso.datetime(),
    }),
  }),
  travel: defineEndpoint({
    id: 'accounts.places.travel',
    method: 'GET',
    path: '/api/places/regions/:code/travel',
    summary: 'The crossings nearest to a region',
    audience: 'public',
    input: z.object({ code: regionShape }),
    output: travelShape,
  }),
  pair: defineEndpoint({
    id: 'accounts.places.pair',
    method: 'GET',
    path: '/api/places/pairs/:key',
    summary: 'Two regions across the border and the crossings between them',
    audience: 'public',
    input: z.object({ key: placeKeyShape }),
    output: pairShape.extend({
      crossings: z.array(portShape),
      sources: z.array(z.string()),
      asOf: z.iso.datetime(),
    }),
  }),
  port: defineEndpoint({
    id: 'accounts.places.port',
    method: 'GET',
    path: '/api/places/ports/:key',
    summary:
      'One crossing: means of transport, its status with the day it was checked and what was said before',
    audience: 'public',
    input: z.object({ key: placeKeyShape }),
    output: portShape.extend({
      sources: z.array(z.string()),
      history: z.array(statusShape),
      facilities: z.array(z.object({ path: z.string(), names: trilingual.partial() })),
      mayWrite: z.boolean(),
    }),
  }),
  setStatus: defineEndpoint({
    id: 'accounts.places.setStatus',
    method: 'POST',
    path: '/api/places/ports/:key/status',
    summary: 'Says how a crossing stands: for moderators and programme officers, with the day and the source',
    audience: 'signedIn',
    input: z.object({
      key: placeKeyShape,
      status: z.enum(portStatuses),
      checkedOn: dayShape,
      source: z.string().trim().min(3).max(500),
    }),
    output: z.object({ status: statusShape }),
  }),
};
