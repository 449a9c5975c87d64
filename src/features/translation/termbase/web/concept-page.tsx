import { Fragment } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { languageNames } from '../../../../shared/language.ts';
import { load } from '../../../../ui/api-context.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { translationWords } from '../../messages/translation-words.ts';
import { getConcept, type ConceptView } from '../contract.ts';
import { ConceptWords } from './concept-words.tsx';
import { domainName } from '../../web/domain-name.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return load(context, getConcept, { id: params.id ?? '' });
}

export default function ConceptPage() {
  const { concept, parts, sharing } = useLoaderData<typeof loader>();
  const words = useWords(translationWords);
  const language = useLanguage();
  const path = usePath();
  const name = concept.words[language][0] ?? concept.words.en[0] ?? concept.id;
  return (
    <article className="reading">
      <title>{name}</title>
      <p>
        <a href={path('/termbase')}>{words.back}</a>
      </p>
      <h1>{name}</h1>
      <ConceptWords concept={concept} />
      <FactList
        facts={[
          { label: words.domain, value: domainName(concept.domain, language) },
          { label: words.kind, value: words.kinds[concept.kind] ?? words.kinds.other },
          { label: words.number, value: concept.id },
        ]}
      />
      <p>
        <a className="button" href={`${path('/search')}?q=${encodeURIComponent(name)}`}>
          {words.searchFor}
        </a>
      </p>
      <OtherConcepts title={words.parts} concepts={parts} />
      <OtherConcepts title={words.sharing} concepts={sharing} />
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
