import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { comparisonWords } from '../../messages/comparison-words.ts';
import { referenceWords } from '../../messages/reference-words.ts';
import { entityName } from '../../statistics/value-words.ts';
import { InsightsTop } from '../../web/insights-top.tsx';
import { SourcePlace } from '../../web/source-place.tsx';
import { reference, type Entry } from '../contract.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  return { found: await load(context, reference.lists, {}) };
}

/** The lists of the sources, one after the other. */
export default function ReferencePage() {
  const { found } = useLoaderData<typeof loader>();
  const words = useWords(referenceWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const names: Readonly<Record<string, string>> = words.lists;
  return (
    <>
      <InsightsTop title={words.title} lead={words.lead} />
      <p>
        {words.counts(found.lists.length, found.total)}{' '}
        <span className="quiet">{common.asOf(formatMoment(found.asOf, language, timeZone))}</span>
      </p>
      <nav aria-label={words.contents}>
        <ul className="facts-line">
          {found.lists.map(({ list }) => (
            <li key={list}>
              <a href={`#${list}`}>{names[list] ?? list}</a>
            </li>
          ))}
        </ul>
      </nav>
      {found.lists.map(({ list, entries }) => (
        <section key={list} id={list}>
          <h2>{names[list] ?? list}</h2>
          <p className="quiet">{common.found(entries.length)}</p>
          <Entries entries={entries} label={names[list] ?? list} />
        </section>
      ))}
      <ExportLinks path="/api/exports/reference" />
    </>
  );
}

function Entries({ entries, label }: { entries: readonly Entry[]; label: string }) {
  const words = useWords(referenceWords);
  const hasDetails = entries.some(({ details }) => Object.keys(details).length > 0);
  return (
    <ScrollBox label={label}>
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {hasDetails ? <th scope="col">{words.details}</th> : null}
            <th scope="col">{words.source}</th>
            <th scope="col">{words.row}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.key} id={entry.key}>
              <th scope="row">
                <ShownName names={entry.names} />
              </th>
              {hasDetails ? (
                <td>
                  <Details details={entry.details} />
                </td>
              ) : null}
              <td>
                <SourcePlace source={entry.source} />
              </td>
              <td>
                <FactRowLink factKey={entry.key} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Country, kind of strength, role of a region. */
function Details({ details }: Pick<Entry, 'details'>) {
  const { kinds } = useWords(comparisonWords);
  const { roles } = useWords(referenceWords);
  const language = useLanguage();
  const known: Readonly<Record<string, string>> = { ...kinds, ...roles };
  const said = Object.entries(details).map(([name, value]) =>
    name === 'entity' ? entityName(value, language) : (known[value] ?? value),
  );
  return <>{said.join(' · ')}</>;
}
