import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ScriptRuns } from '../../../../ui/script-runs.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { ShownName, useShownName, type NamesView } from '../../../accounts/web/shown-name.tsx';
import { contradictionsWords } from '../../messages/contradictions-words.ts';
import { InsightsTop } from '../../web/insights-top.tsx';
import { SourcePlace } from '../../web/source-place.tsx';
import { contradictions, type Contradiction } from '../contract.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  return { found: await load(context, contradictions.list, {}) };
}

/** Every claim beside the others, none chosen. */
export default function ContradictionsPage() {
  const { found } = useLoaderData<typeof loader>();
  const words = useWords(contradictionsWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <>
      <InsightsTop title={words.title} lead={words.lead} />
      <p>
        {words.counts(found.total)}{' '}
        <span className="quiet">{common.asOf(formatMoment(found.asOf, language, timeZone))}</span>
      </p>
      <p className="help">{words.translated}</p>
      <ExportLinks path="/api/exports/contradictions" />
      {found.items.map((item) => (
        <OneContradiction key={item.key} item={item} />
      ))}
    </>
  );
}

function OneContradiction({ item }: { item: Contradiction }) {
  const words = useWords(contradictionsWords);
  return (
    <section id={item.key} aria-labelledby={`${item.key}-title`}>
      <h2 id={`${item.key}-title`}>
        <ShownName names={item.topic} />
      </h2>
      {item.claims.length === 1 ? <p className="quiet">{words.doubted}</p> : null}
      <ScrollBox labelledBy={`${item.key}-title`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.claim}</th>
              <th scope="col">{words.source}</th>
            </tr>
          </thead>
          <tbody>
            {item.claims.map(({ text, source }, at) => (
              <tr key={at}>
                <td>
                  <QuotedText names={text} />
                </td>
                <td>
                  <SourcePlace source={source} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {item.remark === null ? null : (
        <p>
          {words.remark}
          <Colon />
          <QuotedText names={item.remark} />
        </p>
      )}
      <Concerned item={item} />
      <p>
        <FactRowLink factKey={item.key} />
      </p>
    </section>
  );
}

/** What a source claims; it may quote names in their own script. */
function QuotedText({ names }: { names: NamesView }) {
  const shown = useShownName();
  return <ScriptRuns text={shown(names)} />;
}

function Colon() {
  return <>{useWords(uiWords).colon}</>;
}

/** The records and indicators it is about. */
function Concerned({ item }: { item: Contradiction }) {
  const words = useWords(contradictionsWords);
  const path = usePath();
  if (item.related.length + item.indicators.length === 0) return null;
  return (
    <>
      <p className="quiet">{words.concerns}</p>
      <ul className="plain-list">
        {item.related.map(({ key, names, path: page }) => (
          <li key={key}>
            <a href={path(page)}>
              <ShownName names={names} />
            </a>
          </li>
        ))}
        {item.indicators.map(({ code, names }) => (
          <li key={code}>
            <a href={path(`/insights/statistics/${code}`)}>
              <ShownName names={names} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
