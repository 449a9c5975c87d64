import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inputFromPairs } from '../../../shared/query.ts';
import { shortenText } from '../../../shared/shorten-text.ts';
import { load, send } from '../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../ui/problem-summary.tsx';
import { searchCriteria } from '../contract.ts';
import {
  digestFrequencies,
  savedEndpoints,
  savedFacetNames,
  savedNameCharactersMax,
  toSavedQuery,
} from '../saved/contract.ts';
import { queryStringOf } from '../saved/rules.ts';
import { savedWords } from '../messages/saved-words.ts';
import { searchWords } from '../messages/search-words.ts';
import { useFacetLabel } from './facet-labels.ts';
import { readDelivery, SavedDeliveryFields } from './saved-delivery-fields.tsx';
import { SavedQueryLine } from './saved-query-line.tsx';
import { savedSearchFields } from './saved-search-fields.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  await load(context, savedEndpoints.list, {});
  const fields = savedSearchFields(new URL(request.url).search);
  const criteria = searchCriteria.safeParse(inputFromPairs(fields));
  return { fields, query: criteria.success ? toSavedQuery(criteria.data) : null };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const fields = savedSearchFields(new URL(request.url).search);
  const values = readDelivery(form);
  const sent = await send(context, savedEndpoints.create, { ...values, query: inputFromPairs(fields) });
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/desk/searches/${sent.output.id}?done=saved`);
}

/** Saves the search that stands in the address. */
export default function SavedNew() {
  const { fields, query } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(savedWords);
  const { marketFrom } = useWords(searchWords);
  const path = usePath();
  const label = useFacetLabel({});
  const proposed = query === null ? '' : proposedName(query);
  const { name, frequency, byMail } = answer?.values ?? { name: proposed, frequency: 'weekly', byMail: true };
  const params = query === null ? '' : queryStringOf(query);

  function proposedName({ q, filters, levelMin, marketMin }: NonNullable<typeof query>): string {
    const values = savedFacetNames.flatMap((facet) =>
      (filters[facet] ?? []).map((value) => label(facet, value).text),
    );
    const level = levelMin === null ? [] : [words.levelFrom(levelMin)];
    const market = marketMin === null ? [] : [marketFrom(String(marketMin))];
    return shortenText(
      q === '' ? [...values, ...level, ...market].join(words.comma) : q,
      savedNameCharactersMax - 1,
    );
  }

  return (
    <div className="narrow">
      <title>{words.save}</title>
      <h1>{words.save}</h1>
      <p>{words.saveHelp}</p>
      {fields.length === 0 || query === null ? (
        <p className="notice">{words.nothingYetAdvice}</p>
      ) : (
        <>
          <SavedQueryLine query={query} organisations={{}} />
          <ProblemSummary problem={answer?.problem} labels={{ name: words.nameLabel }} />
          <form method="post">
            <SavedDeliveryFields
              name={typeof name === 'string' ? name : proposed}
              frequency={digestFrequencies.find((one) => one === frequency) ?? 'weekly'}
              byMail={byMail}
              errors={errorsByPath(answer?.problem)}
            />
            <p className="row">
              <button className="button primary" type="submit">
                {words.saveButton}
              </button>
              <a className="button" href={path(`/search?${params}`)}>
                {words.cancel}
              </a>
            </p>
          </form>
        </>
      )}
      <p>
        <a href={path('/desk/searches')}>{words.allSaved}</a>
      </p>
    </div>
  );
}
