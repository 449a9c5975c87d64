import { formatDay, formatMoney } from '../../../../ui/format.ts';
import { useLanguage, usePath } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import type { FullProject } from '../view-shapes.ts';
import { usePartyName, useProjectWords } from './project-names.tsx';

/** Milestones with what is late, and risks. */
export function PlanSection({ project }: { project: FullProject }) {
  const words = useProjectWords();
  const path = usePath();
  return (
    <section aria-labelledby="project-plan">
      <h2 id="project-plan">{words.milestones}</h2>
      {project.milestones.length === 0 ? <p className="help">{words.noMilestones}</p> : null}
      <ol className="record-list">
        {project.milestones.map((milestone) => (
          <MilestoneItem key={milestone.id} project={project} milestone={milestone} />
        ))}
      </ol>
      {project.may.edit ? (
        <p>
          <a href={path(`/projects/${project.id}/milestones`)}>{words.editMilestones}</a>
        </p>
      ) : null}
      {project.reader === 'party' ? <Risks project={project} /> : null}
    </section>
  );
}

type Milestone = FullProject['milestones'][number];

function MilestoneItem({ project, milestone }: { project: FullProject; milestone: Milestone }) {
  const words = useProjectWords();
  const language = useLanguage();
  const partyName = usePartyName(project.parties);
  const { level, scheme, payment, doneOn, evidence, evidenceLanguage, lateDays } = milestone;
  const scales: Record<string, string> = words.schemes;
  const payer = partyName(milestone.payerOrganisationId);
  return (
    <li>
      <SpokenText text={milestone.deliverable} language={milestone.deliverableLanguage} />
      <ul className="facts-line">
        <li>
          {words.dueOn}
          {words.colon}
          {formatDay(milestone.dueOn, language)}
        </li>
        {level === null ? null : (
          <li>
            {words.level}
            {words.colon}
            {level} ({scales[scheme ?? ''] ?? scheme})
          </li>
        )}
        {payment === null ? null : (
          <li>
            {words.payment}
            {words.colon}
            {formatMoney(payment.amountMinor, payment.currency, language)}
            {payer === null ? null : ` · ${words.payer}${words.colon}${payer}`}
          </li>
        )}
        {doneOn === null ? null : (
          <li>
            {words.doneOn}
            {words.colon}
            {formatDay(doneOn, language)}
          </li>
        )}
      </ul>
      {evidence === null || evidenceLanguage === null ? null : (
        <p className="help">
          {words.evidence}
          {words.colon}
          <SpokenText text={evidence} language={evidenceLanguage} />
        </p>
      )}
      {lateDays === 0 ? null : (
        <p className={milestone.isBadlyLate ? 'notice bad' : 'notice warn'}>{words.lateBy(lateDays)}</p>
      )}
    </li>
  );
}

function Risks({ project }: { project: FullProject }) {
  const words = useProjectWords();
  const path = usePath();
  const partyName = usePartyName(project.parties);
  return (
    <>
      <h3>{words.risks}</h3>
      {project.risks.length === 0 ? <p className="help">{words.noRisks}</p> : null}
      <ul>
        {project.risks.map((risk) => (
          <li key={risk.id}>
            <strong>{words.riskLevels[risk.level]}</strong>
            {words.colon}
            <SpokenText text={risk.risk} language={risk.language} />
            {risk.action === '' ? null : (
              <>
                {' → '}
                <SpokenText text={risk.action} language={risk.language} />
              </>
            )}
            {risk.ownerOrganisationId === null
              ? null
              : ` · ${words.owner}${words.colon}${partyName(risk.ownerOrganisationId) ?? ''}`}
          </li>
        ))}
      </ul>
      {project.may.edit ? (
        <p>
          <a href={path(`/projects/${project.id}/risks`)}>{words.editRisks}</a>
        </p>
      ) : null}
    </>
  );
}
