import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { productsWords } from '../../messages/products-words.ts';
import type { ProductBrief } from '../contract.ts';
import { HsCode } from './product-words.tsx';

/** One product in a list. */
export function ProductItem({ product: { id, text, hsCode, hsSection, state } }: { product: ProductBrief }) {
  const words = useWords(productsWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <li>
      <a href={path(`/products/${id}`)} lang={text.language === language ? undefined : text.language}>
        {text.name}
      </a>{' '}
      <HsCode code={hsCode} section={hsSection} />
      {text.state === 'machine' || text.state === 'stale' ? (
        <span className="quiet"> · {words.textStates[text.state]}</span>
      ) : null}
      {state === 'shown' ? null : <strong> · {words.states[state]}</strong>}
    </li>
  );
}
