import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { termbaseWords } from '../../messages/termbase-words.ts';
import type { ConceptHistoryEntry } from '../proposal-contract.ts';
import { ChangeList } from './change-list.tsx';
import { useSaidBy } from './said-by.ts';

/** Who changed a concept when, and what, the newest first. */
export function ConceptHistory({ entries }: { entries: readonly ConceptHistoryEntry[] }) {
  const words = useWords(termbaseWords);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {entries.length === 0 ? <p className="help">{words.historyNone}</p> : null}
      <ol className="history" reversed>
        {entries.map((entry) => (
          <li key={entry.id}>
            <HistoryEntry entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function HistoryEntry({ entry }: { entry: ConceptHistoryEntry }) {
  const words = useWords(termbaseWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const saidBy = useSaidBy();
  const { origin, at, changedBy, proposedBy, proposalId, reason } = entry;
  const facts = [
    formatMoment(at, language, timeZone),
    words.by(saidBy(changedBy)),
    ...(proposedBy ? [words.proposedBy(saidBy(proposedBy))] : []),
  ];
  return (
    <>
      <p>
        {proposalId === null ? (
          words.origins[origin]
        ) : (
          <a href={path(`/termbase/proposals/${proposalId}`)}>{words.origins[origin]}</a>
        )}{' '}
        <span className="help">{facts.join(' · ')}</span>
      </p>
      {reason === '' ? null : <blockquote>{reason}</blockquote>}
      <ChangeList before={entry.before} after={entry.after} />
    </>
  );
}
