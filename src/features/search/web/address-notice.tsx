import { formatNumber } from '../../../ui/format.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { facetNames } from '../contract.ts';
import { searchWords } from '../messages/search-words.ts';
import type { LeftOut } from './readable-address.ts';
import { SaidOf } from './said-of.tsx';

const shownMax = 5;

/** What of the address was not understood: the search is shown without it. */
export function AddressNotice({ leftOut }: { leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <div className="notice warn" role="status">
      <ul className="query-problems">
        {leftOut.slice(0, shownMax).map((part) => (
          <li key={`${part.name} ${part.value}`}>
            <LeftOutPart {...part} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function LeftOutPart({ name, value, usedCount }: LeftOut) {
  const words = useWords(searchWords);
  const language = useLanguage();
  const facet = facetNames.find((one) => one === name);
  if (usedCount !== undefined) {
    const label = facet === undefined ? name : words.facetNames[facet];
    return words.address.tooMany(label, formatNumber(usedCount, language));
  }
  if (name === 'page') return <SaidOf part={value} sentence={words.address.badPage} />;
  return <SaidOf part={`${name}=${value}`} sentence={words.address.leftOut} />;
}
