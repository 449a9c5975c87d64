import { formatMoment } from './format.ts';
import { useLanguage, useWords } from './language.ts';
import { uiWords } from './messages/ui-words.ts';
import { useViewer } from './viewer.ts';

/** The moment a list or figure was read, in the reader's language and time zone. */
export function AsOf({ moment }: { moment: string }) {
  const words = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return words.asOf(formatMoment(moment, language, timeZone));
}
