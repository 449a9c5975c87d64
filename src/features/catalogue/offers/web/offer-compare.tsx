import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { MaturityLadder } from '../../../../ui/record-parts.tsx';
import { compareMax } from '../../listings/endpoints.ts';
import { placeName } from '../../listings/web/choices.ts';
import {
  CompareScreen,
  FigureLines,
  idsToCompare,
  type CompareRow,
} from '../../listings/web/compare-screen.tsx';
import { Figure, InLanguage, Unit } from '../../listings/web/figures-table.tsx';
import { shownLanguage, type OfferView } from '../../listings/web/listing-kind.ts';
import { DiscreetMoney, MoneyText } from '../../listings/web/money-range.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { useLabels } from '../../web/labels.ts';
import { offers } from '../contract.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { ids, tooMany } = idsToCompare(new URL(request.url).searchParams, compareMax);
  const items = ids.length === 0 ? [] : (await load(context, offers.compare, { id: ids })).items;
  return { items, tooMany };
}

export default function OfferCompare() {
  const { items, tooMany } = useLoaderData<typeof loader>();
  return <CompareScreen kind="offer" listings={items} rows={useOfferRows()} tooMany={tooMany} />;
}

function useOfferRows(): CompareRow<OfferView>[] {
  const language = useLanguage();
  const words = useWords(screenWords);
  const labels = useLabels();
  const names = (listing: OfferView) => listing.texts[shownLanguage(listing, language)];
  return [
    {
      label: words.technical,
      cell: ({ facts, verifiedMaturity }) => (
        <MaturityLadder
          level={verifiedMaturity?.level ?? facts.trlClaimed?.level ?? null}
          isVerified={verifiedMaturity !== null}
        />
      ),
    },
    {
      label: words.scheme,
      cell: ({ facts }) => (facts.trlClaimed ? labels.of('scheme', facts.trlClaimed.scheme) : null),
    },
    {
      label: words.market,
      cell: ({ facts }) => <MaturityLadder level={facts.marketLevel?.level ?? null} isVerified={false} />,
    },
    {
      label: words.advantages,
      cell: (listing) => (
        <FigureLines
          lines={listing.facts.advantages.map(({ value, unit }, at) => ({
            name: (
              <InLanguage
                language={shownLanguage(listing, language)}
                text={names(listing)?.advantages[at]?.measure}
              />
            ),
            value: (
              <>
                <Figure value={value} /> <Unit value={unit} />
              </>
            ),
          }))}
        />
      ),
    },
    {
      label: words.parameters,
      cell: (listing) => (
        <FigureLines
          lines={listing.facts.parameters.map(({ value, unit }, at) => ({
            name: (
              <InLanguage
                language={shownLanguage(listing, language)}
                text={names(listing)?.parameters[at]?.name}
              />
            ),
            value: (
              <>
                <Figure value={value} /> <Unit value={unit} />
              </>
            ),
          }))}
        />
      ),
    },
    {
      label: words.ipStatus,
      cell: ({ facts }) => (facts.ipStatus ? labels.of('ipStatus', facts.ipStatus) : null),
    },
    {
      label: words.rightsOffered,
      cell: ({ facts }) =>
        facts.rightsOffered.length === 0
          ? null
          : facts.rightsOffered
              .map(({ form, territory }) =>
                [
                  labels.of('rightsForm', form),
                  territory.map((code) => placeName(code, language)).join(words.listSeparator),
                ]
                  .filter(Boolean)
                  .join(words.colon),
              )
              .join('; '),
    },
    {
      label: words.price,
      cell: ({ facts }) => <DiscreetMoney range={facts.price} />,
    },
    { label: words.investmentNeeded, cell: ({ facts }) => <MoneyText money={facts.investmentNeeded} /> },
  ];
}
