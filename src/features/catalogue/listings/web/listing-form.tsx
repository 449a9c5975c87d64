import { useRef, useState } from 'react';
import type { Problem } from '../../../../shared/app-error.ts';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import { languages, type Language } from '../../../../shared/language.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { SelectField, type Choice } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import type { PublicPerson } from '../../../accounts/people/contract.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { useLabels } from '../../web/labels.ts';
import type { ListingKind } from '../vocabulary.ts';
import { Autosave } from './autosave.tsx';
import { FormProvider } from './form-context.ts';
import { FormControl } from './form-controls.tsx';
import type { FormAnswer } from './form-actions.ts';
import { ConflictNotice, errorsOf, FormProblems } from './form-problems.tsx';
import type { FormSpec } from './form-spec.ts';
import { firstValue, type FormValues } from './form-values.ts';
import { isOwnListing, kindPaths, type KindEndpoints, type ListingView } from './listing-kind.ts';
import { ListingFiles } from './listing-files.tsx';
import { LastReason } from './steward-panel.tsx';

type Gap = { path: string; code: string; message: string };
export type ListingFormProps = {
  kind: ListingKind;
  spec: FormSpec;
  personId: string;
  organisations: readonly Choice[];
  brokers: readonly PublicPerson[];
  keywordWords: readonly string[];
  /** Absent while the listing is new. */
  listing?: ListingView;
  attachments?: OutputOf<KindEndpoints['attachments']>['items'];
  loaded: FormValues;
  answer?: FormAnswer | undefined;
  progress?: { filled: number; needed: number } | null;
  gaps?: readonly Gap[] | null;
  wasSaved?: boolean;
  /** What rooms above say of the draft; stands before the buttons. */
  children?: React.ReactNode;
};

/** The form of a listing: sections, what is missing, and everything kept that was typed. */
export function ListingForm(props: ListingFormProps) {
  const { kind, spec, listing, answer, organisations, keywordWords } = props;
  const reader = useLanguage();
  const words = useWords(screenWords);
  const labels = useLabels();
  const path = usePath();
  const viewer = useViewer();
  const form = useRef<HTMLFormElement>(null);
  const [restored, setRestored] = useState<FormValues | undefined>(undefined);
  const values = restored ?? answer?.values ?? props.loaded;
  const sourceLanguage =
    listing?.sourceLanguage ?? ((firstValue(values, 'sourceLanguage') || reader) as Language);
  const revision =
    answer?.conflict?.revision ?? (Number(firstValue(answer?.values ?? {}, 'revision')) || listing?.revision);
  const isDraft = listing === undefined || listing.state === 'draft';
  const title = listing ? words.kinds[kind].editTitle : words.kinds[kind].newTitle;
  const action = path(`${kindPaths[kind]}/${listing ? `${listing.id}/edit` : 'new'}`);
  return (
    <FormProvider
      value={{
        kind,
        values,
        errors: errorsOf(answer?.problem, props.gaps ?? null),
        organisations: withPresentOwner(organisations, listing, reader),
        brokers: {
          shown: props.brokers,
          present: presentBroker(listing),
          mayChoose:
            listing === undefined ||
            (isOwnListing(listing, viewer) && listing.steward?.brokerId !== props.personId),
        },
        keywordWords,
        sourceLanguage,
      }}
    >
      <title>{`${title} · ${words.siteName}`}</title>
      <h1>{title}</h1>
      <FormNotices {...props} problem={answer?.problem} />
      <div className="with-aside form-page">
        <FormAside spec={spec} progress={props.progress ?? null}>
          {isDraft ? (
            <Autosave
              form={form}
              kind={kind}
              spec={spec}
              listingId={listing?.id}
              personId={props.personId}
              loaded={props.loaded}
              hasAnswer={answer !== undefined}
              wasSaved={props.wasSaved ?? false}
              onRestore={setRestored}
            />
          ) : null}
        </FormAside>
        <form method="post" action={action} ref={form} key={restored ? 'restored' : 'loaded'}>
          {/* Enter in a field saves; without this it would add a row. */}
          <button
            type="submit"
            name="intent"
            value="save"
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
          >
            {words.form.save}
          </button>
          {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
          <SourceLanguage kind={kind} fixed={listing?.sourceLanguage} chosen={sourceLanguage} />
          {spec.map(({ name, fields }) => (
            <section key={name} aria-labelledby={`section-${name}`} className="form-section">
              <h2 id={`section-${name}`}>{labels.of('section', name)}</h2>
              <p className="help">{words.form.sectionHelp[name]}</p>
              {fields.map((field) => (
                <FormControl key={field.name} field={field} />
              ))}
            </section>
          ))}
          {props.children}
          <FormButtons isConflict={answer?.conflict !== undefined} canSubmit={canSubmit(listing)} />
        </form>
      </div>
      {listing ? <ListingFiles listing={listing} attachments={props.attachments ?? []} isBelowForm /> : null}
    </FormProvider>
  );
}

function canSubmit(listing: ListingView | undefined): boolean {
  return listing === undefined || (listing.steward?.allowedSteps.includes('submit') ?? false);
}

/** The owner a listing has already is offered too, even where the author is no member of it. */
function withPresentOwner(
  organisations: readonly Choice[],
  listing: ListingView | undefined,
  reader: Language,
) {
  const id = listing?.steward?.ownerOrganisationId;
  if (!id || organisations.some(({ value }) => value === id)) return organisations;
  const name = listing.owner?.name;
  return [...organisations, { value: id, label: name?.[reader] ?? name?.ru ?? name?.zh ?? name?.en ?? id }];
}

function presentBroker(listing: ListingView | undefined) {
  const { brokerId, brokerName, brokerStanding } = listing?.steward ?? {};
  return brokerId ? { id: brokerId, name: brokerName ?? '', standing: brokerStanding ?? 'none' } : null;
}

function FormNotices(props: ListingFormProps & { problem: Problem | undefined }) {
  const { kind, spec, listing, answer, gaps, problem } = props;
  const language = useLanguage();
  const words = useWords(screenWords);
  const ui = useWords(uiWords);
  const viewer = useViewer();
  const path = usePath();
  const moment = listing ? formatMoment(listing.updatedAt, language, viewer.timeZone) : '';
  return (
    <>
      {answer?.conflict ? (
        <ConflictNotice kind={kind} spec={spec} saved={answer.conflict.saved} typed={answer.conflict.typed} />
      ) : problem ? (
        <FormProblems
          kind={kind}
          spec={spec}
          tone="bad"
          title={
            (problem.fields ?? []).length > 0 ? ui.problemsTitle(problem.fields?.length ?? 0) : problem.title
          }
          told={problem.fields ?? []}
        />
      ) : null}
      {gaps && gaps.length > 0 && !problem ? (
        <FormProblems
          kind={kind}
          spec={spec}
          tone="warn"
          title={words.form.gapsTitle(gaps.length)}
          told={gaps}
        />
      ) : null}
      {gaps?.length === 0 ? (
        <p className="notice" role="status" id="problems">
          {words.form.complete}
        </p>
      ) : null}
      {props.wasSaved && !answer ? (
        <p className="notice" role="status">
          {words.form.savedAt(moment)}
        </p>
      ) : null}
      {listing ? <LastReason listing={listing} /> : null}
      {listing?.state === 'published' || listing?.state === 'paused' ? (
        <p className="notice warn">{words.form.publishedHint}</p>
      ) : null}
      {props.organisations.length === 0 ? (
        <p className="notice warn">
          {words.form.noOrganisation} <a href={path('/partners/new')}>{words.form.registerOrganisation}</a>
        </p>
      ) : null}
      <p className="reading quiet">{listing ? words.form.leadEdit(listing.number) : words.form.leadNew}</p>
    </>
  );
}

function FormAside({
  spec,
  progress,
  children,
}: {
  spec: FormSpec;
  progress: ListingFormProps['progress'];
  children: React.ReactNode;
}) {
  const words = useWords(screenWords);
  const labels = useLabels();
  return (
    <aside className="form-aside">
      <nav aria-label={words.form.sectionList}>
        <ol className="section-list">
          {spec.map(({ name }) => (
            <li key={name}>
              <a href={`#section-${name}`}>{labels.of('section', name)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {progress ? (
        <p>
          <label htmlFor="progress">{words.form.progress(progress.filled, progress.needed)}</label>
          <progress id="progress" value={progress.filled} max={progress.needed} />
        </p>
      ) : null}
      {children}
    </aside>
  );
}

/** The language of the texts: chosen once, then kept, since facts are edited in it only. */
function SourceLanguage({
  kind,
  fixed,
  chosen,
}: {
  kind: ListingKind;
  fixed: Language | undefined;
  chosen: Language;
}) {
  const words = useWords(screenWords);
  const { label, help } = useLabels().field(kind, 'sourceLanguage');
  const ui = useWords(uiWords);
  if (fixed) {
    return (
      <p>
        <input type="hidden" name="sourceLanguage" value={fixed} />
        <strong>{label}</strong>
        {words.colon}
        {ui.languageNames[fixed]} <span className="help">{words.form.sourceLanguageFixed}</span>
      </p>
    );
  }
  return (
    <SelectField
      name="sourceLanguage"
      label={label}
      help={help}
      mark="required"
      choices={languages.map((value) => ({ value, label: ui.languageNames[value] }))}
      defaultValue={chosen}
      emptyLabel={null}
    />
  );
}

function FormButtons({ isConflict, canSubmit: mayBeSubmitted }: { isConflict: boolean; canSubmit: boolean }) {
  const words = useWords(screenWords);
  return (
    <div className="form-buttons row">
      <button className="button primary" type="submit" name="intent" value="save">
        {isConflict ? words.form.saveOver : words.form.save}
      </button>
      <button className="button" type="submit" name="intent" value="check">
        {words.form.check}
      </button>
      {mayBeSubmitted ? (
        <button className="button" type="submit" name="intent" value="submit">
          {words.form.submit}
        </button>
      ) : null}
    </div>
  );
}
