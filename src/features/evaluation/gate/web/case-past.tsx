import { formatFileSize, formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { AsWritten } from '../../../../ui/as-written.tsx';
import { gateScreenWords } from '../../messages/gate-screen-words.ts';
import { gateWords } from '../../messages/gate-words.ts';
import type { CaseView } from './case-page.tsx';

type Props = { one: CaseView };

export function CaseInquiries({ one }: Props) {
  const words = useWords(gateScreenWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  if (one.inquiries.length === 0) return null;
  return (
    <section aria-labelledby="inquiries">
      <h2 id="inquiries">{words.inquiriesTitle}</h2>
      <ul className="record-list">
        {one.inquiries.map((inquiry) => (
          <li key={inquiry.askedAt}>
            <p className="help">{formatMoment(inquiry.askedAt, language, timeZone)}</p>
            <p lang={inquiry.questionLanguage}>{inquiry.question}</p>
            {inquiry.answer === null ? (
              <p className="help">{words.notAnswered}</p>
            ) : (
              <p lang={inquiry.answerLanguage ?? undefined}>
                <strong>{inquiry.answer}</strong>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CaseFiles({ one }: Props) {
  const words = useWords(gateScreenWords);
  const language = useLanguage();
  if (one.files.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{words.filesTitle}</h2>
      <ul className="plain-list">
        {one.files.map(({ fileId, name, sizeBytes }) => (
          <li key={fileId}>
            <a href={`/api/gate/cases/${one.id}/files/${fileId}`} download>
              {name}
            </a>{' '}
            <span className="help">{formatFileSize(sizeBytes, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CaseDecisions({ one }: Props) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  if (one.decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{words.decisionsTitle}</h2>
      <ul className="record-list">
        {one.decisions.map((decision) => (
          <li key={decision.at}>
            <h3>{names.outcomes[decision.outcome]}</h3>
            <ul className="facts-line">
              <li>{formatMoment(decision.at, language, timeZone)}</li>
              <li>{words.decisionStates[decision.state]}</li>
              {decision.by === null ? null : <li>{words.by(decision.by)}</li>}
              {decision.second === null ? null : <li>{words.second(decision.second)}</li>}
              <li>{words.questionsVersion(decision.questionsVersion)}</li>
            </ul>
            {[decision.reason, decision.secondReason].filter(Boolean).map((reason, at) => (
              <p key={at}>
                <AsWritten text={reason} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CaseHistory({ one }: Props) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  if (one.history.length === 0) return null;
  return (
    <details>
      <summary>{words.historyTitle}</summary>
      <ol className="history">
        {one.history.map((step, at) => (
          <li key={at}>
            <time dateTime={step.at}>{formatMoment(step.at, language, timeZone)}</time>
            {names.colon}
            {names.steps[step.step] ?? step.step} ({step.by ?? names.sides[step.side]})
            {step.step === 'open' || step.step === 'reopen' ? ` · ${names.occasions[step.occasion]}` : ''}
            {step.reason === '' ? null : (
              <>
                {' · '}
                <AsWritten text={step.reason} />
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
