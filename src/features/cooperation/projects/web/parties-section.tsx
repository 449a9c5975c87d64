import { TextField } from '../../../../ui/fields.tsx';
import { formatMoney } from '../../../../ui/format.ts';
import { useLanguage, usePath } from '../../../../ui/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import type { FullProject } from '../view-shapes.ts';
import { PartyLine, useProjectWords } from './project-names.tsx';

/** An organisation that is asked says whether it joins. */
export function AnswerForm({
  project,
  typed,
}: {
  project: FullProject;
  typed: Record<string, string> | undefined;
}) {
  const words = useProjectWords();
  const [organisationId] = project.askedOrganisationIds;
  if (organisationId === undefined) return null;
  return (
    <section aria-labelledby="asked" className="notice">
      <h2 id="asked">{words.askedTitle}</h2>
      <p>{words.askedHelp}</p>
      <form method="post">
        <input type="hidden" name="command" value="answer" />
        <input type="hidden" name="organisationId" value={organisationId} />
        <TextField
          name="reason"
          label={words.declineReason}
          maxLength={500}
          defaultValue={typed?.['reason']}
        />
        <button className="button primary" type="submit" name="answer" value="accepted">
          {words.join}
        </button>{' '}
        <button className="button" type="submit" name="answer" value="declined">
          {words.decline}
        </button>
      </form>
    </section>
  );
}

/** Who takes part, in which role, with which money; each currency stands for itself. */
export function PartiesSection({ project }: { project: FullProject }) {
  const words = useProjectWords();
  const language = useLanguage();
  const path = usePath();
  const isParty = project.reader === 'party';
  return (
    <section aria-labelledby="project-parties">
      <h2 id="project-parties">{words.parties}</h2>
      <ul>
        {project.parties.map((party) => (
          <li key={party.organisation.id}>
            <PartyLine party={party} /> · {words.partyRoles[party.role]} · {words.answers[party.answer]}
            {isParty ? (
              <>
                {' · '}
                {words.budget}
                {words.colon}
                {party.budget ? (
                  formatMoney(party.budget.amountMinor, party.budget.currency, language)
                ) : (
                  <Missing />
                )}
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {project.budgetTotals.length === 0 ? null : (
        <p>
          {words.budgetTotals}
          {words.colon}
          {project.budgetTotals
            .map(({ amountMinor, currency }) => formatMoney(amountMinor, currency, language))
            .join(' + ')}
        </p>
      )}
      {project.declined.map((party) => (
        <p key={party.organisation.id} className="help">
          {words.declined}
          {words.colon}
          <PartyLine party={party} />
          {party.declineReason === null ? null : (
            <>
              {' — '}
              <span lang={party.declineReason.language}>{party.declineReason.text}</span>
            </>
          )}
        </p>
      ))}
      {project.brokers.length === 0 ? null : (
        <p>
          {words.brokers}
          {words.colon}
          {project.brokers.map(({ name }) => name).join(' · ')}
        </p>
      )}
      {project.may.edit ? (
        <p>
          <a href={path(`/projects/${project.id}/parties`)}>{words.editParties}</a>
        </p>
      ) : null}
      {isParty ? <Publication project={project} /> : null}
    </section>
  );
}

function Publication({ project }: { project: FullProject }) {
  const words = useProjectWords();
  const mine = project.mySides.find((side) => side === 'cn' || side === 'ru');
  const hasAgreed = project.publicBy.some((side) => side === mine);
  const names = project.publicBy.map((side) => words.sides[side]).join(' · ');
  return (
    <>
      <h3>{words.publication}</h3>
      <p>
        {project.isPublic
          ? words.isPublic
          : project.publicBy.length === 2
            ? words.publicFromChecked
            : project.publicBy.length === 1
              ? words.publicWaits(names)
              : words.notPublic}
      </p>
      {mine === undefined ? null : (
        <form method="post">
          <input type="hidden" name="command" value={hasAgreed ? 'withdraw' : 'confirm'} />
          <input type="hidden" name="what" value="publication" />
          <input type="hidden" name="ofRevision" value={project.publicRevision} />
          <button className="button" type="submit">
            {hasAgreed ? words.withdrawPublic : words.showPublic}
          </button>
        </form>
      )}
    </>
  );
}
