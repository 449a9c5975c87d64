import type { Problem } from '../../../shared/app-error.ts';
import { formatMoment } from '../../../ui/format.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { ProblemSummary } from '../../../ui/problem-summary.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import type { Match } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';
import { dismissReasons, noteCharactersMax, type Decision } from '../vocabulary.ts';

/** What came of a decision that was refused: the problem and what was typed, by the other record's id. */
export type DecisionAnswer = { problem: Problem; values: Record<string, string> } | undefined;

/** Keep, accept, dismiss with a reason, or take back: plain forms, so that they work without script. */
export function DecisionForms({ match, answer }: { match: Match; answer: DecisionAnswer }) {
  const words = useWords(matchScreenWords);
  const own = answer?.values['otherId'] === match.other.ref.id ? answer : undefined;
  const isOpen = match.state === 'suggested' || match.state === 'opened';
  return (
    <div className="match-decision" role="group" aria-label={words.decide} id={anchorOf(match)}>
      <ProblemSummary problem={own?.problem} labels={{ reason: words.reason, note: words.note }} />
      <Decided match={match} />
      <div className="row">
        {isOpen ? <PressForm match={match} decision="keep" /> : null}
        {isOpen || match.state === 'kept' ? <PressForm match={match} decision="accept" isPrimary /> : null}
        {match.state === 'kept' || match.state === 'dismissed' ? (
          <PressForm match={match} decision="restore" />
        ) : null}
      </div>
      {isOpen || match.state === 'kept' ? <DismissForm match={match} answer={own} /> : null}
    </div>
  );
}

/** A refused form comes back at the match it belongs to, not at the top of the page. */
function anchorOf(match: Match): string {
  return `decide-${match.other.ref.id}`;
}

function Decided({ match }: { match: Match }) {
  const words = useWords(matchScreenWords);
  const language = useLanguage();
  const viewer = useViewer();
  if (!match.decided) return null;
  const { at, reason, note } = match.decided;
  return (
    <p className="small quiet">
      {[
        words.states[match.state],
        words.decidedAt(formatMoment(at, language, viewer.timeZone)),
        reason ? words.reasons[reason] : '',
        note,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

function PressForm({
  match,
  decision,
  isPrimary = false,
}: {
  match: Match;
  decision: Decision;
  isPrimary?: boolean;
}) {
  const words = useWords(matchScreenWords);
  return (
    <form method="post" action={`#${anchorOf(match)}`}>
      <input type="hidden" name="listingId" value={match.listingId} />
      <input type="hidden" name="otherId" value={match.other.ref.id} />
      <button
        className={isPrimary ? 'button primary' : 'button'}
        type="submit"
        name="decision"
        value={decision}
        title={decision === 'accept' ? words.acceptHelp : undefined}
      >
        {words.decisions[decision]}
        <span className="visually-hidden" lang={match.other.title.language}>
          {' '}
          {match.other.title.text}
        </span>
      </button>
    </form>
  );
}

function DismissForm({ match, answer }: { match: Match; answer: DecisionAnswer }) {
  const words = useWords(matchScreenWords);
  const { id } = match.other.ref;
  const isRefused = answer?.values['decision'] === 'dismiss';
  return (
    <details open={isRefused}>
      <summary>{words.decisions.dismiss}</summary>
      <form method="post" action={`#${anchorOf(match)}`} className="dismiss-form">
        <input type="hidden" name="listingId" value={match.listingId} />
        <input type="hidden" name="otherId" value={id} />
        <p className="help">{words.dismissHelp}</p>
        <label htmlFor={isRefused ? 'field-reason' : `reason-${id}`}>{words.reason}</label>
        <select
          id={isRefused ? 'field-reason' : `reason-${id}`}
          name="reason"
          aria-required
          defaultValue={isRefused ? (answer?.values['reason'] ?? '') : ''}
        >
          <option value="">{words.chooseReason}</option>
          {dismissReasons.map((reason) => (
            <option key={reason} value={reason}>
              {words.reasons[reason]}
            </option>
          ))}
        </select>
        <label htmlFor={isRefused ? 'field-note' : `note-${id}`}>{words.note}</label>
        <input
          id={isRefused ? 'field-note' : `note-${id}`}
          name="note"
          maxLength={noteCharactersMax}
          defaultValue={isRefused ? (answer?.values['note'] ?? '') : ''}
        />
        <button className="button danger" type="submit" name="decision" value="dismiss">
          {words.decisions.dismiss}
        </button>
      </form>
    </details>
  );
}
