import type { Language } from '../../../../shared/language.ts';
import { readCodes, type Code } from './codes.ts';
import { readDates } from './dates.ts';
import { readLinks } from './links.ts';
import type { Mark } from './mark.ts';
import { readQuantities, type Quantity } from './quantities.ts';
import { openReading, type Reading } from './reading.ts';
import { readStandards } from './standards.ts';

export type Facts = {
  readonly reading: Reading;
  readonly links: readonly Mark[];
  readonly dates: readonly Mark[];
  readonly standards: readonly Mark[];
  readonly codes: readonly Code[];
  readonly quantities: readonly Quantity[];
};

/** What a translation must not change, each character read once: an address first, a bare number last. */
export function readFacts(text: string, language: Language): Facts {
  const reading = openReading(text, language);
  const links = readLinks(reading);
  const afterLinks = reading.without(links);
  const standards = readStandards(afterLinks);
  const afterStandards = afterLinks.without(standards);
  const dates = readDates(afterStandards);
  const afterDates = afterStandards.without(dates);
  const codes = readCodes(afterDates);
  const quantities = readQuantities(afterDates.without(codes));
  return { reading, links, standards, dates, codes, quantities };
}
