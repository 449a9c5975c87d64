import { formatDay, formatFileSize, formatMoment } from '../../../../ui/format.ts';
import { AsWritten } from '../../../../ui/as-written.tsx';
import { Field, SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { bodiesWords } from '../../messages/bodies-words.ts';
import type { SessionView } from '../session-contract.ts';
import { itemTextMax, shortTextMax } from '../vocabulary.ts';
import { useBankName } from './bank-name.ts';
import type { Refused } from './session-page.tsx';

type Props = { view: SessionView; refused: Refused };

/** What the sides have agreed to, what is open between them, the signature and the publication. */
export function SignOff({ view, refused }: Props) {
  const words = useWords(bodiesWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const viewer = useViewer();
  const bankName = useBankName();
  return (
    <section aria-labelledby="sign-off">
      <h2 id="sign-off">{words.signOff}</h2>
      <p>
        <span className="tag">{words.states[view.state]}</span>
      </p>
      {view.confirmedBy.map(({ bank, at }) => (
        <p key={bank}>{words.confirmedBy(bankName(bank), formatMoment(at, language, viewer.timeZone))}</p>
      ))}
      {view.signedOn === null ? null : (
        <>
          <p>{words.signedLine(formatDay(view.signedOn, language))}</p>
          <ul className="plain-list">
            {view.signatories.map(({ bank, name, nameOther, office }) => (
              <li key={`${bank} ${name}`}>
                {bankName(bank)}
                {ui.colon}
                {[name, nameOther ?? '', office].filter(Boolean).map((part, at) => (
                  <span key={part}>
                    {at === 0 ? null : ui.comma}
                    <AsWritten text={part} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {view.publishedAt === null ? null : (
        <p>{words.publishedLine(formatMoment(view.publishedAt, language, viewer.timeZone))}</p>
      )}
      <Gaps view={view} />
      <Figures view={view} />
      <Steps view={view} />
      <Comments view={view} refused={refused} />
      <Scans view={view} />
      {view.may.sign ? <SignForms view={view} refused={refused} /> : null}
    </section>
  );
}

function Gaps({ view }: { view: SessionView }) {
  const words = useWords(bodiesWords);
  const ui = useWords(uiWords);
  if (view.gaps.length === 0 || !view.may.edit) return null;
  const lacking = view.languages.filter((one) =>
    view.gaps.some(({ language, gap }) => language === one && gap !== 'machine'),
  );
  return (
    <div className="notice warn">
      <h3>{words.gapsTitle}</h3>
      <ul className="plain-list">
        {view.gaps.map(({ number, language, gap }) => (
          <li key={`${number} ${language} ${gap}`}>
            {words.gaps[gap](
              number in words.itemKindNames ? words.itemKindNames[number as 'opening'] : number,
              ui.languageNames[language],
            )}
          </li>
        ))}
      </ul>
      {lacking.map((one) => (
        <form key={one} method="post">
          <input type="hidden" name="intent" value="draft" />
          <input type="hidden" name="revision" value={view.revision} />
          <button className="button" type="submit" name="language" value={one}>
            {words.draftBy(ui.languageNames[one])}
          </button>
        </form>
      ))}
    </div>
  );
}

/** What two languages do not say alike stays on the page, whoever reads it. */
function Figures({ view }: { view: SessionView }) {
  const words = useWords(bodiesWords);
  const ui = useWords(uiWords);
  if (view.figures.length === 0) return null;
  const said = ({ language, words: some }: SessionView['figures'][number]['first']) =>
    `${ui.languageNames[language]}${ui.colon}${some ?? words.figuresNothing}`;
  return (
    <div className="notice warn">
      <h3>{words.figuresTitle}</h3>
      <p>{words.figuresHelp}</p>
      <ul className="plain-list">
        {view.figures.map(({ number, first, second }, at) => (
          <li key={`${number} ${at}`}>
            {words.figuresSaid(
              number in words.itemKindNames ? words.itemKindNames[number as 'opening'] : number,
              said(first),
              said(second),
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Steps({ view }: { view: SessionView }) {
  const words = useWords(bodiesWords);
  const step = (intent: string, label: string, help?: string, compared?: boolean) => (
    <form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="revision" value={view.revision} />
      {help ? <p className="help">{help}</p> : null}
      {compared ? (
        <label className="check">
          <input type="checkbox" name="figuresCompared" value="yes" /> {words.figuresCompared}
        </label>
      ) : null}
      <button className="button primary" type="submit">
        {label}
      </button>
    </form>
  );
  return (
    <>
      {view.may.send && view.items && view.items.length > 0 ? step('send', words.send) : null}
      {view.may.confirm && view.gaps.length === 0
        ? step('confirm', words.confirm, words.confirmHelp, view.figures.length > 0)
        : null}
      {view.may.publish ? step('publish', words.publish, words.publishHelp) : null}
    </>
  );
}

function Comments({ view, refused }: Props) {
  const words = useWords(bodiesWords);
  const language = useLanguage();
  const viewer = useViewer();
  const bankName = useBankName();
  const own = refused?.typed['intent'] === 'comment' ? refused : undefined;
  if (!view.may.comment && view.comments.length === 0) return null;
  return (
    <section aria-labelledby="comments">
      <h3 id="comments">{words.comments}</h3>
      {view.comments.length === 0 ? <p>{words.noComments}</p> : null}
      <ul className="record-list">
        {view.comments.map((comment) => (
          <li key={comment.id}>
            <p>
              <SpokenText text={comment.text} language={comment.language} />
            </p>
            <ul className="facts-line">
              <li>
                {bankName(comment.bank)} · {comment.personName}
              </li>
              <li>{comment.number ?? words.wholeText}</li>
              <li>{words.ofRevision(comment.ofRevision)}</li>
              <li>{formatMoment(comment.at, language, viewer.timeZone)}</li>
              {comment.isSettled ? <li>{words.settled}</li> : null}
            </ul>
            {comment.maySettle ? (
              <form method="post">
                <input type="hidden" name="intent" value="settle" />
                <button className="link-button" type="submit" name="commentId" value={comment.id}>
                  {words.settle}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {view.may.comment ? (
        <form method="post" className="stack">
          <input type="hidden" name="intent" value="comment" />
          <SelectField
            name="itemId"
            label={words.commentTo}
            emptyLabel={words.wholeText}
            defaultValue={own?.typed['itemId'] ?? ''}
            choices={(view.items ?? []).map(({ id, number, kind }) => ({
              value: id,
              label: number ?? words.itemKindNames[kind],
            }))}
          />
          <TextAreaField
            name="text"
            label={words.comment}
            lang={language}
            maxLength={itemTextMax}
            errors={errorsByPath(own?.problem)}
            defaultValue={own?.typed['text'] ?? ''}
          />
          <button className="button" type="submit">
            {words.comment}
          </button>
        </form>
      ) : null}
    </section>
  );
}

function Scans({ view }: { view: SessionView }) {
  const words = useWords(bodiesWords);
  const language = useLanguage();
  const bankName = useBankName();
  if (view.scans.length === 0) return null;
  return (
    <section aria-labelledby="scans">
      <h3 id="scans">{words.scans}</h3>
      <ul className="plain-list">
        {view.scans.map((scan) => (
          <li key={scan.id}>
            <a href={`/api/programmes/sessions/${view.id}/scans/${scan.id}/file`} download>
              {scan.name}
            </a>{' '}
            <span className="quiet">
              {formatFileSize(scan.sizeBytes, language)} · {bankName(scan.bank)} · {words.paper.hash}{' '}
              <code className="hash">{scan.sha256}</code>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SignForms({ view, refused }: Props) {
  const words = useWords(bodiesWords);
  const own = refused?.typed['intent'] === 'sign' ? refused : undefined;
  const scanErrors = refused?.typed['intent'] === 'scan' ? errorsByPath(refused.problem) : {};
  const errors = errorsByPath(own?.problem);
  const typed = own?.typed ?? {};
  return (
    <>
      <form method="post" encType="multipart/form-data" className="stack">
        <input type="hidden" name="intent" value="scan" />
        <Field name="file" label={words.scanFile} errors={scanErrors}>
          {(aria) => <input type="file" {...aria} />}
        </Field>
        <button className="button" type="submit">
          {words.addScan}
        </button>
      </form>
      {view.scans.length > 0 ? (
        <form method="post" className="stack">
          <h3>{words.signTitle}</h3>
          <input type="hidden" name="intent" value="sign" />
          <input type="hidden" name="revision" value={view.revision} />
          <TextField
            name="signedOn"
            type="date"
            label={words.signedOn}
            mark="required"
            errors={errors}
            defaultValue={typed['signedOn'] ?? ''}
          />
          {(['cn', 'ru'] as const).map((bank, at) => (
            <fieldset key={bank}>
              <legend>{words.signatory[bank]}</legend>
              <TextField
                name={`name.${bank}`}
                label={words.signatory[bank]}
                mark="required"
                maxLength={200}
                errors={{ [`name.${bank}`]: errors[`signatories.${at}.name`] ?? '' }}
                defaultValue={typed[`name.${bank}`] ?? ''}
              />
              <TextField
                name={`nameOther.${bank}`}
                label={words.signatoryOther}
                maxLength={200}
                defaultValue={typed[`nameOther.${bank}`] ?? ''}
              />
              <TextField
                name={`office.${bank}`}
                label={words.office}
                maxLength={shortTextMax}
                defaultValue={typed[`office.${bank}`] ?? ''}
              />
            </fieldset>
          ))}
          <button className="button primary" type="submit">
            {words.sign}
          </button>
        </form>
      ) : null}
    </>
  );
}
