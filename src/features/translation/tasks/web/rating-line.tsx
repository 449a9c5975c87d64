import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { taskWords } from '../../messages/task-words.ts';
import type { Rating } from '../profiles/contract.ts';

/** What revisions say, in numbers with how many tasks stand behind them. */
export function RatingLine({ rating }: { rating: Rating }) {
  const words = useWords(taskWords).rating;
  const language = useLanguage();
  if (rating.deliveredTasks === 0) return <p className="help">{words.noData}</p>;
  const percent = (share: number) => `${formatNumber(Math.round(share * 1000) / 10, language)} %`;
  const said = (share: number | null, say: (percent: string) => string) =>
    say(share === null ? words.noData : percent(share));
  return (
    <ul className="facts-line">
      <li>{words.delivered(rating.deliveredTasks)}</li>
      <li>{words.verified(rating.verifiedTasks)}</li>
      <li>{said(rating.changedSegments, words.changedSegments)}</li>
      <li>{said(rating.changedCharacters, words.changedCharacters)}</li>
      <li>{words.returned(rating.timesReturned)}</li>
      <li>{said(rating.onTime, words.onTime)}</li>
    </ul>
  );
}
