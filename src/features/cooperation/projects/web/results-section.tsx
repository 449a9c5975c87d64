import { TextAreaField } from '../../../../ui/fields.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import type { FullProject } from '../view-shapes.ts';
import { useProjectWords } from './project-names.tsx';

const shownFrom = [
  'running',
  'suspended',
  'final_report',
  'accepted',
  'closed',
  'impact_followed',
  'terminated',
];

/** What came out, and what came of it after 12 and 36 months. */
export function ResultsSection({
  project,
  typed,
}: {
  project: FullProject;
  typed: Record<string, string> | undefined;
}) {
  const words = useProjectWords();
  const path = usePath();
  const { outcome } = project;
  if (!shownFrom.includes(project.state)) return null;
  return (
    <section aria-labelledby="project-results">
      <h2 id="project-results">{words.outcome}</h2>
      {outcome === null ? (
        <p className="help">{words.noOutcome}</p>
      ) : (
        <>
          {outcome.summary === '' ? null : <p>{outcome.summary}</p>}
          {outcome.noRights ? <p>{words.noRights}</p> : null}
          <ul>
            {outcome.results.map((result, at) => (
              <li key={at}>
                {words.resultKinds[result.kind]}
                {words.colon}
                {result.title}
                {result.number === '' ? null : ` · ${result.number}`} · {result.holders}
              </li>
            ))}
          </ul>
          {outcome.partialRights === '' ? null : (
            <p>
              {words.partialRights}
              {words.colon}
              {outcome.partialRights}
            </p>
          )}
        </>
      )}
      {project.may.edit && ['running', 'suspended', 'final_report', 'accepted'].includes(project.state) ? (
        <p>
          <a href={path(`/projects/${project.id}/outcome`)}>{words.editOutcome}</a>
        </p>
      ) : null}
      <Impact project={project} typed={typed} />
    </section>
  );
}

function Impact({ project, typed }: { project: FullProject; typed: Record<string, string> | undefined }) {
  const words = useProjectWords();
  const language = useLanguage();
  if (project.impactDue.length === 0) return null;
  return (
    <>
      <h3>{words.impact}</h3>
      <ul>
        {project.impactDue.map(({ months, dueOn, isDone }) => {
          const reported = project.impacts.find((one) => one.months === months);
          return (
            <li key={months}>
              {words.impactDue(months, formatDay(dueOn, language))}
              {isDone ? ` · ${words.reported}` : null}
              {reported ? (
                <p>
                  <SpokenText text={reported.note} language={reported.language} />
                </p>
              ) : null}
              {project.may.reportImpact && !isDone ? (
                <form method="post">
                  <input type="hidden" name="command" value="impact" />
                  <input type="hidden" name="months" value={months} />
                  <TextAreaField
                    name="note"
                    label={words.impactNote}
                    rows={3}
                    maxLength={3000}
                    defaultValue={typed?.['months'] === String(months) ? typed['note'] : undefined}
                  />
                  <button className="button" type="submit">
                    {words.reportImpact}
                  </button>
                </form>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
