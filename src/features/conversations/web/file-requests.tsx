import type { OutputOf } from '../../../shared/endpoint.ts';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { formatDay } from '../../../ui/format.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import type { FileRequest, threadFiles, ThreadFile } from '../files/contract.ts';
import { decisions, reasonCharactersMax, requestCharactersMax } from '../files/vocabulary.ts';
import { talkFileWords } from '../messages/talk-file-words.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import { useShownName } from './side-names.ts';

type Files = OutputOf<typeof threadFiles.list>;

/** Who asked for due-diligence files and what he was told; asking, and deciding, where the reader may. */
export function FileRequests({ files }: { files: Files }) {
  const words = useWords(talkFileWords);
  return (
    <section aria-labelledby="file-requests">
      <h2 id="file-requests">{words.requests}</h2>
      {files.requests.length === 0 ? <p className="help">{words.noRequests}</p> : null}
      <ul className="record-list">
        {files.requests.map((request) => (
          <RequestItem key={request.id} request={request} ownFiles={dueDiligence(files.items, true)} />
        ))}
      </ul>
      {files.mayRequest ? <AskForm askable={files.items.filter(({ mayAsk }) => mayAsk)} /> : null}
    </section>
  );
}

function dueDiligence(items: readonly ThreadFile[], isOwn: boolean): readonly ThreadFile[] {
  return items.filter((file) => file.kind === 'dueDiligence' && file.isOwn === isOwn);
}

function RequestItem({ request, ownFiles }: { request: FileRequest; ownFiles: readonly ThreadFile[] }) {
  const words = useWords(talkFileWords);
  const talkWords = useWords(talkScreenWords);
  const language = useLanguage();
  const name = useShownName();
  const asker = request.isOwn ? talkWords.you : name(request.asker);
  return (
    <li>
      <p>
        <strong>{words.asked(asker, formatDay(request.askedAt, language))}</strong>
      </p>
      {request.words === '' ? null : <p>{request.words}</p>}
      <ul>
        {request.items.map((item) => (
          <li key={item.attachmentId}>
            {[item.name, words.grants[item.state], item.reason].filter((part) => part !== '').join(' · ')}
          </li>
        ))}
      </ul>
      {request.isOwn ? (
        <form method="post">
          <input type="hidden" name="intent" value="withdraw" />
          <input type="hidden" name="requestId" value={request.id} />
          <button className="link-button" type="submit">
            {words.withdraw}
          </button>
        </form>
      ) : ownFiles.length > 0 ? (
        <DecideForm requestId={request.id} ownFiles={ownFiles} />
      ) : null}
    </li>
  );
}

function DecideForm({ requestId, ownFiles }: { requestId: string; ownFiles: readonly ThreadFile[] }) {
  const words = useWords(talkFileWords);
  return (
    <details className="talk-panel">
      <summary>{words.decide}</summary>
      <form method="post">
        <input type="hidden" name="intent" value="decide" />
        <input type="hidden" name="requestId" value={requestId} />
        <SelectField
          name="attachmentId"
          label={words.answerWith}
          emptyLabel={null}
          choices={ownFiles.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="decision"
          label={words.decision}
          emptyLabel={null}
          choices={decisions.map((value) => ({ value, label: words.decisions[value] }))}
        />
        <TextField name="accessEndsOn" type="date" label={words.accessEndsOn} help={words.noEnd} />
        <TextAreaField
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          rows={2}
          maxLength={reasonCharactersMax}
        />
        <button className="button" type="submit">
          {words.save}
        </button>
      </form>
    </details>
  );
}

function AskForm({ askable }: { askable: readonly ThreadFile[] }) {
  const words = useWords(talkFileWords);
  return (
    <details className="talk-panel">
      <summary>{words.askTitle}</summary>
      <form method="post">
        <input type="hidden" name="intent" value="request" />
        {askable.length === 0 ? null : (
          <fieldset className="field">
            <legend>{words.named}</legend>
            {askable.map(({ id, name }) => (
              <label key={id} className="choice">
                <input type="checkbox" name="attachmentIds" value={id} />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
        )}
        <TextAreaField name="words" label={words.words} rows={3} maxLength={requestCharactersMax} />
        <button className="button" type="submit">
          {words.ask}
        </button>
      </form>
    </details>
  );
}
