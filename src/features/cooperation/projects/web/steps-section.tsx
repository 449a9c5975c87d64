import { TextField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import type { FullProject } from '../view-shapes.ts';
import { useProjectWords, useSideNames } from './project-names.tsx';

/** What comes next, who takes the step, and what stands in its way, each with its reason and its rule. */
export function StepsSection({
  project,
  typed,
}: {
  project: FullProject;
  typed: Record<string, string> | undefined;
}) {
  const words = useProjectWords();
  return (
    <section aria-labelledby="project-steps">
      <h2 id="project-steps">{words.nextSteps}</h2>
      {project.possible.length === 0 ? <p className="help">{words.noNextSteps}</p> : null}
      <ul className="record-list">
        {project.possible.map((step) => (
          <Step key={step.step} step={step} typed={typed} />
        ))}
      </ul>
      <details>
        <summary>{words.taken}</summary>
        <Taken project={project} />
      </details>
    </section>
  );
}

type Possible = FullProject['possible'][number];
const withReason = ['suspend', 'terminate'];

function Step({ step, typed }: { step: Possible; typed: Record<string, string> | undefined }) {
  const words = useProjectWords();
  const path = usePath();
  const sideNames = useSideNames();
  return (
    <li>
      <p>
        <strong>{words.stepNames[step.step]}</strong> → {words.states[step.to]}
        <span className="quiet"> · {words.stepWho[step.step]}</span>
        {step.agreed.length === 0 ? null : ` · ${words.agreedBy(sideNames(step.agreed))}`}
      </p>
      {step.obstacles.length === 0 ? null : (
        <ul>
          {step.obstacles.map((obstacle) => (
            <li key={obstacle.code}>
              {obstacle.sentence}
              {obstacle.rulePath === null ? null : (
                <>
                  {' '}
                  <a href={path(obstacle.rulePath)}>{words.rule}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {step.isMine && step.obstacles.length === 0 ? (
        <form method="post">
          <input type="hidden" name="command" value="step" />
          <input type="hidden" name="step" value={step.step} />
          {withReason.includes(step.step) ? (
            <TextField
              name="reason"
              label={words.stepReason}
              mark="required"
              maxLength={500}
              defaultValue={typed?.['step'] === step.step ? typed['reason'] : undefined}
            />
          ) : null}
          <button className={`button ${step.step === 'terminate' ? 'danger' : 'primary'}`} type="submit">
            {words.stepNames[step.step]}
          </button>
        </form>
      ) : null}
    </li>
  );
}

function Taken({ project }: { project: FullProject }) {
  const words = useProjectWords();
  const language = useLanguage();
  const { timeZone } = useViewer();
  const steps: Record<string, string> = words.stepNames;
  const sides: Record<string, string> = words.sides;
  return (
    <ol>
      {project.taken.map((step, at) => (
        <li key={at}>
          {formatMoment(step.at, language, timeZone)} · <strong>{steps[step.step] ?? step.step}</strong> ·{' '}
          {step.name ?? sides[step.side] ?? step.side}
          {step.reason === null || step.reasonLanguage === null ? null : (
            <>
              {' — '}
              <SpokenText text={step.reason} language={step.reasonLanguage} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
