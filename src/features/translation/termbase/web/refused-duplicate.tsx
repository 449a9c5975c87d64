import type { Problem } from '../../../../shared/app-error.ts';
import { usePath, useWords } from '../../../../ui/language.ts';
import { termbaseWords } from '../../messages/termbase-words.ts';

/** Leads from a refusal to the concept or proposal that says it already. */
export function RefusedDuplicate({ problem }: { problem: Problem | undefined }) {
  const words = useWords(termbaseWords);
  const path = usePath();
  const conceptId = problem?.params?.['conceptId'];
  const proposalId = problem?.params?.['proposalId'];
  const word = String(problem?.params?.['word'] ?? '');
  if (problem?.code === 'translation.concept.duplicate' && conceptId !== undefined) {
    return (
      <p className="notice">
        {words.existing} <a href={path(`/termbase/${conceptId}`)}>{`${word} (${conceptId})`}</a>
      </p>
    );
  }
  if (problem?.code === 'translation.proposal.duplicate' && proposalId !== undefined) {
    return (
      <p className="notice">
        {words.existingProposal} <a href={path(`/termbase/proposals/${proposalId}`)}>{word}</a>
      </p>
    );
  }
  return null;
}
