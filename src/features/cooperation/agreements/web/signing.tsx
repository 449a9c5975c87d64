import { languages, type Language } from '../../../../shared/language.ts';
import { CheckboxesField, TextField } from '../../../../ui/fields.tsx';
import { formatDay, formatFileSize, formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { agreementWords } from '../../messages/agreement-words.ts';
import type { AgreementView, CopyView } from '../contract.ts';
import type { Typed } from './typed-values.ts';

type Props = { agreement: AgreementView; errors: Record<string, string>; typed: Typed | undefined };

/** The frozen text with its hash, the scans, and what the sides state of the signature. */
export function Signing(props: Props) {
  const { agreement } = props;
  const words = useWords(agreementWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  if (!agreement.frozen) return null;
  const isOpen = agreement.state === 'frozen';
  return (
    <section aria-labelledby="signing">
      <h2 id="signing">{words.signing}</h2>
      <p className="notice">{words.notSignature}</p>
      <p className="help">{words.frozenHelp}</p>
      <FactList
        facts={[
          { label: words.frozenAt, value: formatMoment(agreement.frozen.at, language, timeZone) },
          { label: words.hash, value: <code className="hash">{agreement.frozen.sha256}</code> },
          { label: words.signedOn, value: agreement.signedOn && formatDay(agreement.signedOn, language) },
          { label: words.signedLanguages, value: useLanguageNames(agreement.signedLanguages) },
        ]}
      />
      <h3>{words.copies}</h3>
      {agreement.copies.length === 0 ? <p>{words.noCopies}</p> : null}
      <ul className="record-list">
        {agreement.copies.map((copy) => (
          <Copy key={copy.id} copy={copy} agreement={agreement} />
        ))}
      </ul>
      <Statements agreement={agreement} />
      {isOpen && agreement.kind !== 'nda' ? (
        <p className="help">
          <a href={path('/gate/rules')}>{words.gateRules}</a>
        </p>
      ) : null}
      {isOpen && agreement.ownSide ? <CopyForm /> : null}
      {isOpen && agreement.mayDecide && agreement.copies.length > 0 ? <SignForm {...props} /> : null}
    </section>
  );
}

function useLanguageNames(codes: readonly string[]): string {
  const words = useWords(agreementWords);
  return codes.map((code) => words.languages[code as Language]).join(', ');
}

function Copy({ copy, agreement }: { copy: CopyView; agreement: AgreementView }) {
  const words = useWords(agreementWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const moment = (iso: string) => formatMoment(iso, language, timeZone);
  return (
    <li>
      <p>
        <a href={`/api/agreements/${agreement.id}/copies/${copy.id}/file`}>{copy.name}</a>
        {` · ${formatFileSize(copy.size, language)} · ${agreement.names[copy.side]} · ${copy.by}, ${moment(copy.at)}`}
      </p>
      <p className="help">
        {words.copyHash} <code className="hash">{copy.sha256}</code>
      </p>
      <p className="help">
        {`${words.openings}: ${copy.openings.map(({ name, at }) => `${name}, ${moment(at)}`).join('; ') || words.neverOpened}`}
      </p>
      {agreement.state === 'frozen' && agreement.ownSide === copy.side ? (
        <form method="post">
          <input type="hidden" name="command" value="dropCopy" />
          <input type="hidden" name="copyId" value={copy.id} />
          <button className="link-button" type="submit">
            {words.dropCopy}
          </button>
        </form>
      ) : null}
    </li>
  );
}

function Statements({ agreement }: { agreement: AgreementView }) {
  const words = useWords(agreementWords);
  const language = useLanguage();
  const names = (codes: readonly string[]) =>
    codes.map((code) => words.languages[code as Language]).join(', ');
  return (
    <ul>
      {agreement.signatures.map((one) => (
        <li key={one.side}>
          {words.stated(
            agreement.names[one.side],
            one.name,
            formatDay(one.signedOn, language),
            names(one.languages),
          )}
        </li>
      ))}
    </ul>
  );
}

function CopyForm() {
  const words = useWords(agreementWords);
  return (
    <form method="post" encType="multipart/form-data" className="no-print">
      <h3>{words.addCopy}</h3>
      <p className="help">{words.signingHelp}</p>
      <input type="hidden" name="command" value="copy" />
      <p className="field">
        <label htmlFor="signed-copy">{words.file}</label>
        <input id="signed-copy" type="file" name="file" accept="application/pdf,image/*" required />
      </p>
      <button className="button" type="submit">
        {words.addCopy}
      </button>
    </form>
  );
}

function SignForm({ agreement, errors, typed }: Props) {
  const words = useWords(agreementWords);
  const other = agreement.signatures.find(({ side }) => side !== agreement.ownSide);
  const isStated = agreement.signatures.some(({ side }) => side === agreement.ownSide);
  if (isStated) return null;
  const own = typed?.at === 'signing' ? typed.values : undefined;
  return (
    <form method="post" className="no-print">
      <h3>{words.signButton}</h3>
      <input type="hidden" name="command" value="sign" />
      <input type="hidden" name="copiesRevision" value={agreement.copiesRevision} />
      <TextField
        name="signedOn"
        type="date"
        label={words.signedOn}
        mark="required"
        errors={errors}
        defaultValue={own?.['signedOn'] ?? other?.signedOn}
      />
      <CheckboxesField
        name="languages"
        label={words.signedLanguages}
        mark="required"
        errors={errors}
        choices={languages.map((code) => ({ value: code, label: words.languages[code] }))}
        defaultValues={other?.languages ?? ['zh', 'ru']}
      />
      <button className="button primary" type="submit">
        {words.signButton}
      </button>
    </form>
  );
}
