import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { countCharacters } from '../segments/count-characters.ts';
import { segmentKey } from '../segments/segment-key.ts';
import { openTargetStates } from '../texts/version.ts';
import { findVersion, segmentsOf } from '../texts/views.ts';
import { leverageBands, type Leverage, type LeverageBand } from './leverage-bands.ts';
import { lookUpMany } from './look-up.ts';
import type { MemoryMatch } from './match.ts';

export type LeverageQuestion = {
  from: Language;
  to: Language;
  domain?: string | null | undefined;
  sources: readonly string[];
};

/**
 * How much of the text is in the memory, by segments and by source characters: of a version what is still open in it
 * (undefined where there is no such version), or of any segments. A segment that stands in the text a second time is a
 * repetition, whatever the memory has for it. No access check.
 */
export async function leverageOf(ctx: Ctx, asked: string | LeverageQuestion): Promise<Leverage | undefined> {
  const question = typeof asked === 'string' ? await questionOf(ctx, asked) : asked;
  if (!question) return undefined;
  const { from, to, domain, sources } = question;
  const firsts = [...new Map(sources.map((source) => [segmentKey(source), source])).values()];
  const found = await lookUpMany(ctx, { from, to, domain, sources: firsts, limit: 1 });
  const bandOf = new Map(firsts.map((source, at) => [segmentKey(source), bandFor(found[at]?.[0])]));
  const leverage = Object.fromEntries(
    leverageBands.map((band) => [band, { segments: 0, characters: 0 }]),
  ) as Leverage;
  const seen = new Set<string>();
  for (const source of sources) {
    const key = segmentKey(source);
    const band = leverage[seen.has(key) ? 'repetition' : (bandOf.get(key) ?? 'new')];
    seen.add(key);
    band.segments++;
    band.characters += countCharacters(source, from);
  }
  return leverage;
}

async function questionOf(ctx: Ctx, versionId: string): Promise<LeverageQuestion | undefined> {
  const version = await findVersion(ctx, versionId);
  if (!version) return undefined;
  const open = (await segmentsOf(ctx, versionId)).filter(({ state }) => openTargetStates.includes(state));
  const { from, to, text } = version;
  return { from, to, domain: text.domain, sources: open.map(({ source }) => source) };
}

function bandFor(match: MemoryMatch | undefined): LeverageBand {
  if (!match) return 'new';
  if (match.kind !== 'fuzzy') return match.kind;
  if (match.percent >= 95) return 'from95';
  return match.percent >= 85 ? 'from85' : 'from70';
}
