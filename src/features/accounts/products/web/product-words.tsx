import { useLanguage, useWords } from '../../../../ui/language.ts';
import { productsWords } from '../../messages/products-words.ts';
import type { ProductText } from '../contract.ts';

/** One quiet line that tells the truth about the words; nothing where they are the original in the reader’s language. */
export function ProductTextState({ text }: { text: ProductText }) {
  const words = useWords(productsWords);
  const language = useLanguage();
  if (text.state === 'own' && text.language === language) return null;
  return (
    <p className={`text-state ${text.state === 'machine' || text.state === 'stale' ? 'machine' : ''}`}>
      {words.inLanguage[text.language]} · {words.textStates[text.state]}
      {text.engine ? ` · ${words.engine(text.engine)}` : null}
    </p>
  );
}

const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(' ');

/** A code with the section of the Harmonised System it stands in. */
export function HsCode({ code, section }: { code: string; section: number }) {
  const words = useWords(productsWords);
  const name = words.sections[section - 1];
  return (
    <>
      <code>{code}</code>
      {name ? <span className="quiet"> {words.section(romans[section - 1] ?? '', name)}</span> : null}
    </>
  );
}
