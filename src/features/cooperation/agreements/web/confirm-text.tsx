import { TextField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { agreementWords } from '../../messages/agreement-words.ts';
import type { AgreementView } from '../contract.ts';
import { valueCharactersMax } from '../vocabulary.ts';

/** Who confirmed the revision, and what may be done with the whole text. */
export function ConfirmText({ agreement }: { agreement: AgreementView }) {
  const words = useWords(agreementWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <section aria-labelledby="confirm" className="no-print">
      <h2 id="confirm">{words.confirmTitle}</h2>
      {agreement.confirmed.length === 0 ? <p>{words.nobodyConfirmed}</p> : null}
      <ul>
        {agreement.confirmed.map(({ side, name, at }) => (
          <li key={side}>
            {words.confirmedBy(agreement.names[side], name, formatMoment(at, language, timeZone))}
          </li>
        ))}
      </ul>
      <DraftForms agreement={agreement} />
      {agreement.state === 'signed' && agreement.ownSide && !agreement.amendment ? <AmendForm /> : null}
    </section>
  );
}

function DraftForms({ agreement }: { agreement: AgreementView }) {
  const words = useWords(agreementWords);
  if (agreement.state !== 'draft' || !agreement.ownSide) return null;
  const isConfirmed = agreement.confirmed.some(({ side }) => side === agreement.ownSide);
  return (
    <>
      {agreement.mayDecide ? null : <p className="help">{words.partiesOnly}</p>}
      {agreement.mayDecide && !isConfirmed ? (
        <form method="post">
          <input type="hidden" name="command" value="confirm" />
          <input type="hidden" name="ofRevision" value={agreement.revision} />
          <p className="help">{words.confirmHelp}</p>
          <button className="button primary" type="submit">
            {words.confirmButton}
          </button>
        </form>
      ) : null}
      <details>
        <summary>{words.abandon}</summary>
        <form method="post">
          <input type="hidden" name="command" value="abandon" />
          <TextField
            name="reason"
            label={words.reason}
            mark="required"
            required
            maxLength={valueCharactersMax}
          />
          <button className="button danger" type="submit">
            {words.abandon}
          </button>
        </form>
      </details>
    </>
  );
}

function AmendForm() {
  const words = useWords(agreementWords);
  return (
    <form method="post">
      <input type="hidden" name="command" value="amend" />
      <p className="help">{words.amendHelp}</p>
      <button className="button" type="submit">
        {words.amend}
      </button>
    </form>
  );
}

/** The files of the agreement. */
export function Downloads({ agreement }: { agreement: AgreementView }) {
  const words = useWords(agreementWords);
  const path = usePath();
  const formats = agreement.frozen ? (['pdf', 'docx', 'txt'] as const) : (['pdf', 'docx'] as const);
  return (
    <p className="no-print">
      {`${words.download}: `}
      {formats.map((format) => (
        <span key={format}>
          <a href={`/api/agreements/${agreement.id}/file?format=${format}`}>{words.formats[format]}</a>{' '}
        </span>
      ))}
      {' · '}
      {agreement.threadId ? (
        <a href={path(`/conversations/${agreement.threadId}`)}>{words.talk}</a>
      ) : (
        <span className="help">{words.noTalk}</span>
      )}
    </p>
  );
}
