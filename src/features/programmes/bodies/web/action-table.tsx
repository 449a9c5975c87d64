import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { formatDay } from '../../../../ui/format.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { bodiesWords } from '../../messages/bodies-words.ts';
import type { ActionRow } from '../action-contract.ts';
import { useBankName } from './bank-name.ts';

/** Actions as rows: what, by whom, by when, how far. */
export function ActionTable({ rows }: { rows: readonly ActionRow[] }) {
  const words = useWords(bodiesWords);
  if (rows.length === 0) return <p className="notice">{words.noActions}</p>;
  return (
    <ul className="record-list">
      {rows.map((row) => (
        <li key={row.id}>
          <ActionItem row={row} />
        </li>
      ))}
    </ul>
  );
}

function ActionItem({ row }: { row: ActionRow }) {
  const words = useWords(bodiesWords);
  const { colon } = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const bankName = useBankName();
  return (
    <>
      <p>
        <strong>{row.number}</strong> <SpokenText text={row.text} language={row.language} />{' '}
        {row.isMachine ? <span className="tag">{words.machine}</span> : null}
        {row.isStale ? <span className="tag">{words.stale}</span> : null}
      </p>
      <ul className="facts-line">
        <li>
          {words.due(formatDay(row.dueOn, language))}
          {row.isOverdue ? (
            <>
              {' '}
              <strong className="warn">{words.overdueDays(row.overdueDays)}</strong>
            </>
          ) : null}
        </li>
        <li>
          {words.actionStatuses[row.status]}
          {row.statusOn === null ? null : ` ${words.statusOn(formatDay(row.statusOn, language))}`}
        </li>
        <li>
          {bankName(row.bank)}
          {colon}
          <a href={path(row.owner.path)}>
            <ShownName names={row.owner.names} />
          </a>
          {row.ownerName === null ? null : ` (${row.ownerName})`}
        </li>
        <li>
          <a href={path(`/programmes/sessions/${row.sessionId}#item-${row.id}`)}>
            <ShownName names={row.body.names} />
            {row.sessionNumber === null ? null : ` · ${words.session(String(row.sessionNumber))}`} ·{' '}
            {formatDay(row.heldFrom, language)}
          </a>
        </li>
        {row.alsoIn.map((body) => (
          <li key={body.path}>
            {words.alsoIn}{' '}
            <a href={path(body.path)}>
              <ShownName names={body.names} />
            </a>
          </li>
        ))}
      </ul>
      {row.evidence === '' ? null : (
        <p className="quiet">
          {words.evidence}
          {colon}
          <SpokenText text={row.evidence} language={row.evidenceLanguage ?? language} />
        </p>
      )}
      {row.mayReport ? (
        <p>
          <a href={path(`/programmes/actions/${row.id}/report?session=${row.sessionId}`)}>{words.report}</a>
        </p>
      ) : null}
    </>
  );
}
