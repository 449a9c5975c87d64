/**
 * `npm run eval:retrieval -- FOLDER`: search quality of the production tokeniser, index and ranker on a judged set.
 * A pair q>d is scored on the documents of language d alone, over the queries of language q that have a relevant
 * document there; where documents come in several languages, q>all is the merged list, which is then shown for each
 * language of the right documents too. Definitions: measures.ts. Long queries (offer against request) are reported
 * apart, and so are parts of a set.
 * - `--save FILE` keeps the run; `--compare FILE` prints what changed since and fails when a pair fell by over a point
 * - `--by-field`: by field of knowledge; `--astray`: concepts and words that stood in wrong documents above right ones
 * - `--lists`: what is answered beside the lists it is made of (words without the termbase; with `--dense` the model)
 * - `--dense`: measures the configured embedding model and keeps the weight it deserves
 * The last line of output is one JSON object (fractions from 0 to 1). Exit code 1 and a message on bad input.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Concept } from '../../translation/public.ts';
import { compareLists } from './compare-lists.ts';
import { compareRuns, readSavedRun } from './compare-runs.ts';
import { evaluateSet, type EvaluateOptions, type GroupedEvaluation } from './evaluate-set.ts';
import { createAstrayReport } from './find-astray.ts';
import { loadConcepts } from './load-recogniser.ts';
import { measureModel } from './measure-model.ts';
import {
  describeAstray,
  describeDifferences,
  describeEvaluation,
  describeFields,
  describeGroups,
  describeLists,
  describeModel,
} from './print-tables.ts';
import { JudgedSetError, readJudgedSet } from './read-judged-set.ts';
import { readOptions, type EvaluationOptions } from './read-options.ts';
import type { Pairs } from './score-answers.ts';

const astrayShown = 30;

export type EvaluationTools = {
  readonly print: (line: string) => void;
  /** The termbase; the shipped one unless said otherwise. */
  readonly concepts: readonly Concept[];
};

/** Measures and prints; the exit code: 1 when something cannot be read, or a pair fell. */
export async function evaluateFolder(
  args: readonly string[],
  env: Record<string, string | undefined>,
  tools: Partial<EvaluationTools> = {},
): Promise<number> {
  try {
    const { print = console.log, concepts = loadConcepts() } = tools;
    return await evaluateAndPrint(readOptions(args), env, { print, concepts });
  } catch (cause) {
    if (!(cause instanceof JudgedSetError)) throw cause;
    console.error(cause.message);
    return 1;
  }
}

async function evaluateAndPrint(
  options: EvaluationOptions,
  env: Record<string, string | undefined>,
  { print, concepts }: EvaluationTools,
): Promise<number> {
  const printAll = (lines: readonly string[]) => {
    for (const line of lines) print(line);
  };
  const set = readJudgedSet(options.folder);
  const before = options.compare === undefined ? undefined : readSavedRun(options.compare);
  const astray = createAstrayReport(set);
  const shared: EvaluateOptions = { concepts };
  const model = options.dense ? await measureModel(set, shared, env) : undefined;
  const evaluation =
    model?.evaluation ??
    (await evaluateSet(set, options.astray ? { ...shared, observe: astray.add } : shared));
  if (model && options.astray) await evaluateSet(set, { ...shared, observe: astray.add });

  printAll(describeEvaluation(evaluation));
  printAll(describeGroups(evaluation));
  if (options.byField) printAll(describeFields(evaluation));
  if (model) printAll(describeModel(model));
  if (options.lists || model) {
    const words = (await evaluateSet(set, { concepts: [] })).pairs;
    const singles: Record<string, Pairs> = model ? { words, ...model.singles } : { words };
    printAll(describeLists(compareLists(evaluation.pairs, singles)));
  }
  if (options.astray) printAll(describeAstray(astray.worst(astrayShown), concepts));
  if (options.save !== undefined) save(options.save, evaluation);
  const differences = before && compareRuns(before.pairs, evaluation.pairs);
  if (differences) printAll(describeDifferences(options.compare ?? '', differences));
  if (before && (before.docs !== evaluation.docs || before.queries !== evaluation.queries)) {
    print(`the earlier run was of another set: ${before.docs} documents, ${before.queries} queries`);
  }
  const { groups: _groups, ...lastLine } = evaluation;
  print(JSON.stringify(lastLine));
  return differences?.some(({ isFall }) => isFall) ? 1 : 0;
}

function save(path: string, evaluation: GroupedEvaluation): void {
  try {
    writeFileSync(path, `${JSON.stringify(evaluation, null, 2)}\n`);
  } catch (cause) {
    throw new JudgedSetError(
      `${path}: cannot be written (${cause instanceof Error ? cause.message : 'unknown cause'})`,
    );
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await evaluateFolder(process.argv.slice(2), process.env);
}
