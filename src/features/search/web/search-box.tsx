import type { ReactNode } from 'react';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { queryCharactersMax, suggest } from '../contract.ts';
import { searchWords } from '../messages/search-words.ts';
import typeAhead from './type-ahead.ts?worker&url';

/**
 * One search field over everything. It works without script; the small script beside it only proposes words while
 * one types. Further fields of the search may stand anywhere with `form="search-form"`.
 */
export function SearchBox({
  q,
  label,
  placeholder,
  children,
}: {
  q?: string;
  label?: string;
  placeholder?: string;
  children?: ReactNode;
}) {
  const words = useWords(searchWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <form
      id="search-form"
      role="search"
      action={path('/search')}
      data-suggest={`${suggest.path}?lang=${language}&q=`}
      data-kinds={JSON.stringify(words.kinds)}
      data-list={words.suggestions}
      data-count={words.suggestionCount}
      data-meant={words.meantByKeys}
    >
      <div className="search-form">
        <input
          type="search"
          id="search-box"
          name="q"
          aria-label={label ?? words.label}
          placeholder={placeholder ?? words.placeholder}
          defaultValue={q}
          maxLength={queryCharactersMax}
        />
        <button className="button primary" type="submit">
          {words.find}
        </button>
      </div>
      {children}
      <script src={typeAhead} defer />
    </form>
  );
}
