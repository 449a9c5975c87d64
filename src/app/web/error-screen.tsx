import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router';
import type { Problem } from '../../shared/app-error.ts';
import type { Language } from '../../shared/language.ts';
import { signInPath } from '../../ui/back-address.ts';
import { useWordsIn } from '../../ui/language.ts';
import { shellWords } from './messages/shell-words.ts';

/** What a reader sees when a page cannot be shown: what happened, in his language, and where to go. */
export function ErrorScreen({ language }: { language: Language }) {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const { errorPage: words, signIn } = useWordsIn(shellWords, language);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const problem = isRouteErrorResponse(error) ? problemOf(error.data) : undefined;
  const title = titleOf(status, words);
  const isAddressWrong = status === 422 && search !== '';
  const sentence = isAddressWrong
    ? words.invalidAddress
    : status === 401
      ? words.signIn
      : (problem?.title ?? sentenceOf(status, words));
  return (
    <div className="reading">
      <title>{title}</title>
      <h1>{title}</h1>
      <p>{sentence}</p>
      {problem?.fields ? (
        <ul>
          {problem.fields.map((field) => (
            <li key={`${field.path} ${field.code}`}>
              <code>{field.path}</code>: {field.message}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="row">
        {status === 401 ? (
          <a className="button primary" href={signInPath(language, `${pathname}${search}`)}>
            {signIn}
          </a>
        ) : null}
        {isAddressWrong ? (
          <a className="button primary" href={pathname}>
            {words.withoutSettings}
          </a>
        ) : null}
        <a className="button" href={`/${language}`}>
          {words.goHome}
        </a>
        <a className="button" href={`/${language}/search`}>
          {words.goSearch}
        </a>
      </p>
      {problem?.requestId ? (
        <p className="small">
          {words.reference}: <code>{problem.requestId}</code>
        </p>
      ) : null}
    </div>
  );
}

function titleOf(status: number, words: (typeof shellWords)[Language]['errorPage']): string {
  if (status === 404) return words.notFoundTitle;
  if (status === 401) return words.signInTitle;
  if (status === 403) return words.forbiddenTitle;
  return status < 500 ? words.invalidTitle : words.failedTitle;
}

function sentenceOf(status: number, words: (typeof shellWords)[Language]['errorPage']): string {
  if (status === 404) return words.notFound;
  return status === 403 ? words.forbidden : words.failed;
}

function problemOf(value: unknown): Problem | undefined {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value
    ? (value as Problem)
    : undefined;
}
