import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { askedText } from '../../../../ui/asked-filters.ts';
import { listWords } from '../../messages/lists-words.ts';
import { listEndpoints } from '../contract.ts';
import { changeKinds } from '../vocabulary.ts';
import { EntryFacts, EntryTitle } from './entry-facts.tsx';
import { SomeText } from './list-parts.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const input = { ...asked, id, version: params.version ?? '' };
  const [{ list }, differences] = await Promise.all([
    load(context, listEndpoints.get, { id }),
    load(context, listEndpoints.differences, input as never),
  ]);
  const change = askedText(asked, 'change');
  return { list, differences, change, version: Number(params.version) };
}

/** What a version of a list added, changed and removed. */
export default function ListDifferences() {
  const { list, differences, change, version } = useLoaderData<typeof loader>();
  const words = useWords(listWords);
  const path = usePath();
  return (
    <>
      <title>{words.differencesOf(version)}</title>
      <p className="help">
        <a href={path(`/gate/lists/${list.id}`)}>
          <SomeText text={list.names} />
        </a>
      </p>
      <h1>{words.differencesOf(version)}</h1>
      <form method="get" className="inline-fields">
        <div className="field">
          <label htmlFor="f-change">{words.differences}</label>
          <select id="f-change" name="change" defaultValue={change}>
            <option value="">{words.anyChange}</option>
            {changeKinds.map((one) => (
              <option key={one} value={one}>
                {words.changes[one]}
              </option>
            ))}
          </select>
        </div>
        <button className="button" type="submit">
          {words.show}
        </button>
      </form>
      {differences.total === 0 ? <p>{words.nothingFound}</p> : null}
      <ul className="record-list">
        {differences.items.map(({ key, before, after, change: kind }) => {
          const shown = after ?? before;
          return (
            <li key={key}>
              <h2>
                <span className="tag">{words.changes[kind]}</span>{' '}
                {shown === null ? key : <EntryTitle content={shown} />}
              </h2>
              {before === null || after === null ? (
                shown === null ? null : (
                  <EntryFacts content={shown} />
                )
              ) : (
                <div className="side-by-side">
                  <section aria-label={words.before}>
                    <h3>{words.before}</h3>
                    <EntryFacts content={before} />
                  </section>
                  <section aria-label={words.after}>
                    <h3>{words.after}</h3>
                    <EntryFacts content={after} />
                  </section>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {differences.total > 0 ? (
        <ExportLinks
          path={`/api/exports/screening-lists/${list.id}/differences`}
          asked={{ version: String(version) }}
        />
      ) : null}
      <Pager page={differences.page} pageSize={differences.pageSize} total={differences.total} />
    </>
  );
}
