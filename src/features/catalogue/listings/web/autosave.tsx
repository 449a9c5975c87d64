import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Language } from '../../../../shared/language.ts';
import { localeOf } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { screenWords } from '../../messages/screen-words.ts';
import type { ListingKind } from '../vocabulary.ts';
import { compareWithSaved } from './compare-values.ts';
import { draftOfForm } from './draft-of-form.ts';
import { formOfDraft, type DraftParts } from './form-of-draft.ts';
import type { FormSpec } from './form-spec.ts';
import { closeUpRows, valuesOfForm, type FormValues } from './form-values.ts';
import { dropKeptDraft, keepDraft, keptDraftKey, readKeptDraft } from './kept-draft.ts';
import { kindPaths } from './listing-kind.ts';
import { sendDraft, type SendResult } from './send-draft.ts';

const waitMs = 3_000;
const retryMs = 10_000;

type Props = {
  form: RefObject<HTMLFormElement | null>;
  kind: ListingKind;
  spec: FormSpec;
  listingId: string | undefined;
  personId: string;
  loaded: FormValues;
  /** The page shows what a form post was answered with: nothing is restored over it. */
  hasAnswer: boolean;
  wasSaved: boolean;
  onRestore(values: FormValues | undefined): void;
};
type Status = { sentence: string; tone: 'quiet' | 'warn' };

/**
 * Saves a draft a few seconds after the last change, through the same API over HTTP. What could not be sent stays on
 * the device and goes out when the connection is back; after a reload it is put back into the form.
 */
export function Autosave(props: Props) {
  const language = useLanguage();
  const words = useWords(screenWords).form;
  const { timeZone } = useViewer();
  const [status, setStatus] = useState<Status | undefined>(undefined);
  const [restoredAt, setRestoredAt] = useState<string | undefined>(undefined);
  const listingId = useRef(props.listingId);
  const isStopped = useRef(false);
  const wasOffline = useRef(false);
  const sending = useRef<Promise<SendResult> | undefined>(undefined);
  const isSubmitWaiting = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const key = () => keptDraftKey(props.kind, listingId.current, props.personId);
  const clock = (date: Date) => clockTime(date, language, timeZone);

  function typedValues(): FormValues {
    return props.form.current ? valuesOfForm(new FormData(props.form.current)) : {};
  }

  function say(result: SendResult) {
    const quiet = (sentence: string) => setStatus({ sentence, tone: 'quiet' });
    const warn = (sentence: string) => setStatus({ sentence, tone: 'warn' });
    if (result.kind === 'saved')
      quiet(wasOffline.current ? words.savedAgain(clock(new Date())) : words.autosaved(clock(new Date())));
    if (result.kind === 'offline') warn(words.offline(clock(new Date())));
    if (result.kind === 'conflict') warn(words.conflictStatus);
    if (result.kind === 'incomplete') warn(words.incompleteStatus(result.fields));
    if (result.kind === 'refused') warn(words.refusedStatus(result.title));
  }

  async function save() {
    if (isStopped.current || !props.form.current) return;
    const typed = typedValues();
    const wish = { kind: props.kind, spec: props.spec, language, listingId: listingId.current };
    sending.current = sendDraft(wish, typed);
    const result = await sending.current;
    sending.current = undefined;
    say(result);
    wasOffline.current = result.kind === 'offline';
    if (result.kind === 'saved') {
      dropKeptDraft(key());
      adopt(result);
      if (JSON.stringify(typedValues()) !== JSON.stringify({ ...typed, revision: [String(result.revision)] }))
        change();
    }
    if (result.kind === 'offline') later(retryMs);
    if (result.kind === 'conflict') isStopped.current = true;
  }

  /** The form goes on from the revision just saved; a new listing gets its own address. */
  function adopt({ id, revision }: { id: string; revision: number }) {
    const form = props.form.current;
    if (!form) return;
    let hidden = form.querySelector<HTMLInputElement>('input[name="revision"]');
    if (!hidden) {
      hidden = document.createElement('input');
      hidden.type = 'hidden';
      hidden.name = 'revision';
      form.append(hidden);
    }
    hidden.value = String(revision);
    if (listingId.current !== undefined) return;
    listingId.current = id;
    const address = `/${language}${kindPaths[props.kind]}/${id}/edit`;
    form.action = address;
    window.history.replaceState(window.history.state, '', address);
  }

  function later(ms: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), ms);
  }

  function change() {
    if (isStopped.current) return;
    keepDraft(key(), typedValues(), new Date());
    later(waitMs);
  }

  useEffect(() => {
    if (props.wasSaved) dropKeptDraft(keptDraftKey(props.kind, undefined, props.personId));
    const kept = props.hasAnswer ? undefined : readKeptDraft(key());
    if (!kept) return;
    const now = { ...formAgain(kept.values, props.spec, language) };
    if (compareWithSaved(props.loaded, now, props.spec).length === 0) return dropKeptDraft(key());
    setRestoredAt(kept.keptAt);
    props.onRestore(kept.values);
    later(waitMs);
    // Only when the page opens.
  }, []);

  useEffect(() => {
    const form = props.form.current;
    const online = () => {
      if (wasOffline.current) later(0);
    };
    // A form sent while a save is on its way would carry the revision before it and meet itself as a conflict.
    const submitted = (event: SubmitEvent) => {
      clearTimeout(timer.current);
      if (!sending.current) return;
      event.preventDefault();
      if (isSubmitWaiting.current) return;
      isSubmitWaiting.current = true;
      const sendForm = () => {
        isSubmitWaiting.current = false;
        form?.requestSubmit(event.submitter);
      };
      void sending.current.then(() => setTimeout(sendForm));
    };
    form?.addEventListener('input', change);
    form?.addEventListener('submit', submitted);
    window.addEventListener('online', online);
    return () => {
      form?.removeEventListener('input', change);
      form?.removeEventListener('submit', submitted);
      window.removeEventListener('online', online);
    };
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  function forget() {
    dropKeptDraft(key());
    window.location.reload();
  }

  return (
    <div className="autosave">
      <p
        role="status"
        aria-live="polite"
        className={status?.tone === 'warn' ? 'autosave-line warn' : 'autosave-line'}
      >
        {status?.sentence}
      </p>
      {restoredAt ? (
        <p className="notice warn">
          {words.restored(clock(new Date(restoredAt)))}{' '}
          <button type="button" className="link-button" onClick={forget}>
            {words.forgetRestored}
          </button>
        </p>
      ) : null}
    </div>
  );
}

function formAgain(values: FormValues, spec: FormSpec, language: Language): FormValues {
  const { draft } = draftOfForm(closeUpRows(values, spec), spec, language);
  return formOfDraft(draft as unknown as DraftParts, spec, language);
}

function clockTime(date: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', timeZone }).format(
    date,
  );
}
