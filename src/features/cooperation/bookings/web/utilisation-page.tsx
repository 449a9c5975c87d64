import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { TextField } from '../../../../ui/fields.tsx';
import { formatDay, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Missing, SpokenText } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { bookingWords } from '../../messages/booking-words.ts';
import { bookingEndpoints, type UtilisationRow } from '../contract.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  return { report: await load(context, bookingEndpoints.utilisation, asked as never) };
}

/** How the equipment of the own organisations was used between two days. */
export default function UtilisationPage() {
  const { report } = useLoaderData<typeof loader>();
  const words = useWords(bookingWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{words.utilisation}</title>
      <p>
        <a href={path('/desk/bookings')}>{words.title}</a>
      </p>
      <h1>{words.utilisation}</h1>
      <p className="lead">{words.utilisationLead}</p>
      <form method="get" className="row">
        <TextField name="from" type="date" label={words.from} defaultValue={report.from} />
        <TextField name="to" type="date" label={words.to} defaultValue={report.to} />
        <button className="button" type="submit">
          {words.show}
        </button>
      </form>
      <p className="help" role="status">
        {words.period(formatDay(report.from, language), formatDay(report.to, language))} ·{' '}
        <AsOf moment={report.asOf} />
      </p>
      {report.rows.length === 0 ? (
        <p className="notice">{words.utilisationNothing}</p>
      ) : (
        <>
          <UtilisationTable rows={report.rows} />
          <ExportLinks path="/api/exports/utilisation" />
        </>
      )}
    </>
  );
}

function UtilisationTable({ rows }: { rows: readonly UtilisationRow[] }) {
  const words = useWords(bookingWords);
  const language = useLanguage();
  const path = usePath();
  const number = (value: number) => formatNumber(Math.round(value * 10) / 10, language);
  return (
    <ScrollBox label={words.utilisation}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.equipment}</th>
            <th scope="col">{words.openHours}</th>
            <th scope="col">{words.bookedHours}</th>
            <th scope="col">{words.usedHours}</th>
            <th scope="col">{words.share}</th>
            <th scope="col">{words.bookings}</th>
            <th scope="col">{words.states.used}</th>
            <th scope="col">{words.states.unused}</th>
            <th scope="col">{words.states.declined}</th>
            <th scope="col">{words.states.cancelled}</th>
            <th scope="col">{words.waiting}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.equipmentId}>
              <th scope="row">
                <a href={path(`/equipment/${one.equipmentId}`)}>
                  <SpokenText {...one.equipmentName} />
                </a>
              </th>
              <td>{number(one.openHours)}</td>
              <td>{number(one.bookedHours)}</td>
              <td>{number(one.usedHours)}</td>
              <td>
                {one.openHours > 0 ? `${number((one.bookedHours / one.openHours) * 100)} %` : <Missing />}
              </td>
              <td>
                <a href={path(`/desk/bookings?equipmentId=${one.equipmentId}`)}>{number(one.bookings)}</a>
              </td>
              <td>{number(one.used)}</td>
              <td>{number(one.unused)}</td>
              <td>{number(one.declined)}</td>
              <td>{number(one.cancelled)}</td>
              <td>{number(one.waiting)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
