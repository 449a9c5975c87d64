import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { timelineWords } from '../../messages/timeline-words.ts';
import { SourcePlace } from '../../web/source-place.tsx';
import { dateText } from '../../statistics/value-words.ts';
import type { Moment } from '../contract.ts';

/** Every phase and milestone with its records, source and what contradicts it. */
export function TimelineList({ moments }: { moments: readonly Moment[] }) {
  const words = useWords(timelineWords);
  return (
    <ScrollBox label={words.list}>
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.layer}</th>
            <th scope="col">{words.records}</th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {moments.map((moment) => (
            <Row key={moment.key} moment={moment} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Row({ moment }: { moment: Moment }) {
  const words = useWords(timelineWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <tr id={moment.key}>
      <td>
        <When moment={moment} />
      </td>
      <th scope="row">
        <ShownName names={moment.names} />{' '}
        {moment.nameConfidence === 'proposed' ? <span className="tag">{words.proposed}</span> : null}{' '}
        <span className="quiet">{words.oneKind[moment.kind]}</span>
        {moment.note === null ? null : (
          <span className="help">
            {' '}
            <span className="tag">{words.noteInEnglish}</span> <span lang="en">{moment.note}</span>
          </span>
        )}
        {moment.contradictions.map(({ key, topic }) => (
          <span key={key} className="help">
            {' '}
            <span className="tag">{words.contradicted}</span>{' '}
            <a href={path(`/insights/contradictions#${key}`)}>
              <ShownName names={topic} />
            </a>
          </span>
        ))}
      </th>
      <td>
        {words.layers[moment.layer]}
        {moment.layer === 'bilateral' ? null : ` · ${placeName(moment.scope, language)}`}
      </td>
      <td>
        <ul className="plain-list">
          {moment.related.map(({ key, names, path: page }) => (
            <li key={key}>
              <a href={path(page)}>
                <ShownName names={names} />
              </a>
            </li>
          ))}
        </ul>
      </td>
      <td>
        <SourcePlace source={moment.source} /> <FactRowLink factKey={moment.key} />
      </td>
    </tr>
  );
}

function When({ moment: { starts, ends, kind } }: { moment: Moment }) {
  const words = useWords(timelineWords);
  const language = useLanguage();
  if (starts === null) return <span className="missing">{words.noYears}</span>;
  if (kind === 'milestone') return <>{dateText(starts, language)}</>;
  return (
    <>
      {dateText(starts, language)} – {ends === null ? words.open : dateText(ends, language)}
    </>
  );
}
