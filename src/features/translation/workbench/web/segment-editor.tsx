import { useEffect, useLayoutEffect, useRef, type FormEvent, type KeyboardEvent } from 'react';
import type { SegmentView } from '../contract.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { useDesk, useDeskAddress, useDeskWords } from './desk-context.ts';
import { editorFormId, focusField, targetFieldId } from './desk-ids.ts';
import { currentFindings, isLocked, shownTarget } from './desk-model.ts';
import { commandOf } from './key-map.ts';
import { MarkedText } from './marked-text.tsx';

/** The field a translation is written in, with what can be done to it. Without script a plain form. */
export function SegmentEditor({ segment }: { segment: SegmentView }) {
  const { desk, state, commands, dispatch } = useDesk();
  const { words } = useDeskWords();
  const address = useDeskAddress();
  const locked = isLocked(state, segment);
  const isReadOnly = !desk.mayEdit || locked;

  function submit(event: FormEvent<HTMLFormElement>) {
    if (!commands) return;
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : 'save';
    if (intent === 'save') commands.saveNow();
    else void commands.confirm({ isNext: intent === 'confirmNext' });
  }

  return (
    <form id={editorFormId} method="post" action={address({ edit: segment.id })} onSubmit={submit}>
      <input type="hidden" name="segmentId" value={segment.id} />
      <input type="hidden" name="position" value={segment.position} />
      <input type="hidden" name="ofRevision" value={segment.revision} />
      <input type="hidden" name="sourceSeen" value={segment.source} />
      <TargetField segment={segment} isReadOnly={isReadOnly} />
      <TargetMarks segment={segment} />
      {state.newer?.id === segment.id ? (
        <p className="notice warn" role="status">
          {words.newer.text(state.newer.writtenBy?.name || words.conflict.somebody)}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              dispatch({ kind: 'takeNewer' });
              focusField();
            }}
          >
            {words.newer.take}
          </button>
        </p>
      ) : null}
      <ConflictChoice segment={segment} />
      {desk.mayEdit && locked ? <Unlock /> : null}
      {isReadOnly ? null : <EditorButtons segment={segment} />}
    </form>
  );
}

function TargetField({ segment, isReadOnly }: { segment: SegmentView; isReadOnly: boolean }) {
  const { desk, state, commands, dispatch } = useDesk();
  const { words, figure } = useDeskWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = shownTarget(state, segment);
  const moment = state.stack?.now;

  // Only when a segment is opened: what happens later must not take the focus away from where the reader is.
  const isLive = commands !== undefined;
  useEffect(() => {
    if (!isLive) return;
    field.current?.focus({ preventScroll: true });
    field.current?.closest('[role=row]')?.scrollIntoView({ block: 'nearest' });
  }, [segment.id, isLive]);

  // After an insertion or undo the caret stands where the text says.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !moment || state.composing !== null || document.activeElement !== element) return;
    if (element.selectionEnd !== moment.caret && element.value === moment.text)
      element.setSelectionRange(moment.caret, moment.caret);
  }, [moment, state.composing]);

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { nativeEvent } = event;
    const isAltGraph = nativeEvent.getModifierState('AltGraph');
    const command = commandOf({
      key: event.key,
      code: event.code,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      altKey: event.altKey,
      shiftKey: event.shiftKey,
      isComposing: nativeEvent.isComposing,
      keyCode: event.keyCode,
      isAltGraph,
    });
    if (!command || !commands) return;
    event.preventDefault();
    commands.run(command);
  }

  function type(element: HTMLTextAreaElement, isComposing: boolean) {
    if (isComposing) return dispatch({ kind: 'compose', text: element.value });
    const caret = element.selectionEnd;
    dispatch({ kind: 'type', moment: { text: element.value, caret }, atMs: performance.now() });
  }

  return (
    <>
      <textarea
        ref={field}
        id={targetFieldId}
        name="target"
        className="target-field"
        lang={desk.to}
        dir="ltr"
        spellCheck
        autoCapitalize="off"
        autoComplete="off"
        aria-label={words.editor.label(figure(segment.position + 1))}
        aria-describedby="findings"
        aria-keyshortcuts="Control+Enter"
        readOnly={isReadOnly}
        value={text}
        rows={rowsFor(Math.max(segment.source.length, text.length))}
        onKeyDown={press}
        onChange={(event) =>
          type(event.currentTarget, (event.nativeEvent as InputEvent).isComposing === true)
        }
        onCompositionEnd={(event) => type(event.currentTarget, false)}
        onBlur={(event) => {
          if (state.composing !== null) type(event.currentTarget, false);
          commands?.saveNow();
        }}
      />
      <p className="help target-length">{words.editor.characters(figure(text.length))}</p>
    </>
  );
}

/** A long text gets a tall field, up to some point. */
function rowsFor(characters: number): number {
  return Math.min(12, Math.max(3, Math.ceil(characters / 45)));
}

/** The text again with the places the checks object to: a text field cannot mark them. */
function TargetMarks({ segment }: { segment: SegmentView }) {
  const { desk, state } = useDesk();
  const { words } = useDeskWords();
  const marks = (currentFindings(state, segment) ?? [])
    .filter(({ where, override }) => where.side === 'target' && override === null)
    .map(({ where, severity }) => ({ ...where, what: severity }));
  if (marks.length === 0) return null;
  return (
    <p className="target-marks">
      <span className="label">{words.editor.marks}</span>
      <span lang={desk.to}>
        <MarkedText text={shownTarget(state, segment)} marks={marks} />
      </span>
    </p>
  );
}

function Unlock() {
  const { commands, dispatch } = useDesk();
  const { words } = useDeskWords();
  return (
    <p className="row">
      <span>{words.editor.locked}</span>
      {commands ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            dispatch({ kind: 'unlock' });
            focusField();
          }}
        >
          {words.editor.unlock}
        </button>
      ) : null}
    </p>
  );
}

function EditorButtons({ segment }: { segment: SegmentView }) {
  const { state, commands } = useDesk();
  const { words } = useDeskWords();
  const address = useDeskAddress();
  const steps = state.stack;
  return (
    <div className="row editor-buttons">
      <button className="button primary" type="submit" name="intent" value="confirmNext">
        {words.editor.confirmNext}
      </button>
      <button className="button" type="submit" name="intent" value="save">
        {words.editor.save}
      </button>
      {commands ? (
        <>
          <button type="button" className="button" onClick={() => commands.copySource()}>
            {words.editor.copySource}
          </button>
          <button
            type="button"
            className="button"
            disabled={!steps || steps.past.length === 0}
            onClick={() => commands.run({ name: 'undo' })}
          >
            {words.editor.undo}
          </button>
          <button
            type="button"
            className="button"
            disabled={!steps || steps.future.length === 0}
            onClick={() => commands.run({ name: 'redo' })}
          >
            {words.editor.redo}
          </button>
        </>
      ) : (
        <a className="button" href={address({ edit: segment.id, use: 'source' }, targetFieldId)}>
          {words.editor.copySource}
        </a>
      )}
    </div>
  );
}
