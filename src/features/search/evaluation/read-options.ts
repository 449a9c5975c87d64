import { parseArgs } from 'node:util';
import { JudgedSetError } from './read-judged-set.ts';

const usage =
  'usage: npm run eval:retrieval -- FOLDER [--compare FILE] [--save FILE] [--by-field] [--lists] [--astray] [--dense]';

export type EvaluationOptions = {
  readonly folder: string;
  /** An earlier run to compare with. */
  readonly compare?: string | undefined;
  /** Where to leave this run. */
  readonly save?: string | undefined;
  readonly byField: boolean;
  /** What is answered beside the single lists it is made of. */
  readonly lists: boolean;
  /** Concepts and words that lead astray. */
  readonly astray: boolean;
  /** Measure the configured embedding model. */
  readonly dense: boolean;
};

/** Reads the words after the command; a JudgedSetError says what is wrong with them. */
export function readOptions(args: readonly string[]): EvaluationOptions {
  const { values, positionals } = parse(args);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new JudgedSetError(usage);
  return {
    folder,
    compare: values.compare,
    save: values.save,
    byField: values['by-field'] ?? false,
    lists: values.lists ?? false,
    astray: values.astray ?? false,
    dense: values.dense ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        compare: { type: 'string' },
        save: { type: 'string' },
        'by-field': { type: 'boolean' },
        lists: { type: 'boolean' },
        astray: { type: 'boolean' },
        dense: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw new JudgedSetError(`${cause instanceof Error ? cause.message : 'bad options'}\n${usage}`);
  }
}
