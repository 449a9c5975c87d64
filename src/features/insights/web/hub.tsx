import { usePath, useWords } from '../../../ui/language.ts';
import { useViewer } from '../../../ui/viewer.ts';
import { funnelReaders } from '../../cooperation/funnel/vocabulary.ts';
import { hubWords } from '../messages/hub-words.ts';
import { hubPlaces } from './hub-places.ts';

/** What there is to look at. */
export default function InsightsHub() {
  const words = useWords(hubWords);
  const path = usePath();
  const { roles } = useViewer();
  const readsReports = funnelReaders.some((role) => roles.includes(role));
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <ul className="record-list">
        {hubPlaces
          .filter((place) => place !== 'reports' || readsReports)
          .map((place) => (
            <li key={place}>
              <h2 className="item-title">
                <a href={path(`/insights/${place}`)}>{words.places[place].title}</a>
              </h2>
              <p>{words.places[place].text}</p>
            </li>
          ))}
        <li>
          <h2 className="item-title">
            <a href={path('/landings')}>{words.landings}</a>
          </h2>
        </li>
      </ul>
    </>
  );
}
