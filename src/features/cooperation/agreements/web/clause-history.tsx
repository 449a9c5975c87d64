import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { usePath, useWords } from '../../../../ui/language.ts';
import { agreementWords } from '../../messages/agreement-words.ts';
import { agreementEndpoints } from '../contract.ts';
import { ChangeList } from './change-list.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? '';
  const clauseId = params['clauseId'] ?? '';
  const { changes } = await load(context, agreementEndpoints.history, { id, clauseId });
  const agreement = await load(context, agreementEndpoints.get, { id });
  return { changes, agreement, clause: agreement.clauses.find((clause) => clause.id === clauseId) };
}

/** Every change of one clause, with what changed in its words. */
export default function ClauseHistory() {
  const { changes, agreement, clause } = useLoaderData<typeof loader>();
  const words = useWords(agreementWords);
  const path = usePath();
  return (
    <>
      <title>{`${words.historyOf} · ${agreement.number} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/agreements/${agreement.id}#clause-${clause?.id ?? ''}`)}>{agreement.number}</a>
      </p>
      <h1>{words.historyOf}</h1>
      {clause ? (
        <p>
          <span lang="zh">{`${clause.number}. ${clause.heading.zh}`}</span>
          {' · '}
          <span lang="ru">{clause.heading.ru}</span>
        </p>
      ) : null}
      <ChangeList changes={changes} hasTexts />
    </>
  );
}
