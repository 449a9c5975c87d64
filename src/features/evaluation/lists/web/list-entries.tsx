import type { OutputOf } from '../../../../shared/endpoint.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { listWords } from '../../messages/lists-words.ts';
import type { listEndpoints, ListView } from '../contract.ts';
import { technologyClasses } from '../vocabulary.ts';
import { EntryFacts, EntryTitle } from './entry-facts.tsx';
import { useCount } from './list-parts.tsx';

type Props = {
  list: ListView;
  entries: OutputOf<typeof listEndpoints.entries>;
  asked: { q: string; class: string; version: string };
};

/** The entries as of a version, with a search in any script. */
export function ListEntries({ list, entries, asked }: Props) {
  const words = useWords(listWords);
  const count = useCount();
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">
        {words.entries}
        {asked.version === '' ? null : ` (${words.versionNumber(Number(asked.version))})`}
      </h2>
      <form method="get" role="search" className="inline-fields" action="#entries">
        {asked.version === '' ? null : <input type="hidden" name="version" value={asked.version} />}
        <div className="field">
          <label htmlFor="f-q">{words.search}</label>
          <input id="f-q" name="q" type="search" maxLength={200} defaultValue={asked.q} />
        </div>
        {list.kind === 'technologies' ? (
          <div className="field">
            <label htmlFor="f-class">{words.class}</label>
            <select id="f-class" name="class" defaultValue={asked.class}>
              <option value="">{words.anyClass}</option>
              {technologyClasses.map((one) => (
                <option key={one} value={one}>
                  {words.classes[one]}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <button className="button primary" type="submit">
          {words.find}
        </button>
      </form>
      <p className="help" role="status">
        {entries.total === 0 ? words.nothingFound : words.found(count(entries.total), entries.total)}
      </p>
      <ul className="record-list">
        {entries.items.map((entry) => (
          <li key={entry.id}>
            <h3>
              <EntryTitle content={entry.content} />
            </h3>
            <p className="help">
              {words.key} {entry.key}
            </p>
            <EntryFacts content={entry.content} />
          </li>
        ))}
      </ul>
      {entries.total > 0 ? <ExportLinks path={`/api/exports/screening-lists/${list.id}/entries`} /> : null}
      <Pager page={entries.page} pageSize={entries.pageSize} total={entries.total} />
    </section>
  );
}
