import { normaliseText } from '../../../translation/public.ts';
import { genericWords, legalForms } from './legal-forms.ts';

type Stripper = (name: string) => string;

/** Longest first, so that «ООО» is not taken out of a longer form. */
function stripperOf({ han, phrases }: typeof legalForms): Stripper {
  const byLength = (a: string, b: string): number => b.length - a.length;
  const hanForms = new RegExp(han.toSorted(byLength).join('|'), 'gu');
  // Between words stand two spaces, so that neighbouring forms have one each.
  const words = phrases.map((phrase) => foldSigns(phrase).replaceAll(' ', '  ')).toSorted(byLength);
  const phraseForms = new RegExp(`(?<= )(?:${words.join('|')})(?= )`, 'gu');
  return (name) =>
    ` ${name.replace(hanForms, ' ')} `
      .replaceAll(' ', '  ')
      .replace(phraseForms, ' ')
      .replace(/ +/g, ' ')
      .trim();
}

/** Small letters, simplified characters, ё as е; quotation marks, stops and hyphens become spaces. */
export function foldSigns(name: string): string {
  return normaliseText(name)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const stripForms = stripperOf(legalForms);
const stripGeneric = stripperOf(genericWords);

/** The folded name without its form of company; a name that is nothing else stays as it is. */
export function stripLegalForms(folded: string): string {
  return stripForms(folded) || folded;
}

/** Without words that very many names have; empty where nothing else is left. */
export function stripGenericWords(stripped: string): string {
  return stripGeneric(stripped);
}
