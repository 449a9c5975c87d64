import type { FormEvent } from 'react';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import type { workbench } from '../contract.ts';
import { useDesk, useDeskWords } from './desk-context.ts';
import { concordanceFieldId } from './desk-ids.ts';
import { MarkedText, useLang } from './marked-text.tsx';

export type ConcordanceFound = {
  q: string;
  items: OutputOf<typeof workbench.concordance>['items'] | null;
  search(q: string): void;
};

/** Where the memory has a word, in either language. A form that also works without script. */
export function ConcordancePanel({ found, hasHeading }: { found: ConcordanceFound; hasHeading: boolean }) {
  const { desk, state, filter, q, commands } = useDesk();
  const { words, figure } = useDeskWords();
  const { items } = found;

  function submit(event: FormEvent<HTMLFormElement>) {
    if (!commands) return;
    event.preventDefault();
    const asked = new FormData(event.currentTarget).get('concordance');
    if (typeof asked === 'string' && asked.trim() !== '') found.search(asked.trim());
  }

  return (
    <section aria-labelledby={hasHeading ? 'concordance-title' : 'panel-title'}>
      {hasHeading ? <h3 id="concordance-title">{words.concordance.title}</h3> : null}
      <form role="search" onSubmit={submit} className="concordance-form" aria-label={words.concordance.title}>
        {filter === 'all' ? null : <input type="hidden" name="filter" value={filter} />}
        {q === '' ? null : <input type="hidden" name="q" value={q} />}
        {state.window.from === 0 ? null : <input type="hidden" name="from" value={state.window.from} />}
        {state.activeId ? <input type="hidden" name="edit" value={state.activeId} /> : null}
        <label htmlFor={concordanceFieldId}>{words.concordance.label}</label>
        <input
          id={concordanceFieldId}
          type="search"
          name="concordance"
          key={found.q}
          defaultValue={found.q}
          maxLength={200}
        />
        <button className="button" type="submit">
          {words.concordance.button}
        </button>
      </form>
      <div role="status">
        {items === null ? null : items.length === 0 ? (
          <p className="help">{words.concordance.none}</p>
        ) : (
          <p className="help">{words.concordance.found(figure(items.length))}</p>
        )}
      </div>
      {items === null || items.length === 0 ? null : (
        <ul className="hint-list">
          {items.map((item, at) => (
            <ConcordanceItem key={at} item={item} from={desk.from} to={desk.to} />
          ))}
        </ul>
      )}
    </section>
  );
}

type Item = NonNullable<ConcordanceFound['items']>[number];

function ConcordanceItem({
  item,
  from,
  to,
}: {
  item: Item;
  from: 'zh' | 'ru' | 'en';
  to: 'zh' | 'ru' | 'en';
}) {
  const fromLang = useLang(from);
  const toLang = useLang(to);
  const marks = (places: Item['sourcePlaces']) =>
    places.map((place) => ({ ...place, what: 'found' as const }));
  return (
    <li>
      <p lang={fromLang}>
        <MarkedText text={item.source} marks={marks(item.sourcePlaces)} />
      </p>
      <p lang={toLang}>
        <MarkedText text={item.target} marks={marks(item.targetPlaces)} />
      </p>
      {item.recordNumber === null ? null : <p className="help">{item.recordNumber}</p>}
    </li>
  );
}
