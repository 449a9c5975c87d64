import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { dataFile } from './data-files.ts';

const itemShape = z.object({
  code: z.string(),
  name: z.object({ zh: z.string(), ru: z.string(), en: z.string() }),
});
const listShape = z.object({ items: z.array(itemShape) });
const fileShape = z.object({ cn_regions: listShape, ru_regions: listShape, by_regions: listShape });

type Region = z.output<typeof itemShape>;
let loaded: readonly Region[] | undefined;

/** Regions of China, Russia and Belarus by ISO 3166-2 code, from data/regions.json; read once. */
export function allRegions(): readonly Region[] {
  if (!loaded) {
    const file = fileShape.parse(JSON.parse(readFileSync(dataFile('regions.json'), 'utf8')));
    loaded = [...file.cn_regions.items, ...file.ru_regions.items, ...file.by_regions.items];
  }
  return loaded;
}

/** Whether the code is in use; codes of countries whose regions are not listed here are let through. */
export function isRegionKnown(code: string): boolean {
  const country = code.slice(0, 2);
  const listed = allRegions().filter((region) => region.code.startsWith(`${country}-`));
  return listed.length === 0 || listed.some((region) => region.code === code);
}

/** The code of a region by its English name (“Tatarstan”, “Sakha”), undefined when it is not one of them. */
export function regionByEnglishName(name: string): string | undefined {
  const plain = (text: string) => text.replace(/^Republic of | Republic$|\s*\(.*\)$/g, '').trim();
  return allRegions().find((region) => region.name.en === name || plain(region.name.en) === plain(name))
    ?.code;
}
