import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { placesWords } from '../../messages/places-words.ts';
import { placeEndpoints } from '../contract.ts';
import { PlaceSources, PortTable } from './port-table.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { pair: await load(context, placeEndpoints.pair, { key: params.key ?? '' }) };
}

/** Two regions across the border, and the ways between them. */
export default function PairPage() {
  const { pair } = useLoaderData<typeof loader>();
  const words = useWords(placesWords);
  const language = useLanguage();
  const path = usePath();
  const title = `${placeName(pair.cn, language)} — ${placeName(pair.ru, language)}`;
  return (
    <>
      <title>{title}</title>
      <p>
        <a href={path('/places')}>{words.toMap}</a>
      </p>
      <h1>{title}</h1>
      <FactList
        facts={[
          {
            label: words.columns.cnRegion,
            value: <a href={path(`/places/regions/${pair.cn}`)}>{placeName(pair.cn, language)}</a>,
          },
          {
            label: words.columns.ruRegion,
            value: <a href={path(`/places/regions/${pair.ru}`)}>{placeName(pair.ru, language)}</a>,
          },
          { label: words.line, value: pair.line[language] },
          { label: words.crossingsHead, value: String(pair.crossings.length) },
        ]}
      />
      <h2>{words.crossings}</h2>
      {pair.crossings.length === 0 ? (
        <p className="notice">{words.noCrossings}</p>
      ) : (
        <>
          <p className="notice">{words.checkFirst}</p>
          <PortTable ports={pair.crossings} caption={words.crossings} />
          <PlaceSources sources={pair.sources} />
        </>
      )}
    </>
  );
}
