import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { FilterForm, FilterSelect } from '../../../../ui/filter-form.tsx';
import { equipmentWords } from '../../messages/equipment-words.ts';
import { ImportLink } from '../../web/import-link.tsx';
import { FoundList } from '../../../../ui/found-list.tsx';
import { askedFilters, RegionField } from '../../web/place-filters.tsx';
import { equipmentEndpoints } from '../contract.ts';
import { equipmentKinds } from '../vocabulary.ts';
import { EquipmentItems } from './equipment-items.tsx';
import { rubricChoices } from './equipment-names.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return { page: await load(context, equipmentEndpoints.list, input as never), asked: askedFilters(request) };
}

/** What can be booked on both banks. */
export default function EquipmentList() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(equipmentWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {viewer.organisationIds.length > 0 ? (
        <p>
          <a href={path('/equipment/new')}>{words.enter}</a> ·{' '}
          <a href={path('/desk/equipment')}>{words.mine}</a> · <ImportLink kind="equipment" />
        </p>
      ) : null}
      <FilterForm asked={asked} path={path('/equipment')} words={words}>
        <TextField name="q" type="search" label={words.q} defaultValue={asked.q} maxLength={200} />
        <SelectField
          name="field"
          label={words.field}
          emptyLabel={ui.any}
          defaultValue={asked.field}
          choices={rubricChoices(language)}
        />
        <RegionField label={words.region} defaultValue={asked.region} />
        {asked.facilityId ? <input type="hidden" name="facilityId" value={asked.facilityId} /> : null}
        <FilterSelect
          name="kind"
          label={words.kind}
          defaultValue={asked.kind}
          values={equipmentKinds}
          names={words.kinds}
        />
      </FilterForm>
      <FoundList
        page={page}
        found={[words.found(page.total), words.newestFirst]}
        nothing={{ title: words.nothing, advice: words.nothingAdvice }}
        exportPath="/api/exports/equipment"
      >
        <EquipmentItems items={page.items} />
      </FoundList>
      <FeedLink path="/feeds/search.atom?kind=equipment" title={words.title} />
    </>
  );
}
