import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { SelectField } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { FilterForm, FilterSelect } from '../../../../ui/filter-form.tsx';
import { rubricChoices } from '../../equipment/web/equipment-names.tsx';
import { expertWords } from '../../messages/expert-words.ts';
import { FoundList } from '../../../../ui/found-list.tsx';
import { askedFilters, PlaceFilters } from '../../web/place-filters.tsx';
import { expertEndpoints } from '../contract.ts';
import { languageName } from '../field-and-language-names.ts';
import { expertServices, workingLanguages } from '../vocabulary.ts';
import { ExpertItems } from './expert-items.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return { page: await load(context, expertEndpoints.list, input as never), asked: askedFilters(request) };
}

/** People who know a field, on both banks, whom their institutions confirm. */
export default function ExpertList() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(expertWords);
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
          <a href={path('/experts/own')}>{words.enterSelf}</a> ·{' '}
          <a href={path('/desk/experts')}>{words.waitingTitle}</a>
        </p>
      ) : null}
      <FilterForm asked={asked} path={path('/partners/experts')} words={words}>
        {asked.organisationId ? (
          <input type="hidden" name="organisationId" value={asked.organisationId} />
        ) : null}
        <SelectField
          name="field"
          label={words.field}
          help={words.fieldHelp}
          emptyLabel={ui.any}
          defaultValue={asked.field}
          choices={rubricChoices(language)}
        />
        <SelectField
          name="language"
          label={words.language}
          emptyLabel={ui.any}
          defaultValue={asked.language}
          choices={workingLanguages.map((value) => ({ value, label: languageName(value, language) }))}
        />
        <FilterSelect
          name="service"
          label={words.service}
          defaultValue={asked.service}
          values={expertServices}
          names={words.serviceNames}
        />
        <PlaceFilters asked={asked} />
      </FilterForm>
      <FoundList
        page={page}
        found={[words.found(page.total), words.order]}
        nothing={{ title: words.nothing, advice: words.nothingAdvice }}
        exportPath="/api/exports/experts"
      >
        <ExpertItems items={page.items} />
      </FoundList>
      <FeedLink path="/feeds/search.atom?kind=expert" title={words.title} />
    </>
  );
}
