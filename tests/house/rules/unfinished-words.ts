import { findMatches, type Fault, type SourceTree } from '../fault.ts';

const marks = /\b(?:T[O]DO|FIX[M]E|HA[C]K|XX[X]:)(?!\w)/g;
const phrases = /\b(?:not (?:yet )?implement[e]d|lorem ip[s]um|coming so[o]n|stu[b]s?)\b/gi;

/** Nothing half built is committed: no marks for later, no stand-ins. */
export function findUnfinishedFaults(tree: SourceTree): Fault[] {
  return [...tree].flatMap(([file, text]) =>
    /^data\/|^package-lock\.json$|^LICENSE$|^tests\/retrieval\//.test(file)
      ? []
      : [
          ...findMatches(file, text, marks, (match) => `is unfinished (${match})`),
          ...findMatches(file, text, phrases, (match) => `is unfinished (${match})`),
        ],
  );
}
