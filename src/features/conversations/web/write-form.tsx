import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Problem } from '../../../shared/app-error.ts';
import { newId } from '../../../shared/ids.ts';
import { isLanguage, languages } from '../../../shared/language.ts';
import { Field, fieldId, SelectField, TextField } from '../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../ui/problem-summary.tsx';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import type { ThreadView } from '../threads/message-contract.ts';
import { messageCharactersMax } from '../threads/vocabulary.ts';
import { GateNotice } from './gate-notice.tsx';
import { keepDraft, readDraft } from './kept-messages.ts';
import { useShownName } from './side-names.ts';
import type { TypedMessage } from './talk-actions.ts';
import type { LiveTalk } from './use-live-talk.ts';
import { textOfField } from '../../../ui/form-fields.ts';

type Props = {
  thread: ThreadView;
  /** Made on the server, so that a form posted twice is one message. */
  messageId: string;
  problem: Problem | undefined;
  typed: TypedMessage | undefined;
  write: LiveTalk['write'];
  /** A refused message to be written anew. */
  again: string | undefined;
};

const textField = 'text';

/** Where a message is written. Without script it is posted; with script it is sent until it is acknowledged. */
export function WriteForm({ thread, messageId, problem, typed, write, again }: Props) {
  const words = useWords(talkScreenWords);
  const language = useLanguage();
  const errors = errorsByPath(problem);
  const form = useRef<HTMLFormElement>(null);
  const [ownLanguage, setOwnLanguage] = useState(typed?.language ?? language);
  useDraft(thread.self.id, write !== undefined, again);

  function submit(event: FormEvent<HTMLFormElement>): void {
    const given = new FormData(event.currentTarget);
    const text = textOfField(given, textField).trim();
    // Files go with the form itself: they are too large to be kept for sending again.
    if (!write || hasFile(given)) return;
    event.preventDefault();
    if (text === '') return;
    const chosen = given.get('language');
    const mentions = given.getAll('mentions').filter((id) => typeof id === 'string');
    const writtenIn = isLanguage(chosen) ? chosen : language;
    write({ messageId: newId(), text, language: writtenIn, mentions, writtenAt: Date.now() });
    keepDraft(thread.self.id, '');
    clearForm(event.currentTarget);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    form.current?.requestSubmit();
  }

  return (
    <form ref={form} method="post" encType="multipart/form-data" className="talk-write" onSubmit={submit}>
      <ProblemSummary problem={problem} labels={{ text: words.message, file: words.file }} />
      <input type="hidden" name="intent" value="send" />
      <input type="hidden" name="messageId" value={typed?.messageId ?? messageId} />
      <Field name={textField} label={words.message} errors={errors}>
        {(aria) => (
          <textarea
            {...aria}
            rows={4}
            maxLength={messageCharactersMax}
            defaultValue={typed?.text}
            lang={ownLanguage === language ? undefined : ownLanguage}
            onKeyDown={onKey}
            onInput={(event) => keepDraft(thread.self.id, event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="talk-write-row">
        <Field name="language" label={words.language} errors={errors}>
          {(aria) => (
            <select
              {...aria}
              defaultValue={typed?.language ?? language}
              onChange={({ currentTarget: { value } }) =>
                setOwnLanguage(isLanguage(value) ? value : language)
              }
            >
              {languages.map((one) => (
                <option key={one} value={one}>
                  {words.languageNames[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p className="talk-send">
          <button className="button primary" type="submit">
            {words.send}
          </button>
          {write ? <span className="help">{words.sendKeys}</span> : null}
        </p>
      </div>
      <MentionPicker thread={thread} chosen={typed?.mentions ?? []} />
      <FilePicker thread={thread} typed={typed} errors={errors} />
    </form>
  );
}

/** What was typed and not sent comes back when the page does; a refused message is put back to be changed. */
function useDraft(selfId: string, isLive: boolean, again: string | undefined): void {
  useEffect(() => {
    const field = document.getElementById(fieldId(textField));
    if (!isLive || !(field instanceof HTMLTextAreaElement)) return;
    if (field.value === '') field.value = readDraft(selfId);
  }, [selfId, isLive]);
  useEffect(() => {
    const field = document.getElementById(fieldId(textField));
    if (again === undefined || !(field instanceof HTMLTextAreaElement)) return;
    field.value = field.value === '' ? again : `${again}\n\n${field.value}`;
    keepDraft(selfId, field.value);
    field.focus();
  }, [selfId, again]);
}

function MentionPicker({ thread, chosen }: { thread: ThreadView; chosen: readonly string[] }) {
  const words = useWords(talkScreenWords);
  const name = useShownName();
  const others = thread.participants.filter(({ isSelf, isPresent }) => !isSelf && isPresent);
  if (others.length === 0) return null;
  return (
    <details className="talk-more-fields" open={chosen.length > 0 ? true : undefined}>
      <summary>{words.mentionTitle}</summary>
      <p className="help">{words.mentionHelp}</p>
      {others.map((one) => (
        <label key={one.id} className="choice">
          <input type="checkbox" name="mentions" value={one.id} defaultChecked={chosen.includes(one.id)} />
          <span>{name(one)}</span>
        </label>
      ))}
    </details>
  );
}

function FilePicker({
  thread,
  typed,
  errors,
}: {
  thread: ThreadView;
  typed: TypedMessage | undefined;
  errors: Record<string, string>;
}) {
  const words = useWords(talkScreenWords);
  const { files } = thread.refusals;
  if (files !== null) return <GateNotice title={words.gateFiles} refusal={files} />;
  return (
    <details className="talk-more-fields" open={errors['file'] ? true : undefined}>
      <summary>{words.filesTitle}</summary>
      <Field name="file" label={words.file} help={words.fileHelp} errors={errors}>
        {(aria) => <input {...aria} type="file" />}
      </Field>
      <div className="inline-fields">
        <SelectField
          name="fileKind"
          label={words.fileKind}
          emptyLabel={null}
          defaultValue={typed?.fileKind ?? 'ordinary'}
          choices={(['ordinary', 'dueDiligence'] as const).map((value) => ({
            value,
            label: words.fileKinds[value],
          }))}
        />
        <TextField
          name="accessEndsOn"
          type="date"
          label={words.accessEndsOn}
          help={words.accessEndsHelp}
          defaultValue={typed?.accessEndsOn}
          errors={errors}
        />
      </div>
    </details>
  );
}

/** The language stays: who writes in another one goes on in it. */
function clearForm(form: HTMLFormElement): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.name === 'mentions') control.checked = false;
    if (!(control instanceof HTMLTextAreaElement)) continue;
    control.value = '';
    control.focus();
  }
}

function hasFile(form: FormData): boolean {
  const file = form.get('file');
  return file instanceof File && file.size > 0;
}
