import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { EmbeddingRecipe } from './embedder.ts';

/** What `npm run eval:retrieval -- FOLDER --dense` found and left in the data folder. */
const measuredShape = z.object({
  model: z.string(),
  dimensions: z.number().int(),
  queryTemplate: z.string(),
  passageTemplate: z.string(),
  weight: z.number().min(0).max(1),
  set: z.string(),
  measuredAt: z.iso.datetime(),
});
export type MeasuredWeight = z.output<typeof measuredShape>;

const fileName = 'embedding-weight.json';

/** The weight measured for this very recipe; undefined when none was, or for another recipe. */
export function readMeasuredWeight(dataFolder: string, recipe: EmbeddingRecipe): MeasuredWeight | undefined {
  const file = join(dataFolder, fileName);
  if (!existsSync(file)) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  const measured = measuredShape.safeParse(content).data;
  const isSame =
    measured?.model === recipe.model &&
    measured.dimensions === recipe.dimensions &&
    measured.queryTemplate === recipe.queryTemplate &&
    measured.passageTemplate === recipe.passageTemplate;
  return isSame ? measured : undefined;
}

/** Replaces what was measured before; returns the file. The server reads it at its next start. */
export function storeMeasuredWeight(
  dataFolder: string,
  recipe: EmbeddingRecipe,
  found: { weight: number; set: string; measuredAt: Date },
): string {
  const file = join(dataFolder, fileName);
  const { model, dimensions, queryTemplate, passageTemplate } = recipe;
  const { weight, set, measuredAt } = found;
  const content: MeasuredWeight = {
    model,
    dimensions,
    queryTemplate,
    passageTemplate,
    weight,
    set,
    measuredAt: measuredAt.toISOString(),
  };
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${file}.new`, file);
  return file;
}
