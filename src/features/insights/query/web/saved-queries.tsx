import type { Problem } from '../../../../shared/app-error.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { queryWords } from '../../messages/query-words.ts';
import type { SavedQuery } from '../contract.ts';

/** The reader's own questions, and a way to save this one; `saved` is null for who is not signed in. */
export function SavedQueries({
  saved,
  name,
  problem,
}: {
  saved: readonly SavedQuery[] | null;
  name: string | undefined;
  problem: Problem | undefined;
}) {
  const words = useWords(queryWords);
  const path = usePath();
  if (saved === null) {
    return (
      <p className="no-print">
        <a href={path('/sign-in')}>{words.saveSignIn}</a>
      </p>
    );
  }
  return (
    <section className="no-print" aria-labelledby="saved">
      <h2 id="saved">{words.savedTitle}</h2>
      {saved.length === 0 ? <p className="missing">{words.savedNone}</p> : null}
      <ul className="plain-list">
        {saved.map((one) => (
          <li key={one.id}>
            <form method="post" className="row">
              <a href={path(`/insights/query?${one.address}`)}>{one.name}</a>
              {one.address.includes('asOf=') ? <span className="quiet">({words.savedWith})</span> : null}
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="id" value={one.id} />
              <button
                className="button quiet"
                type="submit"
                aria-label={`${words.remove}${words.colon}${one.name}`}
              >
                {words.remove}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <h3>{words.saveTitle}</h3>
      <form method="post" className="inline-fields">
        <TextField
          name="name"
          label={words.saveName}
          maxLength={120}
          defaultValue={name}
          errors={errorsByPath(problem)}
        />
        <button className="button" type="submit">
          {words.save}
        </button>
      </form>
    </section>
  );
}
