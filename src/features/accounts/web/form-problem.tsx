import { useLocation } from 'react-router';
import type { Problem } from '../../../shared/app-error.ts';
import { signInPath } from '../../../ui/back-address.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { ProblemSummary } from '../../../ui/problem-summary.tsx';
import { screenWords } from '../messages/screen-words.ts';

/** The refusals of a form; where the session ended meanwhile, the way back in. */
export function FormProblem({
  problem,
  labels,
}: {
  problem: Problem | undefined;
  labels?: Readonly<Record<string, string>>;
}) {
  const words = useWords(screenWords).signIn;
  const language = useLanguage();
  const { pathname, search } = useLocation();
  if (!problem) return null;
  return (
    <>
      <ProblemSummary problem={problem} labels={labels ?? {}} />
      {problem.code === 'platform.signInFirst' ? (
        <p>
          <a className="button" href={signInPath(language, `${pathname}${search}`)}>
            {words.title}
          </a>
        </p>
      ) : null}
    </>
  );
}
