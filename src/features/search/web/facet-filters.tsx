import { useLocation } from 'react-router';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { formatNumber } from '../../../ui/format.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { facetNames, freshnessValues, leastLevels, type FacetName, type search } from '../contract.ts';
import { queryExamples } from '../messages/query-examples.ts';
import { searchWords } from '../messages/search-words.ts';
import { useFacetLabel, type OrganisationNames } from './facet-labels.ts';
import { chosenFilters } from './search-address.ts';

const valuesShown = 6;
/** Asked for most often: open at once; the others open where something of them is chosen. */
const openFacets: readonly FacetName[] = ['country', 'field', 'level', 'cooperation', 'open'];
const inOrder = [
  ...openFacets,
  ...facetNames.filter((name) => name !== 'kind' && !openFacets.includes(name)),
];

type Facets = OutputOf<typeof search>['facets'];
type Value = Facets[FacetName][number];

/** Facets with counts as check boxes of the search form: a plain GET, shareable, without script. */
export function FacetFilters({
  facets,
  organisations,
}: {
  facets: Facets;
  organisations: OrganisationNames;
}) {
  const words = useWords(searchWords);
  const { search: query } = useLocation();
  const chosenCount = chosenFilters(query).length;
  const isEmpty = inOrder.every((name) => facets[name].length === 0);
  if (isEmpty && chosenCount === 0) return <div />;
  return (
    <aside aria-label={words.filters}>
      <details className="fold">
        <summary>{chosenCount === 0 ? words.filters : `${words.filters} · ${chosenCount}`}</summary>
        {inOrder.map((name) => (
          <Facet key={name} name={name} values={facets[name]} organisations={organisations} />
        ))}
        <button className="button" type="submit" form="search-form">
          {words.applyFilters}
        </button>
      </details>
    </aside>
  );
}

function Facet({
  name,
  values,
  organisations,
}: {
  name: FacetName;
  values: readonly Value[];
  organisations: OrganisationNames;
}) {
  const words = useWords(searchWords);
  const params = new URLSearchParams(useLocation().search);
  const chosen = new Set(params.getAll(name).filter((value) => value !== ''));
  const missing = [...chosen].filter((value) => !values.some((counted) => counted.value === value));
  const all = [...missing.map((value) => ({ value, count: 0 })), ...orderValues(name, values)];
  if (all.length === 0) return null;
  const isOneOver = all.length === valuesShown + 1;
  const shown = all.filter(({ value }, at) => at < valuesShown || isOneOver || chosen.has(value));
  const rest = all.filter((item) => !shown.includes(item));
  const isOpen =
    openFacets.includes(name) ||
    chosen.size > 0 ||
    (isLadder(name) && (params.get(leastLevels[name]) ?? '') !== '');
  const list = (items: readonly Value[]) => (
    <FacetValues name={name} values={items} chosen={chosen} organisations={organisations} />
  );
  return (
    <details className="facet" open={isOpen}>
      <summary>{words.facetNames[name]}</summary>
      <fieldset>
        <legend className="visually-hidden">{words.facetNames[name]}</legend>
        {isLadder(name) ? <LeastLevel facet={name} value={params.get(leastLevels[name]) ?? ''} /> : null}
        {list(shown)}
        {rest.length > 0 ? (
          <details>
            <summary>{words.more(rest.length)}</summary>
            {list(rest)}
          </details>
        ) : null}
      </fieldset>
    </details>
  );
}

function FacetValues({
  name,
  values,
  chosen,
  organisations,
}: {
  name: FacetName;
  values: readonly Value[];
  chosen: ReadonlySet<string>;
  organisations: OrganisationNames;
}) {
  const language = useLanguage();
  const label = useFacetLabel(organisations);
  return (
    <ul>
      {values.map(({ value, count }) => (
        <li key={value}>
          <label className="choice">
            <input
              type="checkbox"
              form="search-form"
              name={name}
              value={value}
              defaultChecked={chosen.has(value)}
            />
            <span>
              <SpokenText {...label(name, value)} />
            </span>
            <span className="count">{formatNumber(count, language)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

const levels = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** A least level, of which all above are meant too; the query says the same with `level:>=6` or `market:>=6`. */
function LeastLevel({ facet, value }: { facet: Ladder; value: string }) {
  const words = useWords(searchWords);
  const example = queryExamples[useLanguage()][facet];
  return (
    <>
      {facet === 'level' ? <p className="help">{words.levelNote}</p> : null}
      <label className="row level-min">
        {facet === 'level' ? words.levelMin : words.marketMin}
        <select name={leastLevels[facet]} form="search-form" defaultValue={value}>
          <option value="">{words.anyLevel}</option>
          {levels.map((level) => (
            <option key={level} value={level}>
              {level}
            </option>
          ))}
        </select>
      </label>
      <p className="help">
        {words.inQuery}
        <code>{example}</code>
      </p>
    </>
  );
}

type Ladder = keyof typeof leastLevels;

function isLadder(name: FacetName): name is Ladder {
  return name in leastLevels;
}

/** Ladders from the top, ages from the youngest, all else by its count. */
function orderValues(name: FacetName, values: readonly Value[]): readonly Value[] {
  if (isLadder(name)) return [...values].sort((a, b) => Number(b.value) - Number(a.value));
  if (name !== 'freshness') return values;
  const order: readonly string[] = freshnessValues;
  return [...values].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}
