import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { projectWords } from '../../../cooperation/messages/projects-words.ts';
import { listWords } from '../../messages/lists-words.ts';
import type { ProjectAnswer } from '../contract.ts';
import { lineMax, reportStandings, textMax, type Side } from '../vocabulary.ts';

type Work = NonNullable<ProjectAnswer['work']>;
/** Empty lines offered besides what is kept. */
const spare = 3;

/** Milestones in the order they are due; those late by more than thirty days stand out. */
export function Milestones({ milestones, mayEdit }: { milestones: Work['milestones']; mayEdit: boolean }) {
  const words = useWords(listWords);
  const language = useLanguage();
  const { project } = words;
  const lines = Array.from({ length: milestones.length + spare }, (_, at) => milestones[at]);
  return (
    <section>
      <h2>{project.milestones}</h2>
      {milestones.length === 0 ? <p className="quiet">{project.noMilestones}</p> : null}
      <ul>
        {milestones.map((one, at) => (
          <li key={at}>
            <SpokenText text={one.title} language={one.language} /> · {project.due}{' '}
            {formatDay(one.dueOn, language)}
            {' · '}
            {one.doneOn === null ? project.open : `${project.done} ${formatDay(one.doneOn, language)}`}
            <Late {...one} />
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <details>
          <summary>{project.editMilestones}</summary>
          <form method="post" className="stack">
            <input type="hidden" name="intent" value="milestones" />
            {lines.map((one, at) => (
              <div key={at} className="inline-fields">
                <TextField
                  name={`milestones.${at}.title`}
                  label={project.milestone}
                  defaultValue={one?.title}
                  lang={one?.language ?? language}
                  maxLength={lineMax}
                />
                <TextField
                  name={`milestones.${at}.dueOn`}
                  label={project.due}
                  type="date"
                  defaultValue={one?.dueOn}
                />
                <TextField
                  name={`milestones.${at}.doneOn`}
                  label={project.done}
                  type="date"
                  defaultValue={one?.doneOn ?? ''}
                />
              </div>
            ))}
            <button className="button" type="submit">
              {words.save}
            </button>
          </form>
        </details>
      ) : null}
    </section>
  );
}

/** By how many days something is late; what is late by more than thirty stands out. */
function Late({ overdueDays, isOverdue }: { overdueDays: number; isOverdue: boolean }) {
  const { project } = useWords(listWords);
  if (overdueDays === 0) return null;
  const said = project.late(overdueDays);
  return (
    <>
      {' '}
      {isOverdue ? <strong className="field-error">{said}</strong> : <span className="quiet">{said}</span>}
    </>
  );
}

/** Reports by year and side; a form for each that was asked of the reader's side. */
export function Reports({
  reports,
  sides,
  carrier,
}: {
  reports: Work['reports'];
  sides: readonly Side[];
  carrier: Work['carriedOutBy'];
}) {
  const words = useWords(listWords);
  const { languageNames } = useWords(uiWords);
  const language = useLanguage();
  const { project } = words;
  // What the project says of itself stands there already; who answers may write otherwise.
  const said = carrier
    ? project.fromProject(
        carrier.number,
        projectWords[language].states[carrier.state],
        formatDay(carrier.since, language),
      )
    : undefined;
  return (
    <section>
      <h2>{project.reports}</h2>
      {reports.length === 0 ? <p className="quiet">{project.noReports}</p> : null}
      {reports.map((report) => (
        <article key={`${report.side} ${report.year}`}>
          <h3>
            {report.year} · {words.side[report.side]}
          </h3>
          <p className="quiet">
            {project.writtenIn} {languageNames[report.language]} ·{' '}
            {project.dueOn(formatDay(report.dueOn, language))}
            <Late {...report} />
          </p>
          {report.text && report.standing ? (
            <p>
              <strong>{project.standings[report.standing]}</strong>{' '}
              <SpokenText text={report.text.text} language={report.text.language} />
            </p>
          ) : null}
          {sides.includes(report.side) ? (
            <details>
              <summary>{project.answer}</summary>
              <form method="post" className="stack">
                <input type="hidden" name="intent" value="report" />
                <input type="hidden" name="side" value={report.side} />
                <input type="hidden" name="year" value={report.year} />
                <SelectField
                  name="standing"
                  label={project.standing}
                  defaultValue={report.standing ?? carrier?.standing ?? ''}
                  choices={reportStandings.map((value) => ({ value, label: project.standings[value] }))}
                />
                <TextAreaField
                  name="text"
                  label={project.text}
                  defaultValue={report.text?.text ?? said}
                  maxLength={textMax}
                  lang={report.text?.language ?? language}
                />
                <button className="button" type="submit">
                  {project.answer}
                </button>
              </form>
            </details>
          ) : null}
        </article>
      ))}
    </section>
  );
}
