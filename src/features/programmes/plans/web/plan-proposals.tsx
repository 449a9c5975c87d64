import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { TextField } from '../../../../ui/fields.tsx';
import { planWords } from '../../messages/plans-words.ts';
import type { Plan, PlanProposal } from '../contract.ts';

/** What one bank wishes to change in an agreed plan; the other decides. Readers see none. */
export function PlanProposals({ plan }: { plan: Plan }) {
  const words = useWords(planWords);
  if (plan.proposals.length === 0) return null;
  return (
    <section>
      <h2>{words.proposals}</h2>
      <ul className="record-list">
        {plan.proposals.map((proposal) => (
          <li key={proposal.id}>
            <Proposal plan={plan} proposal={proposal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Proposal({ plan, proposal }: { plan: Plan; proposal: PlanProposal }) {
  const words = useWords(planWords);
  const language = useLanguage();
  const path = usePath();
  const { content, itemId } = proposal;
  const isOwn = plan.actsFor === proposal.bank;
  return (
    <>
      <h3>
        <SpokenText text={content.title} language={proposal.language} />
      </h3>
      <ul className="facts-line">
        <li>
          {itemId === null ? (
            words.proposalNew
          ) : (
            <a href={path(`/programmes/plans/${plan.id}/items/${itemId}`)}>{words.item}</a>
          )}
        </li>
        <li>
          {words.dueOn} {formatDay(content.dueOn, language)}
        </li>
        {content.isDropped ? <li>{words.itemStatuses.dropped}</li> : null}
        <li>{words.proposedBy(words.banks[proposal.bank], formatDay(proposal.proposedAt, language))}</li>
        {proposal.decision ? <li>{words.decisions[proposal.decision]}</li> : null}
      </ul>
      <p>
        <SpokenText text={proposal.reason} language={proposal.language} />
      </p>
      {proposal.decision === null && plan.actsFor !== null ? (
        <form method="post" className="row">
          <input type="hidden" name="intent" value="decide" />
          <input type="hidden" name="proposalId" value={proposal.id} />
          {isOwn ? (
            <button className="button" type="submit" name="decision" value="withdrawn">
              {words.withdraw}
            </button>
          ) : (
            <>
              <TextField name="reason" label={words.decisionReason} maxLength={1000} />
              <button className="button primary" type="submit" name="decision" value="accepted">
                {words.accept}
              </button>
              <button className="button" type="submit" name="decision" value="refused">
                {words.refuse}
              </button>
            </>
          )}
        </form>
      ) : null}
    </>
  );
}
