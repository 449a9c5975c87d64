import type { OutputOf } from '../../../../shared/endpoint.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { placesWords } from '../../messages/places-words.ts';
import type { HubCity, placeEndpoints } from '../contract.ts';

type Places = OutputOf<typeof placeEndpoints.map>;

/** The rivers and the points; every point is a link, everything stands in the lists below as well. No borders. */
export function MapDrawing({ places }: { places: Places }) {
  const words = useWords(placesWords);
  const language = useLanguage();
  const path = usePath();
  const { width, height } = places.size;
  return (
    <div className="place-map" role="group" aria-label={words.mapTitle} tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <title>{words.mapTitle}</title>
        <desc>{words.mapText}</desc>
        {places.rivers.map(({ key, points }) => (
          <polyline
            key={key}
            className={key === 'amur' ? 'river main' : 'river'}
            points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
          />
        ))}
        {places.rivers.map(({ key, label }) => (
          <text key={key} className="river-name" x={label.x + 8} y={label.y - 10} aria-hidden="true">
            {words.rivers[key as keyof typeof words.rivers]}
          </text>
        ))}
        {places.cities.map((city) => (
          <CityPoint key={city.key} city={city} />
        ))}
        {places.pairs.map(({ key, letter, cn, ru, at }) => (
          <a
            key={key}
            href={path(`/places/pairs/${key}`)}
            aria-label={`${words.pairPoint} ${letter}: ${placeName(cn, language)} — ${placeName(ru, language)}`}
          >
            <title>{`${letter}: ${placeName(cn, language)} — ${placeName(ru, language)}`}</title>
            <rect className="pair" x={at.x - 10} y={at.y - 10} width={20} height={20} rx={3} />
            <text className="in-point" x={at.x} y={at.y + 5}>
              {letter}
            </text>
          </a>
        ))}
        {places.ports.map(({ key, number, cn, ru, at }) => (
          <a
            key={key}
            href={path(`/places/ports/${key}`)}
            aria-label={`${words.portPoint} ${number}: ${cn.names[language]} — ${ru.names[language]}`}
          >
            <title>{`${number}: ${cn.names[language]} — ${ru.names[language]}`}</title>
            <circle className="port" cx={at.x} cy={at.y} r={10} />
            <text className="in-point" x={at.x} y={at.y + 4}>
              {number}
            </text>
          </a>
        ))}
      </svg>
    </div>
  );
}

/** From the point to the name: right, down, and the end that is fixed. */
const labelPlaces: Record<HubCity['label'], readonly [number, number, 'start' | 'middle' | 'end']> = {
  right: [10, 5, 'start'],
  left: [-10, 5, 'end'],
  above: [0, -12, 'middle'],
  below: [0, 24, 'middle'],
};

function CityPoint({ city }: { city: HubCity }) {
  const words = useWords(placesWords);
  const language = useLanguage();
  const path = usePath();
  const { x, y } = city.at;
  const [dx, dy, anchor] = labelPlaces[city.label];
  const bank = city.region.startsWith('CN') ? 'cn' : 'ru';
  return (
    <a
      href={path(`/places/regions/${city.region}`)}
      aria-label={`${words.cityPoint}: ${city.names[language]}, ${placeName(city.region, language)}`}
    >
      <title>{city.isBeyond ? `${city.names[language]} (${words.beyond})` : city.names[language]}</title>
      <circle className={`city ${bank} ${city.isBeyond ? 'beyond' : ''}`} cx={x} cy={y} r={6} />
      <text className="city-name" x={x + dx} y={y + dy} textAnchor={anchor}>
        {city.names[language]}
      </text>
    </a>
  );
}
