import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { compareMatches, type LookUp, type MatchKind, type MemoryMatch } from './match.ts';
import { readMemoryText, type MemoryText } from './memory-text.ts';
import { putNumbers, type ReplacedNumber } from './put-numbers.ts';
import { sieveFor, signText, type Signature } from './signature.ts';
import { differencesOf, leastPercent, percentAlike } from './similarity.ts';
import { languagesOf } from './unit.ts';
import { originOf } from './present-unit.ts';
import { candidatesOf, frequenciesOf, sidesOf, unitsByKeys, type FoundUnit } from './views.ts';

const limitDefault = 5;
/** The finer sieve first: it is the faster, and where it gives enough the coarser one is not needed. */
const sievePercents = [82, leastPercent];
/** Texts looked up in one statement. */
const textsPerStatement = 50;

/**
 * What the memory has for a text: the same text, the same but for its numbers, or one at least 70 % alike by tokens; the
 * best first, pairs with equal texts once. No access check: ask for who may see the memory.
 */
export async function lookUpMemory(
  ctx: Ctx,
  { source, ...lookUp }: LookUp & { source: string },
): Promise<MemoryMatch[]> {
  return (await lookUpMany(ctx, { ...lookUp, sources: [source] }))[0] ?? [];
}

/** `lookUpMemory` for many texts, one list for each, in few statements. */
export async function lookUpMany(
  ctx: Ctx,
  { sources, ...lookUp }: LookUp & { sources: readonly string[] },
): Promise<MemoryMatch[][]> {
  const all: MemoryMatch[][] = [];
  for (let at = 0; at < sources.length; at += textsPerStatement) {
    const asked = sources.slice(at, at + textsPerStatement).map((source): Asked => {
      const text = readMemoryText(source, lookUp.from);
      return { text, signature: signText(text, lookUp) };
    });
    all.push(...(await lookUpSome(ctx, lookUp, asked)));
  }
  return all;
}

type Asked = { text: MemoryText; signature: Signature };

/** A match before it is said where it differs, which is told of the few that are shown. */
type Weighed = Omit<MemoryMatch, 'differences'>;

async function lookUpSome(ctx: Ctx, lookUp: LookUp, asked: readonly Asked[]): Promise<MemoryMatch[][]> {
  const found = await weighSome(ctx, lookUp, asked);
  return asked.map(({ text }, at) =>
    (found[at] ?? []).slice(0, lookUp.limit ?? limitDefault).map((match) => {
      const stored = readMemoryText(match.source, lookUp.from);
      const isSame = match.percent === 100;
      const differences = isSame ? { asked: [], stored: [] } : differencesOf(text.tokens, stored.tokens);
      return { ...match, differences };
    }),
  );
}

async function weighSome(ctx: Ctx, lookUp: LookUp, asked: readonly Asked[]): Promise<Weighed[][]> {
  const { from, limit = limitDefault } = lookUp;
  const same = await unitsByKeys(
    ctx,
    from,
    'text_key',
    asked.map(({ signature }) => signature.textKey),
  );
  const framed = await unitsByKeys(
    ctx,
    from,
    'frame_key',
    asked.flatMap(({ signature: { frameKey } }) => (frameKey === null ? [] : [frameKey])),
  );
  const found = asked.map(({ text, signature }) => {
    const units = [
      ...(same.get(signature.textKey) ?? []),
      ...(signature.frameKey === null ? [] : (framed.get(signature.frameKey) ?? [])),
    ];
    return collectMatches(text, units, lookUp);
  });
  if (lookUp.isOnlySame) return found.map((matches) => matches.filter(({ kind }) => kind !== 'fuzzy'));
  const frequencies = await frequenciesOf(
    ctx,
    asked.flatMap(({ signature }) => [...signature.tokens, ...signature.pairs]),
  );
  const rarity = (token: number) => frequencies.get(token) ?? 0;
  for (const percent of sievePercents) {
    const sieved = asked.flatMap(({ text, signature }, at) => {
      const much = found[at]?.filter((match) => match.percent >= percent).length ?? 0;
      const isEnough = much >= (lookUp.isThorough ? limit : 1);
      const sieve = isEnough ? undefined : sieveFor(signature, percent, rarity);
      return sieve ? [{ at, text, sieve }] : [];
    });
    const candidates = await candidatesOf(
      ctx,
      from,
      sieved.map(({ sieve }) => sieve),
    );
    for (const [number, { at, text }] of sieved.entries()) {
      const known = found[at] ?? [];
      const more = collectMatches(text, candidates.get(number) ?? [], lookUp);
      found[at] = mergeMatches([...known, ...more], lookUp);
    }
  }
  return found;
}

function collectMatches(text: MemoryText, units: readonly FoundUnit[], lookUp: LookUp): Weighed[] {
  const matches = units.flatMap((unit) => matchOf(text, unit, lookUp) ?? []);
  return mergeMatches(matches, lookUp);
}

/** The best first; pairs with the same texts once, with the uses of all. */
function mergeMatches(matches: readonly Weighed[], { domain }: LookUp): Weighed[] {
  const byTexts = Map.groupBy(
    new Map(matches.map((match) => [match.unitId, match])).values(),
    ({ source, target }) => JSON.stringify([source, target]),
  );
  const better = compareMatches(domain);
  return [...byTexts.values()]
    .flatMap((same) => {
      const [best] = same.toSorted(better);
      return best ? [{ ...best, useCount: same.reduce((sum, { useCount }) => sum + useCount, 0) }] : [];
    })
    .sort(better);
}

type Likeness = { kind: MatchKind; percent: number; target: string; replaced: ReplacedNumber[] };

function matchOf(asked: MemoryText, unit: FoundUnit, { from, to }: LookUp): Weighed | undefined {
  const { source, target } = sidesOf(unit, from);
  const stored = readMemoryText(source, from);
  const alike = likenessOf(asked, stored, target, to);
  if (!alike) return undefined;
  return {
    unitId: unit.id,
    ...alike,
    isSameText: asked.text === stored.text,
    source,
    isSameDirection: unit.is_first_source === (languagesOf(unit.pair)[0] === from),
    domain: unit.domain,
    origin: originOf(unit),
    approvedBy: unit.approved_by,
    approvedAt: unit.approved_at.toISOString(),
    useCount: unit.use_count,
  };
}

/** What is the same but for its numbers counts as 99 % where they could be replaced, else by its tokens. */
function likenessOf(
  asked: MemoryText,
  stored: MemoryText,
  target: string,
  to: Language,
): Likeness | undefined {
  if (asked.key === stored.key) return { kind: 'exact', percent: 100, target, replaced: [] };
  if (asked.frame !== undefined && asked.frame === stored.frame) {
    const put = putNumbers(asked, stored, readMemoryText(target, to), to);
    if (put) return { kind: 'numbersReplaced', percent: 99, ...put };
  }
  const percent = percentAlike(asked.tokens, stored.tokens);
  return percent === undefined
    ? undefined
    : { kind: 'fuzzy', percent: Math.min(99, percent), target, replaced: [] };
}
