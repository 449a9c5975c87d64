import type { Language } from '../../../shared/language.ts';
import { remember } from '../../../shared/remember.ts';
import { figureDifferences } from '../../translation/public.ts';
import type { ItemForRules } from './rules.ts';

type FigureSaid = { language: Language; words: string | null };
export type ItemFigures = { itemId: string; first: FigureSaid; second: FigureSaid };

type Said = Parameters<typeof figureDifferences>[0];

/** Pairs of texts are compared once: a protocol of a hundred items is read far more often than it is changed. */
const compare = remember(2000, (question) => {
  const [first, second] = JSON.parse(question) as [Said, Said];
  return figureDifferences(first, second);
});
const saidIn = ({ language, text }: Said): Said => ({ language, text });

/** Numbers, dates and money the languages of an item do not say alike; stale texts are to be written anew anyway. */
export function differingFigures(items: readonly ItemForRules[]): ItemFigures[] {
  return items.flatMap((item) => {
    const texts = item.texts.filter(({ text, isStale }) => text.trim() !== '' && !isStale);
    return texts.flatMap((first, at) =>
      texts.slice(at + 1).flatMap((second) =>
        compare(JSON.stringify([saidIn(first), saidIn(second)])).map((one) => ({
          itemId: item.id,
          first: { language: first.language, words: one.first },
          second: { language: second.language, words: one.second },
        })),
      ),
    );
  });
}
