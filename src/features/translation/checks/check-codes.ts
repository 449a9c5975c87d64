import type { Code } from './facts/codes.ts';
import { changeFinding, type Check } from './pair.ts';

function checkCodes(kind: Code['kind']): Check {
  return (pair) =>
    pair.codes
      .filter(({ source, target }) => (source ?? target)?.kind === kind)
      .map((change) => changeFinding(pair, kind, change));
}

export const checkFormulas = checkCodes('formula');
export const checkGrades = checkCodes('grade');
export const checkModelNames = checkCodes('modelName');
