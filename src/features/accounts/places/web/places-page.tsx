import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { regionNames } from '../../../../shared/region-names.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { placesWords } from '../../messages/places-words.ts';
import { countryName } from '../../web/country-names.ts';
import { placeEndpoints } from '../contract.ts';
import { MapDrawing } from './map-drawing.tsx';
import { PlaceSources, PortTable } from './port-table.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  return { places: await load(context, placeEndpoints.map, {}) };
}

/** The two banks: the map, and everything on it as lists. */
export default function PlacesPage() {
  const { places } = useLoaderData<typeof loader>();
  const words = useWords(placesWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p className="help">
        {words.mapText} {words.mapScroll}
      </p>
      <MapDrawing places={places} />
      <section>
        <h2>{words.pairs}</h2>
        <ul className="plain-list">
          {places.pairs.map((pair) => (
            <li key={pair.key}>
              {pair.letter}.{' '}
              <a href={path(`/places/pairs/${pair.key}`)}>
                {placeName(pair.cn, language)} — {placeName(pair.ru, language)}
              </a>{' '}
              <span className="help">
                {pair.line[language]} · {words.crossingsCount(pair.ports)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.crossings}</h2>
        <p className="notice">{words.checkFirst}</p>
        <p className="help" role="status">
          {words.crossingsCount(places.ports.length)} · {words.order} · <AsOf moment={places.asOf} />
        </p>
        <PortTable ports={places.ports} caption={words.crossings} />
        <ExportLinks path="/api/exports/ports" />
        <p className="help">{words.notIncludedLead}</p>
        <ul className="help">
          {places.notIncluded.map((note) => (
            <li key={note.en}>{note[language]}</li>
          ))}
        </ul>
        <PlaceSources sources={places.sources} />
      </section>
      <section>
        <h2>{words.cities}</h2>
        <ul className="columns">
          {places.cities.map((city) => (
            <li key={city.key}>
              {city.names[language]}{' '}
              <a className="help" href={path(`/places/regions/${city.region}`)}>
                {placeName(city.region, language)}
              </a>
              {city.isBeyond ? <span className="help"> · {words.beyond}</span> : null}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.regions}</h2>
        <p className="help">{words.regionsLead}</p>
        {['CN', 'RU', 'BY'].map((country) => (
          <details key={country}>
            <summary>{countryName(country, language)}</summary>
            <ul className="columns">
              {Object.entries(regionNames)
                .filter(([code]) => code.startsWith(`${country}-`))
                .map(([code, names]) => ({ code, name: names[language] }))
                .sort((a, b) => a.name.localeCompare(b.name, language))
                .map(({ code, name }) => (
                  <li key={code}>
                    <a href={path(`/places/regions/${code}`)}>{name}</a>
                  </li>
                ))}
            </ul>
          </details>
        ))}
      </section>
    </>
  );
}
