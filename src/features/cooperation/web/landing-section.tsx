import { load, type PageContext } from '../../../ui/api-context.ts';
import { formatDay } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { landings, type LandingView } from '../landing/contract.ts';
import { absorptionStages } from '../landing/vocabulary.ts';
import { landingWords } from '../messages/landing-words.ts';
import { projectScreenWords } from '../messages/project-screens-words.ts';
import { LandingFacts } from './landing-facts.tsx';

export function loadLanding(context: PageContext, projectId: string): Promise<LandingView> {
  return load(context, landings.get, { projectId });
}

/** What came of a project, on the project's page. */
export function LandingSection({ view }: { view: LandingView }) {
  const words = useWords(landingWords);
  const path = usePath();
  const address = path(`/projects/${view.projectId}/landing`);
  return (
    <section aria-labelledby="project-landing">
      <h2 id="project-landing">{words.title}</h2>
      <Ageing view={view} />
      {view.landing ? <LandingFacts landing={view.landing} /> : <p className="quiet">{words.none}</p>}
      <FollowUps view={view} />
      <Stages view={view} />
      <p>
        <a href={address}>{view.mayWrite ? (view.landing ? words.change : words.write) : words.title}</a>
      </p>
    </section>
  );
}

/** Talks and work that stand still grow old: said where both sides see it. */
export function Ageing({ view }: { view: Pick<LandingView, 'ageing'> }) {
  const words = useWords(landingWords);
  if (!view.ageing) return null;
  return (
    <p className="notice" role="note">
      <strong>{words.ageing[view.ageing.level](view.ageing.days)}</strong> {words.ageingAdvice}
    </p>
  );
}

export function FollowUps({ view }: { view: LandingView }) {
  const words = useWords(landingWords);
  const { colon } = useWords(projectScreenWords);
  const language = useLanguage();
  if (view.followUps.length === 0) return null;
  return (
    <>
      <h3>{words.followUp}</h3>
      <ul>
        {view.followUps.map((asked) => (
          <li key={asked.months} className={asked.state === 'overdue' ? 'warning' : undefined}>
            {words.followUpAt(asked.months)}
            {colon}
            {asked.standing ? words.standings[asked.standing] : words.followUpStates[asked.state]}
            {asked.standing ? null : (
              <span className="quiet"> · {words.dueOn(formatDay(asked.dueOn, language))}</span>
            )}
            {asked.salesBand ? <span className="quiet"> · {words.salesBands[asked.salesBand]}</span> : null}
            {asked.remarks && asked.remarks.text !== '' ? (
              <>
                {' · '}
                <span lang={asked.remarks.language}>{asked.remarks.text}</span>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

export function Stages({ view }: { view: LandingView }) {
  const words = useWords(landingWords);
  const { colon } = useWords(projectScreenWords);
  const language = useLanguage();
  return (
    <>
      <h3>{words.absorption}</h3>
      <ol>
        {absorptionStages.map((stage) => {
          const reached = view.absorption.find((one) => one.stage === stage);
          return (
            <li key={stage}>
              {words.stages[stage]}
              {colon}
              {reached ? (
                <>
                  {formatDay(reached.reachedOn, language)} ·{' '}
                  <span lang={reached.evidence.language}>{reached.evidence.text}</span>
                </>
              ) : (
                <span className="quiet">{words.notReached}</span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
