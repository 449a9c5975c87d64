import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { compareMax } from '../../listings/endpoints.ts';
import {
  CompareScreen,
  FigureLines,
  idsToCompare,
  type CompareRow,
} from '../../listings/web/compare-screen.tsx';
import { Figure, InLanguage, Unit } from '../../listings/web/figures-table.tsx';
import { WantedLadder } from '../../listings/web/levels.tsx';
import { shownLanguage, type RequestView } from '../../listings/web/listing-kind.ts';
import { DiscreetMoney } from '../../listings/web/money-range.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { useLabels } from '../../web/labels.ts';
import { requests } from '../contract.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { ids, tooMany } = idsToCompare(new URL(request.url).searchParams, compareMax);
  const items = ids.length === 0 ? [] : (await load(context, requests.compare, { id: ids })).items;
  return { items, tooMany };
}

export default function RequestCompare() {
  const { items, tooMany } = useLoaderData<typeof loader>();
  return <CompareScreen kind="request" listings={items} rows={useRequestRows()} tooMany={tooMany} />;
}

function useRequestRows(): CompareRow<RequestView>[] {
  const language = useLanguage();
  const words = useWords(screenWords);
  const labels = useLabels();
  return [
    { label: words.minLevel, cell: ({ facts }) => <WantedLadder level={facts.minTrl} /> },
    {
      label: words.targetParameters,
      cell: (listing) => (
        <FigureLines
          lines={listing.facts.targetParameters.map(({ current, target, unit }, at) => ({
            name: (
              <InLanguage
                language={shownLanguage(listing, language)}
                text={listing.texts[shownLanguage(listing, language)]?.targetParameters[at]?.name}
              />
            ),
            value: (
              <>
                {current === '' ? <Missing /> : <Figure value={current} />} → <Figure value={target} />{' '}
                <Unit value={unit} />
              </>
            ),
          }))}
        />
      ),
    },
    { label: words.budget, cell: ({ facts }) => <DiscreetMoney range={facts.budget} /> },
    {
      label: words.deadline,
      cell: ({ facts }) => (facts.deadline ? formatDay(facts.deadline, language) : null),
    },
    {
      label: words.solutionIp,
      cell: ({ facts }) =>
        facts.solutionIpExpectation ? labels.of('solutionIp', facts.solutionIpExpectation) : null,
    },
  ];
}
