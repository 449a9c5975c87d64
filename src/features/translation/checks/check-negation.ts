import { readNegations } from './facts/negations.ts';
import type { Finding } from './finding.ts';
import { changeFinding, findingAt, type Check, type Pair } from './pair.ts';

/**
 * A negation that no word of the other text answers blocks; fewer than there were only warn, since «ни пор, ни трещин»
 * is one 无. A bound turned round («не менее 80» → 低于80) is a lost negation too.
 */
export const checkNegation: Check = (pair) => {
  const source = readNegations(pair.source.reading.lower, pair.from);
  const target = readNegations(pair.target.reading.lower, pair.to);
  const findings: Finding[] = [];
  const [first] = source.negations;
  const [added] = target.negations;
  if (first !== undefined && target.negations.length + target.hints === 0) {
    const expected = pair.source.reading.writtenAt(first);
    findings.push({ ...findingAt(pair, 'negation', 'blocks', 'source', first), expected });
  } else if (first !== undefined && source.negations.length > target.negations.length + target.hints) {
    findings.push(findingAt(pair, 'negation', 'warns', 'source', first));
  }
  if (added !== undefined && source.negations.length + source.hints === 0) {
    const found = pair.target.reading.writtenAt(added);
    findings.push({ ...findingAt(pair, 'negation', 'blocks', 'target', added), found });
  }
  return [...findings, ...checkBounds(pair)];
};

function checkBounds(pair: Pair): Finding[] {
  return pair.quantities.pairs
    .filter(({ source, target }) => source.bound && target.bound && source.bound !== target.bound)
    .map(({ source, target }) => changeFinding(pair, 'negation', { source, target, isCount: false }));
}
