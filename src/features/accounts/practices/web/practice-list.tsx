import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { FilterForm, FilterSelect } from '../../../../ui/filter-form.tsx';
import { rubricChoices } from '../../equipment/web/equipment-names.tsx';
import { practiceWords } from '../../messages/practice-words.ts';
import { FoundList } from '../../../../ui/found-list.tsx';
import { askedFilters, CountryField } from '../../web/place-filters.tsx';
import { practiceEndpoints } from '../contract.ts';
import { practiceKinds } from '../vocabulary.ts';
import { PracticeItems } from './practice-items.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return { page: await load(context, practiceEndpoints.list, input as never), asked: askedFilters(request) };
}

/** What park managers of both banks tell each other. */
export default function PracticeList() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(practiceWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {viewer.roles.includes('park_manager') ? (
        <p>
          <a className="button" href={path('/parks/experience/new')}>
            {words.writeNote}
          </a>
        </p>
      ) : null}
      <FilterForm asked={asked} path={path('/parks/experience')} words={words}>
        <TextField name="q" type="search" label={words.q} defaultValue={asked.q} maxLength={200} />
        <FilterSelect
          name="kind"
          label={words.kind}
          defaultValue={asked.kind}
          values={practiceKinds}
          names={words.kinds}
        />
        <SelectField
          name="field"
          label={words.field}
          emptyLabel={ui.any}
          defaultValue={asked.field}
          choices={rubricChoices(language)}
        />
        <CountryField label={words.country} defaultValue={asked.country} />
      </FilterForm>
      <FoundList
        page={page}
        found={[words.found(page.total), words.newestFirst]}
        nothing={{ title: words.nothing, advice: words.nothingAdvice }}
        exportPath="/api/exports/practices"
      >
        <PracticeItems items={page.items} />
      </FoundList>
    </>
  );
}
