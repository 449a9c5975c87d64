import { formatDay, formatMoney, formatNumber } from '../../../ui/format.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { modesWords } from '../messages/modes-words.ts';
import type { ModeView } from '../modes/contract.ts';

/** What follows from the lists of a mode: shares, silent sites, occupancy, what is overdue. */
export function ModeFigures({ view }: { view: ModeView }) {
  const words = useWords(modesWords);
  const language = useLanguage();
  const { shares, silentSites, occupancy, overdue, people } = view.figures;
  const percent = (perMille: number) => `${formatNumber(perMille / 10, language)} %`;
  const away = (['cn', 'ru'] as const).filter((bank) => people[bank] > 0);
  if (shares.length + silentSites.length + occupancy.length + overdue + away.length === 0) return null;
  return (
    <section aria-labelledby="mode-figures">
      <h2 id="mode-figures">{words.figures}</h2>
      <ul>
        {shares.map(({ currency, total, perMille }) => (
          <li key={currency}>
            {words.share(currency, percent(perMille.cn), percent(perMille.ru))}{' '}
            <span className="quiet">{formatMoney(total, currency, language)}</span>
          </li>
        ))}
        {silentSites.map(({ bank, since }) => (
          <li key={bank} className="warning">
            {since === null
              ? words.silentEver(words.banks[bank])
              : words.silent(words.banks[bank], formatDay(since, language))}
          </li>
        ))}
        {occupancy.map(({ bank, nights, places }) => (
          <li key={bank}>
            {words.occupancy(
              words.banks[bank],
              formatNumber(nights, language),
              formatNumber(places, language),
              percent(Math.round((nights / places) * 1000)),
            )}
          </li>
        ))}
        {away.map((bank) => (
          <li key={bank}>{words.peopleAway(words.banks[bank], people[bank])}</li>
        ))}
        {overdue > 0 ? <li className="warning">{words.overdue(overdue)}</li> : null}
      </ul>
      {shares.length > 0 ? <p className="help">{words.shareNote}</p> : null}
    </section>
  );
}
