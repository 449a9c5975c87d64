import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { FilterForm, FilterSelect } from '../../../../ui/filter-form.tsx';
import { accountsWords } from '../../messages/accounts-words.ts';
import { expertWords } from '../../messages/expert-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { FoundList } from '../../../../ui/found-list.tsx';
import { askedFilters, PlaceFilters } from '../../web/place-filters.tsx';
import { organisationEndpoints } from '../contract.ts';
import { organisationKinds } from '../kinds.ts';
import { OrganisationItem } from './organisation-item.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return {
    page: await load(context, organisationEndpoints.list, input as never),
    asked: askedFilters(request),
  };
}

export default function OrganisationList() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(screenWords).partners;
  const { title: experts } = useWords(expertWords);
  const path = usePath();
  const { signedIn } = useViewer();
  return (
    <>
      <title>{words.title}</title>
      <div className="row spread">
        <h1>{words.title}</h1>
        {signedIn ? (
          <a className="button" href={path('/partners/new')}>
            {words.register}
          </a>
        ) : null}
      </div>
      <p>{words.lead}</p>
      <p>
        <a href={path('/partners/experts')}>{experts}</a>
      </p>
      <Filters asked={asked} />
      <FoundList
        page={page}
        found={[words.found(page.total), words.byName]}
        nothing={{ title: words.nothing, advice: words.nothingAdvice }}
        exportPath="/api/exports/organisations"
      >
        <ul className="record-list">
          {page.items.map((organisation) => (
            <OrganisationItem key={organisation.id} organisation={organisation} />
          ))}
        </ul>
      </FoundList>
      <FeedLink path="/feeds/search.atom?kind=organisation" title={words.title} />
    </>
  );
}

function Filters({ asked }: { asked: Readonly<Record<string, string>> }) {
  const words = useWords(screenWords).partners;
  const room = useWords(accountsWords);
  const ui = useWords(uiWords);
  const path = usePath();
  return (
    <FilterForm asked={asked} path={path('/partners')} words={words}>
      <TextField name="q" type="search" label={words.search} defaultValue={asked.q} maxLength={200} />
      <PlaceFilters asked={asked} />
      <FilterSelect
        name="kind"
        label={words.kind}
        defaultValue={asked.kind}
        values={organisationKinds}
        names={room.organisationKinds}
      />
      <SelectField
        name="state"
        label={words.state}
        emptyLabel={ui.any}
        defaultValue={asked.state}
        choices={(['verified', 'listed'] as const).map((value) => ({
          value,
          label: room.verificationStates[value],
        }))}
      />
    </FilterForm>
  );
}
