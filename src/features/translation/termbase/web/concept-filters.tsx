import { useLanguage, useWords } from '../../../../ui/language.ts';
import { termbaseWords } from '../../messages/termbase-words.ts';
import { translationWords } from '../../messages/translation-words.ts';
import { domainName } from '../../web/domain-name.ts';
import { conceptStates } from '../concept-content.ts';
import { conceptOrders } from '../contract.ts';

/** Word, field, standing and order of the list, all in the address. */
export function ConceptFilters({
  domains,
  chosen,
}: {
  domains: readonly { value: string; count: number }[];
  chosen: {
    q?: string | undefined;
    domain?: string | undefined;
    state?: string | undefined;
    order?: string | undefined;
  };
}) {
  const words = useWords(translationWords);
  const termWords = useWords(termbaseWords);
  const language = useLanguage();
  return (
    <form className="inline-fields wide" role="search">
      <label>
        <span className="label">{words.lookUp}</span>
        <input type="search" name="q" defaultValue={chosen.q} maxLength={200} />
      </label>
      <label>
        <span className="label">{words.domain}</span>
        <select name="domain" defaultValue={chosen.domain}>
          <option value="">{words.allDomains}</option>
          {domains.map(({ value, count }) => (
            <option key={value} value={value}>{`${domainName(value, language)} (${count})`}</option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">{termWords.standing}</span>
        <select name="state" defaultValue={chosen.state}>
          <option value="">{termWords.anyStanding}</option>
          {conceptStates.map((state) => (
            <option key={state} value={state}>
              {termWords.states[state]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">{termWords.order}</span>
        <select name="order" defaultValue={chosen.order}>
          {conceptOrders.map((order) => (
            <option key={order} value={order}>
              {termWords.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <button className="button primary" type="submit">
        {words.find}
      </button>
    </form>
  );
}
