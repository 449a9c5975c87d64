import { checkFormulas, checkGrades, checkModelNames } from './check-codes.ts';
import { checkLength } from './check-length.ts';
import { checkDates, checkLinks, checkStandards } from './check-marks.ts';
import { checkNegation } from './check-negation.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkPunctuation } from './check-punctuation.ts';
import { checkRanges } from './check-ranges.ts';
import { checkSigns, checkTolerances } from './check-signs.ts';
import { checkForbiddenTerms, checkTermsUsed } from './check-terms.ts';
import { checkCurrencies, checkUnits } from './check-units.ts';
import { checkScript, checkUntranslated } from './check-untranslated.ts';
import type { CheckCode, Finding } from './finding.ts';
import { openPair, type Check, type Translation } from './pair.ts';

const checks: Readonly<Record<CheckCode, Check>> = {
  number: checkNumbers,
  unit: checkUnits,
  range: checkRanges,
  tolerance: checkTolerances,
  sign: checkSigns,
  date: checkDates,
  currency: checkCurrencies,
  formula: checkFormulas,
  grade: checkGrades,
  standard: checkStandards,
  modelName: checkModelNames,
  link: checkLinks,
  negation: checkNegation,
  forbiddenTerm: checkForbiddenTerms,
  termNotUsed: checkTermsUsed,
  untranslated: checkUntranslated,
  wrongScript: checkScript,
  length: checkLength,
  punctuation: checkPunctuation,
};

/**
 * What is wrong with the translation of one segment, by machine or by hand; an empty list lets it be verified.
 * Places are offsets in the texts as written. Languages are two different ones of the three.
 */
export function checkTranslation(translation: Translation): Finding[] {
  const pair = openPair(translation);
  return Object.values(checks).flatMap((check) => [...check(pair)]);
}
