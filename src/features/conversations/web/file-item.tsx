import { TextField } from '../../../ui/fields.tsx';
import { formatDay, formatFileSize, formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { useViewer } from '../../../ui/viewer.ts';
import type { ThreadFile } from '../files/contract.ts';
import { talkFileWords } from '../messages/talk-file-words.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import type { Openings } from './files-screen.tsx';
import { messageAnchor } from './message-item.tsx';
import { useShownName } from './side-names.ts';

type Props = { threadId: string; file: ThreadFile; openings: Openings | null };

/** One file: who gave it, whether it may be opened, and for its own side who did. */
export function FileItem({ threadId, file, openings }: Props) {
  const words = useWords(talkFileWords);
  const talkWords = useWords(talkScreenWords);
  const language = useLanguage();
  const path = usePath();
  const name = useShownName();
  const { timeZone } = useViewer();
  const place = `/conversations/${threadId}?around=${file.sequence}#${messageAnchor(file.sequence)}`;
  const state =
    file.fault === null
      ? words.states[file.state]
      : `${words.states[file.state]}: ${words.faults[file.fault]}`;
  return (
    <li>
      <h2>{file.mayOpen ? <a href={file.href}>{file.name}</a> : file.name}</h2>
      <ul className="facts-line">
        <li>{words.giver(file.giver.isSelf ? talkWords.you : name(file.giver))}</li>
        <li>{formatMoment(file.attachedAt, language, timeZone)}</li>
        <li>{formatFileSize(file.sizeBytes, language)}</li>
        {file.kind === 'dueDiligence' ? <li>{talkWords.dueDiligence}</li> : null}
        {file.accessEndsOn === null ? null : (
          <li>{talkWords.until(formatDay(file.accessEndsOn, language))}</li>
        )}
        {state === '' ? null : <li>{state}</li>}
        {file.grant === null ? null : <li>{words.grants[file.grant.state]}</li>}
        <li>
          <a href={path(place)}>{words.place}</a>
        </li>
      </ul>
      {file.refusal === null ? null : (
        <p className="text-state machine">
          {file.refusal.sentence}{' '}
          {file.refusal.rulePath === null ? null : (
            <a href={path(file.refusal.rulePath)}>{talkWords.gateRule}</a>
          )}
        </p>
      )}
      {file.isOwn ? <OwnFile threadId={threadId} file={file} openings={openings} /> : null}
    </li>
  );
}

function OwnFile({ threadId, file, openings }: Props) {
  const words = useWords(talkFileWords);
  const language = useLanguage();
  const path = usePath();
  const name = useShownName();
  const { timeZone } = useViewer();
  return (
    <>
      <p>
        {words.openings(file.openings ?? 0)}{' '}
        {file.openings ? (
          <a href={path(`/conversations/${threadId}/files?openings=${file.id}`)}>{words.whoOpened}</a>
        ) : null}
      </p>
      {openings === null ? null : (
        <ul>
          {openings.map(({ reader, openedAt, mark }) => (
            <li key={`${reader.id} ${openedAt}`}>
              {[
                name(reader),
                formatMoment(openedAt, language, timeZone),
                mark === null ? null : words.mark(mark),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
      <details className="talk-panel">
        <summary>{words.setAccess}</summary>
        <form method="post">
          <input type="hidden" name="intent" value="setAccess" />
          <input type="hidden" name="attachmentId" value={file.id} />
          <TextField
            name="accessEndsOn"
            type="date"
            label={words.accessEndsOn}
            help={words.noEnd}
            defaultValue={file.accessEndsOn ?? ''}
          />
          <button className="button" type="submit">
            {words.save}
          </button>
        </form>
      </details>
    </>
  );
}
