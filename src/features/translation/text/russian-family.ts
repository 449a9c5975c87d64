import { remember } from '../../../shared/remember.ts';

/**
 * The root a Russian word shares with its relatives: сварка, сварочный, сваренный → свар. Used only where the
 * exact stem is unknown to the termbase, because roots confuse more than stems do.
 */
const suffixes = [
  'изирован',
  'ирован',
  'изаци',
  'ическ',
  'тельн',
  'ователь',
  'ональн',
  'еск',
  'ован',
  'ирова',
  'изова',
  'аци',
  'яци',
  'ени',
  'ани',
  'ост',
  'ств',
  'тел',
  'льн',
  'альн',
  'енн',
  'анн',
  'янн',
  'очн',
  'ечн',
  'ичн',
  'ивн',
  'ист',
  'изм',
  'ова',
  'ева',
  'ущ',
  'ющ',
  'ящ',
  'вш',
  'ск',
  'ов',
  'ев',
  'ив',
  'ик',
  'ник',
  'щик',
  'ем',
  'им',
  'ен',
  'ан',
  'ял',
  'ал',
  'ил',
  'н',
  'к',
  'л',
  'ь',
  'а',
  'я',
  'и',
  'у',
].sort((a, b) => b.length - a.length);

const shortestRoot = 4;

/** Root of a Snowball stem, or undefined when the stem is too short to be cut. */
export function russianFamily(stem: string): string | undefined {
  return stem.length > shortestRoot ? findRoot(stem) : undefined;
}

const stemsRemembered = 10_000;

const findRoot = remember(stemsRemembered, (stem) => {
  let root = stem;
  for (let round = 0; round < 3; round++) {
    const suffix = suffixes.find(
      (ending) => root.endsWith(ending) && root.length - ending.length >= shortestRoot,
    );
    if (suffix === undefined) break;
    root = root.slice(0, root.length - suffix.length);
  }
  return root;
});
