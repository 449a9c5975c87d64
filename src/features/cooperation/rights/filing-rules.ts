import { addMonths } from '../../../shared/day.ts';
import type { FirstFiling } from './sheet-shapes.ts';

/** Months after a Russian application in which a notice of secrecy may come. Civil Code of Russia, article 1395. */
export const russianWaitMonths = 6;

export type FilingCountry = 'CN' | 'RU' | 'other';

/** Countries whose secrecy check comes before a filing in `country`: those where the invention was made, abroad of them. */
export function checksNeeded(madeIn: FirstFiling['madeIn'], country: FilingCountry): ('CN' | 'RU')[] {
  const homes =
    madeIn === 'both' ? (['CN', 'RU'] as const) : madeIn === 'CN' || madeIn === 'RU' ? [madeIn] : [];
  return homes.filter((home) => home !== country);
}

/** Whether the check of a country is passed by `day`, with number and date on record. */
export function isCheckPassed(filing: FirstFiling, home: 'CN' | 'RU', day: string): boolean {
  const check = home === 'CN' ? filing.china : filing.russia;
  if (home === 'RU' && filing.russia.way === 'sixMonths') {
    const { filedOn } = filing.russia;
    return (
      check.state === 'passed' &&
      check.number !== '' &&
      filedOn !== null &&
      addMonths(filedOn, russianWaitMonths) <= day
    );
  }
  return check.state === 'passed' && check.number !== '' && check.on !== null && check.on <= day;
}

export type FilingRefusal = {
  code:
    | 'cooperation.rights.filingNotAgreed'
    | 'cooperation.rights.filingCheckOpen'
    | 'cooperation.rights.filingElsewhere';
  params?: Record<string, string>;
};

/**
 * Why an application may not be filed in `country` on `day`; undefined when it may. Both checks must have been spoken
 * of, the ones that are needed must be passed, and the first filing goes where it was agreed to go.
 */
export function refuseFiling(
  filing: FirstFiling,
  { country, day, isFirst }: { country: FilingCountry; day: string; isFirst: boolean },
): FilingRefusal | undefined {
  const isSaid = filing.madeIn !== null && filing.country !== null && filing.reason !== '';
  if (!isSaid || filing.china.state === null || filing.russia.state === null) {
    return { code: 'cooperation.rights.filingNotAgreed' };
  }
  if (isFirst && country !== filing.country) return { code: 'cooperation.rights.filingElsewhere' };
  const missing = checksNeeded(filing.madeIn, country).find((home) => !isCheckPassed(filing, home, day));
  return (
    missing && { code: 'cooperation.rights.filingCheckOpen', params: { country: missing, rule: 'SC19' } }
  );
}
