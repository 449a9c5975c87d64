import { Fragment } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { languageNames } from '../../../../shared/language.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { FactList } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { termbaseWords } from '../../messages/termbase-words.ts';
import { translationWords } from '../../messages/translation-words.ts';
import { domainName } from '../../web/domain-name.ts';
import { getConcept, type ConceptView } from '../contract.ts';
import { termProposals } from '../proposal-contract.ts';
import { ConceptHistory } from './concept-history.tsx';
import { ConceptWords } from './concept-words.tsx';
import { ProposalLine } from './proposal-line.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const { page } = inputFromPairs(new URL(request.url).searchParams);
  const concept = await load(context, getConcept, { id });
  const [history, open] = await Promise.all([
    load(context, termProposals.history, { id, page } as never),
    load(context, termProposals.list, { conceptId: id, pageSize: 100 }),
  ]);
  return { ...concept, history, open: open.items };
}

export default function ConceptPage() {
  const { concept, content, isBinding, updatedAt, parts, sharing, history, open } =
    useLoaderData<typeof loader>();
  const words = useWords(translationWords);
  const termWords = useWords(termbaseWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const name = concept.words[language][0] ?? concept.words.en[0] ?? concept.words.ru[0] ?? concept.id;
  const isFile = concept.state === 'file';
  return (
    <article className="reading">
      <title>{name}</title>
      <p>
        <a href={path('/termbase')}>{words.back}</a>
      </p>
      <h1>{name}</h1>
      <ConceptWords content={content} />
      <FactList
        facts={[
          { label: words.domain, value: domainName(concept.domain, language) },
          { label: words.kind, value: words.kinds[concept.kind] ?? words.kinds.other },
          { label: termWords.standing, value: termWords.states[concept.state] },
          { label: termWords.binding, value: isBinding ? termWords.bindingYes : termWords.bindingNo },
          {
            label: termWords.uses,
            value: concept.uses === 0 ? termWords.neverUsed : termWords.usesCount(concept.uses),
          },
          ...(isFile
            ? []
            : [
                { label: termWords.source, value: content.source },
                {
                  label: termWords.reliability,
                  value: content.reliability === null ? null : termWords.reliabilityOf(content.reliability),
                },
                { label: termWords.updated, value: formatMoment(updatedAt, language, timeZone) },
              ]),
          ...(content.note === '' ? [] : [{ label: termWords.note, value: content.note }]),
          { label: words.number, value: concept.id },
        ]}
      />
      <p className="row">
        <a className="button" href={`${path('/search')}?q=${encodeURIComponent(name)}`}>
          {words.searchFor}
        </a>
        <a className="button" href={path(`/termbase/propose?concept=${concept.id}`)}>
          {termWords.proposeChange}
        </a>
      </p>
      {open.length === 0 ? null : (
        <section aria-labelledby="open-proposals">
          <h2 id="open-proposals">{termWords.openProposals}</h2>
          <ul className="plain-list term-proposals">
            {open.map((proposal) => (
              <ProposalLine key={proposal.id} proposal={proposal} />
            ))}
          </ul>
        </section>
      )}
      <OtherConcepts title={words.parts} concepts={parts} />
      <OtherConcepts title={words.sharing} concepts={sharing} />
      <ConceptHistory entries={history.items} />
      <Pager page={history.page} pageSize={history.pageSize} total={history.total} />
    </article>
  );
}

function OtherConcepts({ title, concepts }: { title: string; concepts: readonly ConceptView[] }) {
  const language = useLanguage();
  const path = usePath();
  if (concepts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {concepts.map((concept) => (
          <li key={concept.id}>
            <a href={path(`/termbase/${concept.id}`)}>{concept.words[language][0] ?? concept.id}</a>
            <OtherWords concept={concept} />
            <span className="help"> · {domainName(concept.domain, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OtherWords({ concept }: { concept: ConceptView }) {
  const reader = useLanguage();
  const others = (['zh', 'ru', 'en'] as const).filter((language) => language !== reader);
  return (
    <span>
      {others.map((language) =>
        concept.words[language][0] ? (
          <Fragment key={language}>
            {' ↔ '}
            <span lang={language} title={languageNames[language]}>
              {concept.words[language][0]}
            </span>
          </Fragment>
        ) : null,
      )}
    </span>
  );
}
