import type { OutputOf } from '../../../shared/endpoint.ts';
import { load, type PageContext } from '../../../ui/api-context.ts';
import { formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { placesWords } from '../messages/places-words.ts';
import { placeEndpoints } from '../places/contract.ts';
import { formatChecked, usePortName } from '../places/web/port-table.tsx';

type Travel = OutputOf<typeof placeEndpoints.travel>;

/** The crossings of a region of the two banks; undefined for other places. */
export async function loadTravel(context: PageContext, region: string | null): Promise<Travel | undefined> {
  if (region === null || !/^(CN|RU)-/.test(region)) return undefined;
  return load(context, placeEndpoints.travel, { code: region });
}

/** The nearest crossings of a place with the day their status was checked; no promise of opening hours. */
export function TravelNote({ travel }: { travel: Travel }) {
  const words = useWords(placesWords);
  const language = useLanguage();
  const path = usePath();
  const nameOf = usePortName();
  return (
    <section>
      <h2>{words.travel}</h2>
      {travel.near.length === 0 ? (
        <p>{words.travelNone}</p>
      ) : (
        <p>{travel.isOwn ? words.travelOwn : words.travelNear}</p>
      )}
      <ul className="plain-list">
        {travel.near.map(({ port, distanceKm }) => (
          <li key={port.key}>
            <a href={path(`/places/ports/${port.key}`)}>{nameOf(port)}</a>{' '}
            <span className="help">
              {port.modes.map((mode) => words.modes[mode]).join(language === 'zh' ? '、' : ', ')} ·{' '}
              {words.statuses[port.status.status]} · {words.checkedOn}{' '}
              {formatChecked(port.status.checkedOn, language)}
              {travel.isOwn || distanceKm === null
                ? null
                : ` · ${words.distance(formatNumber(distanceKm, language))}`}
            </span>
          </li>
        ))}
      </ul>
      {travel.near.length === 0 ? null : <p className="notice">{words.checkFirst}</p>}
      <p>
        <a href={path('/places')}>{words.toMap}</a>
      </p>
    </section>
  );
}
