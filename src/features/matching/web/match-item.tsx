import { formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { TitleGloss } from '../../search/web/title-gloss.tsx';
import type { Match } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';
import { Adjustments, ShortReasons } from './match-parts.tsx';
import { OtherFacts, OtherTextState } from './other-record.tsx';
import { percent } from './percent.ts';

/** One match in a list: the other record, how close it is, and the reasons in short. */
export function MatchHead({ match }: { match: Match }) {
  const words = useWords(matchScreenWords);
  const path = usePath();
  const viewer = useViewer();
  const language = useLanguage();
  const { other } = match;
  return (
    <>
      <h3>
        <a href={path(`/desk/matches/${match.listingId}/${other.ref.id}`)}>
          <SpokenText {...other.title} />
        </a>
      </h3>
      <TitleGloss title={other.title} />
      <ul className="facts-line">
        <li>
          <strong>{words.score(percent(match.score))}</strong>
        </li>
        {match.isNew ? (
          <li>
            <span className="tag">{words.isNew}</span>
          </li>
        ) : null}
        {match.state === 'suggested' ? null : <li>{words.states[match.state]}</li>}
        <li>{words.kinds[other.kind]}</li>
        <OtherFacts other={other} isShort />
        <li>{words.foundAt(formatMoment(match.foundAt, language, viewer.timeZone))}</li>
      </ul>
      <OtherTextState other={other} />
      <ShortReasons match={match} />
      <Adjustments match={match} />
    </>
  );
}
