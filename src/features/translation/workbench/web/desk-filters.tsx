import { segmentFilters } from '../vocabulary.ts';
import { useDesk, useDeskAddress, useDeskWords } from './desk-context.ts';

/** Which segments are shown; plain links and a form, so each choice has an address. */
export function DeskFilters() {
  const { state, filter, q } = useDesk();
  const { words, figure } = useDeskWords();
  const address = useDeskAddress();
  return (
    <nav aria-label={words.filter.title} className="desk-filters">
      <ul className="tabs">
        {segmentFilters.map((name) => (
          <li key={name}>
            <a
              href={address({ filter: name === 'all' ? undefined : name, from: 0, edit: '' })}
              aria-current={filter === name ? 'page' : undefined}
            >
              {words.filter[name]}
            </a>
          </li>
        ))}
      </ul>
      <form role="search" className="find-form" aria-label={words.filter.find}>
        {filter === 'all' ? null : <input type="hidden" name="filter" value={filter} />}
        <label htmlFor="find-text">{words.filter.find}</label>
        <input id="find-text" type="search" name="q" defaultValue={q} maxLength={200} />
        <button className="button" type="submit">
          {words.filter.findButton}
        </button>
      </form>
      {filter === 'all' && q === '' ? null : (
        <p className="help" role="status">
          {words.filter.found(figure(state.window.total))}{' '}
          {filter === 'findings' ? words.filter.findingsSlow : null}
        </p>
      )}
    </nav>
  );
}

export function NothingFound() {
  const { words } = useDeskWords();
  const address = useDeskAddress();
  return (
    <div className="notice">
      <p>
        <strong>{words.filter.nothing}</strong> {words.filter.nothingAdvice}
      </p>
      <p>
        <a href={address({ filter: undefined, q: '', from: 0, edit: '' })}>{words.filter.reset}</a>
      </p>
    </div>
  );
}
