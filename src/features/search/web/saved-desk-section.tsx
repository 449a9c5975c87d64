import type { OutputOf } from '../../../shared/endpoint.ts';
import { load, type PageContext } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { savedEndpoints } from '../saved/contract.ts';
import { savedWords } from '../messages/saved-words.ts';

const shownMax = 5;

type Saved = OutputOf<typeof savedEndpoints.list>;

/** What the section of the desk needs. */
export function loadDeskSaved(context: PageContext): Promise<Saved> {
  return load(context, savedEndpoints.list, {});
}

/** For the desk: the saved searches with new alerts. */
export function SavedDeskSection({ saved }: { saved: Saved }) {
  const words = useWords(savedWords);
  const path = usePath();
  const fresh = saved.items.filter(({ newCount }) => newCount > 0);
  if (saved.items.length === 0) return null;
  return (
    <section aria-labelledby="saved-searches">
      <h2 id="saved-searches">{words.desk.title}</h2>
      {fresh.length === 0 ? <p className="help">{words.desk.nothing}</p> : null}
      <ul className="count-list">
        {fresh.slice(0, shownMax).map(({ id, name, newCount }) => (
          <li key={id}>
            <a href={path(`/desk/searches/${id}`)}>{name}</a>
            <span className="count">{words.newAlerts(newCount)}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={path('/desk/searches')}>{words.allSaved}</a>
      </p>
    </section>
  );
}
