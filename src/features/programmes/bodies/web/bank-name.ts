import { useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';

/** The name of a bank for the reader. */
export function useBankName(): (bank: 'cn' | 'ru') => string {
  const { bank: names } = useWords(uiWords);
  return (bank) => names[bank === 'cn' ? 'CN' : 'RU'];
}
