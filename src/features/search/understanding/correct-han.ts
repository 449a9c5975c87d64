import { analyseText } from '../../translation/public-text.ts';
import type { EditSink, Knowledge, Stretch } from './correction.ts';
import { correctSounds } from './correct-sounds.ts';

const hanRuns = /[\u3400-\u9fff]+/g;
/** Characters that simplified texts use as well, so that they alone do not make a text traditional. */
const inBothScripts = '乾噁菸薹拚捱摺吒後徵夥榘於袷麴醣麽';
/** Longer runs are texts, in which something always sounds like something else. */
const longestRun = 16;
/** A query of so few characters in all names something; in longer ones there are words that no list has. */
const mostInShort = 8;

/** Tells of traditional characters, which are read as simplified ones. */
export function correctTraditional({ text, offset }: Stretch, sink: EditSink): void {
  for (const match of text.matchAll(hanRuns)) {
    const start = offset + match.index;
    const to = simplify(match[0]);
    if (to !== undefined) sink({ kind: 'traditional', start, end: start + match[0].length, to });
  }
}

/** Mends characters typed for others of the same sound, where nothing is known of what was typed. */
export function correctHomophones({ text, offset }: Stretch, knowledge: Knowledge, sink: EditSink): void {
  const runs = [...text.matchAll(hanRuns)];
  const isShort = runs.reduce((sum, { 0: run }) => sum + run.length, 0) <= mostInShort;
  for (const match of runs) {
    const run = match[0];
    if (run.length >= 2 && run.length <= longestRun)
      correctSounds(run, offset + match.index, isShort, knowledge, sink);
  }
}

function simplify(run: string): string | undefined {
  const simplified = analyseText(run).normal.text;
  if (simplified === run || simplified.length !== run.length) return undefined;
  const isTraditional = [...run].some(
    (character, at) => character !== simplified[at] && !inBothScripts.includes(character),
  );
  return isTraditional ? simplified : undefined;
}
