import { Outlet, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { formatDay, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { placesWords } from '../../messages/places-words.ts';
import { instituteKinds } from '../../equipment/vocabulary.ts';
import { placeEndpoints } from '../contract.ts';
import { bodyKinds, parkKinds } from '../vocabulary.ts';
import { TravelNote } from '../../web/travel-note.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { region: await load(context, placeEndpoints.region, { code: params.code ?? '' }) };
}

/** A region: who is there, who lies across the border, how to get there. Rooms above add their parts below. */
export default function RegionPage() {
  const { region } = useLoaderData<typeof loader>();
  const words = useWords(placesWords);
  const room = useWords(accountsWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const isIn = (kinds: readonly string[]) => (row: { kind: string }) => kinds.includes(row.kind);
  const named: readonly string[] = [...bodyKinds, ...instituteKinds, 'company'];
  const organisations = region.organisations.map((row) => ({
    ...row,
    label: room.organisationKinds[row.kind],
    href: path(`/partners?region=${region.code}&kind=${row.kind}`),
  }));
  const facilities = region.facilities.map((row) => ({
    ...row,
    label: room.facilityKinds[row.kind],
    href: path(`/facilities?region=${region.code}&kind=${row.kind}`),
  }));
  const total = [...organisations, ...facilities].length;
  const { count, newestOn } = region.confirmed;
  return (
    <>
      <title>{region.names[language]}</title>
      <p>
        <a href={path('/places')}>{words.toMap}</a>
      </p>
      <h1>{region.names[language]}</h1>
      <section>
        <h2>{words.inRegion}</h2>
        {total === 0 ? (
          <p className="notice">{words.nothingInRegion}</p>
        ) : (
          <p className="help" role="status">
            {count === 0
              ? words.notConfirmed
              : words.confirmed(count, newestOn ? formatDay(newestOn, language) : '')}{' '}
            · <AsOf moment={region.asOf} />
          </p>
        )}
        <Counts title={words.bodies} rows={organisations.filter(isIn(bodyKinds))} />
        <Counts title={words.enterprises} rows={organisations.filter(isIn(['company']))} />
        <Counts title={words.science} rows={organisations.filter(isIn(instituteKinds))} />
        <Counts
          title={words.otherOrganisations}
          rows={organisations.filter(({ kind }) => !named.includes(kind))}
        />
        <Counts title={words.parks} rows={facilities.filter(isIn(parkKinds))} />
        <Counts title={words.otherFacilities} rows={facilities.filter((row) => !isIn(parkKinds)(row))} />
      </section>
      <section>
        <h2>{words.sisters}</h2>
        {region.pairs.length === 0 ? <p>{words.noSisters}</p> : null}
        <ul className="plain-list">
          {region.pairs.map((pair) => {
            const sister = pair.cn === region.code ? pair.ru : pair.cn;
            return (
              <li key={pair.key}>
                <a href={path(`/places/regions/${sister}`)}>{placeName(sister, language)}</a>{' '}
                <span className="help">{pair.line[language]}</span>{' '}
                <a className="help" href={path(`/places/pairs/${pair.key}`)}>
                  {words.crossingsCount(pair.ports)}
                </a>
              </li>
            );
          })}
        </ul>
        {region.cities.length > 0 ? (
          <p className="help">
            {words.cities}
            {ui.colon}
            {region.cities.map(({ names }) => names[language]).join(language === 'zh' ? '、' : ', ')}
          </p>
        ) : null}
      </section>
      <TravelNote travel={region.travel} />
      <Outlet />
    </>
  );
}

type Row = { kind: string; count: number; label: string; href: string };

/** Every figure leads to the rows behind it. */
function Counts({ title, rows }: { title: string; rows: readonly Row[] }) {
  const language = useLanguage();
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="facts-line">
        {rows.map(({ kind, count, label, href }) => (
          <li key={kind}>
            <a href={href}>
              {label}: {formatNumber(count, language)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
