import { compareMarks } from './facts/compare-marks.ts';
import { changeFinding, type Check } from './pair.ts';

function checkMarks(check: 'link' | 'date' | 'standard', kind: 'links' | 'dates' | 'standards'): Check {
  return (pair) =>
    compareMarks(pair.source[kind], pair.target[kind]).map((change) => changeFinding(pair, check, change));
}

export const checkLinks = checkMarks('link', 'links');
export const checkDates = checkMarks('date', 'dates');
export const checkStandards = checkMarks('standard', 'standards');
