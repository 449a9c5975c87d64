import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { languageNames, languages, type Language } from '../../../../shared/language.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { tenderWords } from '../../messages/tender-words.ts';
import { termbaseWords } from '../../messages/termbase-words.ts';
import { translationWords } from '../../messages/translation-words.ts';
import { domainName } from '../../web/domain-name.ts';
import { browseConcepts, type ConceptBrief } from '../contract.ts';
import { ConceptFilters } from './concept-filters.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const found = await load(context, browseConcepts, inputFromPairs(params) as never);
  const [q, domain, state, order] = ['q', 'domain', 'state', 'order'].map((name) => params.get(name) ?? '');
  return { found, chosen: { q, domain, state, order } };
}

export default function ConceptList() {
  const { found, chosen } = useLoaderData<typeof loader>();
  const words = useWords(translationWords);
  const termWords = useWords(termbaseWords);
  const tenders = useWords(tenderWords);
  const path = usePath();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="reading">{words.lead}</p>
      <ul className="inline-list term-links">
        <li>
          <a href={path('/termbase/proposals')}>
            {found.openProposals === 0 ? termWords.noneWaiting : termWords.waiting(found.openProposals)}
          </a>
        </li>
        <li>
          <a href={path('/termbase/proposals?tab=mine')}>{termWords.tabs.mine}</a>
        </li>
        <li>
          <a href={path('/termbase/propose')}>{termWords.propose}</a>
        </li>
        <li>
          <a href={path('/termbase/files')}>{termWords.files}</a>
        </li>
        <li>
          <a href={path('/tenders')}>{tenders.title}</a>
        </li>
      </ul>
      <ConceptFilters domains={found.domains} chosen={chosen} />
      <p className="help" role="status">
        {words.found(found.total)}
      </p>
      {found.items.length === 0 ? <p>{words.nothing}</p> : <ConceptTable concepts={found.items} />}
      {found.total === 0 ? null : <ExportLinks path="/api/exports/concepts" />}
      <Pager page={found.page} pageSize={found.pageSize} total={found.total} />
    </>
  );
}

function ConceptTable({ concepts }: { concepts: readonly ConceptBrief[] }) {
  const words = useWords(translationWords);
  const termWords = useWords(termbaseWords);
  const language = useLanguage();
  return (
    <ScrollBox label={words.title}>
      <table className="concepts">
        <thead>
          <tr>
            {languages.map((column) => (
              <th key={column} scope="col" lang={column}>
                {languageNames[column]}
              </th>
            ))}
            <th scope="col" className="term-uses">
              {termWords.uses}
            </th>
            <th scope="col">{words.domain}</th>
          </tr>
        </thead>
        <tbody>
          {concepts.map((concept) => (
            <tr key={concept.id}>
              {languages.map((column) => (
                <td key={column} lang={column}>
                  <WordsCell concept={concept} column={column} />
                </td>
              ))}
              <td className="figure term-uses">{formatNumber(concept.uses, language)}</td>
              <td>
                {domainName(concept.domain, language)}
                <StandingTags concept={concept} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function WordsCell({ concept, column }: { concept: ConceptBrief; column: Language }) {
  const language = useLanguage();
  const path = usePath();
  const [first, ...others] = concept.words[column];
  return (
    <>
      {column === language ? <a href={path(`/termbase/${concept.id}`)}>{first ?? concept.id}</a> : first}
      {others.length > 0 ? <span className="help"> {others.slice(0, 3).join(' · ')}</span> : null}
    </>
  );
}

function StandingTags({ concept: { state, openProposals } }: { concept: ConceptBrief }) {
  const words = useWords(termbaseWords);
  return (
    <>
      {state === 'file' ? null : (
        <>
          {' '}
          <span className="tag">{words.statesShort[state]}</span>
        </>
      )}
      {openProposals === 0 ? null : <span className="help"> {words.waiting(openProposals)}</span>}
    </>
  );
}
