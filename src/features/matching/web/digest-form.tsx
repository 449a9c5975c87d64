import type { Problem } from '../../../shared/app-error.ts';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { useWords } from '../../../ui/language.ts';
import { ProblemSummary } from '../../../ui/problem-summary.tsx';
import type { matching } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';
import { digestRhythms } from '../vocabulary.ts';

export type DigestAnswer = { isSaved: true } | { problem: Problem };

/** How often new matches come by mail. */
export function DigestForm({
  digest,
  answer,
}: {
  digest: OutputOf<typeof matching.digest>;
  answer: DigestAnswer | undefined;
}) {
  const words = useWords(matchScreenWords);
  return (
    <section aria-labelledby="digest">
      <h2 id="digest">{words.digestTitle}</h2>
      <ProblemSummary problem={answer && 'problem' in answer ? answer.problem : undefined} />
      {answer && 'isSaved' in answer ? (
        <p className="notice" role="status">
          {words.saved}
        </p>
      ) : null}
      <form method="post" action="#digest" className="row">
        <label htmlFor="rhythm">{words.digestLabel}</label>
        <select id="rhythm" name="rhythm" defaultValue={digest.rhythm}>
          {digestRhythms.map((rhythm) => (
            <option key={rhythm} value={rhythm}>
              {words.digestRhythms[rhythm]}
            </option>
          ))}
        </select>
        <button className="button" type="submit">
          {words.save}
        </button>
      </form>
    </section>
  );
}
