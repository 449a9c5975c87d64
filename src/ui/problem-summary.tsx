import type { Problem } from '../shared/app-error.ts';
import { fieldId } from './fields.tsx';
import { useWords } from './language.ts';
import { uiWords } from './messages/ui-words.ts';

/** All refusals of a form at once, each linked to its field; labels by path where the form knows them. */
export function ProblemSummary({
  problem,
  labels = {},
}: {
  problem: Problem | undefined;
  labels?: Readonly<Record<string, string>>;
}) {
  const words = useWords(uiWords);
  if (!problem) return null;
  const fields = problem.fields ?? [];
  return (
    <div className="notice bad" role="alert" tabIndex={-1} id="problems">
      <p>
        <strong>{fields.length > 0 ? words.problemsTitle(fields.length) : problem.title}</strong>
      </p>
      {fields.length > 0 ? (
        <>
          <p>{words.nothingLost}</p>
          <ul>
            {fields.map((field) => (
              <li key={`${field.path} ${field.code}`}>
                <a href={`#${fieldId(field.path)}`}>{labels[field.path] ?? field.path}</a>
                {words.colon}
                {field.message}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** Refusals by path, for the fields. */
export function errorsByPath(problem: Problem | undefined): Record<string, string> {
  return Object.fromEntries((problem?.fields ?? []).map((field) => [field.path, field.message]));
}
