import type { ReactNode } from 'react';
import { TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { agreementWords } from '../../messages/agreement-words.ts';
import type { AgreementView, ClauseView } from '../contract.ts';
import type { Templates } from '../template-shapes.ts';
import { clauseCharactersMax, headingCharactersMax, textSides, type TextSide } from '../vocabulary.ts';
import { ChangedText } from './changed-text.tsx';
import type { Typed } from './typed-values.ts';

type Props = { agreement: AgreementView; clause: ClauseView; templates: Templates; typed: Typed | undefined };

/** A clause in both columns, with what changed since they were compared last. */
export function ClausePair(props: Props) {
  const { agreement, clause, templates } = props;
  const words = useWords(agreementWords);
  const language = useLanguage();
  const path = usePath();
  const meaning = templates.clauses[clause.templateKey ?? '']?.alternatives.find(
    ({ id }) => id === clause.alternative,
  )?.en;
  return (
    <li id={`clause-${clause.id}`} className={clause.isStale ? 'clause stale' : 'clause'}>
      {clause.isStale ? <p className="clause-mark">{words.stale}</p> : null}
      <div className="clause-columns">
        {textSides.map((side) => (
          <Column key={side} side={side} {...props} />
        ))}
      </div>
      {clause.isStale ? <AlignForm clause={clause} /> : null}
      <p className="help no-print">
        <a href={path(`/agreements/${agreement.id}/clauses/${clause.id}`)}>{words.historyOf}</a>
        {meaning && language === 'en' ? <span>{` · ${meaning}`}</span> : null}
      </p>
    </li>
  );
}

function Column({ side, agreement, clause, typed }: Props & { side: TextSide }) {
  const words = useWords(agreementWords);
  const change = clause.changed.find((one) => one.side === side);
  const mayEdit = agreement.state === 'draft' && agreement.ownSide === side;
  return (
    <section className="clause-column" aria-label={words.columns[side]}>
      <h3 lang={side}>{`${clause.number}. ${clause.heading[side]}`}</h3>
      <FilledText text={clause.filled[side]} side={side} />
      {change ? <ChangeSince before={change.before} after={clause.text[side]} side={side} /> : null}
      {mayEdit ? <EditForm clause={clause} side={side} typed={typed} /> : null}
    </section>
  );
}

function FilledText({ text, side }: { text: string; side: TextSide }): ReactNode {
  return (
    <p className="clause-text" lang={side}>
      {text}
    </p>
  );
}

function ChangeSince({ before, after, side }: { before: string; after: string; side: TextSide }) {
  const words = useWords(agreementWords);
  if (before === after) return <p className="help">{words.valueChanged}</p>;
  return (
    <details open>
      <summary>{words.changedHere}</summary>
      <ChangedText before={before} after={after} language={side} />
    </details>
  );
}

function EditForm({ clause, side, typed }: { clause: ClauseView; side: TextSide; typed: Typed | undefined }) {
  const words = useWords(agreementWords);
  const own = typed?.at === `clause-${clause.id}` ? typed.values : undefined;
  return (
    <details className="no-print" open={own !== undefined}>
      <summary>{words.edit}</summary>
      <form method="post">
        <input type="hidden" name="command" value="edit" />
        <input type="hidden" name="clauseId" value={clause.id} />
        <input type="hidden" name="language" value={side} />
        <input type="hidden" name="ofRevision" value={clause.revision[side]} />
        <TextField
          name="heading"
          label={words.heading}
          lang={side}
          maxLength={headingCharactersMax}
          defaultValue={own?.['heading'] ?? clause.heading[side]}
        />
        <TextAreaField
          name="text"
          label={words.text}
          help={words.textHelp}
          lang={side}
          rows={8}
          maxLength={clauseCharactersMax}
          defaultValue={own?.['text'] ?? clause.text[side]}
        />
        <button className="button" type="submit">
          {words.save}
        </button>
      </form>
    </details>
  );
}

function AlignForm({ clause }: { clause: ClauseView }) {
  const words = useWords(agreementWords);
  return (
    <form method="post" className="no-print">
      <input type="hidden" name="command" value="align" />
      <input type="hidden" name="clauseId" value={clause.id} />
      <input type="hidden" name="zhRevision" value={clause.revision.zh} />
      <input type="hidden" name="ruRevision" value={clause.revision.ru} />
      <p className="help">{words.alignHelp}</p>
      <button className="button" type="submit">
        {words.align}
      </button>
    </form>
  );
}
