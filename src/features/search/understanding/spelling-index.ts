import { countEdits } from './count-edits.ts';
import { oneSlip, slipCost, twoSlips } from './slip-cost.ts';

/** Words by their written form and some by their stem, searched for those a few slips of the fingers away. */
export type SpellingIndex = {
  /** Counts a word as written, in lower case; `isOwn` when it is of the termbase. */
  add(word: string, count: number, isOwn: boolean): void;
  /** Lets every form of a word be found by its stem; `isName` where the word stands alone and so is the form to show. */
  addStem(stem: string, word: string, isName: boolean): void;
  /** Whether the termbase has it. */
  hasWord(word: string): boolean;
  hasStem(stem: string): boolean;
  /** The nearest words, the likeliest first: one slip for up to seven letters, two for more. */
  findNear(word: string, stem: string): NearWord[];
  /** Work done so far: words passed over by their letters, and words measured letter by letter. */
  readonly work: { compared: number; measured: number };
};

export type NearWord = {
  readonly text: string;
  /** What is near the typed word, or its stem: the word itself, or the stem of `text`. */
  readonly form: string;
  /** The sum of its slips, as `slip-cost.ts` weighs them. */
  readonly cost: number;
  readonly count: number;
  /** Found by a form's stem: another form than the one typed may have been meant. */
  readonly isByStem: boolean;
  /** A word of public titles alone: it may be gone by now. */
  readonly isLearned: boolean;
};

/** Forms of one script and one length, side by side: which letters each has, as bits, decides most comparisons. */
type Shelf = {
  readonly letters: number[];
  readonly forms: string[];
  readonly counts: number[];
  /** The word to show for a stem. */
  readonly shown: string[];
};
type Shelves = Map<number, Shelf>;

const shortestWord = 4;
const shortestStem = 5;
const longestWord = 32;
const longestShort = 7;

export function createSpellingIndex(): SpellingIndex {
  const written: Shelves = new Map();
  const stemmed: Shelves = new Map();
  const words = new Map<string, number>();
  const own = new Set<string>();
  const stems = new Map<string, { place: number; isNamed: boolean }>();
  const work = { compared: 0, measured: 0 };

  const search = (
    shelves: Shelves,
    form: string,
    offer: (edits: number, shelf: Shelf, place: number) => void,
  ): void => {
    const limit = form.length <= longestShort ? 1 : 2;
    const wanted = lettersOf(form);
    for (let length = form.length - limit; length <= form.length + limit; length++) {
      const shelf = shelves.get(shelfNumber(form, length));
      if (shelf === undefined) continue;
      const { letters, forms } = shelf;
      work.compared += letters.length;
      for (let place = 0; place < letters.length; place++) {
        if (countBits((letters[place] as number) ^ wanted) > 2 * limit) continue;
        work.measured++;
        const edits = countEdits(form, forms[place] as string, limit);
        if (edits <= limit) offer(edits, shelf, place);
      }
    }
  };

  return {
    work,
    hasWord: (word) => own.has(word),
    hasStem: (stem) => stems.has(stem),
    add(word, count, isOwn) {
      if (isOwn) own.add(word);
      if (word.length < shortestWord || word.length > longestWord) return;
      const place = words.get(word);
      if (place === undefined) words.set(word, putOnShelf(written, word, count));
      else {
        const counts = written.get(shelfNumber(word, word.length))?.counts;
        if (counts !== undefined) counts[place] = (counts[place] ?? 0) + count;
      }
    },
    addStem(stem, word, isName) {
      const known = stems.get(stem);
      if (known === undefined)
        stems.set(stem, { place: putOnShelf(stemmed, stem, 0, word), isNamed: isName });
      else if (isName && !known.isNamed) {
        known.isNamed = true;
        const shown = stemmed.get(shelfNumber(stem, stem.length))?.shown;
        if (shown !== undefined) shown[known.place] = word;
      }
    },
    findNear(word, stem) {
      if (word.length < shortestWord || word.length > longestWord) return [];
      const found: NearWord[] = [];
      search(written, word, (_, shelf, place) => {
        const text = shelf.forms[place] as string;
        const cost = slipCost(word, text);
        if (!isLikelySlip(word, text, cost)) return;
        const count = shelf.counts[place] as number;
        found.push({ text, form: text, cost, count, isByStem: false, isLearned: !own.has(text) });
      });
      if (stem !== word && stem.length >= shortestStem)
        search(stemmed, stem, (edits, shelf, place) => {
          const form = shelf.forms[place] as string;
          if (edits !== 1 || form[0] !== stem[0]) return;
          const text = shelf.shown[place] as string;
          found.push({ text, form, cost: slipCost(stem, form), count: 0, isByStem: true, isLearned: false });
        });
      return found.sort(compareNear);
    },
  };
}

function putOnShelf(shelves: Shelves, form: string, count: number, shown = ''): number {
  const number = shelfNumber(form, form.length);
  let shelf = shelves.get(number);
  if (shelf === undefined) shelves.set(number, (shelf = { letters: [], forms: [], counts: [], shown: [] }));
  shelf.letters.push(lettersOf(form));
  shelf.counts.push(count);
  if (shown !== '') shelf.shown.push(shown);
  return shelf.forms.push(form) - 1;
}

/**
 * People seldom miss the first letter, and of short words nearly every neighbour is a word: those of four letters are
 * mended only where a letter was left out or two were exchanged.
 */
function isLikelySlip(word: string, form: string, cost: number): boolean {
  if (cost > (word.length <= longestShort ? oneSlip : twoSlips)) return false;
  if (isExchange(word, form)) return true;
  if (word.length === shortestWord && form.length <= word.length) return false;
  return form[0] === word[0] || (cost <= oneSlip && word.length > 5);
}

/** The same letters in another order. */
function isExchange(word: string, form: string): boolean {
  return form.length === word.length && lettersOf(form) === lettersOf(word);
}

function compareNear(first: NearWord, second: NearWord): number {
  return (
    first.cost - second.cost ||
    Number(first.isByStem) - Number(second.isByStem) ||
    second.count - first.count ||
    (first.text < second.text ? -1 : 1)
  );
}

/** Words of the two alphabets are kept apart. */
function shelfNumber(form: string, length: number): number {
  return form.charCodeAt(0) >= 0x400 ? 64 + length : length;
}

function lettersOf(form: string): number {
  let letters = 0;
  for (let at = 0; at < form.length; at++) letters |= 1 << (form.charCodeAt(at) % 30);
  return letters;
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
