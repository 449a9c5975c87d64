import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField } from '../../../../ui/fields.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { askedText } from '../../../../ui/asked-filters.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { FilterSelect } from '../../../../ui/filter-form.tsx';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { bookingWords } from '../../messages/booking-words.ts';
import { bookingEndpoints } from '../contract.ts';
import { bookingStates } from '../vocabulary.ts';
import { BookingTimes } from './booking-times.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const page = await load(context, bookingEndpoints.list, asked as never);
  const text = (name: string) => askedText(asked, name);
  return { page, side: text('side'), state: text('state'), equipmentId: text('equipmentId') };
}

/** Bookings of the own organisations on both sides. */
export default function BookingList() {
  const { page, side, state, equipmentId } = useLoaderData<typeof loader>();
  const words = useWords(bookingWords);
  const ui = useWords(uiWords);
  const path = usePath();
  const shown = useShownName();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p>
        <a href={path('/equipment')}>{words.toEquipment}</a> ·{' '}
        <a href={path('/desk/bookings/utilisation')}>{words.utilisation}</a>
      </p>
      <form method="get" className="filters">
        {equipmentId ? <input type="hidden" name="equipmentId" value={equipmentId} /> : null}
        <SelectField
          name="side"
          label={words.side}
          emptyLabel={null}
          defaultValue={side || 'both'}
          choices={(['both', 'owner', 'user'] as const).map((value) => ({
            value,
            label: words.sideFilter[value],
          }))}
        />
        <FilterSelect
          name="state"
          label={words.state}
          defaultValue={state}
          values={bookingStates}
          names={words.states}
        />
        <button className="button" type="submit">
          {words.show}
        </button>
      </form>
      <p className="help" role="status">
        {words.found(page.total)} · {words.latestFirst} · <AsOf moment={page.asOf} />
      </p>
      {page.items.length === 0 ? (
        <p className="notice">
          <strong>{words.nothing}</strong> {words.nothingAdvice}
        </p>
      ) : null}
      <ul className="record-list">
        {page.items.map((one) => (
          <li key={one.id}>
            <h2>
              <a href={path(`/bookings/${one.id}`)}>
                {one.number} · <SpokenText {...one.equipmentName} />
              </a>
            </h2>
            <BookingTimes from={one.from} to={one.to} timeZone={one.timeZone} />
            <ul className="facts-line">
              <li>
                <strong>{words.states[one.state]}</strong>
              </li>
              <li>{words.sideFilter[one.side]}</li>
              {one.side === 'owner' && one.user ? <li>{shown(one.user.names)}</li> : null}
              {one.side === 'user' && one.owner ? <li>{shown(one.owner.names)}</li> : null}
              {one.screening ? (
                <li>
                  {words.screening}
                  {ui.colon}
                  {words.screenings[one.screening]}
                </li>
              ) : null}
            </ul>
          </li>
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      {page.total > 0 ? <ExportLinks path="/api/exports/bookings" /> : null}
    </>
  );
}
