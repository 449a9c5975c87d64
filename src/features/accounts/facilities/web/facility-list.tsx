import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { Role } from '../../../../shared/actor.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { NameTruthLine } from '../../web/directory-names.tsx';
import { ImportLink } from '../../web/import-link.tsx';
import { askedFilters, PlaceFilters } from '../../web/place-filters.tsx';
import { PlaceLine } from '../../web/place-line.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { facilityEndpoints, facilityKinds } from '../contract.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return { page: await load(context, facilityEndpoints.list, input as never), asked: askedFilters(request) };
}

/** Who may enter facilities from a table. */
const importers: readonly Role[] = ['moderator', 'administrator', 'park_manager'];

export default function FacilityList() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(screenWords);
  const room = useWords(accountsWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone, roles } = useViewer();
  const mayImport = roles.some((role) => importers.includes(role));
  return (
    <>
      <title>{words.facilities.title}</title>
      <h1>{words.facilities.title}</h1>
      <p>{words.facilities.lead}</p>
      {mayImport ? (
        <p>
          <ImportLink kind="facilities" />
        </p>
      ) : null}
      <Filters asked={asked} />
      <p className="help" role="status">
        {words.facilities.found(page.total)} · {words.partners.byName} ·{' '}
        {ui.asOf(formatMoment(page.asOf, language, timeZone))}
      </p>
      {page.items.length === 0 ? (
        <div className="notice">
          <p>
            <strong>{words.facilities.nothing}</strong>
          </p>
          <p>{words.partners.nothingAdvice}</p>
        </div>
      ) : null}
      <ul className="record-list">
        {page.items.map((facility) => (
          <li key={facility.id}>
            <h2>
              <a href={path(`/facilities/${facility.id}`)}>
                <ShownName names={facility.names} />
              </a>
            </h2>
            <NameTruthLine record={facility} />
            <ul className="facts-line">
              <li>
                <PlaceLine {...facility} />
              </li>
              <li>{room.facilityKinds[facility.kind]}</li>
              {facility.status ? <li>{room.facilityStatuses[facility.status]}</li> : null}
            </ul>
          </li>
        ))}
      </ul>
      {page.total > 0 ? <ExportLinks path="/api/exports/facilities" /> : null}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
    </>
  );
}

function Filters({ asked }: { asked: Readonly<Record<string, string>> }) {
  const words = useWords(screenWords);
  const room = useWords(accountsWords);
  const ui = useWords(uiWords);
  const path = usePath();
  return (
    <form method="get" className="filter-form" role="search">
      <TextField
        name="q"
        type="search"
        label={words.facilities.search}
        defaultValue={asked.q}
        maxLength={200}
      />
      <PlaceFilters asked={asked} />
      <SelectField
        name="kind"
        label={words.partners.kind}
        emptyLabel={ui.any}
        defaultValue={asked.kind}
        choices={facilityKinds.map((value) => ({ value, label: room.facilityKinds[value] }))}
      />
      <div className="row">
        <button className="button primary" type="submit">
          {words.partners.filter}
        </button>
        {Object.values(asked).some(Boolean) ? <a href={path('/facilities')}>{words.partners.clear}</a> : null}
      </div>
    </form>
  );
}
