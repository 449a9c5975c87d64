import { sql } from 'kysely';
import { languages, type Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { readMemoryText, type MemoryToken } from './memory-text.ts';
import { neighbours, tokenHash } from './signature.ts';
import type { TextPlace } from './similarity.ts';
import type { MemoryPair } from './pairs.ts';
import { languagesOf } from './unit.ts';
import { unitFields, type FoundUnit } from './views.ts';

/** So many units are read and put in order; a word that more have is too common to look through. */
const unitsMax = 500;

export type ConcordanceHit = { unit: FoundUnit; language: Language; places: TextPlace[] };
export type Concordance = { hits: ConcordanceHit[]; isMore: boolean };

/**
 * The units with all words of the text (of a Chinese one, with its characters side by side) in one of their two
 * languages, in any form of the words; the whole phrase as typed first, then short sentences. At most 500.
 */
export async function findInMemory(
  ctx: Ctx,
  text: string,
  pair: MemoryPair | undefined,
): Promise<Concordance> {
  const asked = readMemoryText(text, 'zh').tokens;
  if (asked.length === 0) return { hits: [], isMore: false };
  // One part for each direction, its tokens given as they are: so the planner knows which are rare.
  const parts = directionsOf(pair).map(
    (direction) => sql`(select side.unit_id, side.language from translation_memory_side side
      where side.tokens @> ${hashesOf(asked, direction)}::integer[] limit ${sql.lit(unitsMax + 1)})`,
  );
  const { rows } = await sql<FoundUnit & { language: Language }>`
    select found.language, ${unitFields}
    from (${sql.join(parts, sql` union all `)} limit ${sql.lit(unitsMax + 1)}) as found
    join translation_memory_unit unit on unit.id = found.unit_id`.execute(ctx.db);
  const hits = rows.slice(0, unitsMax).flatMap(({ language, ...unit }) => {
    const written = languagesOf(unit.pair)[0] === language ? unit.first_text : unit.second_text;
    const { places, nearness } = placesIn(readMemoryText(written, language).tokens, asked);
    return places.length === 0 ? [] : [{ unit, language, places, nearness, length: written.length }];
  });
  hits.sort((a, b) => b.nearness - a.nearness || a.length - b.length || b.unit.id.localeCompare(a.unit.id));
  const once = new Map(hits.map((hit) => [hit.unit.id, hit]));
  return {
    hits: [...once.values()].map(({ unit, language, places }) => ({ unit, language, places })),
    isMore: rows.length > unitsMax,
  };
}

type Direction = { from: Language; to: Language };

function directionsOf(pair: MemoryPair | undefined): Direction[] {
  if (pair !== undefined) {
    const [first, second] = languagesOf(pair);
    return [
      { from: first, to: second },
      { from: second, to: first },
    ];
  }
  return languages.flatMap((from) => languages.filter((to) => to !== from).map((to) => ({ from, to })));
}

/** Every word once, and for Chinese its neighbours too: single characters are in too many sentences. */
function hashesOf(asked: readonly MemoryToken[], direction: Direction): number[] {
  const stems = asked.map(({ stem }) => stem);
  const pairs =
    direction.from === 'zh' ? stems.slice(1).map((stem, at) => neighbours(stems[at] ?? '', stem)) : [];
  return [...new Set([...stems, ...pairs])].map((word) => tokenHash(direction, word));
}

/** Where the words stand; nearness 2: the phrase as typed, 1: the phrase in other forms, 0: the words apart. */
function placesIn(
  tokens: readonly MemoryToken[],
  asked: readonly MemoryToken[],
): { places: TextPlace[]; nearness: number } {
  const phrases: TextPlace[] = [];
  let nearness = 0;
  for (let from = 0; from + asked.length <= tokens.length; from++) {
    const run = tokens.slice(from, from + asked.length);
    if (!run.every(({ stem }, at) => stem === asked[at]?.stem)) continue;
    phrases.push({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 });
    nearness = Math.max(nearness, run.every(({ form }, at) => form === asked[at]?.form) ? 2 : 1);
  }
  if (phrases.length > 0) return { places: placesApart(phrases), nearness };
  const stems = new Set(asked.map(({ stem }) => stem));
  const apart = tokens.filter(({ stem }) => stems.has(stem)).map(({ start, end }) => ({ start, end }));
  return { places: apart, nearness: 0 };
}

/** Of places that overlap (哈哈 in 哈哈哈; a phrase and its words) the first and longest. */
export function placesApart(places: readonly TextPlace[]): TextPlace[] {
  const apart: TextPlace[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start >= (apart.at(-1)?.end ?? 0)) apart.push(place);
  }
  return apart;
}
