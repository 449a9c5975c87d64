import { useLocation } from 'react-router';
import type { OutputOf } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/language.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { grntiName, placeName } from '../../../ui/vocabulary-names.ts';
import { facetNames, type FacetName, type search } from '../contract.ts';
import { searchWords } from '../messages/search-words.ts';
import { cooperationLabels } from '../messages/cooperation-labels.ts';

const valuesShown = 8;

type Facets = OutputOf<typeof search>['facets'];

/** Facets with counts as check boxes of the search form: a plain GET, shareable, without script. */
export function FacetFilters({ facets }: { facets: Facets }) {
  const words = useWords(searchWords);
  const { pathname, search: query } = useLocation();
  const chosen = new URLSearchParams(query);
  const q = chosen.get('q') ?? '';
  const chosenCount = facetNames.reduce((count, name) => count + chosen.getAll(name).length, 0);
  const isEmpty = facetNames.every((name) => facets[name].length === 0);
  if (isEmpty && chosenCount === 0) return <div />;
  return (
    <aside aria-label={words.filters}>
      <details className="fold">
        <summary>{chosenCount === 0 ? words.filters : `${words.filters} · ${chosenCount}`}</summary>
        {facetNames.map((name) => (
          <Facet key={name} name={name} values={facets[name]} chosen={chosen.getAll(name)} />
        ))}
        <div className="row">
          <button className="button" type="submit" form="search-form">
            {words.applyFilters}
          </button>
          {chosenCount > 0 ? (
            <a href={`${pathname}?q=${encodeURIComponent(q)}`}>{words.clearFilters}</a>
          ) : null}
        </div>
      </details>
    </aside>
  );
}

function Facet({ name, values, chosen }: { name: FacetName; values: Facets[FacetName]; chosen: string[] }) {
  const words = useWords(searchWords);
  const label = useFacetLabel(name);
  const missing = chosen.filter((value) => !values.some((counted) => counted.value === value));
  const all = [...missing.map((value) => ({ value, count: 0 })), ...values];
  if (all.length === 0) return null;
  const ordered = name === 'level' ? [...all].sort((a, b) => Number(b.value) - Number(a.value)) : all;
  const shown = ordered.filter((item, at) => at < valuesShown || chosen.includes(item.value));
  const rest = ordered.filter((item) => !shown.includes(item));
  const item = ({ value, count }: { value: string; count: number }) => (
    <li key={value}>
      <label className="choice">
        <input
          type="checkbox"
          form="search-form"
          name={name}
          value={value}
          defaultChecked={chosen.includes(value)}
        />
        <span>{label(value)}</span>
        <span className="count">{count}</span>
      </label>
    </li>
  );
  return (
    <fieldset className="facet">
      <legend>{words.facetNames[name]}</legend>
      {name === 'level' ? <p className="help">{words.levelNote}</p> : null}
      <ul>{shown.map(item)}</ul>
      {rest.length > 0 ? (
        <details>
          <summary>{words.more(rest.length)}</summary>
          <ul>{rest.map(item)}</ul>
        </details>
      ) : null}
    </fieldset>
  );
}

function useFacetLabel(name: FacetName): (value: string) => string {
  const language = useLanguage();
  const words = useWords(searchWords);
  const ui = useWords(uiWords);
  const labels: Record<FacetName, (value: string) => string> = {
    kind: (value) => words.kinds[value as keyof typeof words.kinds] ?? value,
    country: (value) => (value === 'CN' || value === 'RU' ? ui.bank[value] : placeName(value, language)),
    region: (value) => placeName(value, language),
    field: (value) => grntiName(value, language),
    level: (value) => ui.level(Number(value)),
    cooperation: (value) => cooperationLabels[language][value] ?? value,
    language: (value) => ui.languageNames[value as Language] ?? value,
  };
  return labels[name];
}
