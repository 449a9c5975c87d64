import type { Problem } from '../shared/app-error.ts';
import { usePath } from './language.ts';

/**
 * Where the link of a mail leads that ends such mails: one button, no sign-in; opening the page changes nothing. A link
 * that is broken, too old or cut off says so at once, or when it is tried, with what to do instead.
 */
export function MailEnding({
  title,
  lead,
  button,
  done,
  incomplete,
  advice,
  wayOn,
  token,
  answer,
}: {
  title: string;
  lead: readonly string[];
  button: string;
  done: readonly string[];
  /** Said of a link without its secret, or with one that cannot be a secret. */
  incomplete: string;
  /** What to do where the link does not work. */
  advice?: string;
  wayOn: { path: string; label: string };
  token: string;
  answer: { problem: Problem | undefined } | undefined;
}) {
  const path = usePath();
  const problem = answer?.problem;
  const refusal = problem
    ? problem.fields
      ? incomplete
      : problem.title
    : token === ''
      ? incomplete
      : undefined;
  /** Nothing is wrong with the link: one can try again at once. */
  const isPassing = problem !== undefined && (problem.status >= 500 || problem.status === 429);
  return (
    <div className="narrow">
      <title>{title}</title>
      <h1>{title}</h1>
      {refusal !== undefined ? (
        <div className="notice bad" role="alert" id="problems">
          <p>
            <strong>{refusal}</strong>
          </p>
          {advice === undefined || isPassing ? null : <p>{advice}</p>}
        </div>
      ) : null}
      {refusal === undefined && answer !== undefined ? (
        <div className="notice" role="status">
          {done.map((line, at) => (
            <p key={line}>{at === 0 ? <strong>{line}</strong> : line}</p>
          ))}
        </div>
      ) : null}
      {isPassing || (refusal === undefined && answer === undefined) ? (
        <form method="post">
          {lead.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <input type="hidden" name="token" value={token} />
          <button className="button primary" type="submit">
            {button}
          </button>
        </form>
      ) : null}
      <p>
        <a href={path(wayOn.path)}>{wayOn.label}</a>
      </p>
    </div>
  );
}
