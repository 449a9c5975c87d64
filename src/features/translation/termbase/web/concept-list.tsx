import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { languageNames, languages } from '../../../../shared/language.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { translationWords } from '../../messages/translation-words.ts';
import { browseConcepts } from '../contract.ts';
import { domainName } from '../../web/domain-name.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const found = await load(context, browseConcepts, inputFromPairs(params) as never);
  return { found, q: params.get('q') ?? '', domain: params.get('domain') ?? '' };
}

export default function ConceptList() {
  const { found, q, domain } = useLoaderData<typeof loader>();
  const words = useWords(translationWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="reading">{words.lead}</p>
      <form className="inline-fields" role="search">
        <label>
          <span className="label">{words.lookUp}</span>
          <input type="search" name="q" defaultValue={q} maxLength={200} />
        </label>
        <label>
          <span className="label">{words.domain}</span>
          <select name="domain" defaultValue={domain}>
            <option value="">{words.allDomains}</option>
            {found.domains.map(({ value, count }) => (
              <option key={value} value={value}>{`${domainName(value, language)} (${count})`}</option>
            ))}
          </select>
        </label>
        <button className="button primary" type="submit">
          {words.find}
        </button>
      </form>
      <p className="help" role="status">
        {words.found(found.total)}
      </p>
      {found.items.length === 0 ? <p>{words.nothing}</p> : null}
      <div className="scroll-x" tabIndex={0} role="region" aria-label={words.title}>
        <table className="concepts">
          <thead>
            <tr>
              {languages.map((column) => (
                <th key={column} scope="col" lang={column}>
                  {languageNames[column]}
                </th>
              ))}
              <th scope="col">{words.domain}</th>
            </tr>
          </thead>
          <tbody>
            {found.items.map((concept) => (
              <tr key={concept.id}>
                {languages.map((column) => (
                  <td key={column} lang={column}>
                    {column === language ? (
                      <a href={path(`/termbase/${concept.id}`)}>{concept.words[column][0] ?? concept.id}</a>
                    ) : (
                      concept.words[column][0]
                    )}
                    {concept.words[column].length > 1 ? (
                      <span className="help"> {concept.words[column].slice(1, 4).join(' · ')}</span>
                    ) : null}
                  </td>
                ))}
                <td>{domainName(concept.domain, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={found.page} pageSize={found.pageSize} total={found.total} />
    </>
  );
}
