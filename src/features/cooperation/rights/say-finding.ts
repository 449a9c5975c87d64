import { fillSentence } from '../../../shared/messages.ts';

type FindingWords = {
  findings: Record<string, string>;
  territories: Record<string, string>;
  countries: Record<string, string>;
};

/** A gap or conflict as a sentence; codes of places are said in words. */
export function sayFinding(
  { code, params = {} }: { code: string; params?: Record<string, string | number> | undefined },
  words: FindingWords,
): string {
  const { territory, country } = params;
  return fillSentence(words.findings[code] ?? code, {
    ...params,
    ...(territory !== undefined && { territory: words.territories[territory] ?? territory }),
    ...(country !== undefined && { country: words.countries[country] ?? country }),
  });
}
