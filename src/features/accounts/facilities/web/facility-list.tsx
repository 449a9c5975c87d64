import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { Role } from '../../../../shared/actor.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { TextField } from '../../../../ui/fields.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { DemoTag } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { FilterForm, FilterSelect } from '../../../../ui/filter-form.tsx';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { NameTruthLine } from '../../web/directory-names.tsx';
import { ImportLink } from '../../web/import-link.tsx';
import { FoundList } from '../../../../ui/found-list.tsx';
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
  const path = usePath();
  const { roles } = useViewer();
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
      <FoundList
        page={page}
        found={[words.facilities.found(page.total), words.partners.byName]}
        nothing={{ title: words.facilities.nothing, advice: words.partners.nothingAdvice }}
        exportPath="/api/exports/facilities"
      >
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
                {facility.isDemo ? (
                  <li>
                    <DemoTag />
                  </li>
                ) : null}
              </ul>
            </li>
          ))}
        </ul>
      </FoundList>
      <FeedLink path="/feeds/search.atom?kind=facility" title={words.facilities.title} />
    </>
  );
}

function Filters({ asked }: { asked: Readonly<Record<string, string>> }) {
  const words = useWords(screenWords);
  const room = useWords(accountsWords);
  const path = usePath();
  return (
    <FilterForm asked={asked} path={path('/facilities')} words={words.partners}>
      <TextField
        name="q"
        type="search"
        label={words.facilities.search}
        defaultValue={asked.q}
        maxLength={200}
      />
      <PlaceFilters asked={asked} />
      <FilterSelect
        name="kind"
        label={words.partners.kind}
        defaultValue={asked.kind}
        values={facilityKinds}
        names={room.facilityKinds}
      />
    </FilterForm>
  );
}
