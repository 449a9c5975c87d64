import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { dataFile } from '../data-files.ts';
import { portStatuses, transportModes } from './vocabulary.ts';

const names = z.object({ zh: z.string(), ru: z.string(), en: z.string() });
const fileShape = z.object({
  border_pairs: z.object({ items: z.array(z.object({ cn: z.string(), ru: z.string(), line: z.string() })) }),
  ports_of_entry: z.object({
    sources: z.array(z.string()),
    not_included: z.array(z.string()),
    items: z.array(
      z.object({
        id: z.string(),
        cn: z.object({ name: names, region: z.string(), host_city_zh: z.string().optional() }),
        ru: z.object({ name: names, region: z.string() }),
        modes: z.array(z.enum(transportModes)),
        status: z.enum(portStatuses),
        status_as_of: z.string(),
        note: z.string(),
        confidence: z.string(),
      }),
    ),
  }),
  hub_cities: z.object({ items: z.array(z.object({ id: z.string(), name: names, region: z.string() })) }),
});

export type KnownPort = z.output<typeof fileShape>['ports_of_entry']['items'][number];
export type KnownPair = { key: string; cn: string; ru: string; line: string };
export type KnownCity = z.output<typeof fileShape>['hub_cities']['items'][number];
export type Places = {
  pairs: readonly KnownPair[];
  ports: readonly KnownPort[];
  cities: readonly KnownCity[];
  sources: readonly string[];
  notIncluded: readonly string[];
};

let read: Places | undefined;

/** Border pairs, crossings and hub cities of data/regions.json; read once. */
export function knownPlaces(): Places {
  if (!read) {
    const file = fileShape.parse(JSON.parse(readFileSync(dataFile('regions.json'), 'utf8')));
    read = {
      pairs: file.border_pairs.items.map((pair) => ({ ...pair, key: pairKeyOf(pair.cn, pair.ru) })),
      ports: file.ports_of_entry.items,
      cities: file.hub_cities.items,
      sources: file.ports_of_entry.sources,
      notIncluded: file.ports_of_entry.not_included,
    };
  }
  return read;
}

/** `CN-HL`, `RU-AMU` → `cn-hl-ru-amu`. */
export function pairKeyOf(cn: string, ru: string): string {
  return `${cn}-${ru}`.toLowerCase();
}
