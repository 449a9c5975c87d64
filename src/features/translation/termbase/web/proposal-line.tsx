import { Fragment } from 'react';
import { languages } from '../../../../shared/language.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { termbaseWords } from '../../messages/termbase-words.ts';
import { domainName } from '../../web/domain-name.ts';
import type { ProposalBrief } from '../proposal-contract.ts';
import { useSaidBy } from './said-by.ts';

/** One proposal in a list: its words, what it is, who proposed it and what became of it. */
export function ProposalLine({ proposal }: { proposal: ProposalBrief }) {
  const words = useWords(termbaseWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  const saidBy = useSaidBy();
  const { id, domain, isImported, proposedBy, proposedAt, comments, decided, state } = proposal;
  const facts = [
    proposal.isNew ? words.newConcept : words.changeOf(proposal.conceptId ?? ''),
    domainName(domain, language),
    words.proposedBy(saidBy(proposedBy)),
    formatMoment(proposedAt, language, viewer.timeZone),
    ...(isImported ? [words.fromFile] : []),
    ...(comments > 0 ? [words.comments(comments)] : []),
  ];
  return (
    <li>
      <a href={path(`/termbase/proposals/${id}`)}>
        <ProposalWords proposal={proposal} />
      </a>{' '}
      <span className="tag">{useStateName()(proposal)}</span>
      <p className="help">{facts.join(' · ')}</p>
      {decided && state !== 'withdrawn' && decided.reason !== '' ? (
        <p className="help">{`${words.decidedBy(saidBy(decided.by))}: ${decided.reason}`}</p>
      ) : null}
    </li>
  );
}

/** The first word of each language, each said to be of its language. */
export function ProposalWords({ proposal }: { proposal: Pick<ProposalBrief, 'words' | 'id'> }) {
  const told = languages.filter((each) => proposal.words[each][0] !== undefined);
  if (told.length === 0) return <>{proposal.id}</>;
  return (
    <>
      {told.map((each, at) => (
        <Fragment key={each}>
          {at === 0 ? '' : ' · '}
          <span lang={each}>{proposal.words[each][0]}</span>
        </Fragment>
      ))}
    </>
  );
}

export function useStateName(): (proposal: Pick<ProposalBrief, 'state' | 'decided'>) => string {
  const words = useWords(termbaseWords);
  return ({ state, decided }) =>
    state === 'accepted' && decided?.isChanged ? words.acceptedChanged : words.proposalStates[state];
}
