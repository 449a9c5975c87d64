import { Outlet, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { NamesTable } from '../../../accounts/web/directory-names.tsx';
import { FactSources } from '../../../accounts/web/fact-sources.tsx';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { FactLinks, homeOfNames } from '../../../programmes/web/fact-parts.tsx';
import { fundWords } from '../../messages/funds-words.ts';
import { fundEndpoints } from '../contract.ts';
import { FundAmount } from './fund-amount.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { fund: await load(context, fundEndpoints.get, { id: params['id'] ?? '' }) };
}

/** One fund: amount, owners, criteria and where it was read. */
export default function FundPage() {
  const { fund } = useLoaderData<typeof loader>();
  const words = useWords(fundWords);
  const shown = useShownName();
  const language = useLanguage();
  const path = usePath();
  return (
    <article>
      <title>{shown(fund.names)}</title>
      <p>
        <a href={path('/funding')}>{words.back}</a>
      </p>
      <h1>
        <ShownName names={fund.names} />
      </h1>
      {/* The place for what rooms above say of it. */}
      <Outlet />
      {fund.status === 'recommended' ? <p className="notice">{words.recommended}</p> : null}
      <FactList
        facts={[
          { label: words.kind, value: words.kinds[fund.kind] },
          { label: words.amount, value: <FundAmount fund={fund} /> },
          { label: words.year, value: fund.year === null ? null : String(fund.year) },
          { label: words.owners, value: <FactLinks links={fund.owners} /> },
          { label: words.related, value: <FactLinks links={fund.related} /> },
        ]}
      />
      <p className="help">
        {words.loadedOn(formatDay(fund.loadedAt, language))}{' '}
        {fund.factKey ? <FactRowLink factKey={fund.factKey} /> : null}
      </p>
      <section>
        <h2>{words.criteria}</h2>
        {fund.criteria.length === 0 ? (
          <p className="quiet">{words.noCriteria}</p>
        ) : (
          <ol>
            {fund.criteria.map(({ code, text }) => (
              <li key={code}>
                <ShownName names={text} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <NamesTable record={{ ...fund, country: homeOfNames }} alsoKnownAs={[]} />
      <FactSources {...fund} translations={[]} />
    </article>
  );
}
